-- Certificates of keys that were made in a hardware module; without them nobody could revoke one, or say whose slot it is.
create table teken.module_certificate (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  official_id uuid not null,
  serial text not null unique,
  valid_until timestamptz not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  foreign key (government, official_id) references teken.official (government, id)
);
create index on teken.module_certificate (government, official_id);
call teken.guard('teken.module_certificate');

-- Two officials in one slot would lock each other out by wrong PINs. Where that stands already, the first to have entered it keeps it.
update teken.signing_identity later set slot = null
  where exists (select from teken.signing_identity first where first.government = later.government and first.slot = later.slot and first.id < later.id);
create unique index on teken.signing_identity (government, slot) where slot is not null;

-- What became another file meanwhile, or was declined, cannot be signed by its ceremony any more.
alter table teken.ceremony_item drop constraint ceremony_item_state_check;
alter table teken.ceremony_item add constraint ceremony_item_state_check check (state in ('WAITING', 'SIGNED', 'FAILED', 'DROPPED'));
