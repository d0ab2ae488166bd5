-- A government that was invented, or never signed anything, can be taken away whole. Some of its tables are append-only for the
-- application's role, so the owner does it, in this one function, and only for such governments. What was removed is remembered,
-- so that the demo does not come back at the next start. Outside the wall, by name: the government is gone.
create table teken.removed_government (
  code text primary key,
  name text not null,
  removed_by text not null,
  removed_at timestamptz not null
);
revoke update, delete, truncate on teken.removed_government from ${app_role};

create function teken.remove_government(removed text, login text, moment timestamptz) returns void
  language plpgsql security definer set search_path = pg_catalog, teken as $$
declare
  one record;
  title text;
  failed boolean;
begin
  select g.name into title from teken.government g where g.code = removed
    and (g.demo or not exists (select 1 from teken.sealed_document d where d.government = g.code)) for update;
  if title is null then
    raise exception 'government % may not be removed', removed using errcode = 'insufficient_privilege';
  end if;
  -- Tables are emptied as soon as nothing points at their rows; each round empties some, so that no order need be kept here.
  for round in 1..50 loop
    failed := false;
    for one in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'government' and not a.attisdropped
        where n.nspname = 'teken' and c.relkind = 'r' loop
      begin
        execute format('delete from teken.%I where government = $1', one.relname) using removed;
      exception when foreign_key_violation then
        failed := true;
      end;
    end loop;
    exit when not failed;
  end loop;
  delete from teken.government where code = removed;
  insert into teken.removed_government values (removed, title, login, moment);
end $$;
revoke all on function teken.remove_government(text, text, timestamptz) from public;
grant execute on function teken.remove_government(text, text, timestamptz) to ${app_role};
