-- Outside the wall, by name: a token is looked up before the government is known. Only its hash is kept.
create table teken.access_token (
  id uuid primary key,
  account_id uuid not null references teken.account on delete cascade,
  name text not null,
  token_hash text not null unique check (length(token_hash) = 64),
  scope text not null check (scope in ('READ', 'WRITE')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index on teken.access_token (account_id);
