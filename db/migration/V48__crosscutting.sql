-- A line that other units contribute to (crosscutting): the owner asks, each unit accepts or rejects. The owner reports the outcome.
create table teken.shared_line (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  agreement_id uuid not null,
  origin_id uuid not null,
  indicator text not null,
  unit_id uuid not null,
  state text not null check (state in ('PENDING', 'ACCEPTED', 'REJECTED')),
  request text not null check (request <> ''),
  contribution text not null default '',
  reason text not null default '',
  asked_by_name text not null,
  asked_at timestamptz not null,
  answered_by text,
  answered_by_name text,
  answered_at timestamptz,
  unique (government, id),
  check ((state = 'PENDING') = (answered_at is null)),
  check (state <> 'ACCEPTED' or contribution <> ''),
  check (state <> 'REJECTED' or reason <> ''),
  foreign key (government, agreement_id) references teken.agreement (government, id),
  foreign key (government, unit_id) references teken.org_unit (government, id)
);
-- a unit is asked again only after it said no
create unique index shared_line_once on teken.shared_line (government, origin_id, unit_id) where state <> 'REJECTED';
create index shared_line_of_agreement on teken.shared_line (government, agreement_id);
create index shared_line_of_unit on teken.shared_line (government, unit_id);
call teken.guard('teken.shared_line');
