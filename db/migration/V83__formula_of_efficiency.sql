-- A government chooses how efficiency is reckoned; the year's table can be sorted by either.
alter table teken.evaluation_rules
  add column efficiency text not null default 'DIFFERENCE' check (efficiency in ('DIFFERENCE', 'SAVING'));
alter table teken.evaluation_rules alter column efficiency drop default;
alter table teken.unit_year add column saving numeric generated always as
  (round(100 * (achievement - round(100 * realised / nullif(ceiling, 0), 2)) / nullif(greatest(achievement, 0), 0), 2)) stored;
create index unit_year_saving on teken.unit_year (government, year, saving desc nulls last);
