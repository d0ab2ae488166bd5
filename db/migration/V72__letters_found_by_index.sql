-- Letters about a task are found by the beginning of their key, letters about a deadline by its id. Both had read all letters of the
-- government: row-level security lets an index serve only comparisons that leak nothing, and `like` is none. By code points the
-- beginning of a key is a range, whatever the language of the database.
alter table teken.mail alter column dedup_key type text collate "C";
alter table teken.mail add column calendar_uid text generated always as (substring(calendar from 'UID:([A-Za-z0-9_.-]+)@teken')) stored;
create index on teken.mail (government, calendar_uid) where calendar_uid is not null;
