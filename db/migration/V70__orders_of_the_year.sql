-- What a year's ranking is sorted by is kept beside the figures, so that a page costs the same however many units there are.
alter table teken.unit_year
  add column absorption numeric generated always as (realised / nullif(ceiling, 0)) stored,
  add column efficiency numeric generated always as (achievement - round(100 * realised / nullif(ceiling, 0), 2)) stored;
create index unit_year_absorption on teken.unit_year (government, year, absorption desc nulls last);
create index unit_year_efficiency on teken.unit_year (government, year, efficiency desc nulls last);
