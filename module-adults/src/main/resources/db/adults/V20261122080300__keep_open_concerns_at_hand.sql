-- The open concerns with what lists filter and order them by, so that a page of them is read off an index. It is an index and no
-- second record: clock, holder and team stand in the core, the triggers below copy them from there, and nothing else may write it.
create table adults.open_concern (
    concern_id  bigint primary key,
    reference   varchar(20) not null,
    person_id   bigint not null,
    received_on date not null,
    stage       varchar(20) not null check (stage in ('AWAITING_DECISION','ENQUIRY')),
    -- by when the next step is due, as its clock in the core says; null where its clock never started
    next_due    date,
    -- the team that answers for it, and who carries it
    team_id     bigint not null,
    staff_id    bigint
);

-- Where the concern stands now; takes it away when it is closed or gone. One at a time a concern, so that what others changed meanwhile is seen.
create function adults.note_open_concern(of_reference text) returns void language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('adults.open_concern/' || of_reference, 0));
    delete from adults.open_concern n where n.reference = of_reference
       and not exists (select 1 from adults.safeguarding_concern c left join adults.safeguarding_enquiry e on e.concern_id = c.id
                        where c.id = n.concern_id and c.reference = of_reference and (c.decision is null or (e.id is not null and e.concluded_on is null)));
    insert into adults.open_concern as n (concern_id, reference, person_id, received_on, stage, next_due, team_id, staff_id)
    select c.id, c.reference, c.person_id, c.received_on, case when c.decision is null then 'AWAITING_DECISION' else 'ENQUIRY' end, d.due_on,
           coalesce(h.team_id, c.team_id), h.staff_id
      from adults.safeguarding_concern c left join adults.safeguarding_enquiry e on e.concern_id = c.id
      left join core.record_holder h on h.module = 'adults' and h.kind = 'safeguarding-concern' and h.reference = c.reference
      left join core.deadline d on d.module = 'adults' and d.subject_kind = 'safeguarding-concern' and d.subject = c.reference and d.part = ''
            and d.state <> 'SUPERSEDED'
            and d.rule_code = case when c.decision is null then 'adults.safeguarding-decision' else 'adults.safeguarding-enquiry' end
     where c.reference = of_reference and (c.decision is null or (e.id is not null and e.concluded_on is null))
        on conflict (concern_id) do update set reference = excluded.reference, person_id = excluded.person_id, received_on = excluded.received_on, stage = excluded.stage,
           next_due = excluded.next_due, team_id = excluded.team_id, staff_id = excluded.staff_id
     where (n.reference, n.person_id, n.received_on, n.stage, n.next_due, n.team_id, n.staff_id) is distinct from
           (excluded.reference, excluded.person_id, excluded.received_on, excluded.stage, excluded.next_due, excluded.team_id, excluded.staff_id);
end $$;

create function adults.concern_moved() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' then
        perform adults.note_open_concern(old.reference);
    end if;
    if tg_op = 'INSERT' or tg_op = 'UPDATE' and new.reference <> old.reference then
        perform adults.note_open_concern(new.reference);
    end if;
    return null;
end $$;
create function adults.enquiry_moved() returns trigger language plpgsql as $$
begin
    perform adults.note_open_concern(c.reference::text) from adults.safeguarding_concern c
      where c.id = case when tg_op = 'DELETE' then old.concern_id else new.concern_id end;
    return null;
end $$;
create function adults.clock_moved() returns trigger language plpgsql as $$
begin
    perform adults.note_open_concern(case when tg_op = 'DELETE' then old.subject else new.subject end);
    return null;
end $$;

-- a change of the words alone moves nothing
create trigger concern_comes_and_goes after insert or delete on adults.safeguarding_concern for each row execute function adults.concern_moved();
create trigger concern_moves after update of reference, person_id, received_on, decision, team_id on adults.safeguarding_concern for each row
    execute function adults.concern_moved();
create trigger enquiry_comes_and_goes after insert or delete on adults.safeguarding_enquiry for each row execute function adults.enquiry_moved();
create trigger enquiry_moves after update of concluded_on, concern_id on adults.safeguarding_enquiry for each row execute function adults.enquiry_moved();
create trigger open_concern_follows_clock after insert or update on core.deadline for each row
    when (new.module = 'adults' and new.subject_kind = 'safeguarding-concern') execute function adults.clock_moved();
create trigger open_concern_follows_lost_clock after delete on core.deadline for each row
    when (old.module = 'adults' and old.subject_kind = 'safeguarding-concern') execute function adults.clock_moved();
create trigger open_concern_follows_holder after insert or update on core.record_holder for each row
    when (new.module = 'adults' and new.kind = 'safeguarding-concern') execute function adults.concern_moved();
create trigger open_concern_follows_lost_holder after delete on core.record_holder for each row
    when (old.module = 'adults' and old.kind = 'safeguarding-concern') execute function adults.concern_moved();

insert into adults.open_concern (concern_id, reference, person_id, received_on, stage, next_due, team_id, staff_id)
select c.id, c.reference, c.person_id, c.received_on, case when c.decision is null then 'AWAITING_DECISION' else 'ENQUIRY' end, d.due_on,
       coalesce(h.team_id, c.team_id), h.staff_id
  from adults.safeguarding_concern c left join adults.safeguarding_enquiry e on e.concern_id = c.id
  left join core.record_holder h on h.module = 'adults' and h.kind = 'safeguarding-concern' and h.reference = c.reference
  left join core.deadline d on d.module = 'adults' and d.subject_kind = 'safeguarding-concern' and d.subject = c.reference and d.part = ''
        and d.state <> 'SUPERSEDED' and d.rule_code = case when c.decision is null then 'adults.safeguarding-decision' else 'adults.safeguarding-enquiry' end
 where c.decision is null or (e.id is not null and e.concluded_on is null);

create unique index open_concern_by_reference on adults.open_concern (reference);
create index open_concern_by_due_day on adults.open_concern (next_due, received_on desc, concern_id desc);
create index open_concern_by_last_day on adults.open_concern (next_due desc nulls last, received_on desc, concern_id desc);
create index open_concern_by_day on adults.open_concern (received_on desc, concern_id desc);
create index open_concern_by_stage on adults.open_concern (stage, next_due, received_on desc, concern_id desc);
create index open_concern_of_team on adults.open_concern (team_id, stage, received_on desc, concern_id desc);
create index open_concern_of_person on adults.open_concern (person_id);
create index open_concern_of_staff on adults.open_concern (staff_id, next_due) where staff_id is not null;
analyze adults.open_concern;

-- a piece of a reference
create index safeguarding_concern_by_piece on adults.safeguarding_concern using gin (reference public.gin_trgm_ops, source_reference public.gin_trgm_ops);
