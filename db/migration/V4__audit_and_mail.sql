-- Who did what, chained: each row carries the hash of the row before it. The application may add and read, never change.
create table teken.audit_entry (
  government text not null default teken.current_government() references teken.government,
  number bigint not null,
  at timestamptz not null,
  actor text not null,
  actor_name text not null,
  event text not null,
  subject uuid not null,
  detail text not null,
  previous_hash text not null,
  hash text not null,
  primary key (government, number)
);
create index on teken.audit_entry (government, subject, number);
call teken.guard('teken.audit_entry');
revoke update, delete, truncate on teken.audit_entry from ${app_role};

create table teken.mail (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  dedup_key text not null,
  recipient_login text not null,
  recipient_name text not null,
  recipient_mail text not null,
  subject text not null,
  body_text text not null,
  body_html text not null,
  state text not null check (state in ('WAITING', 'SENT', 'GIVEN_UP')),
  attempts int not null default 0,
  next_attempt_at timestamptz not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  last_error text,
  unique (government, dedup_key)
);
create index on teken.mail (government, next_attempt_at) where state = 'WAITING';
create index on teken.mail (government, recipient_login, created_at);
call teken.guard('teken.mail');
