-- Who has a request is told by the core, so that a hand-over there is one everywhere.
insert into core.record_holder (module, kind, reference, staff_id, team_id, since)
select 'send', 'ehc-request', r.reference, r.caseworker_id, case when r.caseworker_id is null then t.id else s.team_id end, now()
from send.ehc_request r left join core.staff s on s.id = r.caseworker_id left join core.team t on t.code = 'send-assessment'
where r.stage in ('RECEIVED','ADVICE','DRAFTING','REPRESENTATIONS') and (r.caseworker_id is not null or t.id is not null)
on conflict (module, kind, reference) do nothing;
alter table send.ehc_request drop column caseworker_id;

-- Whether an exception lifts the twenty weeks is told by the clock, so that withdrawing it there is enough.
alter table send.ehc_request drop column excepted;

-- Reminders are work on the request, so that they go along when it is handed over.
update core.work_item set kind = 'ehc-reminder-' || split_part(subject, '/', 2), subject_kind = 'ehc-request', subject = split_part(subject, '/', 1)
where module = 'send' and kind = 'ehc-reminder';
