-- Number of the line or program that a remark is about, by which the report is sorted; it comes with the next survey of the night.
alter table teken.found_remark add column place int;
