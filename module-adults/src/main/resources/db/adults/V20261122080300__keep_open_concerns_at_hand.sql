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

-- Where these concerns stand now; takes those away that are closed or gone. The concerns are locked before the clocks and holders are read, in their order, so that of two
-- transactions that change one of them the second sees what the first wrote.
create function adults.note_open_concerns(of_references text[]) returns void language plpgsql as $$
begin
    perform 1 from adults.safeguarding_concern c where c.reference = any (of_references) order by c.id for no key update;
    delete from adults.open_concern n where n.reference = any (of_references)
       and not exists (select 1 from adults.safeguarding_concern c left join adults.safeguarding_enquiry e on e.concern_id = c.id
                        where c.id = n.concern_id and c.reference = n.reference and (c.decision is null or (e.id is not null and e.concluded_on is null)));
    insert into adults.open_concern as n (concern_id, reference, person_id, received_on, stage, next_due, team_id, staff_id)
    select c.id, c.reference, c.person_id, c.received_on, case when c.decision is null then 'AWAITING_DECISION' else 'ENQUIRY' end, d.due_on,
           coalesce(h.team_id, c.team_id), h.staff_id
      from adults.safeguarding_concern c left join adults.safeguarding_enquiry e on e.concern_id = c.id
      left join core.record_holder h on h.module = 'adults' and h.kind = 'safeguarding-concern' and h.reference = c.reference
      left join core.deadline d on d.module = 'adults' and d.subject_kind = 'safeguarding-concern' and d.subject = c.reference and d.part = ''
            and d.state <> 'SUPERSEDED'
            and d.rule_code = case when c.decision is null then 'adults.safeguarding-decision' else 'adults.safeguarding-enquiry' end
     where c.reference = any (of_references) and (c.decision is null or (e.id is not null and e.concluded_on is null))
     order by c.id
        on conflict (concern_id) do update set reference = excluded.reference, person_id = excluded.person_id, received_on = excluded.received_on, stage = excluded.stage,
           next_due = excluded.next_due, team_id = excluded.team_id, staff_id = excluded.staff_id
     where (n.reference, n.person_id, n.received_on, n.stage, n.next_due, n.team_id, n.staff_id) is distinct from
           (excluded.reference, excluded.person_id, excluded.received_on, excluded.stage, excluded.next_due, excluded.team_id, excluded.staff_id);
end $$;

create function adults.open_concerns_follow_concerns() returns trigger language plpgsql as $$
declare
    moved text[];
begin
    if tg_op = 'INSERT' then
        moved := array(select c.reference::text from now_so c);
    elsif tg_op = 'DELETE' then
        moved := array(select c.reference::text from was_so c);
    else
        -- a change of the words alone moves nothing
        moved := array(select unnest(array[o.reference, c.reference])::text from was_so o join now_so c on c.id = o.id
            where (c.reference, c.person_id, c.received_on, c.decision, c.team_id) is distinct from (o.reference, o.person_id, o.received_on, o.decision, o.team_id));
    end if;
    if cardinality(moved) > 0 then
        perform adults.note_open_concerns(moved);
    end if;
    return null;
end $$;
create function adults.open_concerns_follow_enquiries() returns trigger language plpgsql as $$
declare
    moved text[];
begin
    if tg_op = 'INSERT' then
        moved := array(select c.reference::text from now_so e join adults.safeguarding_concern c on c.id = e.concern_id);
    elsif tg_op = 'DELETE' then
        moved := array(select c.reference::text from was_so e join adults.safeguarding_concern c on c.id = e.concern_id);
    else
        moved := array(select c.reference::text from was_so o join now_so e on e.id = o.id join adults.safeguarding_concern c on c.id in (o.concern_id, e.concern_id)
            where (e.concern_id, e.concluded_on) is distinct from (o.concern_id, o.concluded_on));
    end if;
    if cardinality(moved) > 0 then
        perform adults.note_open_concerns(moved);
    end if;
    return null;
end $$;
create function adults.open_concerns_follow_clocks() returns trigger language plpgsql as $$
declare
    moved text[] := array(select distinct subject::text from changed where module = 'adults' and subject_kind = 'safeguarding-concern');
begin
    if cardinality(moved) > 0 then
        perform adults.note_open_concerns(moved);
    end if;
    return null;
end $$;
create function adults.open_concerns_follow_holders() returns trigger language plpgsql as $$
declare
    moved text[] := array(select distinct reference::text from changed where module = 'adults' and kind = 'safeguarding-concern');
begin
    if cardinality(moved) > 0 then
        perform adults.note_open_concerns(moved);
    end if;
    return null;
end $$;

create trigger concern_comes after insert on adults.safeguarding_concern referencing new table as now_so for each statement execute function adults.open_concerns_follow_concerns();
create trigger concern_moves after update on adults.safeguarding_concern referencing old table as was_so new table as now_so for each statement
    execute function adults.open_concerns_follow_concerns();
create trigger concern_goes after delete on adults.safeguarding_concern referencing old table as was_so for each statement execute function adults.open_concerns_follow_concerns();
create trigger enquiry_comes after insert on adults.safeguarding_enquiry referencing new table as now_so for each statement execute function adults.open_concerns_follow_enquiries();
create trigger enquiry_moves after update on adults.safeguarding_enquiry referencing old table as was_so new table as now_so for each statement
    execute function adults.open_concerns_follow_enquiries();
create trigger enquiry_goes after delete on adults.safeguarding_enquiry referencing old table as was_so for each statement execute function adults.open_concerns_follow_enquiries();
create trigger open_concern_follows_new_clock after insert on core.deadline referencing new table as changed for each statement execute function adults.open_concerns_follow_clocks();
create trigger open_concern_follows_clock after update on core.deadline referencing new table as changed for each statement execute function adults.open_concerns_follow_clocks();
create trigger open_concern_follows_lost_clock after delete on core.deadline referencing old table as changed for each statement execute function adults.open_concerns_follow_clocks();
create trigger open_concern_follows_new_holder after insert on core.record_holder referencing new table as changed for each statement execute function adults.open_concerns_follow_holders();
create trigger open_concern_follows_holder after update on core.record_holder referencing new table as changed for each statement execute function adults.open_concerns_follow_holders();
create trigger open_concern_follows_lost_holder after delete on core.record_holder referencing old table as changed for each statement execute function adults.open_concerns_follow_holders();

-- after the triggers, so that nothing falls between them and this while a node of the former release works
select adults.note_open_concerns(array(select reference::text from adults.safeguarding_concern));

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
