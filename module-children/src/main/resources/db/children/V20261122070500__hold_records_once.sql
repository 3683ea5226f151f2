-- Who holds a record is said in core.record_holder, so that a case handed over is handed over everywhere; the team that took it on stays here.
-- Closed records are held by nobody.
insert into core.record_holder (module, kind, reference, staff_id, team_id, since)
select 'children', 'early-help', e.reference, e.lead_staff_id, e.team_id, now() from children.early_help_episode e
 where (e.lead_staff_id is not null or e.team_id is not null)
   and (e.closed_on is null or e.closing = 'OUTCOMES_MET' and e.checked_on is null)
    on conflict do nothing;
insert into core.record_holder (module, kind, reference, staff_id, team_id, since)
select 'children', 'social-work', r.reference, r.staff_id, r.team_id, now() from children.social_work_referral r
 where (r.staff_id is not null or r.team_id is not null) and r.authorised_on is null and r.decision is distinct from 'NO_ASSESSMENT'
    on conflict do nothing;
insert into core.record_holder (module, kind, reference, team_id, since)
select 'children', 'contact', c.reference, t.id, now() from children.contact c join core.team t on t.code = 'childrens-front-door'
 where c.decision is null
    on conflict do nothing;

-- Whoever wrote an assessment does not authorise it, whoever holds the case by then.
alter table children.social_work_referral add written_by bigint references core.staff;
update children.social_work_referral set written_by = staff_id where written_on is not null;
alter table children.social_work_referral drop column staff_id;
alter table children.early_help_episode drop column lead_staff_id;

-- A child is helped through one episode at a time. Of two that were open before this held, the earlier one counts.
alter table children.early_help_child add helped boolean not null default true;
update children.early_help_child k set helped = false
  from children.early_help_episode e
 where e.id = k.episode_id
   and (e.closed_on is not null
        or exists (select 1 from children.early_help_child o join children.early_help_episode f on f.id = o.episode_id
                    where o.person_id = k.person_id and f.closed_on is null and f.id < e.id));
create unique index early_help_child_once on children.early_help_child (person_id) where helped;

create function children.end_help() returns trigger language plpgsql as $$
begin
    update children.early_help_child set helped = false where episode_id = new.id and helped;
    return null;
end $$;
create trigger early_help_episode_ends_help after update of closed_on on children.early_help_episode
    for each row when (old.closed_on is null and new.closed_on is not null) execute function children.end_help();

-- The figures ask for days.
create index early_help_by_day on children.early_help_episode (opened_on, closed_on);
create index referral_by_authorised on children.social_work_referral (authorised_on) where authorised_on is not null;
create index referral_by_day on children.social_work_referral (received_on);
