-- What the generator keeps to itself, and how chance is made repeatable: everything is a hash of a running number, a purpose and the seed.
drop schema if exists bench cascade;
create schema bench;

create function bench.h(n bigint, purpose integer) returns bigint language sql immutable parallel safe as
    'select hashint8extended(n, ${seed}::bigint * 1000 + purpose) & 9223372036854775807';

-- The word of an array that the number falls on.
create function bench.pick(words text[], n bigint, purpose integer) returns text language sql immutable parallel safe as
    'select words[1 + (bench.h(n, purpose) % cardinality(words))::integer]';

-- The letter that comes first in a unique pupil number whose other twelve digits are these.
create function bench.upn_letter(digits text) returns text language sql immutable parallel safe as
    $$ select substr('ABCDEFGHJKLMNPQRTUVWXYZ', 1 + (select sum((place + 1) * substr(digits, place, 1)::integer) from generate_series(1, 12) place)::integer % 23, 1) $$;

-- The last digit of an NHS number whose first nine are these; 10 when no number begins like that.
create function bench.nhs_digit(nine bigint) returns integer language sql immutable parallel safe as
    $$ select (11 - ((nine / 100000000 % 10) * 10 + (nine / 10000000 % 10) * 9 + (nine / 1000000 % 10) * 8 + (nine / 100000 % 10) * 7
        + (nine / 10000 % 10) * 6 + (nine / 1000 % 10) * 5 + (nine / 100 % 10) * 4 + (nine / 10 % 10) * 3 + (nine % 10) * 2) % 11)::integer % 11 $$;

-- Indexes of the tables that grow are taken away and made again at the end, as the catalogue says; keys, checks and triggers stay.
create table bench.index_kept as
    select i.indexrelid::regclass::text as name, n.nspname as schema, pg_get_indexdef(i.indexrelid) as definition
      from pg_index i join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
     where not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid) and not i.indisprimary
       and n.nspname || '.' || t.relname in ('core.person', 'core.person_name', 'core.person_identifier', 'core.person_address', 'core.person_contact',
           'core.person_relationship', 'core.household', 'core.household_member', 'core.person_alert', 'core.involvement', 'core.timeline_event',
           'core.deadline', 'core.work_item', 'core.search_entry', 'core.plan_item', 'core.plan_update', 'core.plan_item_lead', 'core.record_holder',
           'core.indicator_observation', 'adults.safeguarding_concern', 'adults.safeguarding_enquiry', 'children.contact', 'children.contact_child',
           'children.early_help_episode', 'children.early_help_child', 'send.ehc_request', 'send.ehc_advice');
do $$
declare
    i record;
begin
    for i in select name from bench.index_kept loop
        execute 'drop index ' || i.name;
    end loop;
end $$;
