-- The last number given out a kind and a year.
create table children.numbering (
    prefix varchar(4) not null,
    year   integer not null,
    last   integer not null check (last > 0),
    primary key (prefix, year)
);

-- Somebody told the front door that they worry about a child.
create table children.contact (
    id              bigint primary key default nextval('core.entity_id'),
    version         bigint not null default 0,
    reference       varchar(20) not null unique check (reference ~ '^CT-[0-9]{4}-[0-9]{4,}$'),
    received_on     date not null,
    source          varchar(20) not null check (source in ('SCHOOL','HEALTH','POLICE','FAMILY','HOUSING','VOLUNTARY','COUNCIL','PUBLIC','OTHER')),
    source_name     varchar(200) not null default '',
    organisation_id bigint references core.organisation,
    worry           varchar(4000) not null check (btrim(worry) <> ''),
    consent         varchar(20) not null check (consent in ('GIVEN','NOT_GIVEN','NOT_ASKED_RISK')),
    recorded_by     bigint references core.staff,
    decision        varchar(30) check (decision in ('NO_FURTHER_ACTION','INFORMATION_AND_ADVICE','EARLY_HELP','SOCIAL_WORK')),
    decided_on      date check (decided_on >= received_on),
    decided_by      bigint references core.staff,
    reason          varchar(2000) not null default '',
    check ((decision is null) = (decided_on is null)),
    check (decision is null or btrim(reason) <> '')
);
create index contact_open on children.contact (received_on, id) where decision is null;
create index contact_by_day on children.contact (received_on desc, id desc);

create table children.contact_child (
    contact_id bigint not null references children.contact on delete cascade,
    person_id  bigint not null references core.person,
    place      integer not null,
    primary key (contact_id, person_id)
);
create index contact_child_by_person on children.contact_child (person_id);

create table children.early_help_episode (
    id               bigint primary key default nextval('core.entity_id'),
    version          bigint not null default 0,
    reference        varchar(20) not null unique check (reference ~ '^EH-[0-9]{4}-[0-9]{4,}$'),
    opened_on        date not null,
    -- what it came from: a contact, or a referral from which it was stepped down
    contact_id       bigint references children.contact,
    referral_id      bigint,
    former_id        bigint references children.early_help_episode,
    organisation_id  bigint not null references core.organisation,
    lead_staff_id    bigint references core.staff,
    team_id          bigint references core.team,
    assessment       varchar(8000) not null default '',
    family_voice     varchar(4000) not null default '',
    assessed_on      date check (assessed_on >= opened_on),
    plan_agreed_on   date check (plan_agreed_on >= opened_on),
    review_on        date,
    closed_on        date check (closed_on >= opened_on),
    closing          varchar(20) check (closing in ('OUTCOMES_MET','CONSENT_WITHDRAWN','STEPPED_UP','MOVED_AWAY','NOT_ENGAGED')),
    closing_words    varchar(2000) not null default '',
    checked_on       date check (checked_on >= closed_on),
    sustained        boolean,
    check ((closed_on is null) = (closing is null)),
    check ((checked_on is null) = (sustained is null)),
    check (contact_id is not null or referral_id is not null)
);
create index early_help_open on children.early_help_episode (organisation_id, opened_on, id) where closed_on is null;
create index early_help_by_contact on children.early_help_episode (contact_id);
create index early_help_by_former on children.early_help_episode (former_id);

create table children.early_help_child (
    episode_id bigint not null references children.early_help_episode on delete cascade,
    person_id  bigint not null references core.person,
    place      integer not null,
    primary key (episode_id, person_id)
);
create index early_help_child_by_person on children.early_help_child (person_id);

-- One of the ten headline outcomes of Supporting Families, as it stands for the family.
create table children.early_help_outcome (
    id         bigint primary key default nextval('core.entity_id'),
    version    bigint not null default 0,
    episode_id bigint not null references children.early_help_episode on delete cascade,
    outcome    varchar(30) not null check (outcome in ('GOOD_EDUCATION','EARLY_YEARS','HEALTH','SUBSTANCE_USE','FAMILY_RELATIONSHIPS','SAFE_FROM_ABUSE','AWAY_FROM_CRIME','SAFE_AT_HOME','SECURE_HOUSING','FINANCIAL_STABILITY')),
    needed     boolean not null,
    goal       varchar(1000) not null default '',
    progress   varchar(1000) not null default '',
    met_on     date,
    unique (episode_id, outcome),
    check (not needed or btrim(goal) <> ''),
    check (met_on is null or needed)
);

create table children.social_work_referral (
    id              bigint primary key default nextval('core.entity_id'),
    version         bigint not null default 0,
    reference       varchar(20) not null unique check (reference ~ '^SW-[0-9]{4}-[0-9]{4,}$'),
    received_on     date not null,
    contact_id      bigint references children.contact,
    episode_id      bigint references children.early_help_episode,
    reason          varchar(4000) not null check (btrim(reason) <> ''),
    team_id         bigint references core.team,
    staff_id        bigint references core.staff,
    decision        varchar(20) check (decision in ('ASSESS','NO_ASSESSMENT')),
    decided_on      date check (decided_on >= received_on),
    decision_reason varchar(2000) not null default '',
    acknowledged_on date check (acknowledged_on >= received_on),
    seen_on         date check (seen_on >= received_on),
    child_voice     varchar(4000) not null default '',
    analysis        varchar(8000) not null default '',
    written_on      date check (written_on >= decided_on),
    authorised_on   date check (authorised_on >= written_on),
    authorised_by   bigint references core.staff,
    outcome         varchar(20) check (outcome in ('STEP_DOWN','CHILD_IN_NEED','STRATEGY_DISCUSSION','NO_FURTHER_ACTION')),
    outcome_reason  varchar(2000) not null default '',
    check ((decision is null) = (decided_on is null)),
    check ((outcome is null) = (authorised_on is null)),
    check (contact_id is not null or episode_id is not null)
);
create index referral_open on children.social_work_referral (received_on, id) where authorised_on is null;
create index referral_by_contact on children.social_work_referral (contact_id);
create index referral_by_episode on children.social_work_referral (episode_id);
alter table children.early_help_episode add foreign key (referral_id) references children.social_work_referral;
create index early_help_by_referral on children.early_help_episode (referral_id);

create table children.referral_child (
    referral_id bigint not null references children.social_work_referral on delete cascade,
    person_id   bigint not null references core.person,
    place       integer not null,
    primary key (referral_id, person_id)
);
create index referral_child_by_person on children.referral_child (person_id);

do $$
declare
    t text;
begin
    foreach t in array array['contact','contact_child','early_help_episode','early_help_child','early_help_outcome','social_work_referral','referral_child'] loop
        execute format('create trigger %I after insert or update or delete on children.%I for each row execute function core.note_import_change()',
                t || '_notes_imports', t);
    end loop;
end $$;
