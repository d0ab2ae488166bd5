-- The planning documents of a government as trees, every version kept: the medium-term plan (RPJMD, no unit), the plan of a unit
-- (Renstra), the budget document of a unit (DPA, one year). teken.planned_indicator and teken.budget follow from what is in
-- force; they are what an agreement is compared with.
create table teken.plan_version (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  kind text not null check (kind in ('RPJMD', 'RENSTRA', 'DPA')),
  unit_id uuid,
  first_year int not null check (first_year between 2000 and 2100),
  last_year int not null check (last_year between 2000 and 2100),
  -- 0 the original, n the n-th amendment
  amendment int not null check (amendment between 0 and 99),
  legal_basis text not null check (legal_basis <> ''),
  decided_on date,
  stored_by text not null,
  stored_by_name text not null,
  stored_at timestamptz not null,
  replaced_at timestamptz,
  sequence bigint not null generated always as identity,
  scope uuid not null generated always as (md5(government || '/' || kind || '/' || coalesce(unit_id::text, ''))::uuid) stored,
  unique (government, id),
  foreign key (government, unit_id) references teken.org_unit (government, id),
  check ((unit_id is null) = (kind = 'RPJMD')),
  check (first_year <= last_year and (kind <> 'DPA' or first_year = last_year)),
  -- Two plans in force never speak about the same year.
  constraint plan_version_one_in_force exclude using gist (teken.uuid_range(scope, scope, '[]') with =,
    int4range(first_year, last_year, '[]') with &&) where (replaced_at is null)
);
create index on teken.plan_version (government, kind, unit_id, sequence);
call teken.guard('teken.plan_version');

-- One row of a document. A row stands below an earlier row of its own document, so there is no circle.
create table teken.plan_item (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  version_id uuid not null,
  number int not null check (number > 0),
  parent_number int check (parent_number < number),
  level text not null check (level in ('VISION', 'MISSION', 'GOAL', 'OBJECTIVE', 'INDICATOR', 'PROGRAM', 'ACTIVITY', 'SUB_ACTIVITY')),
  code text not null check (code <> ''),
  name text not null check (name <> ''),
  -- of an indicator; targets are those of the document's years, results those of the year before and on
  measure text,
  indicator_kind text check (indicator_kind in ('PROCESS', 'OUTPUT', 'OUTCOME')),
  direction text check (direction in ('HIGHER', 'LOWER', 'RANGE')),
  calculation text check (calculation in ('CUMULATIVE', 'NON_CUMULATIVE')),
  frequency text check (frequency in ('MONTHLY', 'QUARTERLY', 'SEMESTER', 'ANNUAL')),
  iku boolean not null default false,
  weight text not null default '',
  baseline text not null default '',
  end_target text not null default '',
  targets text[],
  results text[],
  -- of a program and what is below it, in a budget document; months: the cash plan, January first, or none
  amount numeric(19, 0) check (amount >= 0),
  source text not null default '',
  months numeric(19, 0)[] check (cardinality(months) = 12),
  unique (government, version_id, number),
  unique (government, version_id, code),
  foreign key (government, version_id) references teken.plan_version (government, id),
  foreign key (government, version_id, parent_number) references teken.plan_item (government, version_id, number),
  check ((level = 'INDICATOR') = (measure is not null)),
  check (measure is null or num_nulls(indicator_kind, direction, calculation, frequency, targets, results) = 0)
);
call teken.guard('teken.plan_item');

-- The units that carry an indicator of the medium-term plan.
create table teken.plan_carrier (
  government text not null default teken.current_government() references teken.government,
  version_id uuid not null,
  number int not null,
  unit_id uuid not null,
  primary key (government, version_id, number, unit_id),
  foreign key (government, version_id, number) references teken.plan_item (government, version_id, number),
  foreign key (government, unit_id) references teken.org_unit (government, id)
);
create index on teken.plan_carrier (government, unit_id);
call teken.guard('teken.plan_carrier');

-- What was decided once stays readable: a version can be replaced, not changed.
revoke update, delete, truncate on teken.plan_item, teken.plan_carrier from ${app_role};
revoke update, delete, truncate on teken.plan_version from ${app_role};
grant update (replaced_at) on teken.plan_version to ${app_role};

-- Weights that the plan gives go into the draft; "" where it gives none.
alter table teken.planned_indicator add column weight text not null default '';
