-- Posts below the head of a unit report each month too; null is the unit's own report, its head's.
alter table teken.monthly_report add column position_id uuid,
  add foreign key (government, position_id) references teken.position (government, id);
create index monthly_report_of_posts on teken.monthly_report (government, unit_id, year, month) where position_id is not null;
