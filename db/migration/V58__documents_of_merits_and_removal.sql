-- The decision on paper that a recorded reward or sanction rests on; the bytes lie in the archive under their hash.
alter table teken.merit
  add column file_name text,
  add column file_type text,
  add column file_hash text,
  add check ((file_hash is null) = (file_name is null) and (file_hash is null) = (file_type is null)),
  add foreign key (government, file_hash) references teken.archived_file (government, hash);

-- A demo government that has sealed documents can be taken away too: what leads to them goes with it.
alter table teken.verification_entry drop constraint verification_entry_issuer_fkey;
alter table teken.verification_entry add foreign key (issuer) references teken.government on delete cascade;
