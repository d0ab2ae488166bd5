-- The whole government in a year, added up by the same step that writes the rows of its units: a page adds up nothing.
create table teken.year_total (
  government text not null default teken.current_government() references teken.government,
  year int not null check (year between 2000 and 2100),
  units int not null check (units >= 0),
  reckoned int not null check (reckoned between 0 and units),
  achievement numeric not null,
  not_met bigint not null check (not_met >= 0),
  met bigint not null check (met >= 0),
  exceeded bigint not null check (exceeded >= 0),
  unknown bigint not null check (unknown >= 0),
  not_due bigint not null check (not_due between 0 and unknown),
  realised numeric(19, 0) not null check (realised >= 0),
  ceiling numeric(19, 0) not null check (ceiling >= 0),
  primary key (government, year)
);
call teken.guard('teken.year_total');

create function teken.add_up_year(of_year int, of_government text default teken.current_government()) returns void language sql as $$
  insert into teken.year_total (government, year, units, reckoned, achievement, not_met, met, exceeded, unknown, not_due, realised, ceiling)
  select of_government, of_year, count(*), count(achievement), coalesce(sum(achievement), 0), coalesce(sum(not_met), 0), coalesce(sum(met), 0),
    coalesce(sum(exceeded), 0), coalesce(sum(unknown), 0), coalesce(sum(not_due), 0), coalesce(sum(realised), 0),
    coalesce(sum(ceiling) filter (where realised is not null), 0)
  from teken.unit_year where government = of_government and year = of_year
  on conflict (government, year) do update set units = excluded.units, reckoned = excluded.reckoned, achievement = excluded.achievement,
    not_met = excluded.not_met, met = excluded.met, exceeded = excluded.exceeded, unknown = excluded.unknown, not_due = excluded.not_due,
    realised = excluded.realised, ceiling = excluded.ceiling
$$;

-- Every year that is there.
do $$
declare
  one record;
begin
  for one in select distinct government, year from teken.unit_year loop
    perform teken.add_up_year(one.year, one.government);
  end loop;
end $$;

-- The Sekda's table of a month is cut by an index, whatever it is sorted by.
create index org_unit_name on teken.org_unit (government, name);
create index monthly_report_of_units on teken.monthly_report (government, year, month, unit_id) where position_id is null;
create index monthly_report_by_achievement on teken.monthly_report (government, year, month, achievement) where position_id is null;
create index monthly_report_by_absorption on teken.monthly_report (government, year, month, absorption) where position_id is null;
create index monthly_report_by_proposal on teken.monthly_report (government, year, month, proposal) where position_id is null;
create index monthly_report_by_score on teken.monthly_report (government, year, month, score) where position_id is null;
