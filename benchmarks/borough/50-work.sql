-- Three clocks for ten people: of concerns, enquiries, requests (two each) and contacts.
insert into core.deadline (id, version, rule_code, rule_version, module, subject_kind, subject, person_id, title, link, permission, service_area, staff_id, team_id,
       trigger_on, computed_due_on, due_on, met_on, state, created_at)
select 2000000000 + row_number() over (order by rule, i), 1, rule, 1, area, kind, reference, person_id, title, link, permission, area, staff_id, team_id, trigger_on, due_on, due_on, met_on,
       case when open then 'RUNNING' else 'CLOSED' end, trigger_on + time '09:00'
  from (
    select 'adults.safeguarding-decision' as rule, c.i, 'adults' as area, 'safeguarding-concern' as kind, reference, person_id, 'Decide on the safeguarding concern' as title,
           '/adults/safeguarding/view?concern=' || reference as link, 'adults.safeguarding.view' as permission, case when turn < 17 then staff_id end as staff_id, team_id, received_on as trigger_on, received_on + 7 as due_on, decided_on as met_on, turn > 16 as open
      from bench.concern c join bench.held h on h.area = 'adults' and h.nth = c.i
    union all
    select 'adults.safeguarding-enquiry', c.i, 'adults', 'safeguarding-concern', reference, person_id, 'Conclude the safeguarding enquiry', '/adults/safeguarding/view?concern=' || reference,
           'adults.safeguarding.view', staff_id, team_id, decided_on, decided_on + 28, concluded_on, concluded_on is null
      from bench.enquiry c join bench.held h on h.area = 'adults' and h.nth = c.i
    union all
    select 'send.decide-whether-to-assess', r.i, 'send', 'ehc-request', reference, person_id, 'Decide whether to assess', '/send/ehc-requests/view?request=' || reference, 'send.ehc-request.view',
           staff_id, team_id, received_on, received_on + 42, case when turn = 24 then received_on + 20 when turn > 1 then received_on + 30 + (bench.h(r.i, 94) % 14)::integer end, turn < 2
      from bench.request r join bench.held h on h.area = 'send' and h.nth = r.i
    union all
    select 'send.final-plan', r.i, 'send', 'ehc-request', reference, person_id, 'Send the final plan', '/send/ehc-requests/view?request=' || reference, 'send.ehc-request.view',
           staff_id, team_id, received_on, received_on + 140, case when turn between 10 and 19 then received_on + 120 + (bench.h(r.i, 96) % 60)::integer when turn > 9 then received_on + 60 end, turn < 10
      from bench.request r join bench.held h on h.area = 'send' and h.nth = r.i
    union all
    select 'children.contact-decision', c.i, 'children', 'contact', 'CT-' || year || '-' || number, k.person_id, 'Decide what follows the contact', '/children/contacts/view?contact=CT-' || year || '-' || number,
           'children.contact.view', null, (select id from core.team where code = 'childrens-front-door'), received_on, received_on + 1, case when not waiting then received_on + 1 end, waiting
      from bench.contact c join bench.contact_child k on k.i = c.i and k.place = 0 where c.i > ${people} * 14 / 1000
  ) d;

-- Ten work items for a hundred people: what is open, and some of what is done.
insert into core.work_item (id, version, module, kind, subject_kind, subject, title, detail, link, action_label, permission, staff_id, team_id, due_on, created_at, done_at, asked_staff_id, touched_at)
select 2100000000 + row_number() over (order by area, kind, i), 0, area, kind, subject_kind, reference, title, detail, link, action, permission, staff_id, team_id, due_on, asked_on + time '09:00', done_on + time '16:00', staff_id, asked_on + time '09:00'
  from (
    select 'adults' as area, 'safeguarding-decision' as kind, c.i, 'safeguarding-concern' as subject_kind, reference, 'Decide on safeguarding concern ' || reference as title,
           'Received on ' || to_char(received_on, 'FMDD FMMonth YYYY') as detail, '/adults/safeguarding/decide?concern=' || reference as link, 'Decide' as action, 'adults.safeguarding.decide' as permission,
           null::bigint as staff_id, team_id, received_on + 7 as due_on, received_on as asked_on, null::date as done_on
      from bench.concern c join bench.held h on h.area = 'adults' and h.nth = c.i where turn > 16
    union all
    select 'adults', 'safeguarding-enquiry', c.i, 'safeguarding-concern', reference, 'Carry out the enquiry on ' || reference, 'Decided on ' || to_char(decided_on, 'FMDD FMMonth YYYY'),
           '/adults/safeguarding/view?concern=' || reference, 'Open', 'adults.safeguarding.enquire', staff_id, null, decided_on + 28, decided_on, concluded_on
      from bench.enquiry c join bench.held h on h.area = 'adults' and h.nth = c.i where concluded_on is null or turn > 5 and c.i <= ${people} * 72 / 1000
    union all
    select 'send', 'ehc-request', r.i, 'ehc-request', reference, 'Work on the request ' || reference, 'EHC needs assessment', '/send/ehc-requests/view?request=' || reference, 'Open the request', 'send.ehc-request.view',
           staff_id, team_id, received_on + case when turn < 2 then 42 else 140 end, received_on, null
      from bench.request r join bench.held h on h.area = 'send' and h.nth = r.i where turn < 10
    union all
    select 'children', case when turn = 4 then 'early-help-plan' else 'early-help-review' end, e.i, 'early-help', 'EH-' || year || '-' || number,
           case when turn = 4 then 'Assess the family and agree the plan' else 'Review the early help plan' end, 'EH-' || year || '-' || number, '/children/early-help/view?episode=EH-' || year || '-' || number, 'Open', 'children.early-help.edit',
           staff_id, team_id, case when turn = 4 then opened_on + 30 else date '${day}' - 20 + (bench.h(e.i, 88) % 110)::integer end, opened_on, null
      from bench.episode e join bench.held h on h.area = 'children' and h.nth = e.i where turn < 5
  ) w;

-- Who holds what is open; what is closed is held by nobody.
insert into core.record_holder (module, kind, reference, staff_id, team_id, since)
select 'adults', 'safeguarding-concern', c.reference, case when c.turn < 17 then h.staff_id end, h.team_id, c.received_on + time '09:00' from bench.concern c join bench.held h on h.area = 'adults' and h.nth = c.i where c.turn < 4 or c.turn > 16
union all
select 'children', 'early-help', 'EH-' || e.year || '-' || e.number, h.staff_id, h.team_id, e.opened_on + time '09:00' from bench.episode e join bench.held h on h.area = 'children' and h.nth = e.i where e.turn < 5 or e.turn = 7
union all
select 'children', 'contact', 'CT-' || year || '-' || number, null, (select id from core.team where code = 'childrens-front-door'), received_on + time '09:00' from bench.contact where waiting
union all
select 'send', 'ehc-request', r.reference, h.staff_id, h.team_id, r.received_on + time '09:00' from bench.request r join bench.held h on h.area = 'send' and h.nth = r.i where r.turn < 10;

insert into core.involvement (id, version, person_id, module, subject_kind, subject, role, staff_id, team_id, from_date, to_date)
select 2200000000 + row_number() over (order by module, i), 1, person_id, module, kind, reference, role, staff_id, team_id, from_date, to_date
  from (
    select 'adults' as module, 'safeguarding-concern' as kind, c.i, c.reference, c.person_id, 'Safeguarding' as role, case when c.turn < 17 then h.staff_id end as staff_id, h.team_id, c.received_on as from_date,
           case when c.turn > 16 or c.turn < 4 then null when c.turn < 11 then e.concluded_on else c.decided_on end as to_date
      from bench.concern c join bench.held h on h.area = 'adults' and h.nth = c.i left join bench.enquiry e on e.i = c.i
    union all
    select 'children', 'early-help', e.i, 'EH-' || e.year || '-' || e.number, k.person_id, 'Lead practitioner', h.staff_id, h.team_id, e.opened_on, case when e.turn > 4 then e.opened_on + 90 + (bench.h(e.i, 89) % 150)::integer end
      from bench.episode e join bench.held h on h.area = 'children' and h.nth = e.i join bench.contact_child k on k.i = e.i
    union all
    select 'send', 'ehc-request', r.i, r.reference, r.person_id, 'SEND caseworker', h.staff_id, h.team_id, r.received_on, case when r.turn > 9 then r.received_on + 180 end
      from bench.request r join bench.held h on h.area = 'send' and h.nth = r.i) v
 where to_date is null or to_date >= from_date;

insert into core.search_entry (module, kind, subject, title, detail, link, permission, service_area)
select 'adults', 'safeguarding-concern', reference, reference, 'Safeguarding concern received on ' || to_char(received_on, 'FMDD FMMonth YYYY'), '/adults/safeguarding/view?concern=' || reference, 'adults.safeguarding.view', 'adults' from bench.concern
union all select 'children', 'contact', 'CT-' || year || '-' || number, 'CT-' || year || '-' || number, 'Contact', '/children/contacts/view?contact=CT-' || year || '-' || number, 'children.contact.view', 'children' from bench.contact
union all select 'children', 'early-help', 'EH-' || year || '-' || number, 'EH-' || year || '-' || number, 'Early help', '/children/early-help/view?episode=EH-' || year || '-' || number, 'children.early-help.view', 'children' from bench.episode
union all select 'send', 'ehc-request', reference, reference, 'EHC needs assessment request', '/send/ehc-requests/view?request=' || reference, 'send.ehc-request.view', 'send' from bench.request;

insert into core.timeline_event (id, person_id, module, kind, subject_kind, subject, happened_on, recorded_at, title, detail, link, permission, service_area, significant)
select 2300000000 + row_number() over (order by module, kind, i, person_id), person_id, module, kind, subject_kind, subject, happened_on, happened_on + time '12:00', title, detail, link, permission, module, true
  from (
    select 'adults' as module, 'concern' as kind, i, 'safeguarding-concern' as subject_kind, reference as subject, person_id, received_on as happened_on, 'Safeguarding concern received' as title, reference as detail,
           '/adults/safeguarding/view?concern=' || reference as link, 'adults.safeguarding.view' as permission from bench.concern
    union all select 'adults', 'decision', i, 'safeguarding-concern', reference, person_id, decided_on, case when turn < 11 then 'Section 42 enquiry decided on' else 'No safeguarding enquiry' end, reference,
           '/adults/safeguarding/view?concern=' || reference, 'adults.safeguarding.view' from bench.concern where turn < 17
    union all select 'adults', 'conclusion', i, 'safeguarding-concern', reference, person_id, concluded_on, 'Safeguarding enquiry concluded', reference, '/adults/safeguarding/view?concern=' || reference, 'adults.safeguarding.view'
      from bench.enquiry where concluded_on is not null
    union all select 'children', 'received', c.i, 'contact', 'CT-' || year || '-' || number, k.person_id, received_on, 'Contact received from school', '', '/children/contacts/view?contact=CT-' || year || '-' || number, 'children.contact.view'
      from bench.contact c join bench.contact_child k on k.i = c.i
    union all select 'children', 'opened', e.i, 'early-help', 'EH-' || year || '-' || number, k.person_id, opened_on, 'Early help opened', 'After ' || contact, '/children/early-help/view?episode=EH-' || year || '-' || number, 'children.early-help.view'
      from bench.episode e join bench.contact_child k on k.i = e.i
    union all select 'send', 'received', i, 'ehc-request', reference, person_id, received_on, 'EHC needs assessment requested', 'From the school', '/send/ehc-requests/view?request=' || reference, 'send.ehc-request.view' from bench.request
    union all select 'send', 'final', i, 'ehc-request', reference, person_id, received_on + 120 + (bench.h(i, 96) % 60)::integer, 'Final EHC plan sent', '', '/send/ehc-requests/view?request=' || reference, 'send.ehc-request.view' from bench.request where turn between 10 and 19
  ) t;
