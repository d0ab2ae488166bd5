-- What a citizen needs to check a copy: the address printed in the file, who signed with which certificate, which bytes.
alter table teken.sealed_document
  add column verification_token text not null
    default replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''),
  add column letter_number text not null default '',
  add column first_certificate text,
  add column second_certificate text,
  add column first_hash text,
  add column second_hash text;
alter table teken.sealed_document alter column verification_token drop default;
alter table teken.sealed_document alter column letter_number drop default;
create unique index on teken.sealed_document (verification_token);

-- Outside the wall, because whoever checks a copy does not say whose it is. The key is a SHA-256: of a file that we issued, or
-- of the token in a printed address; it tells nothing to those who hold neither.
create table teken.verification_entry (
  key text primary key check (key ~ '^[0-9a-f]{64}$'),
  issuer text not null references teken.government,
  document_id uuid not null
);
revoke update, delete, truncate on teken.verification_entry from ${app_role};

-- Outside the wall: how often somebody (an address, hashed with the minute) asked, counted for all nodes; kept for an hour.
create table teken.request_count (
  visitor text not null,
  minute timestamptz not null,
  requests int not null,
  primary key (visitor, minute)
);
create index on teken.request_count (minute);
