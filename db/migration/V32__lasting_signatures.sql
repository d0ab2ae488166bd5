-- Signed files are raised to levels at which they can be checked for long (PAdES B-LT, then B-LTA, renewed in time).
alter table teken.sealed_document add unique (government, id);

create table teken.lasting_copy (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  document_id uuid not null,
  level text not null check (level in ('T', 'LT', 'LTA')),
  -- when the next step is due; set ahead by whoever works on it, so that no other node does
  next_at timestamptz not null,
  attempts int not null default 0,
  problem text,
  -- end of the certificate of the newest archive time stamp
  stamped_until timestamptz,
  check (level = 'LTA' or stamped_until is null),
  unique (government, document_id),
  foreign key (government, document_id) references teken.sealed_document (government, id)
);
create index on teken.lasting_copy (government, next_at);
call teken.guard('teken.lasting_copy');

-- Every state of a file that was given away, in its order; each continues the one before.
create table teken.lasting_state (
  government text not null default teken.current_government() references teken.government,
  document_id uuid not null,
  number int not null check (number > 0),
  level text not null check (level in ('LT', 'LTA')),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  made_at timestamptz not null,
  primary key (government, document_id, number),
  foreign key (government, document_id) references teken.sealed_document (government, id)
);
call teken.guard('teken.lasting_state');
revoke update, delete, truncate on teken.lasting_state from ${app_role};
