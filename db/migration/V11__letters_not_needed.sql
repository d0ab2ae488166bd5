-- A letter whose task was done before it left stays readable, but is not sent any more.
alter table teken.mail drop constraint mail_state_check;
alter table teken.mail add constraint mail_state_check check (state in ('WAITING', 'SENT', 'GIVEN_UP', 'NOT_NEEDED'));
