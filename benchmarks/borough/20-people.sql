-- Ten people live in four households: somebody alone, a couple, a couple with a child, a couple with two.
create table bench.person as
with shape as (
    select n::bigint, ((n - 1) / 10 * 4 + (array[0, 1, 1, 2, 2, 2, 3, 3, 3, 3])[(n - 1) % 10 + 1])::bigint as household, ((n - 1) % 10)::integer as place
      from generate_series(1, ${people}) n),
aged as (
    select s.*, case when place in (5, 8, 9) then bench.h(n, 11) % 24
                     when place in (3, 4, 6, 7) then 24 + bench.h(household, 12) % 34 + bench.h(n, 13) % 5
                     when place = 0 then 20 + bench.h(n, 14) % 76 else 24 + bench.h(household, 15) % 66 + bench.h(n, 16) % 6 end as age,
           case when place in (1, 3, 6) then 'F' when place in (2, 4, 7) then 'M' when bench.h(n, 17) % 2 = 0 then 'F' else 'M' end as sex
      from shape s)
select a.n, 100000000 + a.n as id, 'P' || (1000000 + a.n) as reference, a.household, a.place, a.age, a.sex,
       g.name || case when bench.h(a.n, 20) % 10 < 3 then ' ' || m.name else '' end as given_names, g.variant as given_variant, f.name as family_name,
       f.variant as family_variant, other.name as other_family,
       (date '${day}' - (a.age * 365.2425)::integer - (bench.h(a.n, 21) % 365)::integer) as born_on
  from aged a
  join bench.given g on g.sex = a.sex and g.era = (a.age < 35)::integer and g.place = bench.h(a.n, 22) % 1000
  join bench.given m on m.sex = a.sex and m.era = (a.age < 35)::integer and m.place = bench.h(a.n, 23) % 350
  join bench.family f on f.place = case when a.place in (2, 4) and bench.h(a.n, 24) % 100 < 15 then bench.h(a.n, 25) else bench.h(a.household, 26) end % 4000
  join bench.family other on other.place = bench.h(a.n, 27) % 4000;
create unique index on bench.person (n);
analyze bench.person;

insert into core.person (id, version, reference, given_names, family_name, display_name, born_on, birth_precision, died_on, sex, ethnicity, first_language,
       communication, interpreter, restricted, restricted_because, registered_at)
select id, 1, reference, given_names, family_name, given_names || ' ' || family_name, born_on,
       case bench.h(n, 30) % 100 when 0 then 'ESTIMATED' else 'DAY' end,
       case when age > 70 and bench.h(n, 31) % 12 = 0 then date '${day}' - (bench.h(n, 32) % 900)::integer end, sex,
       bench.pick('{WBRI,WBRI,WBRI,WBRI,WBRI,WBRI,WBRI,WOTH,APKN,AIND,BAFR,MOTH}', n, 33), case when bench.h(n, 34) % 25 = 0 then bench.pick('{Polish,Urdu,Romanian,Punjabi,Arabic,Bengali}', n, 35) else '' end,
       case when bench.h(n, 36) % 50 = 0 then bench.pick('{Large print,Easy read,"British Sign Language","Wears hearing aids","Telephone only after noon"}', n, 37) else '' end,
       bench.h(n, 34) % 25 = 0 and bench.h(n, 38) % 3 = 0, bench.h(n, 39) % 500 = 0,
       case when bench.h(n, 39) % 500 = 0 then 'Known to staff' end, timestamptz '${day} 06:00+00' - make_interval(mins => (bench.h(n, 40) % 2600000)::integer)
  from bench.person;
select setval('core.person_number', 1000000 + ${people});

-- The name in use; for some the name at birth, and for some another way in which somebody wrote it.
create table bench.name as
select n, id as person_id, 'LEGAL' as kind, given_names, family_name, null::date as from_date, null::date as to_date, 0 as nth from bench.person
union all
select n, id, 'BIRTH', given_names, other_family, null, null, 1 from bench.person where sex = 'F' and age > 27 and place <> 0 and bench.h(n, 41) % 10 < 4
union all
select n, id, 'ALIAS', given_variant, family_variant, null, null, 2 from bench.person
 where bench.h(n, 42) % 100 < 4 and (given_variant <> split_part(given_names, ' ', 1) or family_variant <> family_name);
-- What search compares is worked out once for each name, not for each of those who bear it.
create table bench.spoken as
select given_names, family_name, plain, core.name_sounds(plain) as sounds
  from (select given_names, family_name, core.plain_name(given_names || ' ' || family_name) as plain from (select distinct given_names, family_name from bench.name) d offset 0) p;
analyze bench.spoken;
insert into core.person_name (id, version, person_id, kind, given_names, family_name, from_date, to_date, plain, sounds)
select 200000000 + nth * 20000000::bigint + n, 1, person_id, kind, given_names, family_name, from_date, to_date, plain, sounds
  from bench.name join bench.spoken using (given_names, family_name);

-- NHS numbers of the 98… range, which is given to nobody; where the check digit would be ten there is no number.
insert into core.person_identifier (id, version, person_id, kind, value)
select 300000000 + n, 1, id, 'NHS', nine || digit::text
  from (select n, id, nine, bench.nhs_digit(nine) as digit from (select n, id, 980000000 + (n * 7919) % 10000000 as nine from bench.person) p) q
 where digit < 10;
insert into core.person_identifier (id, version, person_id, kind, value)
select 320000000 + n, 1, id, 'UPN', bench.upn_letter(digits) || digits
  from (select n, id, '99' || lpad(n::text, 10, '0') as digits, age from bench.person offset 0) p
 where age between 4 and 18;
insert into core.person_identifier (id, version, person_id, kind, value)
select 340000000 + n, 1, id, 'LOCAL', 'SB-' || (5000000 + n) from bench.person where bench.h(n, 43) % 10 < 3;

create table bench.home as
select d.household, (1 + d.household / (select count(*) from bench.street) % 180)::text || ' ' || s.name as lines, s.place as street,
       'SB' || (1 + s.place % 30) || ' ' || (d.household / (select count(*) from bench.street) / 18 % 10) || chr(65 + (s.place / 30 % 24)::integer) || chr(65 + (s.place / 720 % 24)::integer) as postcode
  from (select distinct household from bench.person) d join bench.street s on s.place = d.household % (select count(*) from bench.street);
insert into core.person_address (id, version, person_id, kind, lines, postcode, locality_id, protected, from_date, to_date)
select 400000000 + p.n, 1, p.id, 'HOME', h.lines, h.postcode, w.id, bench.h(p.n, 44) % 400 = 0,
       greatest(p.born_on, date '${day}' - (bench.h(p.household, 45) % 5000)::integer), null
  from bench.person p join bench.home h on h.household = p.household join bench.ward w on w.place = h.street % 30 % (select count(*) from bench.ward)
union all
select 420000000 + p.n, 1, p.id, 'HOME', h.lines, h.postcode, w.id, false, p.born_on, greatest(p.born_on, date '${day}' - 5000)
  from bench.person p join bench.home h on h.household = (p.household * 31 + 7) % (${people} / 10 * 4) join bench.ward w on w.place = h.street % 30 % (select count(*) from bench.ward)
 where bench.h(p.n, 46) % 20 = 0;

-- Telephone numbers of the range that is kept for plays and films.
insert into core.person_contact (id, person_id, kind, value)
select 500000000 + n, id, case when bench.h(n, 48) % 3 = 0 then 'EMAIL' else 'MOBILE' end,
       case when bench.h(n, 48) % 3 = 0 then 'p' || n || '@example.org' else '07700 900' || lpad((bench.h(n, 49) % 1000)::text, 3, '0') end
  from bench.person where age > 15 and bench.h(n, 47) % 10 < 6;

insert into core.household (id, version, reference, name)
select 600000000 + household, 1, 'H' || (1000000 + household), min(family_name) || ' family' from bench.person group by household;
select setval('core.household_number', 1000000 + ${people});
insert into core.household_member (household_id, person_id, from_date)
select 600000000 + household, id, greatest(born_on, date '${day}' - (bench.h(household, 45) % 5000)::integer) from bench.person;

insert into core.person_relationship (id, version, person_id, other_id, kind, parental_responsibility, next_of_kin)
select 700000000 + a.n * 4 + r.nth, 1, a.id, b.id, r.kind, r.kind = 'PARENT', r.kind = 'PARTNER'
  from bench.person a join (values (1, 2, 'PARTNER', 0), (3, 4, 'PARTNER', 0), (6, 7, 'PARTNER', 0), (3, 5, 'PARENT', 1), (4, 5, 'PARENT', 1),
       (6, 8, 'PARENT', 1), (7, 8, 'PARENT', 1), (6, 9, 'PARENT', 2), (7, 9, 'PARENT', 2), (8, 9, 'SIBLING', 3)) r (one, other, kind, nth) on r.one = a.place
  join bench.person b on b.n = a.n - r.one + r.other;

insert into core.person_alert (id, version, person_id, kind, text, module, from_date)
select 800000000 + n, 1, id, bench.pick('{RISK_TO_OTHERS,RISK_TO_PERSON,HEALTH,COMMUNICATION,OTHER}', n, 50),
       bench.pick('{"Two members of staff visit together","Insulin-dependent diabetes: meals must not be missed","Calls only in the morning","Dog in the house","Anaphylaxis to nuts"}', n, 50),
       'core', date '${day}' - (bench.h(n, 51) % 900)::integer from bench.person where bench.h(n, 52) % 100 = 0;

-- Children of an age for schools and early help, and adults, numbered in a mixed order.
create table bench.child as
select row_number() over (order by bench.h(n, 53), n) - 1 as nth, n, id, household, place from bench.person where age between 2 and 17;
create unique index on bench.child (nth);
create table bench.adult as
select row_number() over (order by bench.h(n, 54), n) - 1 as nth, n, id from bench.person where age >= 18;
create unique index on bench.adult (nth);
analyze bench.child;
analyze bench.adult;
