-- What the board of requests sorts, filters and counts by, one row a request: the clocks are kept by the core, and asking them again for every open
-- request each time somebody looks at a page of twenty-five cost more with every child. The rows a page shows are read from the records themselves.
-- Written by triggers only. No foreign key: the undo of an import would take a row here for something newer that needs the request.
create table send.ehc_docket (
    request_id  bigint primary key,
    reference   varchar(20) not null unique,
    person_id   bigint not null,
    stage       varchar(20) not null,
    step        integer not null generated always as (array_position(array['RECEIVED','ADVICE','DRAFTING','REPRESENTATIONS','ISSUED','NOT_ISSUED','REFUSED','WITHDRAWN'],
                    stage::text)) stored,
    is_open     boolean not null generated always as (stage in ('RECEIVED','ADVICE','DRAFTING','REPRESENTATIONS')) stored,
    received_on date not null,
    closed_on   date,
    -- the next limit that the council has to keep
    next_on     date,
    -- whether an exception lifts or lifted the twenty weeks
    lifted      boolean not null,
    -- for the figures, by the clock that still counts: whether the plan was sent within twenty weeks, and whether an exception leaves it out
    in_time     boolean not null,
    excepted    boolean not null
);

-- Enters requests, or enters them anew. Rows are locked before the clocks are read, so that of two transactions that move clocks of one request
-- the second sees what the first wrote.
create function send.enter_on_docket(of_references text[]) returns void language plpgsql as $$
begin
    perform 1 from send.ehc_docket k where k.reference = any (of_references) order by k.request_id for update;
    insert into send.ehc_docket (request_id, reference, person_id, stage, received_on, closed_on, next_on, lifted, in_time, excepted)
    select r.id, r.reference, r.person_id, r.stage, r.received_on,
           coalesce(r.withdrawn_on, r.final_on, r.no_plan_on, case when r.stage = 'REFUSED' then r.decided_on end),
           min(d.due_on) filter (where d.state = 'RUNNING' and d.rule_code <> 'send.draft-representations'),
           coalesce((array_agg(d.excepted order by d.state = 'SUPERSEDED', d.id desc) filter (where d.rule_code = 'send.final-plan'))[1], false),
           coalesce(bool_or(r.final_on <= d.computed_due_on) filter (where d.rule_code = 'send.final-plan' and d.state <> 'SUPERSEDED'), false),
           coalesce(bool_or(d.excepted) filter (where d.rule_code = 'send.final-plan' and d.state <> 'SUPERSEDED'), false)
      from send.ehc_request r left join core.deadline d on d.module = 'send' and d.subject_kind = 'ehc-request' and d.subject = r.reference
     where r.reference = any (of_references)
     group by r.id
    on conflict (request_id) do update set reference = excluded.reference, person_id = excluded.person_id, stage = excluded.stage,
        received_on = excluded.received_on, closed_on = excluded.closed_on, next_on = excluded.next_on, lifted = excluded.lifted,
        in_time = excluded.in_time, excepted = excluded.excepted;
end $$;

create index ehc_docket_by_limit on send.ehc_docket (is_open, next_on, received_on, request_id) include (lifted, stage);
create index ehc_docket_by_last_limit on send.ehc_docket (is_open, next_on desc nulls last, received_on, request_id) include (lifted, stage);
create index ehc_docket_by_day on send.ehc_docket (is_open, received_on, request_id) include (next_on, lifted);
create index ehc_docket_by_step on send.ehc_docket (is_open, step, received_on, request_id);
create index ehc_docket_by_person on send.ehc_docket (person_id, is_open, received_on, request_id);
create index ehc_docket_closed on send.ehc_docket (closed_on desc nulls last, next_on, received_on, request_id) where not is_open;
create index ehc_docket_lifted on send.ehc_docket (request_id) where is_open and lifted;
create index ehc_docket_issued on send.ehc_docket (closed_on) include (in_time, excepted) where stage = 'ISSUED';
create index ehc_docket_by_reference on send.ehc_docket using gin (reference public.gin_trgm_ops);
create index ehc_request_by_setting on send.ehc_request using gin (setting public.gin_trgm_ops);

create function send.ehc_docket_follows_requests() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        delete from send.ehc_docket k using changed c where k.request_id = c.id;
    else
        perform send.enter_on_docket(array(select reference::text from changed));
    end if;
    return null;
end $$;
create trigger ehc_request_enters_docket after insert on send.ehc_request referencing new table as changed for each statement execute function send.ehc_docket_follows_requests();
create trigger ehc_request_moves_on_docket after update on send.ehc_request referencing new table as changed for each statement execute function send.ehc_docket_follows_requests();
create trigger ehc_request_leaves_docket after delete on send.ehc_request referencing old table as changed for each statement execute function send.ehc_docket_follows_requests();

create function send.ehc_docket_follows_clocks() returns trigger language plpgsql as $$
declare
    moved text[] := array(select distinct subject::text from changed where module = 'send' and subject_kind = 'ehc-request');
begin
    if cardinality(moved) > 0 then
        perform send.enter_on_docket(moved);
    end if;
    return null;
end $$;
create trigger deadline_enters_ehc_docket after insert on core.deadline referencing new table as changed for each statement execute function send.ehc_docket_follows_clocks();
create trigger deadline_moves_on_ehc_docket after update on core.deadline referencing new table as changed for each statement execute function send.ehc_docket_follows_clocks();
create trigger deadline_leaves_ehc_docket after delete on core.deadline referencing old table as changed for each statement execute function send.ehc_docket_follows_clocks();

-- after the triggers, so that nothing falls between them and this while a node of the former release works
select send.enter_on_docket(array(select reference::text from send.ehc_request));
analyze send.ehc_docket;
