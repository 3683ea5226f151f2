-- Safeguarding concerns: eight for a hundred people. Of twenty, eleven lead to an enquiry (four of them open), six do not, and three wait for a decision.
create table bench.concern as
select i, turn, received_on, extract(year from received_on)::integer as year,
       10000 + row_number() over (partition by extract(year from received_on) order by received_on, i) as number,
       case when turn > 16 then null else least(date '${day}', received_on + (bench.h(i, 63) % 9)::integer) end as decided_on, a.id as person_id
  from (select i, i % 20 as turn, date '${day}' - (case when i % 20 > 16 then bench.h(i, 61) % 12 when i % 20 < 4 then 9 + bench.h(i, 61) % 45
             else 70 + bench.h(i, 61) % 1700 end)::integer as received_on from generate_series(1, ${people} * 8 / 100) i) c
  join bench.adult a on a.nth = bench.h(i, 62) % (select count(*) from bench.adult);
alter table bench.concern add column reference text generated always as ('SG-' || year || '-' || number) stored;
insert into adults.safeguarding_concern (id, version, reference, year, number, person_id, received_on, raised_by, raised_by_kind, route, happened, place, source,
       safe_now, consent, capacity_view, team_id, decision, decided_on, decision_reason, signposted_to)
select 1000000000 + c.i, 1, c.reference, c.year, c.number, c.person_id, c.received_on,
       bench.pick('{"District nurse","Care home manager","Daughter","Neighbour","Ward sister","Police officer","Housing officer","GP","Home carer","The adult"}', i, 64),
       bench.pick('{HEALTH,CARE_PROVIDER,FAMILY_OR_FRIEND,PUBLIC,HEALTH,POLICE,HOUSING,HEALTH,CARE_PROVIDER,ADULT}', i, 64),
       bench.pick('{PHONE,EMAIL,ONLINE,REFERRAL,VISIT}', i, 65),
       bench.pick('{"Bruises on both arms that nobody can explain","Money is missing after visits of an acquaintance","Medicines were left out on several days","The home is very cold and there was little food","Shouting was heard in the evenings","Pressure sore not treated for some time","Found in the street at night, confused","Says that a relative takes the bank card","Call bell out of reach on three visits","Left alone for a whole day"}', i, 66)
         || '. ' || bench.pick('{"The family was told.","The adult asks that nobody be told.","The provider has begun to look into it.","A doctor has seen the adult.","It happened before, some months ago."}', i, 67),
       bench.pick('{OWN_HOME,OWN_HOME,CARE_HOME_NURSING,CARE_HOME_RESIDENTIAL,HOSPITAL,IN_THE_COMMUNITY}', i, 68), bench.pick('{SERVICE_PROVIDER,OTHER_KNOWN,OTHER_UNKNOWN}', i, 69),
       bench.pick('{YES,YES,YES,NO,UNKNOWN}', i, 70), bench.pick('{GIVEN,NOT_GIVEN,NOT_ASKED,OVERRIDDEN}', i, 71), bench.pick('{HAS,LACKS,UNCLEAR}', i, 72),
       coalesce(h.team_id, (select id from core.team where code = 'adult-safeguarding')),
       case when turn = 0 then 'OTHER_ENQUIRY' when turn < 11 then 'SECTION_42' when turn < 15 then 'NO_ACTION' when turn < 17 then 'SIGNPOSTED' end,
       c.decided_on, case when turn < 17 then 'The facts as they were told on the day' else '' end, case when turn in (15, 16) then 'Citizens advice' else '' end
  from bench.concern c join bench.held h on h.area = 'adults' and h.nth = c.i;
insert into adults.safeguarding_abuse (concern_id, kind)
select distinct 1000000000 + i, bench.pick('{PHYSICAL,NEGLECT,NEGLECT,FINANCIAL,PSYCHOLOGICAL,DOMESTIC,SELF_NEGLECT,SELF_NEGLECT,ORGANISATIONAL,SEXUAL}', i, 73 + nth)
  from bench.concern cross join generate_series(0, 1) nth where nth = 0 or bench.h(i, 75) % 3 = 0;
create table bench.enquiry as
select *, case when turn > 3 then least(date '${day}', decided_on + 5 + (bench.h(i, 76) % 50)::integer) end as concluded_on from bench.concern where turn < 11;
insert into adults.safeguarding_enquiry (id, version, concern_id, begun_on, wishes, wishes_words, capacity, advocate, advocate_name, risk_found, place, source,
       protection_plan, concluded_on, summary, wishes_met, risk_outcome)
select 1100000000 + i, 1, 1000000000 + i, decided_on, case when concluded_on is null then 'NOT_RECORDED' else 'EXPRESSED' end,
       case when concluded_on is null then '' else bench.pick('{"I want it to stop","I want to stay at home","Nobody should lose their job","I want my money back"}', i, 77) end,
       case when concluded_on is null then 'NOT_RECORDED' when bench.h(i, 78) % 4 = 0 then 'LACKS' else 'HAS' end,
       case when concluded_on is not null and bench.h(i, 78) % 4 = 0 then 'ADVOCATE' else 'NONE' end,
       case when concluded_on is not null and bench.h(i, 78) % 4 = 0 then 'Clear Signs advocate' else '' end, concluded_on is not null, 'OWN_HOME', 'OTHER_KNOWN',
       'Daily call for two weeks; key safe code changed; review with the adult', concluded_on,
       case when concluded_on is null then '' else 'Gone through with the adult and everybody concerned; a plan was agreed' end,
       case when concluded_on is not null then bench.pick('{FULLY,FULLY,PARTLY,NOT_ACHIEVED}', i, 79) end, case when concluded_on is not null then bench.pick('{REMAINED,REDUCED,REMOVED}', i, 80) end
  from bench.enquiry;

-- Contacts at the front door, seven for a hundred people: six led to early help, one waits for its decision.
create table bench.contact as
select i, i > ${people} * 6 / 100 as waiting, received_on, extract(year from received_on)::integer as year,
       row_number() over (partition by extract(year from received_on) order by received_on, i) + 10000 as number
  from (select i, date '${day}' - (case when i > ${people} * 6 / 100 then bench.h(i, 82) % 4 when i % 10 < 5 then 5 + bench.h(i, 82) % 250 else 300 + bench.h(i, 82) % 1400 end)::integer as received_on
          from generate_series(1, ${people} * 7 / 100) i) c;
insert into children.contact (id, version, reference, received_on, source, source_name, organisation_id, worry, consent, decision, decided_on, reason)
select 1200000000 + i, 1, 'CT-' || year || '-' || number, received_on, bench.pick('{SCHOOL,SCHOOL,HEALTH,POLICE,FAMILY,VOLUNTARY}', i, 83),
       bench.pick('{"School link worker","Head of year","Health visitor","Duty sergeant","Grandmother","Family support worker"}', i, 83), s.id,
       bench.pick('{"Often late and tired; the family asks for help with routines.","Two appointments missed and the home is very cold.","Officers were called to an argument between the parents.","Money has run out and the rent is behind.","The child looks after a younger brother before school."}', i, 84),
       bench.pick('{GIVEN,GIVEN,GIVEN,NOT_ASKED_RISK}', i, 85), case when waiting then null else 'EARLY_HELP' end, case when waiting then null else received_on + 1 end,
       case when waiting then '' else 'The family agrees to help from one person they know' end
  from bench.contact c join bench.school s on s.place = bench.h(c.i, 86) % (select count(*) from bench.school);
create table bench.contact_child as
select c.i, k.id as person_id, 0 as place from bench.contact c join bench.child k on k.nth = bench.h(c.i, 87) % (select count(*) from bench.child);
insert into bench.contact_child
select c.i, sibling.id, 1 from bench.contact_child c join bench.person p on p.id = c.person_id join bench.person sibling on sibling.household = p.household
  and sibling.place in (8, 9) and sibling.n <> p.n and sibling.age < 18;
insert into children.contact_child (contact_id, person_id, place) select 1200000000 + i, person_id, place from bench.contact_child;

-- Early help, six for a hundred people: half of it open, one in ten still without a plan.
create table bench.episode as
select c.i, c.i % 10 as turn, c.received_on + 1 as opened_on, c.reference as contact, extract(year from c.received_on + 1)::integer as year,
       row_number() over (partition by extract(year from c.received_on + 1) order by c.received_on, c.i) + 10000 as number
  from (select b.*, 'CT-' || year || '-' || number as reference from bench.contact b where not waiting) c;
insert into children.early_help_episode (id, version, reference, opened_on, contact_id, organisation_id, team_id, assessment, family_voice, assessed_on, plan_agreed_on, review_on,
       closed_on, closing, closing_words, checked_on, sustained)
select 1300000000 + e.i, 1, 'EH-' || year || '-' || number, opened_on, 1200000000 + e.i, s.id, h.team_id, case when turn = 4 then '' else 'What goes well, what is hard and what the family wants, gone through at home' end,
       case when turn = 4 then '' else 'We want mornings without shouting' end, case when turn <> 4 then least(opened_on + 15, date '${day}') end,
       case when turn <> 4 then least(opened_on + 18, date '${day}') end, case when turn < 4 then date '${day}' - 20 + (bench.h(e.i, 88) % 110)::integer end,
       case when turn > 4 then opened_on + 90 + (bench.h(e.i, 89) % 150)::integer end, case when turn > 7 then 'NOT_ENGAGED' when turn > 4 then 'OUTCOMES_MET' end,
       case when turn > 4 then 'Agreed with the family at the last meeting' else '' end,
       case when turn in (5, 6) then opened_on + 280 end, case when turn in (5, 6) then bench.h(e.i, 90) % 3 > 0 end
  from bench.episode e join bench.held h on h.area = 'children' and h.nth = e.i join bench.school s on s.place = bench.h(e.i, 86) % (select count(*) from bench.school);
-- A child is helped through one open episode at a time.
insert into children.early_help_child (episode_id, person_id, place, helped)
select 1300000000 + k.i, k.person_id, k.place, e.turn < 5 and row_number() over (partition by k.person_id order by e.turn > 4, k.i) = 1
  from bench.contact_child k join bench.episode e on e.i = k.i;
insert into children.early_help_outcome (id, version, episode_id, outcome, needed, goal, progress, met_on)
select 1400000000 + e.i * 2 + nth, 1, 1300000000 + e.i, (array['GOOD_EDUCATION', 'FAMILY_RELATIONSHIPS', 'HEALTH', 'FINANCIAL_STABILITY', 'SAFE_AT_HOME', 'SECURE_HOUSING'])[1 + (e.i + nth * 3) % 6], true,
       'Better by the next review', '', case when turn in (5, 6, 7) then opened_on + 80 end from bench.episode e cross join generate_series(0, 1) nth where e.turn <> 4;
insert into children.numbering (prefix, year, last)
select 'CT', year, max(number) from bench.contact group by year union all select 'EH', year, max(number) from bench.episode group by year
on conflict (prefix, year) do update set last = greatest(children.numbering.last, excluded.last);

-- Requests for an assessment of needs, six for a hundred people: of twenty-five, ten are open.
create table bench.request as
select i, turn, received_on, k.id as person_id, to_char(received_on, 'YY') as yy,
       10000 + row_number() over (partition by to_char(received_on, 'YY') order by received_on, i) as number,
       case when turn < 2 then 'RECEIVED' when turn < 6 then 'ADVICE' when turn < 8 then 'DRAFTING' when turn < 10 then 'REPRESENTATIONS' when turn < 20 then 'ISSUED'
            when turn < 23 then 'REFUSED' when turn = 23 then 'NOT_ISSUED' else 'WITHDRAWN' end as stage
  from (select i, i % 25 as turn, date '${day}' - (case when i % 25 < 2 then bench.h(i, 91) % 50 when i % 25 < 6 then 45 + bench.h(i, 91) % 60 when i % 25 < 10 then 100 + bench.h(i, 91) % 60
             else 190 + bench.h(i, 91) % 1600 end)::integer as received_on from generate_series(1, ${people} * 6 / 100) i) r join bench.child k on k.nth = r.i;
alter table bench.request add column reference text generated always as ('SEND-' || yy || '-' || number) stored;
insert into send.ehc_request (id, version, reference, person_id, received_on, source, setting, reason, stage, decided_on, decision_reason, no_plan_on, no_plan_reason, draft_on,
       replied_on, final_on, withdrawn_on, withdrawn_because)
select 1500000000 + i, 1, reference, person_id, received_on, bench.pick('{PARENT,SCHOOL,SCHOOL,OTHER}', i, 92), s.name,
       bench.pick('{"Speech is hard to follow and support in class has not been enough.","Anxiety keeps the pupil out of lessons; a second plan of support is in place.","Needs help with every transition of the day.","Reads four years behind the class after two programmes.","Sensory needs that the school cannot meet alone."}', i, 93),
       stage, case when turn between 2 and 23 then received_on + 30 + (bench.h(i, 94) % 14)::integer end, case when turn between 2 and 19 or turn = 23 then 'The test for an assessment is met.' when turn between 20 and 22 then 'The support of the school has only begun.' else '' end,
       case when turn = 23 then received_on + 100 end, case when turn = 23 then 'Needs are met from what the school has' else '' end,
       case when turn between 8 and 19 then received_on + 90 + (bench.h(i, 95) % 10)::integer end, case when turn between 10 and 19 then received_on + 118 end,
       case when turn between 10 and 19 then received_on + 120 + (bench.h(i, 96) % 60)::integer end, case when turn = 24 then received_on + 20 end,
       case when turn = 24 then 'The family moved to another council' else '' end
  from bench.request r join bench.school s on s.place = bench.h(r.i, 98) % (select count(*) from bench.school);
insert into send.ehc_advice (id, version, request_id, body, of_whom, asked_on, received_on)
select 1600000000 + i * 5 + nth, 1, 1500000000 + i, (array['PARENTS', 'EDUCATION', 'HEALTH', 'SOCIAL_CARE', 'EDUCATIONAL_PSYCHOLOGY'])[nth + 1], '', received_on + 44,
       case when turn > 5 or bench.h(i * 5 + nth, 99) % 2 = 0 then received_on + 60 + (bench.h(i, 100) % 30)::integer end
  from bench.request cross join generate_series(0, 4) nth where turn between 2 and 19 or turn = 23;
analyze bench.concern;
analyze bench.enquiry;
analyze bench.contact;
analyze bench.contact_child;
analyze bench.episode;
analyze bench.request;
