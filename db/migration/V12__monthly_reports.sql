-- One report per agreement and month; its figures come when somebody first writes one.
create table teken.monthly_report (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  agreement_id uuid not null,
  unit_id uuid not null,
  year int not null check (year between 2000 and 2100),
  month int not null check (month between 1 and 12),
  state text not null check (state in ('REPORT', 'VERIFY', 'ASSESS', 'FOLLOW_UP', 'DONE', 'CLOSED')),
  due_on date not null,
  draft_version int not null default 0,
  obstacles text not null default '',
  follow_up text not null default '',
  return_reason text,
  saved_by text,
  submitted_by text,
  submitted_by_name text,
  submitted_at timestamptz,
  verified_by text,
  verified_by_name text,
  verified_at timestamptz,
  achievement numeric(7, 2),
  absorption numeric(30, 2),
  proposal numeric(5, 2) check (proposal between 0 and 200),
  score numeric(5, 2) check (score between 0 and 200),
  score_reason text,
  assessed_by text,
  assessed_by_name text,
  assessed_at timestamptz,
  assessed_by_substitute boolean not null default false,
  improvement text,
  unique (government, id),
  unique (government, agreement_id, month),
  check (state not in ('FOLLOW_UP', 'DONE') or assessed_at is not null),
  foreign key (government, agreement_id) references teken.agreement (government, id),
  foreign key (government, unit_id) references teken.org_unit (government, id)
);
create index on teken.monthly_report (government, year, month);
create index on teken.monthly_report (government, state) where state not in ('DONE', 'CLOSED');

create table teken.realization (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  report_id uuid not null,
  line_id uuid not null,
  value text not null default '',
  unknown_reason text check (unknown_reason in ('NOT_YET_DUE', 'AWAITING_ASSESSOR', 'NO_DATA')),
  expected_on date,
  note text not null default '',
  late_at timestamptz,
  late_by_name text,
  unique (government, report_id, line_id),
  check (value = '' or unknown_reason is null),
  foreign key (government, report_id) references teken.monthly_report (government, id),
  foreign key (government, line_id) references teken.agreement_line (government, id)
);

-- A closed year takes no figures any more.
create table teken.closed_year (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  year int not null check (year between 2000 and 2100),
  closed_by_name text not null,
  closed_at timestamptz not null,
  unique (government, year)
);

-- How a government reckons. Without a row the product's values hold, none of them confirmed by a regulation.
create table teken.evaluation_rules (
  id uuid primary key,
  government text not null unique default teken.current_government() references teken.government,
  row_version int not null default 0,
  cap numeric(5, 2) not null check (cap between 100 and 200),
  lower_formula text not null check (lower_formula in ('A', 'B')),
  weighted boolean not null,
  achievement_weight numeric(5, 2) not null check (achievement_weight > 0),
  absorption_weight numeric(5, 2) not null check (absorption_weight >= 0),
  follow_up_below numeric(5, 2) not null check (follow_up_below between 0 and 200),
  report_day int not null check (report_day between 1 and 28),
  basis text not null
);
call teken.guard('teken.monthly_report');
call teken.guard('teken.realization');
call teken.guard('teken.closed_year');
call teken.guard('teken.evaluation_rules');
