-- Levels are data: what a government calls them, which row of the decision table signing-route each follows, and what the annex of
-- its agreements is headed. Without rows the product's levels hold.
create table teken.position_level (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  code text not null check (code ~ '^[A-Z][A-Z_]{1,39}$'),
  name text not null check (name <> ''),
  rank int not null check (rank between 1 and 99),
  route text not null,
  objective_label text not null check (objective_label <> ''),
  program_label text not null default '',
  unique (government, code)
);
call teken.guard('teken.position_level');

-- A post below the head takes part in the cascade once it has a level; superior_id null is the head of its unit.
alter table teken.position
  add column level text,
  add column superior_id uuid,
  add foreign key (government, superior_id) references teken.position (government, id),
  add check (superior_id is null or superior_id <> id);
create index position_superior on teken.position (government, superior_id) where superior_id is not null;

-- supports_id is the origin of the line above: it stays the same when that agreement is amended.
alter table teken.agreement_line
  add column supports_id uuid,
  add column roll_up text not null default 'NONE' check (roll_up in ('NONE', 'SUM', 'MEAN'));
create index agreement_line_supports on teken.agreement_line (government, supports_id) where supports_id is not null;
create index agreement_of_year on teken.agreement (government, year, unit_id);

-- The agreement of a head of government bears one signature.
alter table teken.sealed_document alter column second_name drop not null, alter column second_official_id drop not null;
