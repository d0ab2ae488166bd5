-- A government begins with the product in the middle of a year: what was signed on paper before, what was reached in the months
-- before, and what last year brought are taken over, and say so.
alter table teken.agreement add column taken_over_at timestamptz, add column taken_over_by_name text,
  add check ((taken_over_at is null) = (taken_over_by_name is null));

alter table teken.monthly_report drop constraint monthly_report_state_check;
alter table teken.monthly_report add check (state in ('REPORT', 'VERIFY', 'ASSESS', 'FOLLOW_UP', 'DONE', 'CLOSED', 'TAKEN_OVER'));

-- The official result of an indicator in a year that is over. Where there is one, it speaks before what the plan says of that year.
create table teken.indicator_result (
  government text not null default teken.current_government() references teken.government,
  unit_id uuid not null,
  year int not null check (year between 2000 and 2100),
  name_key text not null,
  name text not null check (name <> ''),
  result text not null check (result <> ''),
  source text not null default '',
  entered_by_name text not null,
  entered_at timestamptz not null,
  primary key (government, unit_id, year, name_key),
  foreign key (government, unit_id) references teken.org_unit (government, id)
);
call teken.guard('teken.indicator_result');
