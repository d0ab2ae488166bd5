-- What was spent, and what was planned to be spent (Anggaran Kas), per unit, program and month. Rows are only added: the newest
-- of a cell counts, the others are its history.
create table teken.spending (
  number bigint generated always as identity primary key,
  government text not null default teken.current_government() references teken.government,
  unit_id uuid not null,
  year int not null check (year between 2000 and 2100),
  month int not null check (month between 1 and 12),
  program text not null,
  kind text not null check (kind in ('REALISED', 'PLANNED')),
  amount numeric(19, 0) not null check (amount >= 0),
  reason text not null default '',
  entered_by text not null,
  entered_by_name text not null,
  entered_at timestamptz not null,
  foreign key (government, unit_id) references teken.org_unit (government, id)
);
create index spending_cell on teken.spending (government, year, unit_id, program, month, kind, number desc);
call teken.guard('teken.spending');
revoke update, delete, truncate on teken.spending from ${app_role};
