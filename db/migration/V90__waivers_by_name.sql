-- A remark on the whole agreement is waived by what it is about: the one program that is missing, not every program. What was waived before
-- stays waived for what stood there then.
insert into teken.remark_waiver (id, government, row_version, agreement_id, remark_key, reason, waived_by_name, waived_at)
select gen_random_uuid(), w.government, 0, w.agreement_id, f.kind || ':' || f.about, w.reason, w.waived_by_name, w.waived_at
from teken.remark_waiver w join (select distinct government, agreement_id, kind, left(arguments[1], 200) as about from teken.found_remark
  where line_id is null and program_id is null and cardinality(arguments) > 0) f
on f.government = w.government and f.agreement_id = w.agreement_id and w.remark_key = f.kind || ':null'
on conflict do nothing;
