-- Units are a tree. The aggregate refuses a circle; this trigger refuses it for whoever comes past the aggregate, and
-- for two moves at the same time: one tree changes at a time per government.
create function teken.refuse_circle_of_units() returns trigger language plpgsql as $$
declare
  above uuid := new.parent_id;
begin
  if above is null then
    return new;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('units:' || new.government, 0));
  while above is not null loop
    if above = new.id then
      raise exception 'unit % would stand above itself', new.code using errcode = 'check_violation',
        constraint = 'org_unit_no_circle';
    end if;
    select parent_id into above from teken.org_unit where government = new.government and id = above;
  end loop;
  return new;
end $$;
create trigger org_unit_no_circle before insert or update of parent_id on teken.org_unit
  for each row execute function teken.refuse_circle_of_units();

-- One mayor, one deputy, one Sekda per government; one head per unit.
alter table teken.position add constraint position_office check (office in ('HEAD_OF_GOVERNMENT', 'DEPUTY_HEAD',
  'SECRETARY', 'ASSISTANT', 'HEAD_OF_UNIT', 'OTHER'));
create unique index position_one_of_its_kind on teken.position (government, office)
  where office in ('HEAD_OF_GOVERNMENT', 'DEPUTY_HEAD', 'SECRETARY');
create unique index position_one_head on teken.position (government, unit_id) where office = 'HEAD_OF_UNIT';

alter table teken.official add constraint official_nip check (nip ~ '^[0-9]{18}$');

-- One person holds a post at a time; a Plh stands beside the absent holder, but not beside another Plh. Exclusion over
-- uuid needs an extension, over a range of one uuid it does not.
create type teken.uuid_range as range (subtype = uuid);
alter table teken.appointment add column decree text not null default '';
alter table teken.appointment add constraint appointment_one_holder exclude using gist (
  teken.uuid_range(position_id, position_id, '[]') with =, daterange(from_date, to_date, '[]') with &&)
  where (kind <> 'PLH');
alter table teken.appointment add constraint appointment_one_plh exclude using gist (
  teken.uuid_range(position_id, position_id, '[]') with =, daterange(from_date, to_date, '[]') with &&)
  where (kind = 'PLH');
create index on teken.appointment (government, official_id);

-- Who was known to hold a post when it was last looked at: a change of day is noticed by comparing.
create table teken.seen_holder (
  position_id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  holder_id uuid,
  holder_kind text check (holder_kind in ('DEFINITIVE', 'PLT', 'PJ')),
  plh_id uuid,
  foreign key (government, position_id) references teken.position (government, id) on delete cascade
);
call teken.guard('teken.seen_holder');

-- How a government fills in for absent officials. A setting without a basis is not confirmed.
create table teken.office_rules (
  id uuid primary key,
  government text not null unique default teken.current_government() references teken.government,
  row_version int not null default 0,
  plh_may_sign boolean not null,
  plh_basis text not null,
  secretary_substitute text not null check (secretary_substitute in ('ASSISTANT', 'LEADER'))
);
call teken.guard('teken.office_rules');

-- A password is set by its owner only, by means of a link that works once.
alter table teken.account add column row_version int not null default 0;
alter table teken.account add column link_hash text unique;
alter table teken.account add column link_until timestamptz;
alter table teken.account add column password_set_at timestamptz;
