-- Files that prove what a monthly report says. The bytes lie in the archive under their hash; what is taken off a report leaves
-- its row, marked.
create table teken.evidence (
  id uuid primary key,
  government text not null default teken.current_government() references teken.government,
  row_version int not null default 0,
  report_id uuid not null,
  name text not null,
  media_type text not null,
  size int not null check (size > 0),
  hash text not null,
  added_by text not null,
  added_by_name text not null,
  added_at timestamptz not null,
  removed_by_name text,
  removed_at timestamptz,
  check ((removed_at is null) = (removed_by_name is null)),
  foreign key (government, report_id) references teken.monthly_report (government, id),
  foreign key (government, hash) references teken.archived_file (government, hash)
);
create index on teken.evidence (government, report_id);
call teken.guard('teken.evidence');
