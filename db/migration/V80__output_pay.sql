-- Which part of the allowance is the output part, in percent; while it is not named, only percentages are shown and nobody's pay is touched.
alter table teken.output_rules add column portion numeric(5, 2) check (portion > 0 and portion <= 100);

-- What a decision says about the output part of a unit's month; rows are only added, the newest about a month counts. What is earned is the
-- sum over the newest rows of its employees.
create table teken.output_unit_entry (
  number bigint generated always as identity primary key,
  government text not null default teken.current_government() references teken.government,
  decision_id uuid not null,
  unit_id uuid not null,
  about_year int not null,
  about_month int not null check (about_month between 1 and 12),
  correction boolean not null,
  -- only single employees were corrected
  personal boolean not null,
  percent numeric(5, 2) not null check (percent between 0 and 100),
  part numeric(19, 0) not null check (part >= 0),
  earned numeric(19, 0) not null check (earned between 0 and part),
  effect numeric(19, 0) not null,
  unique (government, decision_id, unit_id, about_year, about_month),
  foreign key (government, decision_id) references teken.allowance_decision (government, id),
  foreign key (government, unit_id) references teken.org_unit (government, id)
);
call teken.guard('teken.output_unit_entry');
revoke update, delete, truncate on teken.output_unit_entry from ${app_role};

create table teken.output_entry (
  number bigint generated always as identity primary key,
  government text not null default teken.current_government() references teken.government,
  decision_id uuid not null,
  unit_id uuid not null,
  employee text not null,
  name text not null,
  login text,
  about_year int not null,
  about_month int not null check (about_month between 1 and 12),
  correction boolean not null,
  reason text check (reason <> ''),
  objection_id uuid,
  portion numeric(5, 2) not null check (portion > 0 and portion <= 100),
  percent numeric(5, 2) not null check (percent between 0 and 100),
  base numeric(19, 0) not null check (base >= 0),
  days int not null check (days between 0 and 31),
  part numeric(19, 0) not null check (part between 0 and base),
  earned numeric(19, 0) not null check (earned between 0 and part),
  effect numeric(19, 0) not null,
  unique (government, decision_id, unit_id, employee, about_year, about_month),
  foreign key (government, decision_id) references teken.allowance_decision (government, id),
  foreign key (government, unit_id) references teken.org_unit (government, id)
);
create index on teken.output_entry (government, employee);
create index on teken.output_entry (government, unit_id, about_year, about_month);
create index on teken.output_entry (government, login) where login is not null;
call teken.guard('teken.output_entry');
revoke update, delete, truncate on teken.output_entry from ${app_role};

-- An entry that answers an objection says which one.
alter table teken.allowance_objection add unique (government, id);
alter table teken.output_entry add foreign key (government, objection_id) references teken.allowance_objection (government, id);
alter table teken.allowance_entry
  add column objection_id uuid,
  add foreign key (government, objection_id) references teken.allowance_objection (government, id),
  add check (objection_id is null or correction);
create index on teken.allowance_entry (government, objection_id) where objection_id is not null;
create index on teken.output_entry (government, objection_id) where objection_id is not null;

-- A supplementary decision of a month: what was found wrong does not wait for the decision of the next month.
alter table teken.allowance_decision
  add column supplement int not null default 0 check (supplement >= 0),
  drop constraint allowance_decision_government_year_month_key,
  add unique (government, year, month, supplement);
alter table teken.allowance_decision alter column supplement drop default;
alter table teken.allowance_decision
  drop constraint allowance_decision_state_check,
  add constraint allowance_decision_state_check check (state in ('OPEN', 'APPROVED', 'WITHDRAWN')),
  add check (state <> 'WITHDRAWN' or supplement > 0);
