-- Whose allowance is at stake in a month: imported by PERSONNEL. Once a month was decided for a unit its rows stay.
create table teken.allowance_roster (
  number bigint generated always as identity primary key,
  government text not null default teken.current_government() references teken.government,
  year int not null check (year between 2000 and 2100),
  month int not null check (month between 1 and 12),
  unit_id uuid not null,
  nip text not null check (nip ~ '^[0-9]{18}$'),
  name text not null,
  base numeric(19, 0) not null check (base >= 0),
  first_day date,
  last_day date,
  check (first_day is null or last_day is null or first_day <= last_day),
  unique (government, year, month, unit_id, nip),
  foreign key (government, unit_id) references teken.org_unit (government, id)
);
call teken.guard('teken.allowance_roster');

-- One decision per month.
create table teken.allowance_decision (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  year int not null check (year between 2000 and 2100),
  month int not null check (month between 1 and 12),
  state text not null check (state in ('OPEN', 'APPROVED')),
  opened_at timestamptz not null,
  approved_by text,
  approved_by_name text,
  approved_at timestamptz,
  letter_hash text,
  certificate text,
  unique (government, id),
  unique (government, year, month),
  check (state <> 'APPROVED' or (approved_at is not null and letter_hash is not null)),
  foreign key (government, letter_hash) references teken.archived_file (government, hash)
);
call teken.guard('teken.allowance_decision');

-- What was decided about the months of a unit, and of each employee in it. Rows are only added: the newest about a month counts.
-- The amount of a unit is the sum of the amounts of its employees in the same decision.
create table teken.allowance_unit_entry (
  number bigint generated always as identity primary key,
  government text not null default teken.current_government() references teken.government,
  decision_id uuid not null,
  unit_id uuid not null,
  about_year int not null,
  about_month int not null check (about_month between 1 and 12),
  consequence text not null check (consequence in ('UNDECIDED', 'PAID', 'HELD', 'RELEASED', 'FORFEITED')),
  correction boolean not null,
  amount numeric(19, 0) not null check (amount >= 0),
  unique (government, decision_id, unit_id, about_year, about_month),
  foreign key (government, decision_id) references teken.allowance_decision (government, id),
  foreign key (government, unit_id) references teken.org_unit (government, id)
);
create index on teken.allowance_unit_entry (government, unit_id, about_year, about_month);
call teken.guard('teken.allowance_unit_entry');
revoke update, delete, truncate on teken.allowance_unit_entry from ${app_role};

create table teken.allowance_entry (
  number bigint generated always as identity primary key,
  government text not null default teken.current_government() references teken.government,
  decision_id uuid not null,
  unit_id uuid not null,
  nip text not null,
  name text not null,
  about_year int not null,
  about_month int not null check (about_month between 1 and 12),
  consequence text not null check (consequence in ('UNDECIDED', 'PAID', 'HELD', 'RELEASED', 'FORFEITED')),
  correction boolean not null,
  base numeric(19, 0) not null check (base >= 0),
  days int not null check (days between 0 and 31),
  amount numeric(19, 0) not null check (amount >= 0 and amount <= base),
  effect numeric(19, 0) not null check (effect between -amount and amount),
  unique (government, decision_id, unit_id, nip, about_year, about_month),
  foreign key (government, decision_id) references teken.allowance_decision (government, id),
  foreign key (government, unit_id) references teken.org_unit (government, id)
);
create index on teken.allowance_entry (government, nip);
create index on teken.allowance_entry (government, unit_id, about_year, about_month);
call teken.guard('teken.allowance_entry');
revoke update, delete, truncate on teken.allowance_entry from ${app_role};

-- An employee says that an entry is wrong; PERSONNEL answers.
create table teken.allowance_objection (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  nip text not null,
  name text not null,
  about_year int not null,
  about_month int not null check (about_month between 1 and 12),
  words text not null check (words <> ''),
  made_at timestamptz not null,
  answer text,
  answered_by_name text,
  answered_at timestamptz,
  check ((answer is null) = (answered_at is null))
);
create index on teken.allowance_objection (government, nip);
call teken.guard('teken.allowance_objection');
