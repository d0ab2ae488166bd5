-- PK Perubahan: a version of its own beside the one it replaces. Version 0 is the first; the number counts the amendments.
-- position_id names the post below the head whose agreement it is; null is the unit's own, its head's.
alter table teken.agreement
  add column position_id uuid,
  add column amends_id uuid,
  add column amendment_number int not null default 0,
  add column amendment_ground text check (amendment_ground in ('OFFICIAL', 'PROGRAM', 'PRIORITY')),
  add column amendment_reason text,
  add column superseded_at timestamptz,
  add foreign key (government, position_id) references teken.position (government, id),
  add foreign key (government, amends_id) references teken.agreement (government, id),
  add check ((amendment_number = 0) = (amends_id is null)),
  add check ((amends_id is null) = (amendment_ground is null)),
  add check ((state = 'SUPERSEDED') = (superseded_at is not null));

drop index teken.agreement_government_unit_id_year_idx;
-- one agreement of a post and year in force, one under way, each version once
create unique index agreement_in_force on teken.agreement (government, unit_id, year, position_id) nulls not distinct
  where state = 'SIGNED';
create unique index agreement_under_way on teken.agreement (government, unit_id, year, position_id) nulls not distinct
  where state not in ('SIGNED', 'SUPERSEDED', 'WITHDRAWN');
create unique index agreement_version on teken.agreement (government, unit_id, year, position_id, amendment_number) nulls not distinct
  where state <> 'WITHDRAWN';
create index agreement_amends on teken.agreement (government, amends_id) where amends_id is not null;

-- The line of the first version that a line goes back to; null for a line that is new. Results and support follow it.
alter table teken.agreement_line add column origin_id uuid;

-- Why an indicator of the agreement before is no longer promised.
create table teken.dropped_line (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  agreement_id uuid not null,
  origin_id uuid not null,
  reason text not null check (reason <> ''),
  given_by_name text not null,
  given_at timestamptz not null,
  unique (government, agreement_id, origin_id),
  foreign key (government, agreement_id) references teken.agreement (government, id)
);
call teken.guard('teken.dropped_line');

-- The plan of an agreement that was superseded before it was approved is never approved.
alter table teken.action_plan drop constraint action_plan_state_check;
alter table teken.action_plan add check (state in ('PLAN', 'APPROVE', 'APPROVED', 'SUPERSEDED'));

-- What a government decides about its agreements; without a row the product's values hold.
create table teken.agreement_rules (
  id uuid primary key,
  government text not null unique default teken.current_government() references teken.government,
  row_version int not null default 0,
  on_succession text not null check (on_succession in ('APPOINTED', 'ALWAYS', 'NEVER')),
  basis text not null
);
call teken.guard('teken.agreement_rules');
