-- How a signed agreement is to be reached within its year (rencana aksi).
create table teken.action_plan (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  agreement_id uuid not null,
  state text not null check (state in ('PLAN', 'APPROVE', 'APPROVED')),
  draft_version int not null default 0,
  return_reason text,
  submitted_by_name text,
  submitted_at timestamptz,
  approved_by_name text,
  approved_at timestamptz,
  unique (government, id),
  unique (government, agreement_id),
  check (state <> 'APPROVED' or approved_at is not null),
  foreign key (government, agreement_id) references teken.agreement (government, id)
);

create table teken.interim_target (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  plan_id uuid not null,
  line_id uuid not null,
  month int not null check (month between 1 and 12),
  target text not null default '',
  unique (government, plan_id, line_id, month),
  foreign key (government, plan_id) references teken.action_plan (government, id),
  foreign key (government, line_id) references teken.agreement_line (government, id)
);

create table teken.plan_step (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  plan_id uuid not null,
  line_id uuid not null,
  number int not null,
  name text not null default '',
  first_month int check (first_month between 1 and 12),
  last_month int check (last_month between 1 and 12),
  person_in_charge text not null default '',
  program text not null default '',
  foreign key (government, plan_id) references teken.action_plan (government, id),
  foreign key (government, line_id) references teken.agreement_line (government, id)
);
create index on teken.plan_step (government, plan_id);
call teken.guard('teken.action_plan');
call teken.guard('teken.interim_target');
call teken.guard('teken.plan_step');
