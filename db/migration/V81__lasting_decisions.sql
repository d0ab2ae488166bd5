-- Letters of decisions about allowances are made to last by the same job as agreements: a copy says what kind of document it is of.
alter table teken.lasting_copy
  drop constraint lasting_copy_government_document_id_fkey,
  add column kind text not null default 'AGREEMENT' check (kind in ('AGREEMENT', 'ALLOWANCE_DECISION')),
  add column agreement_document uuid generated always as (case kind when 'AGREEMENT' then document_id end) stored,
  add column allowance_decision uuid generated always as (case kind when 'ALLOWANCE_DECISION' then document_id end) stored,
  add foreign key (government, agreement_document) references teken.sealed_document (government, id),
  add foreign key (government, allowance_decision) references teken.allowance_decision (government, id);
alter table teken.lasting_copy alter column kind drop default;
alter table teken.lasting_state
  drop constraint lasting_state_government_document_id_fkey,
  add foreign key (government, document_id) references teken.lasting_copy (government, document_id);

-- The letter as it is given away; each later state continues the signed one.
alter table teken.allowance_decision add column current_hash text;
update teken.allowance_decision set current_hash = letter_hash;
alter table teken.allowance_decision
  add check ((current_hash is null) = (letter_hash is null)),
  add foreign key (government, current_hash) references teken.archived_file (government, hash);
