-- Who witnesses the agreements of a level; the decision table signing-route says who may, without a row nobody does.
create table teken.witness_choice (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  level text not null,
  witness text not null check (witness in ('LEADER', 'DEPUTY', 'SECRETARY')),
  unique (government, level, witness)
);
call teken.guard('teken.witness_choice');

-- The witnesses that a sealed file names, each with a place in it from the start. They sign one by one, after the parties.
create table teken.sealed_witness (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  document_id uuid not null,
  number int not null check (number > 0),
  called_as text not null check (called_as in ('LEADER', 'DEPUTY', 'SECRETARY')),
  official_id uuid not null,
  name text not null,
  post text not null,
  field text not null,
  certificate text,
  hash text check (hash ~ '^[0-9a-f]{64}$'),
  signed_at timestamptz,
  check (signed_at is not null or certificate is null and hash is null),
  unique (government, document_id, number),
  foreign key (government, document_id) references teken.sealed_document (government, id),
  foreign key (government, official_id) references teken.official (government, id)
);
call teken.guard('teken.sealed_witness');

alter table teken.sealed_document add column witness_count int not null default 0 check (witness_count >= 0);

alter table teken.agreement drop constraint agreement_state_check;
alter table teken.agreement add constraint agreement_state_check check (state in ('DRAFT', 'REVIEW', 'CORRECTION', 'CONFIRM', 'SEALED',
  'SIGNING', 'COUNTERSIGNING', 'WITNESSING', 'SIGNED', 'WITHDRAWN', 'SUPERSEDED'));
