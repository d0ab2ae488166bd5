-- Outside the wall, by name: accounts (a login is unique in the installation and is looked up before the government
-- is known) and sessions.
create table teken.account (
  id uuid primary key,
  login text not null unique check (login ~ '^[a-z0-9][a-z0-9.@-]{1,59}$'),
  government text references teken.government,
  official_id uuid,
  unit_id uuid,
  name text not null,
  mail text not null,
  password_hash text not null,
  enabled boolean not null default true,
  failed_sign_ins int not null default 0,
  locked_until timestamptz
);
create index on teken.account (government, official_id);

create table teken.account_role (
  account_id uuid not null references teken.account on delete cascade,
  role text not null,
  primary key (account_id, role)
);

create table teken.spring_session (
  primary_id char(36) not null primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create index on teken.spring_session (expiry_time);
create index on teken.spring_session (principal_name);

create table teken.spring_session_attributes (
  session_primary_id char(36) not null references teken.spring_session on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
