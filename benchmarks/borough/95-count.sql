-- How many rows there are of what, and a checksum over what was made; the same seed, day and size give the same ones.
create table bench.built (what text primary key, made bigint not null, checksum numeric not null);
insert into bench.built
select 'people', count(*), sum(hashtextextended(concat_ws('|', reference, display_name, born_on, sex, restricted), 0)::numeric) from core.person where id between 100000000 and 199999999
union all select 'names', count(*), sum(hashtextextended(concat_ws('|', kind, plain, sounds), 0)::numeric) from core.person_name where id between 200000000 and 299999999
union all select 'identifiers', count(*), sum(hashtextextended(concat_ws('|', kind, value), 0)::numeric) from core.person_identifier where id between 300000000 and 399999999
union all select 'addresses', count(*), sum(hashtextextended(concat_ws('|', lines, postcode, from_date, to_date), 0)::numeric) from core.person_address where id between 400000000 and 499999999
union all select 'households', count(*), sum(hashtextextended(concat_ws('|', reference, name), 0)::numeric) from core.household where id between 600000000 and 699999999
union all select 'relationships', count(*), sum(hashtextextended(concat_ws('|', person_id, other_id, kind), 0)::numeric) from core.person_relationship where id between 700000000 and 799999999
union all select 'staff', count(*), sum(hashtextextended(concat_ws('|', username, display_name), 0)::numeric) from core.staff where id between 900000000 and 909999999
union all select 'safeguarding concerns', count(*), sum(hashtextextended(concat_ws('|', reference, received_on, decision, decided_on, happened), 0)::numeric) from adults.safeguarding_concern where id between 1000000000 and 1099999999
union all select 'early help episodes', count(*), sum(hashtextextended(concat_ws('|', reference, opened_on, closed_on, review_on), 0)::numeric) from children.early_help_episode where id between 1300000000 and 1399999999
union all select 'contacts', count(*), sum(hashtextextended(concat_ws('|', reference, received_on, worry), 0)::numeric) from children.contact where id between 1200000000 and 1299999999
union all select 'EHC requests', count(*), sum(hashtextextended(concat_ws('|', reference, person_id, stage, received_on, final_on), 0)::numeric) from send.ehc_request where id between 1500000000 and 1599999999
union all select 'deadlines', count(*), sum(hashtextextended(concat_ws('|', rule_code, subject, due_on, met_on, state), 0)::numeric) from core.deadline where id between 2000000000 and 2099999999
union all select 'work items', count(*), sum(hashtextextended(concat_ws('|', kind, subject, due_on, done_at is null), 0)::numeric) from core.work_item where id between 2100000000 and 2199999999
union all select 'chronology entries', count(*), sum(hashtextextended(concat_ws('|', person_id, kind, subject, happened_on), 0)::numeric) from core.timeline_event where id between 2300000000 and 2399999999
union all select 'plan actions', count(*), sum(hashtextextended(concat_ws('|', reference, title, target_to, rating), 0)::numeric) from core.plan_item where id between 2500000000 and 2599999999 and kind = 'ACTION'
union all select 'observations', count(*), sum(hashtextextended(concat_ws('|', period_start, period_end, numerator is null), 0)::numeric) from core.indicator_observation where id between 2700000000 and 2799999999
union all select 'search entries', count(*), sum(hashtextextended(concat_ws('|', module, kind, subject), 0)::numeric) from core.search_entry;

do $$
declare
    t record;
begin
    for t in select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'bench' and c.relkind = 'r' and c.relname <> 'built' loop
        execute 'drop table ' || t.name;
    end loop;
end $$;
