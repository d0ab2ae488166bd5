-- Files by their content: written once, never changed.
create table teken.archived_file (
  government text not null default teken.current_government() references teken.government,
  hash text not null,
  media_type text not null,
  content bytea not null,
  archived_at timestamptz not null,
  primary key (government, hash)
);
call teken.guard('teken.archived_file');
revoke update, delete, truncate on teken.archived_file from ${app_role};

-- Keys of persons, each encrypted under a passphrase that only the person knows.
create table teken.signing_key (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  official_id uuid not null,
  pkcs12 bytea not null,
  certificate bytea not null,
  valid_until timestamptz not null,
  created_at timestamptz not null,
  state text not null check (state in ('ACTIVE', 'REPLACED')),
  failed_attempts int not null default 0,
  foreign key (government, official_id) references teken.official (government, id)
);
create unique index on teken.signing_key (government, official_id) where state = 'ACTIVE';
call teken.guard('teken.signing_key');

-- Committed before a key is used: who wants to sign which bytes. One that stays open tells of a crash.
create table teken.signing_intent (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  subject uuid not null,
  document_hash text not null,
  official_id uuid not null,
  field text not null,
  state text not null check (state in ('OPEN', 'DONE', 'VOID')),
  created_at timestamptz not null,
  ended_at timestamptz
);
create index on teken.signing_intent (government, created_at) where state = 'OPEN';
call teken.guard('teken.signing_intent');
