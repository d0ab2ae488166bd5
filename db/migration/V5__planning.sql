create table teken.planned_indicator (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  unit_id uuid not null,
  year int not null check (year between 2000 and 2100),
  number int not null,
  objective text not null,
  name text not null,
  kind text not null check (kind in ('PROCESS', 'OUTPUT', 'OUTCOME')),
  measure text not null,
  direction text not null check (direction in ('HIGHER', 'LOWER', 'RANGE')),
  calculation text not null check (calculation in ('CUMULATIVE', 'NON_CUMULATIVE')),
  frequency text not null check (frequency in ('MONTHLY', 'QUARTERLY', 'SEMESTER', 'ANNUAL')),
  target text not null,
  last_result text,
  iku boolean not null,
  source text not null check (source in ('RPJMD', 'RENSTRA')),
  unique (government, id),
  unique (government, unit_id, year, name),
  foreign key (government, unit_id) references teken.org_unit (government, id)
);
create index on teken.planned_indicator (government, unit_id, year);

create table teken.budget (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  unit_id uuid not null,
  year int not null check (year between 2000 and 2100),
  number int not null,
  program text not null,
  amount numeric(19, 0) not null check (amount >= 0),
  source text not null,
  unique (government, unit_id, year, program),
  foreign key (government, unit_id) references teken.org_unit (government, id)
);
call teken.guard('teken.planned_indicator');
call teken.guard('teken.budget');
