-- Everybody whom a record of any module concerns: those with a clock on it, those with whom somebody works through it, and those whose chronology tells of it.
-- Whoever takes the record on, or reads its files, may open all of them.
create function core.people_of_record(of_module text, of_kind text, of_reference text) returns setof bigint language sql stable as $$
    select d.person_id from core.deadline d
     where d.module = of_module and d.subject_kind = of_kind and d.subject = of_reference and d.person_id is not null
    union
    select i.person_id from core.involvement i
     where i.module = of_module and i.subject_kind = of_kind and i.subject = of_reference and i.to_date is null
    union
    select t.person_id from core.timeline_event t
     where t.module = of_module and t.subject_kind = of_kind and t.subject = of_reference and t.withdrawn_at is null
$$;
