-- Fingerprint of the last act: tells a second click from another act that comes too late.
alter table teken.monthly_report add column last_act text;
alter table teken.action_plan add column last_act text;
