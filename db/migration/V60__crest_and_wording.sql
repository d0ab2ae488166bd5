-- The crest of a government, as hash of the archived picture; null where it has none.
alter table teken.government add column crest text check (crest ~ '^[0-9a-f]{64}$');

-- A government's own words in the statement of its agreements; without a row the product's words hold.
create table teken.statement_wording (
  id uuid primary key,
  government text not null unique default teken.current_government() references teken.government,
  row_version int not null default 0,
  opening text not null check (opening <> ''),
  statement text not null check (statement <> ''),
  opening_alone text not null check (opening_alone <> ''),
  statement_alone text not null check (statement_alone <> ''),
  changed_by_name text not null,
  changed_at timestamptz not null
);
call teken.guard('teken.statement_wording');

-- What a table of units and people added, so that it can be taken back as long as nothing is built on it.
create table teken.roster_import (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  stored_by_name text not null,
  stored_at timestamptz not null,
  sequence bigint not null generated always as identity,
  units uuid[] not null,
  positions uuid[] not null,
  officials uuid[] not null,
  appointments uuid[] not null,
  -- appointments of others that ended by it
  ended uuid[] not null,
  logins text[] not null,
  taken_back_at timestamptz
);
create index on teken.roster_import (government, sequence);
call teken.guard('teken.roster_import');

-- Plans that were stored by mistake are taken back as long as no agreement is built on them; they stay readable as taken back.
alter table teken.plan_version add column import_id uuid, add column taken_back_at timestamptz,
  add check (taken_back_at is null or replaced_at is not null);
create index on teken.plan_version (government, import_id) where import_id is not null;
grant update (taken_back_at) on teken.plan_version to ${app_role};
alter table teken.plan_import drop constraint plan_import_state_check;
alter table teken.plan_import add check (state in ('CHECKING', 'CHECKED', 'STORING', 'STORED', 'DISCARDED', 'TAKEN_BACK'));
