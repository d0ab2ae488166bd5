-- A key may be revoked by its owner or an administrator, and a locked one released by two persons.
alter table teken.signing_key drop constraint signing_key_state_check;
alter table teken.signing_key
  add constraint signing_key_state_check check (state in ('ACTIVE', 'REPLACED', 'REVOKED')),
  add column release_asked_by text;

-- Outside the wall, because it is published as a revocation list: serial numbers and moments, nobody's name.
create table teken.revoked_certificate (
  serial text primary key check (serial ~ '^[0-9]+$'),
  revoked_at timestamptz not null
);
revoke update, delete, truncate on teken.revoked_certificate from ${app_role};
