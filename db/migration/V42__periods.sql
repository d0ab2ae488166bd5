-- A year of agreements: opened by Bappeda when the budget document is ratified, watched, closed.
create table teken.period (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  year int not null check (year between 2000 and 2100),
  dpa_on date not null,
  deadline date not null check (deadline >= dpa_on),
  opened_by text not null,
  opened_by_name text not null,
  opened_at timestamptz not null,
  escalated_at timestamptz,
  closed_by_name text,
  closed_at timestamptz,
  close_reason text,
  unique (government, year)
);
call teken.guard('teken.period');
