-- What the lists of contacts, early help and referrals sort, filter and count by, one row a record: the clocks are kept by the core, and asking them again
-- for every record each time somebody looks at a page of twenty-five cost more with every child. The rows a page shows are read from the records themselves.
-- Written by triggers only. No foreign key: the undo of an import would take a row here for something newer that needs the record.
create table children.docket (
    record_id  bigint primary key,
    kind       varchar(20) not null check (kind in ('contact','early-help','social-work')),
    reference  varchar(20) not null,
    is_open    boolean not null,
    started_on date not null,
    -- the nearest day of a running clock or of the record's own review
    next_on    date,
    -- who told us, or who leads; of a referral that of the contact or of the early help before it
    agency_id  bigint
);

-- Enters records, or enters them anew. Rows are locked before the clocks are read, so that of two transactions that move clocks of one record the second
-- sees what the first wrote.
create function children.enter_on_docket(of_references text[]) returns void language plpgsql as $$
begin
    perform 1 from children.docket k where k.reference = any (of_references) order by k.record_id for update;
    insert into children.docket (record_id, kind, reference, is_open, started_on, next_on, agency_id)
    select q.id, q.kind, q.reference, q.is_open, q.started_on, least(min(d.due_on), q.own_due), q.agency_id
      from (select c.id, 'contact' as kind, c.reference, c.decision is null as is_open, c.received_on as started_on, null::date as own_due, c.organisation_id as agency_id
              from children.contact c where c.reference = any (of_references)
            union all
            select e.id, 'early-help', e.reference, e.closed_on is null or (e.closing = 'OUTCOMES_MET' and e.checked_on is null), e.opened_on,
                   case when e.closed_on is null then e.review_on end, e.organisation_id
              from children.early_help_episode e where e.reference = any (of_references)
            union all
            select r.id, 'social-work', r.reference, r.authorised_on is null and r.decision is distinct from 'NO_ASSESSMENT', r.received_on, null,
                   coalesce((select c.organisation_id from children.contact c where c.id = r.contact_id),
                            (select e.organisation_id from children.early_help_episode e where e.id = r.episode_id))
              from children.social_work_referral r where r.reference = any (of_references)) q
      left join core.deadline d on d.module = 'children' and d.subject_kind = q.kind and d.subject = q.reference and d.state = 'RUNNING'
     group by q.id, q.kind, q.reference, q.is_open, q.started_on, q.own_due, q.agency_id
    on conflict (record_id) do update set kind = excluded.kind, reference = excluded.reference, is_open = excluded.is_open, started_on = excluded.started_on,
        next_on = excluded.next_on, agency_id = excluded.agency_id;
end $$;

create unique index docket_by_reference on children.docket (kind, reference);
create index docket_named on children.docket (reference);
create index docket_open_by_reference on children.docket (kind, is_open, reference);
create index docket_by_due on children.docket (kind, next_on, started_on desc, record_id desc);
create index docket_open_by_due on children.docket (kind, is_open, next_on, started_on desc, record_id desc);
create index docket_by_start on children.docket (kind, started_on, record_id);
create index docket_open_by_start on children.docket (kind, is_open, started_on, record_id);
create index docket_by_agency on children.docket (agency_id, kind, is_open);
create index docket_by_part_of_reference on children.docket using gin (reference public.gin_trgm_ops);

create function children.docket_follows_records() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        delete from children.docket k using changed c where k.record_id = c.id;
    else
        perform children.enter_on_docket(array(select reference::text from changed));
        if tg_op = 'UPDATE' and tg_table_name <> 'social_work_referral' then
            perform children.enter_on_docket(array(select r.reference::text from changed c join children.social_work_referral r
                on case when tg_table_name = 'contact' then r.contact_id else r.episode_id end = c.id));
        end if;
    end if;
    return null;
end $$;
do $$
declare
    t text;
begin
    foreach t in array array['contact','early_help_episode','social_work_referral'] loop
        execute format('create trigger %I after insert on children.%I referencing new table as changed for each statement'
            || ' execute function children.docket_follows_records()', t || '_enters_docket', t);
        execute format('create trigger %I after update on children.%I referencing new table as changed for each statement'
            || ' execute function children.docket_follows_records()', t || '_moves_on_docket', t);
        execute format('create trigger %I after delete on children.%I referencing old table as changed for each statement'
            || ' execute function children.docket_follows_records()', t || '_leaves_docket', t);
    end loop;
end $$;

create function children.docket_follows_clocks() returns trigger language plpgsql as $$
declare
    moved text[] := array(select distinct subject::text from changed where module = 'children');
begin
    if cardinality(moved) > 0 then
        perform children.enter_on_docket(moved);
    end if;
    return null;
end $$;
create trigger deadline_enters_docket_of_children after insert on core.deadline referencing new table as changed for each statement execute function children.docket_follows_clocks();
create trigger deadline_moves_on_docket_of_children after update on core.deadline referencing new table as changed for each statement execute function children.docket_follows_clocks();
create trigger deadline_leaves_docket_of_children after delete on core.deadline referencing old table as changed for each statement execute function children.docket_follows_clocks();

-- after the triggers, so that nothing falls between them and this while a node of the former release works
select children.enter_on_docket(array(select reference::text from children.contact union all select reference::text from children.early_help_episode
    union all select reference::text from children.social_work_referral));
analyze children.docket;
