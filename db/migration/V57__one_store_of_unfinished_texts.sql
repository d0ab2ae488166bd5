-- What people leave half-written is kept in one place, whatever the form is about.
insert into teken.unfinished_text (government, subject_id, step, login, content, saved_at)
  select government, agreement_id, step, login, content, saved_at from teken.unfinished_work on conflict do nothing;
drop table teken.unfinished_work;
