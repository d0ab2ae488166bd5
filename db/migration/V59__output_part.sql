-- Optional second policy: the month's score as a percentage of the output part of the pay. Off until a regulation is named.
create table teken.output_rules (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  regulation_number text not null,
  regulation_date date,
  score numeric(5, 2) not null check (score between 0 and 100),
  directions numeric(5, 2) not null check (directions between 0 and 100),
  complaints numeric(5, 2) not null check (complaints between 0 and 100),
  budget numeric(5, 2) not null check (budget between 0 and 100),
  unique (government),
  check (score + directions + complaints + budget = 100),
  check ((regulation_number = '') = (regulation_date is null))
);
call teken.guard('teken.output_rules');

-- What Teken does not measure itself: how a unit followed the leader's directions and answered complaints. Rows are only added;
-- the newest about a month counts.
create table teken.output_mark (
  number bigint generated always as identity primary key,
  government text not null default teken.current_government() references teken.government,
  unit_id uuid not null,
  year int not null check (year between 2000 and 2100),
  month int not null check (month between 1 and 12),
  directions numeric(5, 2) check (directions between 0 and 100),
  complaints numeric(5, 2) check (complaints between 0 and 100),
  entered_by text not null,
  entered_at timestamptz not null,
  foreign key (government, unit_id) references teken.org_unit (government, id)
);
create index on teken.output_mark (government, year, month, unit_id);
call teken.guard('teken.output_mark');
revoke update, delete, truncate on teken.output_mark from ${app_role};
