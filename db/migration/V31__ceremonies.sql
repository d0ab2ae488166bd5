-- A leader countersigns many agreements with one passphrase: what was chosen, and what became of each.
create table teken.ceremony (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  person text not null,
  person_name text not null,
  started_at timestamptz not null,
  -- when the node that holds the key worked on it last; older than half a minute means that nobody does
  beat_at timestamptz not null,
  ended_at timestamptz,
  unique (government, id)
);
create index on teken.ceremony (government, started_at);
call teken.guard('teken.ceremony');

create table teken.ceremony_item (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  ceremony_id uuid not null,
  number int not null check (number > 0),
  agreement_id uuid not null,
  title text not null,
  document_hash text not null,
  state text not null check (state in ('WAITING', 'SIGNED', 'FAILED')),
  problem text,
  done_at timestamptz,
  unique (government, ceremony_id, agreement_id),
  foreign key (government, ceremony_id) references teken.ceremony (government, id),
  foreign key (government, agreement_id) references teken.agreement (government, id)
);
create index on teken.ceremony_item (government, ceremony_id, state, number);
call teken.guard('teken.ceremony_item');
