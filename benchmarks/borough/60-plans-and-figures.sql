-- Two plan actions for a hundred people, five hundred in a plan, under ten themes.
create table bench.plan as
select p, 2400000000 + p as id, 'bench-plan-' || p as code, case when p % 2 = 0 then 'governance' else 'send' end as area from generate_series(1, greatest(1, ${people} / 25000)) p;
insert into core.plan (id, version, code, title, short_title, service_area, starts_on, ends_on, rating_scale, purpose)
select id, 1, code, 'Plan of service ' || p, 'Service ' || p, area, date_trunc('year', date '${day}')::date, (date_trunc('year', date '${day}') + interval '2 years - 1 day')::date, 'rag-3', 'What the service wants to be better, by whom and by when' from bench.plan;
insert into core.plan_item (id, version, plan_id, kind, reference, sort_key, title)
select 2500000000 + p * 1000 + 900 + t, 1, id, 'THEME', t::text, lpad(t::text, 6, '0') || '.', 'Theme ' || t from bench.plan cross join generate_series(1, 10) t;
create table bench.action as
select p, a, (a - 1) / 50 + 1 as theme, 2500000000 + p * 1000 + a as id, ((a - 1) / 50 + 1) || '.' || ((a - 1) % 50 + 1) as reference, date '${day}' - 300 + (bench.h(p * 1000 + a, 110) % 700)::integer as target
  from bench.plan cross join generate_series(1, ${people} / 50 / (select count(*) from bench.plan)) a;
insert into core.plan_item (id, version, plan_id, parent_id, kind, reference, sort_key, title, description, target_as_written, target_from, target_to, target_certainty, delivery, rating, progress, reported_on)
select a.id, 1, p.id, 2500000000 + a.p * 1000 + 900 + theme, 'ACTION', reference, lpad(theme::text, 6, '0') || '.' || lpad(((a - 1) % 50 + 1)::text, 6, '0') || '.',
       bench.pick('{Review,Agree,Publish,Train for,Measure,Widen}', a.id, 111) || ' ' || bench.pick('{"the front door","short breaks","annual reviews","the offer of help","home care hours","advocacy","transport to school","the joint budget"}', a.id, 112) || ' in stage ' || a,
       'Agreed with the partners', to_char(target, 'FMMonth YYYY'), target, target, 'DATED', bench.pick('{NOT_STARTED,IN_PROGRESS,IN_PROGRESS,COMPLETED,OUTSTANDING}', a.id, 113),
       case when bench.h(a.id, 114) % 5 < 3 then bench.pick('{RED,AMBER,GREEN,GREEN}', a.id, 115) end, case when bench.h(a.id, 114) % 5 < 3 then (bench.h(a.id, 116) % 101)::integer end,
       case when bench.h(a.id, 114) % 5 < 3 then date '${day}' - (bench.h(a.id, 117) % 90)::integer end
  from bench.action a join bench.plan p on p.p = a.p;
insert into core.plan_item_lead (item_id, position, post_id)
select a.id, 0, t.id from bench.action a join (select id, row_number() over (order by code) - 1 as place, count(*) over () as posts from core.post) t on t.place = bench.h(a.id, 118) % t.posts;
insert into core.plan_update (id, version, item_id, reported_on, reporter, rating, progress, narrative, written_at)
select 2600000000 + (a.id - 2500000000), 1, a.id, date '${day}' - (bench.h(a.id, 117) % 90)::integer, 'Service lead', bench.pick('{RED,AMBER,GREEN,GREEN}', a.id, 115), (bench.h(a.id, 116) % 101)::integer,
       'Work goes on as agreed; the next step is with the partners.', timestamptz '${day} 10:00+00' - make_interval(days => (bench.h(a.id, 117) % 90)::integer)
  from bench.action a where bench.h(a.id, 114) % 5 < 3;
insert into core.search_entry (module, kind, subject, title, detail, link, permission, service_area)
select p.area, 'plan', p.code, 'Plan of service ' || p.p, '', '/' || p.area || '/plans/view?plan=' || p.code, 'core.plan.view', p.area from bench.plan p
union all
select p.area, 'plan-item', p.code || '/' || a.reference, i.title, 'Plan of service ' || p.p, '/' || p.area || '/plans/item?plan=' || p.code || '&item=' || a.reference, 'core.plan.view', p.area
  from bench.action a join bench.plan p on p.p = a.p join core.plan_item i on i.id = a.id;

-- Five years of every figure, for the borough and for each of its places.
create table bench.figure as
select i.id as indicator_id, d.id as definition_id, d.unit, l.id as locality_id, p.from_day as period_start,
       (p.from_day + case d.period_scheme when 'MONTH' then interval '1 month' when 'ROLLING_QUARTER' then interval '3 months' when 'QUARTER' then interval '3 months' else interval '1 year' end - interval '1 day')::date as period_end
  from core.indicator i join lateral (select * from core.indicator_definition x where x.indicator_id = i.id order by number desc limit 1) d on true
  cross join (select null::bigint as id union all select id from core.locality where kind <> 'BOROUGH') l
  cross join lateral (select day::date as from_day from generate_series(date_trunc('month', date '${day}') - interval '60 months', date_trunc('month', date '${day}') - interval '3 months', interval '1 month') day
       where d.period_scheme in ('MONTH', 'ROLLING_QUARTER') or d.period_scheme = 'QUARTER' and extract(month from day)::integer % 3 = 1
          or d.period_scheme = 'CALENDAR_YEAR' and extract(month from day) = 1 and day < date_trunc('year', date '${day}') or d.period_scheme = 'FINANCIAL_YEAR' and extract(month from day) = 4 and day < date '${day}' - 365) p;
insert into core.indicator_observation (id, version, indicator_id, definition_id, locality_id, period_start, period_end, numerator, denominator, value, origin, as_of)
select 2700000000 + row_number() over (order by indicator_id, locality_id nulls first, period_start), 0, indicator_id, definition_id, locality_id, period_start, period_end,
       case when unit = 'PERCENTAGE' then part end, case when unit = 'PERCENTAGE' then 200 end, case when unit = 'PERCENTAGE' then part / 2.0 else part end, 'IMPORTED', period_end + time '09:00'
  from (select f.*, (100 + bench.h(indicator_id * 100000 + coalesce(locality_id, 0) % 1000 * 100 + (period_start - date '2000-01-01'), 120) % 100)::numeric as part from bench.figure f) f
 where not exists (select 1 from core.indicator_observation o where o.indicator_id = f.indicator_id and o.period_start = f.period_start and o.period_end = f.period_end
       and o.locality_id is not distinct from f.locality_id and o.replaced_at is null);
