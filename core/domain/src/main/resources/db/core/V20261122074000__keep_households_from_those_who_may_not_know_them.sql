-- Whether somebody's home is kept from those who do not work with them: by an alert, or because a current address is marked so.
create function core.is_home_protected(person bigint, today date) returns boolean language sql stable as $$
    select exists (select 1 from core.person_alert q where q.person_id = person and q.kind = 'ADDRESS_PROTECTED' and q.from_date <= today
                   and (q.to_date is null or q.to_date >= today))
        or exists (select 1 from core.person_address h where h.person_id = person and h.protected and (h.to_date is null or h.to_date >= today))
$$;

-- Whether the member of staff may know where this person lives: the home is not protected, they or their team work with the person, or they keep restrictions
-- (overseers, and whoever holds core.person.restrict). A null staff is the portal itself.
create function core.may_know_home(person bigint, staff bigint, keeper boolean, today date) returns boolean language sql stable as $$
    select keeper or staff is null or not core.is_home_protected(person, today)
        or exists (select 1 from core.involvement i where i.person_id = person and i.to_date is null
                   and (i.staff_id = staff or i.team_id = (select s.team_id from core.staff s where s.id = staff)))
$$;

-- A household is named, found and joined only by those who may open the record and may know the home of everybody who lives in it now or is about to.
-- Its name is often an address or a surname.
create function core.may_know_household(home bigint, staff bigint, overseer boolean, keeper boolean, at timestamptz, today date) returns boolean
    language sql stable as $$
    select not exists (select 1 from core.household_member m where m.household_id = home and (m.to_date is null or m.to_date >= today)
                       and not (core.may_open_person(m.person_id, staff, overseer, at) and core.may_know_home(m.person_id, staff, overseer or keeper, today)))
$$;
