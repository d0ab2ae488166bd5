-- Outside the wall, by name: links by which the first operator of an installation lets himself in. Only the hash of a
-- link is kept. All rows go as soon as there is an operator.
create table teken.first_operator_link (
  token_hash text primary key,
  valid_until timestamptz not null
);
