-- A decision letter prints the address at which anybody can check it, and is known by its bytes.
alter table teken.allowance_decision
  add column verification_token text not null default left(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 22),
  add column base_hash text,
  add column method text check (method in ('PKCS12', 'PKCS11', 'BSRE')),
  add column signature_field text,
  add column approved_post text;
alter table teken.allowance_decision alter column verification_token drop default;
create unique index on teken.allowance_decision (verification_token);
update teken.allowance_decision set base_hash = '', method = 'PKCS12', signature_field = 'TTD_PENETAP', approved_post = ''
  where state = 'APPROVED';
alter table teken.allowance_decision add check (state <> 'APPROVED'
  or (base_hash is not null and method is not null and signature_field is not null and approved_post is not null));
insert into teken.verification_entry (key, issuer, document_id)
  select letter_hash, government, id from teken.allowance_decision where state = 'APPROVED' on conflict do nothing;

-- Who has no NIP (contract staff) has a number of PERSONNEL's own, with a letter in it, and may be named by login to see the own ledger.
alter table teken.allowance_roster rename column nip to employee;
alter table teken.allowance_roster drop constraint allowance_roster_nip_check;
alter table teken.allowance_roster
  add column login text,
  add check (employee ~ '^([0-9]{18}|[A-Za-z0-9./-]{1,40})$' and (employee ~ '^[0-9]{18}$' or employee ~ '[A-Za-z]'));
alter table teken.allowance_entry rename column nip to employee;
alter table teken.allowance_objection rename column nip to employee;

-- An entry keeps the percentage that it was made with, and why it was made where it corrects one employee.
alter table teken.allowance_entry
  add column login text,
  add column stake numeric(5, 2) not null default 20 check (stake > 0 and stake <= 100),
  add column reason text check (reason <> '');
-- what was kept back by mistake comes back whole
alter table teken.allowance_entry drop constraint allowance_entry_check1;
alter table teken.allowance_entry add check (reason is not null or effect between -amount and amount);
update teken.allowance_entry e set stake = r.stake from teken.allowance_rules r where r.government = e.government;
alter table teken.allowance_entry alter column stake drop default;
create index on teken.allowance_entry (government, login) where login is not null;
-- what a correction of single employees adds to the unit: its amount is the unit's whole figure from then on
alter table teken.allowance_unit_entry add column personal boolean not null default false;
alter table teken.allowance_unit_entry alter column personal drop default;

-- PERSONNEL says that what was decided about one employee is wrong; the next decision that is approved takes it in.
create table teken.allowance_correction (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  year int not null check (year between 2000 and 2100),
  month int not null check (month between 1 and 12),
  unit_id uuid not null,
  employee text not null,
  name text not null check (name <> ''),
  login text,
  base numeric(19, 0) not null check (base >= 0),
  first_day date,
  last_day date,
  reason text not null check (reason <> ''),
  proposed_by text not null,
  proposed_by_name text not null,
  proposed_at timestamptz not null,
  decision_id uuid,
  withdrawn_at timestamptz,
  check (first_day is null or last_day is null or first_day <= last_day),
  check (decision_id is null or withdrawn_at is null),
  unique (government, id),
  foreign key (government, decision_id) references teken.allowance_decision (government, id),
  foreign key (government, unit_id) references teken.org_unit (government, id)
);
create unique index allowance_correction_once on teken.allowance_correction (government, unit_id, employee, year, month)
  where decision_id is null and withdrawn_at is null;
call teken.guard('teken.allowance_correction');

-- An objection is right or it is not.
alter table teken.allowance_objection
  add column login text,
  add column upheld boolean,
  add check (answer is not null or upheld is null);
create index on teken.allowance_objection (government, login) where login is not null;
