-- What was done last and by whom, so that a second click is told apart from another act that comes too late.
alter table teken.agreement add column last_act text;

-- The posts as the file prints them: who was Plt. and is appointed for good signs a new file.
alter table teken.sealed_document add column first_post text, add column second_post text;
