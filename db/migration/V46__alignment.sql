-- How grave a government takes a kind of remark; without a row the decision table alignment says it.
create table teken.remark_severity (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  kind text not null,
  severity text not null check (severity in ('BLOCKING', 'WARNING', 'INFO')),
  reason text not null check (reason <> ''),
  changed_by_name text not null,
  changed_at timestamptz not null,
  unique (government, kind)
);

-- What the alignment report shows: the remarks on every agreement as they were counted last. A draft is counted anew with each
-- save, everything by the survey. Where a unit has no agreement, its main indicators that nobody carries stand alone.
create table teken.found_remark (
  government text not null default teken.current_government() references teken.government,
  year int not null,
  unit_id uuid not null,
  agreement_id uuid,
  kind text not null,
  line_id uuid,
  program_id uuid,
  arguments text[] not null,
  foreign key (government, unit_id) references teken.org_unit (government, id),
  foreign key (government, agreement_id) references teken.agreement (government, id)
);
create index found_remark_of_agreement on teken.found_remark (government, agreement_id);
create index found_remark_of_year on teken.found_remark (government, year, kind);
create index found_remark_of_unit on teken.found_remark (government, unit_id, year);

-- When everything was counted last, and how much that was.
create table teken.alignment_survey (
  government text not null default teken.current_government() references teken.government,
  year int not null,
  counted_at timestamptz not null,
  agreements int not null,
  remarks int not null,
  primary key (government, year)
);

call teken.guard('teken.remark_severity');
call teken.guard('teken.found_remark');
call teken.guard('teken.alignment_survey');
