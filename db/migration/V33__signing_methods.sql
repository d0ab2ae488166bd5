-- How a government signs from now on; a file keeps the way that held when it was sealed.
create table teken.signing_rules (
  id uuid primary key,
  government text not null unique default teken.current_government() references teken.government,
  row_version int not null default 0,
  method text not null check (method in ('PKCS12', 'PKCS11', 'BSRE', 'PAPER'))
);
call teken.guard('teken.signing_rules');

-- Under what somebody is known to the service that keeps the keys: the NIK to BSrE, the slot to a hardware module.
create table teken.signing_identity (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  official_id uuid not null,
  nik text check (nik ~ '^[0-9]{16}$'),
  slot bigint check (slot >= 0),
  unique (government, official_id),
  foreign key (government, official_id) references teken.official (government, id)
);
call teken.guard('teken.signing_identity');

alter table teken.sealed_document
  add column method text not null default 'PKCS12' check (method in ('PKCS12', 'PKCS11', 'BSRE', 'PAPER')),
  -- where the signature really is: a service may make a field of its own
  add column first_field text,
  add column second_field text,
  add column scan_hash text;
alter table teken.sealed_document alter column method drop default;
