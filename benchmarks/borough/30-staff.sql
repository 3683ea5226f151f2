-- Twelve members of staff for ten thousand people. They cannot sign in: they have no password.
create table bench.staff as
select n, id, area, row_number() over (partition by area order by n) as place from (
    select n, 900000000 + n as id, case when n % 20 < 11 then 'adults' when n % 20 < 17 then 'children' else 'send' end as area from generate_series(1, greatest(20, ${people} * 12 / 10000)) n) s;
-- A larger borough has more teams, not larger ones: of each kind of team as many as there are hundreds of thousands of people.
create table bench.team as
select a.area, row_number() over (partition by a.area order by copy, a.place) - 1 as nth, case when copy = 1 then t.id else 930000000 + row_number() over (order by copy, a.area, a.place) end as id,
       copy, t.code, t.name, t.organisation_id, t.locality_id, t.capacity
  from (values ('adults', 1, 'adult-safeguarding'), ('adults', 2, 'adult-locality-north'), ('adults', 3, 'adult-locality-central'), ('adults', 4, 'adult-locality-east'),
               ('adults', 5, 'adult-locality-south'), ('children', 1, 'early-help-north'), ('children', 2, 'early-help-central'), ('children', 3, 'early-help-east'),
               ('children', 4, 'early-help-south'), ('send', 1, 'send-assessment')) a (area, place, code)
  join core.team t on t.code = a.code cross join generate_series(1, greatest(1, ${people} / 100000)) copy;
insert into core.team (id, version, code, name, organisation_id, service_area, locality_id, capacity)
select id, 1, code || '-' || copy, name || ' ' || copy, organisation_id, area, locality_id, capacity from bench.team where copy > 1;

insert into core.staff (id, version, username, display_name, job_title, organisation_id, team_id)
select s.id, 1, 'bench.' || lpad(s.n::text, 5, '0'), p.given_names || ' ' || p.family_name,
       case s.area when 'adults' then 'Adult social worker' when 'children' then 'Early help practitioner' else 'SEND caseworker' end,
       (select id from core.organisation where code = 'seaborough-council'), t.id
  from bench.staff s join bench.adult a on a.nth = s.n * 37 % (select count(*) from bench.adult) join bench.person p on p.n = a.n
  join bench.team t on t.area = s.area and t.nth = s.place % (select count(*) from bench.team c where c.area = s.area);
insert into core.role_grant (id, version, staff_id, role_id, service_area, from_date)
select 910000000 + s.n * 4 + row_number() over (partition by s.n order by r.code), 1, s.id, r.id, s.area, date '${day}' - 400
  from bench.staff s join core.role r on r.code = any (case s.area when 'adults' then array['ADULT_SOCIAL_WORKER', 'PRACTITIONER']
       when 'children' then array['EARLY_HELP_PRACTITIONER', 'PRACTITIONER'] else array['SEND_CASEWORKER', 'SEND_READER'] end);

-- Who may hold a record of the n-th place; the member of the sample borough who signs in for the load run holds some two hundred, however large the borough.
create table bench.worker as
select area, row_number() over (partition by area order by id) - 1 as place, id, team_id from (
    select s.area, f.id, f.team_id from bench.staff s join core.staff f on f.id = s.id) x;
create table bench.own_worker as
select v.area, f.id, f.team_id from (values ('adults', 'martha.quill'), ('children', 'graham.pike'), ('send', 'nadia.rahim')) v (area, username) join core.staff f on f.username = v.username;
create table bench.held (area text, nth bigint, staff_id bigint, team_id bigint, primary key (area, nth));
insert into bench.held
select a.area, a.n, case when a.own then o.id else w.id end, case when a.own then o.team_id else w.team_id end
  from (select area, workers, n, n % greatest(2, ${people} / 2500) = 0 as own from (select area, count(*) as workers from bench.worker group by area) c
        cross join generate_series(1, ${people} * 8 / 100) n) a
  join bench.own_worker o on o.area = a.area join bench.worker w on w.area = a.area and w.place = bench.h(a.n, 60) % a.workers;
analyze bench.held;
