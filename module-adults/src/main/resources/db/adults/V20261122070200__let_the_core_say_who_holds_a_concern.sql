-- Who holds an open concern stands in the core from now on, so that a case handed over there is handed over here; a closed one is let go.
insert into core.record_holder (module, kind, reference, staff_id, team_id, since)
select 'adults', 'safeguarding-concern', c.reference, c.staff_id, c.team_id, now()
  from adults.safeguarding_concern c left join adults.safeguarding_enquiry e on e.concern_id = c.id
 where c.decision is null or (e.id is not null and e.concluded_on is null)
    on conflict (module, kind, reference) do nothing;

drop index adults.safeguarding_concern_by_staff;
alter table adults.safeguarding_concern drop column staff_id;
