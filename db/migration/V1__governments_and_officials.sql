-- The application role owns nothing: it may read and write rows, never change tables or policies.
grant usage on schema teken, camunda to ${app_role};
alter default privileges in schema teken grant select, insert, update, delete on tables to ${app_role};
alter default privileges in schema teken grant usage on sequences to ${app_role};
alter default privileges in schema camunda grant select, insert, update, delete on tables to ${app_role};

-- The government of the current transaction. After a transaction ended on a pooled connection the setting is ''
-- instead of null, hence nullif: nobody's rows must never be somebody's.
create function teken.current_government() returns text language sql stable
  return nullif(current_setting('teken.government', true), '');

-- The wall: one call per table.
create procedure teken.guard(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('create policy tenant on %s using (government = teken.current_government())
                  with check (government = teken.current_government())', target);
end $$;

-- Outside the wall, by name: governments themselves (a request learns here which one it is).
create table teken.government (
  code text primary key check (code ~ '^[a-z0-9][a-z0-9.-]{1,19}$'),
  name text not null,
  kind text not null check (kind in ('CITY', 'REGENCY', 'PROVINCE')),
  seat text not null,
  zone text not null,
  legal_basis text not null,
  working_days int not null default 5 check (working_days in (5, 6)),
  demo boolean not null default false
);

create table teken.org_unit (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  code text not null,
  name text not null,
  kind text not null,
  parent_id uuid,
  unique (government, code),
  unique (government, id),
  foreign key (government, parent_id) references teken.org_unit (government, id)
);

create table teken.position (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  unit_id uuid not null,
  title text not null,
  office text not null,
  unique (government, id),
  foreign key (government, unit_id) references teken.org_unit (government, id)
);
create index on teken.position (government, unit_id);

create table teken.official (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  name text not null,
  nip text,
  rank text,
  unique (government, id),
  unique (government, nip)
);

create table teken.appointment (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  position_id uuid not null,
  official_id uuid not null,
  kind text not null check (kind in ('DEFINITIVE', 'PLT', 'PLH', 'PJ')),
  from_date date not null,
  to_date date,
  check (to_date is null or to_date >= from_date),
  foreign key (government, position_id) references teken.position (government, id),
  foreign key (government, official_id) references teken.official (government, id)
);
create index on teken.appointment (government, position_id);

create table teken.holiday (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  day date not null,
  kind text not null check (kind in ('NATIONAL', 'JOINT_LEAVE', 'LOCAL')),
  name text not null,
  source text not null,
  unique (government, day)
);

call teken.guard('teken.org_unit');
call teken.guard('teken.position');
call teken.guard('teken.official');
call teken.guard('teken.appointment');
call teken.guard('teken.holiday');
