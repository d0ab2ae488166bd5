-- What a person left half-written in a form, whatever the form is about.
create table teken.unfinished_text (
  government text not null default teken.current_government() references teken.government,
  subject_id uuid not null,
  step text not null,
  login text not null,
  content jsonb not null,
  saved_at timestamptz not null,
  primary key (government, subject_id, step, login)
);
call teken.guard('teken.unfinished_text');

-- Rewards and sanctions decided on results, each with its reason and its document. Rows are only added; a wrong one is revoked.
create table teken.merit (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  unit_id uuid not null,
  year int not null check (year between 2000 and 2100),
  kind text not null check (kind in ('REWARD', 'SANCTION')),
  what text not null check (what <> ''),
  reason text not null check (reason <> ''),
  document_number text not null check (document_number <> ''),
  document_date date not null,
  recorded_by_name text not null,
  recorded_at timestamptz not null,
  revoked_reason text,
  revoked_by_name text,
  revoked_at timestamptz,
  check ((revoked_at is null) = (revoked_reason is null)),
  foreign key (government, unit_id) references teken.org_unit (government, id)
);
create index on teken.merit (government, year);
call teken.guard('teken.merit');
revoke delete, truncate on teken.merit from ${app_role};
