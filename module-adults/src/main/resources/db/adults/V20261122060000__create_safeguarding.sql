-- One thing that puts many adults at risk at one provider, such as neglect in a care home. Each adult has a concern and an enquiry of their own.
create table adults.organisational_episode (
    id              bigint primary key default nextval('core.entity_id'),
    version         bigint not null default 0,
    reference       varchar(20) not null unique check (reference ~ '^SE-[0-9]{4}-[0-9]{4,}$'),
    year            integer not null,
    number          integer not null,
    source_reference varchar(60) unique,
    organisation_id bigint not null references core.organisation,
    kind            varchar(20) not null check (kind in ('PHYSICAL','SEXUAL','PSYCHOLOGICAL','FINANCIAL','DISCRIMINATORY','ORGANISATIONAL','NEGLECT','DOMESTIC','SEXUAL_EXPLOITATION','MODERN_SLAVERY','SELF_NEGLECT')),
    opened_on       date not null,
    summary         varchar(4000) not null check (btrim(summary) <> ''),
    team_id         bigint not null references core.team,
    closed_on       date check (closed_on >= opened_on),
    outcome         varchar(4000) not null default '',
    unique (year, number),
    check (closed_on is null or btrim(outcome) <> '')
);
create index organisational_episode_by_organisation on adults.organisational_episode (organisation_id);
create index organisational_episode_by_day on adults.organisational_episode (opened_on desc, id);

-- A worry that one adult is at risk, and what was decided on it.
create table adults.safeguarding_concern (
    id               bigint primary key default nextval('core.entity_id'),
    version          bigint not null default 0,
    reference        varchar(20) not null unique check (reference ~ '^SG-[0-9]{4}-[0-9]{4,}$'),
    year             integer not null,
    number           integer not null,
    -- the number under which another system knows it
    source_reference varchar(60) unique,
    person_id        bigint not null references core.person,
    episode_id       bigint references adults.organisational_episode,
    received_on      date not null,
    raised_by        varchar(200) not null check (btrim(raised_by) <> ''),
    raised_by_kind   varchar(16) not null check (raised_by_kind in ('ADULT','FAMILY_OR_FRIEND','CARE_PROVIDER','HEALTH','POLICE','COUNCIL','HOUSING','CQC','PUBLIC','OTHER')),
    route            varchar(12) not null check (route in ('PHONE','EMAIL','ONLINE','VISIT','REFERRAL','OTHER')),
    happened         varchar(8000) not null check (btrim(happened) <> ''),
    place            varchar(24) not null check (place in ('OWN_HOME','CARE_HOME_NURSING','CARE_HOME_RESIDENTIAL','HOSPITAL','COMMUNITY_SERVICE','IN_THE_COMMUNITY','OTHER')),
    place_detail     varchar(300) not null default '',
    source           varchar(20) not null check (source in ('SERVICE_PROVIDER','OTHER_KNOWN','OTHER_UNKNOWN')),
    source_detail    varchar(300) not null default '',
    safe_now         varchar(8) not null check (safe_now in ('YES','NO','UNKNOWN')),
    safety           varchar(2000) not null default '',
    consent          varchar(16) not null check (consent in ('GIVEN','NOT_GIVEN','NOT_ASKED','OVERRIDDEN')),
    capacity_view    varchar(12) not null check (capacity_view in ('HAS','LACKS','UNCLEAR')),
    team_id          bigint not null references core.team,
    staff_id         bigint references core.staff,
    decision         varchar(14) check (decision in ('SECTION_42','OTHER_ENQUIRY','NO_ACTION','SIGNPOSTED')),
    decided_on       date check (decided_on >= received_on),
    decided_by       bigint references core.staff,
    decision_reason  varchar(4000) not null default '',
    signposted_to    varchar(300) not null default '',
    -- how often the concern or something around it changed: moves the version along
    changes          integer not null default 0,
    unique (year, number),
    check ((decision is null) = (decided_on is null)),
    check (decision is distinct from 'NO_ACTION' or btrim(decision_reason) <> ''),
    check (decision is distinct from 'SIGNPOSTED' or btrim(signposted_to) <> '')
);
create index safeguarding_concern_by_person on adults.safeguarding_concern (person_id, received_on desc);
create index safeguarding_concern_by_episode on adults.safeguarding_concern (episode_id) where episode_id is not null;
create index safeguarding_concern_by_day on adults.safeguarding_concern (received_on desc, id desc);
create index safeguarding_concern_undecided on adults.safeguarding_concern (received_on, id) where decision is null;
create index safeguarding_concern_by_staff on adults.safeguarding_concern (staff_id, received_on desc);
create index safeguarding_concern_by_team on adults.safeguarding_concern (team_id, received_on desc);

-- The kinds of abuse or neglect that a concern is about; the list of the Safeguarding Adults Collection.
create table adults.safeguarding_abuse (
    concern_id bigint not null references adults.safeguarding_concern on delete cascade,
    kind       varchar(20) not null check (kind in ('PHYSICAL','SEXUAL','PSYCHOLOGICAL','FINANCIAL','DISCRIMINATORY','ORGANISATIONAL','NEGLECT','DOMESTIC','SEXUAL_EXPLOITATION','MODERN_SLAVERY','SELF_NEGLECT')),
    primary key (concern_id, kind)
);

-- What was found out and done for one adult, and what they wanted of it.
create table adults.safeguarding_enquiry (
    id              bigint primary key default nextval('core.entity_id'),
    version         bigint not null default 0,
    concern_id      bigint not null unique references adults.safeguarding_concern on delete cascade,
    begun_on        date not null,
    wishes          varchar(20) not null check (wishes in ('NOT_RECORDED','EXPRESSED','NOTHING_EXPRESSED','NOT_ASKED')),
    wishes_words    varchar(4000) not null default '',
    capacity        varchar(12) not null check (capacity in ('NOT_RECORDED','HAS','LACKS')),
    capacity_note   varchar(2000) not null default '',
    advocate        varchar(16) not null check (advocate in ('NONE','ADVOCATE','FAMILY_OR_FRIEND')),
    advocate_name   varchar(200) not null default '',
    risk_found      boolean,
    place           varchar(24) not null,
    source          varchar(20) not null,
    protection_plan varchar(8000) not null default '',
    concluded_on    date check (concluded_on >= begun_on),
    summary         varchar(8000) not null default '',
    wishes_met      varchar(12) check (wishes_met in ('FULLY','PARTLY','NOT_ACHIEVED')),
    risk_outcome    varchar(10) check (risk_outcome in ('REMAINED','REDUCED','REMOVED')),
    check (wishes <> 'EXPRESSED' or btrim(wishes_words) <> ''),
    check (capacity <> 'LACKS' or (advocate <> 'NONE' and btrim(advocate_name) <> '')),
    check (wishes_met is null or wishes = 'EXPRESSED'),
    check (concluded_on is null or (btrim(summary) <> '' and wishes <> 'NOT_RECORDED' and capacity <> 'NOT_RECORDED'))
);
create index safeguarding_enquiry_concluded on adults.safeguarding_enquiry (concluded_on) where concluded_on is not null;
create index safeguarding_enquiry_open on adults.safeguarding_enquiry (begun_on) where concluded_on is null;

do $$
declare
    t text;
begin
    foreach t in array array['organisational_episode','safeguarding_concern','safeguarding_abuse','safeguarding_enquiry'] loop
        execute format('create trigger %I after insert or update or delete on adults.%I for each row execute function core.note_import_change()',
                t || '_notes_imports', t);
    end loop;
end $$;
