-- How many lines a month measures: nothing due is another thing than no figure.
alter table teken.monthly_report add column due_lines int;
create index on teken.monthly_report (government, year, unit_id);

-- Where each unit with a signed agreement stands in a year. Told by the features below and computed anew whenever they say that
-- something is different, so that a page costs the same however many units there are.
create table teken.unit_year (
  government text not null default teken.current_government() references teken.government,
  unit_id uuid not null,
  year int not null check (year between 2000 and 2100),
  until_month int not null check (until_month between 0 and 12),
  achievement numeric(7, 2),
  not_met int not null check (not_met >= 0),
  met int not null check (met >= 0),
  exceeded int not null check (exceeded >= 0),
  unknown int not null check (unknown >= 0),
  not_due int not null check (not_due between 0 and unknown),
  realised numeric(19, 0) check (realised >= 0),
  ceiling numeric(19, 0) not null default 0 check (ceiling >= 0),
  primary key (government, unit_id, year),
  foreign key (government, unit_id) references teken.org_unit (government, id)
);
create index unit_year_ranking on teken.unit_year (government, year, achievement desc nulls last, unit_id);
call teken.guard('teken.unit_year');
