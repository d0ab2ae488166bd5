-- A file on its way into the plans. Nothing of it is in force before it was looked at and stored in one transaction; the file is
-- kept until then, so that what is stored is what was looked at.
create table teken.plan_import (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  sheet text not null check (sheet in ('STRATEGY', 'BUDGET')),
  year int not null,
  file_name text not null,
  content bytea,
  columns text,
  amendment int not null,
  legal_basis text not null,
  decided_on date,
  state text not null check (state in ('CHECKING', 'CHECKED', 'STORING', 'STORED', 'DISCARDED')),
  rows_done int not null default 0,
  rows_total int not null default 0,
  -- what was found, as JSON; see PlanImport
  findings jsonb not null default '{}',
  started_by text not null,
  started_by_name text not null,
  started_at timestamptz not null,
  -- when the node that works on it told so last
  beat_at timestamptz not null
);
create index on teken.plan_import (government, started_at);
call teken.guard('teken.plan_import');
