-- Units whose agreement could not be begun when a year was opened, and why; tried again the next day, or by hand.
create table teken.period_failure (
  government text not null default teken.current_government() references teken.government,
  year int not null,
  unit_id uuid not null,
  reason text not null check (reason <> ''),
  failed_at timestamptz not null,
  primary key (government, year, unit_id),
  foreign key (government, unit_id) references teken.org_unit (government, id)
);
call teken.guard('teken.period_failure');
