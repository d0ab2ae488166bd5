-- How a government's regulation counts; without a number and a date of the regulation nothing is decided.
create table teken.allowance_rules (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  regulation_number text not null,
  regulation_date date,
  threshold numeric(5, 2) not null check (threshold > 0 and threshold <= 100),
  stake numeric(5, 2) not null check (stake > 0 and stake <= 100),
  streak int not null check (streak between 2 and 12),
  forfeiture text not null check (forfeiture in ('FIRST_SLIDING', 'FIRST_BLOCK', 'ALL')),
  release_test text not null check (release_test in ('CUMULATIVE', 'MONTHLY')),
  year_end text not null check (year_end in ('CARRIED', 'RELEASED', 'FORFEITED')),
  unique (government)
);
call teken.guard('teken.allowance_rules');
