-- A task that is close to its due date or late, and up to whom its being late was reported.
create table teken.watch (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  task_id text not null,
  due timestamptz not null,
  stage text not null check (stage in ('WATCHED', 'SECRETARY', 'LEADER')),
  reminded_on date,
  reported_at timestamptz,
  ended_at timestamptz,
  unique (government, task_id),
  check ((stage = 'WATCHED') = (reported_at is null))
);
create index watch_open on teken.watch (government) where ended_at is null;

create table teken.overdue_rules (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  days_before int not null check (days_before between 0 and 30),
  secretary_after int not null check (secretary_after between 1 and 60),
  leader_after int not null check (leader_after between 1 and 90),
  check (leader_after > secretary_after),
  unique (government)
);

-- The mornings on which a government's digests were written: one row each, so that nobody writes them twice.
create table teken.digest_morning (
  government text not null default teken.current_government() references teken.government,
  day date not null,
  primary key (government, day)
);

call teken.guard('teken.watch');
call teken.guard('teken.overdue_rules');
call teken.guard('teken.digest_morning');

-- A due date that a letter brings along for the recipient's calendar (RFC 5545).
alter table teken.mail add column calendar text;
