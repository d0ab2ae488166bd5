create table teken.agreement (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  unit_id uuid not null,
  year int not null check (year between 2000 and 2100),
  state text not null check (state in ('DRAFT', 'REVIEW', 'CORRECTION', 'CONFIRM', 'SEALED', 'SIGNING',
    'COUNTERSIGNING', 'SIGNED', 'WITHDRAWN', 'SUPERSEDED')),
  revision int not null default 1,
  correction_round int not null default 0,
  objected boolean not null default false,
  letter_number text,
  draft_version int not null default 0,
  void_reason text,
  first_official_id uuid,
  second_official_id uuid,
  unique (government, id),
  foreign key (government, unit_id) references teken.org_unit (government, id)
);
create unique index on teken.agreement (government, unit_id, year) where state not in ('WITHDRAWN', 'SUPERSEDED');

create table teken.agreement_line (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  agreement_id uuid not null,
  number int not null,
  objective text not null default '',
  indicator text not null default '',
  kind text not null default 'OUTCOME',
  measure text not null default '',
  target text not null default '',
  direction text not null default 'HIGHER',
  calculation text not null default 'NON_CUMULATIVE',
  frequency text not null default 'ANNUAL',
  weight text not null default '',
  data_source text not null default '',
  baseline text not null default '',
  last_result text not null default '',
  unique (government, id),
  unique (government, agreement_id, number) deferrable initially deferred,
  foreign key (government, agreement_id) references teken.agreement (government, id)
);

create table teken.agreement_program (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  agreement_id uuid not null,
  number int not null,
  name text not null default '',
  budget text not null default '',
  source text not null default '',
  unique (government, id),
  unique (government, agreement_id, number) deferrable initially deferred,
  foreign key (government, agreement_id) references teken.agreement (government, id)
);

create table teken.correction (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  agreement_id uuid not null,
  round int not null,
  line_id uuid,
  program_id uuid,
  field text not null,
  old_value text not null,
  new_value text not null,
  reason text not null,
  state text not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED', 'KEPT', 'DROPPED', 'APPLIED')),
  proposed_by text not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null,
  decided_by text,
  decided_by_name text,
  decided_at timestamptz,
  decision_reason text,
  check (num_nonnulls(line_id, program_id) = 1),
  foreign key (government, agreement_id) references teken.agreement (government, id)
);
create index on teken.correction (government, agreement_id);

create table teken.question (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  agreement_id uuid not null,
  line_id uuid,
  text text not null,
  asked_by_name text not null,
  asked_at timestamptz not null,
  answer text,
  answered_by_name text,
  answered_at timestamptz,
  foreign key (government, agreement_id) references teken.agreement (government, id)
);
create index on teken.question (government, agreement_id);

-- One row per sealed file; the newest that is not void is the one to sign.
create table teken.sealed_document (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  agreement_id uuid not null,
  revision int not null,
  base_hash text not null,
  current_hash text not null,
  pages int not null,
  sealed_at timestamptz not null,
  first_name text not null,
  first_official_id uuid not null,
  first_signed_at timestamptz,
  second_name text not null,
  second_official_id uuid not null,
  second_signed_at timestamptz,
  void_at timestamptz,
  void_reason text,
  foreign key (government, agreement_id) references teken.agreement (government, id)
);
create unique index on teken.sealed_document (government, agreement_id) where void_at is null;

create table teken.remark_waiver (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  agreement_id uuid not null,
  remark_key text not null,
  reason text not null,
  waived_by_name text not null,
  waived_at timestamptz not null,
  unique (government, agreement_id, remark_key),
  foreign key (government, agreement_id) references teken.agreement (government, id)
);

-- A person's unfinished review, decision or answers.
create table teken.unfinished_work (
  government text not null default teken.current_government() references teken.government,
  agreement_id uuid not null,
  step text not null,
  login text not null,
  content jsonb not null,
  saved_at timestamptz not null,
  primary key (government, agreement_id, step, login),
  foreign key (government, agreement_id) references teken.agreement (government, id)
);

call teken.guard('teken.agreement');
call teken.guard('teken.agreement_line');
call teken.guard('teken.agreement_program');
call teken.guard('teken.correction');
call teken.guard('teken.question');
call teken.guard('teken.sealed_document');
call teken.guard('teken.remark_waiver');
call teken.guard('teken.unfinished_work');
