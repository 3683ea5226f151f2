create extension if not exists fuzzystrmatch with schema public;

create sequence core.person_number start 100001;

-- A person known to any service: adult, child or unborn. The current name stands here so that lists need no join; all names are in person_name.
create table core.person (
    id               bigint primary key default nextval('core.entity_id'),
    version          bigint not null default 0,
    reference        varchar(20) not null unique check (reference ~ '^P[0-9]{6,}$'),
    given_names      varchar(200) not null default '',
    family_name      varchar(200) not null default '',
    preferred_name   varchar(200) not null default '',
    display_name     varchar(400) not null check (btrim(display_name) <> ''),
    born_on          date,
    -- DAY: as given; MONTH, YEAR: the first day of it stands for it; ESTIMATED: by looks or hearsay; UNKNOWN: no date at all; UNBORN: expected_on holds the expected day
    birth_precision  varchar(10) not null check (birth_precision in ('DAY','MONTH','YEAR','ESTIMATED','UNKNOWN','UNBORN')),
    expected_on      date,
    died_on          date,
    sex              char(1) not null check (sex in ('M','F','U')),
    gender_words     varchar(100) not null default '',
    ethnicity        varchar(10),
    first_language   varchar(60) not null default '',
    communication    varchar(500) not null default '',
    interpreter      boolean not null default false,
    lawful_basis     varchar(60) not null default 'PUBLIC_TASK',
    restricted       boolean not null default false,
    restricted_because varchar(300),
    registered_at    timestamptz not null,
    check ((birth_precision = 'UNKNOWN' and born_on is null and expected_on is null)
        or (birth_precision = 'UNBORN' and born_on is null and expected_on is not null)
        or (birth_precision not in ('UNKNOWN','UNBORN') and born_on is not null)),
    check (died_on is null or born_on is null or died_on >= born_on),
    check (not restricted or restricted_because is not null)
);
create index person_by_family_name on core.person (lower(family_name), lower(given_names), id);
create index person_by_birth on core.person (born_on, id);
create index person_by_display_name on core.person using gin (display_name public.gin_trgm_ops);

create table core.person_name (
    id           bigint primary key default nextval('core.entity_id'),
    version      bigint not null default 0,
    person_id    bigint not null references core.person on delete cascade,
    kind         varchar(10) not null check (kind in ('LEGAL','PREFERRED','ALIAS','BIRTH','FORMER')),
    given_names  varchar(200) not null default '',
    family_name  varchar(200) not null default '',
    from_date    date,
    to_date      date check (to_date >= from_date),
    -- what search compares: without accents and case, and how it sounds, in any order
    plain        varchar(400) not null,
    sounds       text[] not null default '{}'
);
create index person_name_by_person on core.person_name (person_id);
create index person_name_by_plain on core.person_name using gin (plain public.gin_trgm_ops);
create index person_name_by_sound on core.person_name using gin (sounds);

create table core.person_identifier (
    id         bigint primary key default nextval('core.entity_id'),
    version    bigint not null default 0,
    person_id  bigint not null references core.person on delete cascade,
    kind       varchar(12) not null check (kind in ('NHS','UPN','ULN','LOCAL','LEGACY')),
    value      varchar(60) not null check (btrim(value) <> ''),
    from_date  date,
    to_date    date check (to_date >= from_date),
    note       varchar(200) not null default ''
);
create index person_identifier_by_person on core.person_identifier (person_id);
create index person_identifier_by_value on core.person_identifier (value);
-- one current number of a kind belongs to one person
create unique index person_identifier_in_use on core.person_identifier (kind, value) where to_date is null;

create table core.person_address (
    id          bigint primary key default nextval('core.entity_id'),
    version     bigint not null default 0,
    person_id   bigint not null references core.person on delete cascade,
    kind        varchar(12) not null check (kind in ('HOME','PLACEMENT','TEMPORARY','CORRESPONDENCE')),
    lines       varchar(400) not null check (btrim(lines) <> ''),
    postcode    varchar(8) not null default '',
    locality_id bigint references core.locality,
    protected   boolean not null default false,
    from_date   date not null,
    to_date     date check (to_date >= from_date)
);
create index person_address_by_person on core.person_address (person_id);
create index person_address_by_postcode on core.person_address (postcode);
create index person_address_by_lines on core.person_address (lower(lines), postcode);

create table core.person_contact (
    id          bigint primary key default nextval('core.entity_id'),
    person_id   bigint not null references core.person on delete cascade,
    kind        varchar(10) not null check (kind in ('PHONE','MOBILE','EMAIL')),
    value       varchar(254) not null,
    note        varchar(200) not null default ''
);
create index person_contact_by_person on core.person_contact (person_id);

-- read as: person is <kind> of other; the reverse is derived and never stored twice
create table core.person_relationship (
    id          bigint primary key default nextval('core.entity_id'),
    version     bigint not null default 0,
    person_id   bigint not null references core.person on delete cascade,
    other_id    bigint not null references core.person on delete cascade,
    kind        varchar(20) not null check (kind in ('PARENT','STEP_PARENT','GRANDPARENT','SIBLING','HALF_SIBLING','TWIN','PARTNER','CARER','GUARDIAN','FOSTER_CARER','OTHER_RELATIVE','FRIEND','ADVOCATE')),
    parental_responsibility boolean not null default false,
    next_of_kin boolean not null default false,
    from_date   date,
    to_date     date check (to_date >= from_date),
    check (person_id <> other_id),
    unique (person_id, other_id, kind, from_date)
);
create index person_relationship_by_other on core.person_relationship (other_id);

create table core.household (
    id        bigint primary key default nextval('core.entity_id'),
    version   bigint not null default 0,
    reference varchar(20) not null unique,
    name      varchar(200) not null
);
create table core.household_member (
    household_id bigint not null references core.household on delete cascade,
    person_id    bigint not null references core.person on delete cascade,
    from_date    date not null,
    to_date      date check (to_date >= from_date),
    primary key (household_id, person_id, from_date)
);
create index household_member_by_person on core.household_member (person_id);

create table core.person_alert (
    id         bigint primary key default nextval('core.entity_id'),
    version    bigint not null default 0,
    person_id  bigint not null references core.person on delete cascade,
    kind       varchar(20) not null check (kind in ('RISK_TO_OTHERS','RISK_TO_PERSON','HEALTH','ADDRESS_PROTECTED','DO_NOT_CONTACT','COMMUNICATION','OTHER')),
    text       varchar(300) not null check (btrim(text) <> ''),
    module     varchar(20) not null,
    from_date  date not null,
    to_date    date check (to_date >= from_date)
);
create index person_alert_by_person on core.person_alert (person_id);

-- Who works with a person: a member of staff, a team or somebody of another organisation. Opens restricted records.
create table core.involvement (
    id           bigint primary key default nextval('core.entity_id'),
    version      bigint not null default 0,
    person_id    bigint not null references core.person on delete cascade,
    module       varchar(20) not null,
    subject_kind varchar(60) not null default '',
    subject      varchar(200) not null default '',
    role         varchar(120) not null,
    staff_id     bigint references core.staff,
    team_id      bigint references core.team,
    outside_name varchar(200) not null default '',
    organisation_id bigint references core.organisation,
    contact      varchar(254) not null default '',
    from_date    date not null,
    to_date      date check (to_date >= from_date),
    check (staff_id is not null or team_id is not null or outside_name <> '' or organisation_id is not null)
);
create index involvement_by_person on core.involvement (person_id);
create index involvement_by_staff on core.involvement (staff_id, person_id) where to_date is null;
create index involvement_by_team on core.involvement (team_id, person_id) where to_date is null;

-- A restricted record opened for a stated reason and a short time.
create table core.break_glass (
    id        bigint primary key default nextval('core.entity_id'),
    person_id bigint not null references core.person on delete cascade,
    staff_id  bigint not null references core.staff,
    reason    varchar(1000) not null check (length(btrim(reason)) >= 10),
    opened_at timestamptz not null,
    until     timestamptz not null check (until > opened_at),
    reviewed_by bigint references core.staff,
    reviewed_at timestamptz,
    review    varchar(1000)
);
create index break_glass_live on core.break_glass (person_id, staff_id, until);
create index break_glass_unreviewed on core.break_glass (opened_at desc) where reviewed_at is null;

-- Whether a member of staff may open the record: unrestricted, involved themselves or through their team, or the glass is broken.
-- overseer: holds core.person.restricted. A null staff is the portal itself.
create function core.may_open_person(person bigint, staff bigint, overseer boolean, at timestamptz) returns boolean language sql stable as $$
    select overseer or staff is null or not p.restricted
        or exists (select 1 from core.involvement i where i.person_id = p.id and i.to_date is null
                   and (i.staff_id = staff or i.team_id = (select s.team_id from core.staff s where s.id = staff)))
        or exists (select 1 from core.break_glass b where b.person_id = p.id and b.staff_id = staff and b.until > at)
    from core.person p where p.id = person
$$;

-- What happened to a person, written by every module in the transaction that changes its record.
create table core.timeline_event (
    id           bigint primary key default nextval('core.entity_id'),
    person_id    bigint not null references core.person on delete cascade,
    module       varchar(20) not null,
    kind         varchar(60) not null,
    subject_kind varchar(60) not null,
    subject      varchar(200) not null,
    happened_on  date not null,
    recorded_at  timestamptz not null,
    recorded_by  bigint references core.staff,
    title        varchar(300) not null check (btrim(title) <> ''),
    detail       varchar(2000) not null default '',
    link         varchar(300) not null default '',
    permission   varchar(80) not null,
    service_area varchar(20),
    significant  boolean not null default false,
    withdrawn_at timestamptz,
    unique nulls not distinct (person_id, module, kind, subject_kind, subject, happened_on, title)
);
create index timeline_event_by_person on core.timeline_event (person_id, happened_on desc, id desc) where withdrawn_at is null;
create index timeline_event_by_subject on core.timeline_event (module, subject_kind, subject);

-- Files attached to a record of any module. Whoever reads one needs the permission and, where a person is named, the right to open that person.
create table core.document (
    id           bigint primary key default nextval('core.entity_id'),
    version      bigint not null default 0,
    module       varchar(20) not null,
    subject_kind varchar(60) not null,
    subject      varchar(200) not null,
    person_id    bigint references core.person,
    permission   varchar(80) not null,
    service_area varchar(20),
    name         varchar(255) not null check (btrim(name) <> ''),
    title        varchar(300) not null default '',
    media_type   varchar(120) not null,
    size         bigint not null check (size between 1 and 20971520),
    sha256       char(64) not null,
    content      bytea not null,
    added_at     timestamptz not null,
    added_by     bigint references core.staff,
    withdrawn_at timestamptz,
    withdrawn_because varchar(300)
);
create index document_by_subject on core.document (module, subject_kind, subject, id) where withdrawn_at is null;
create index document_by_person on core.document (person_id) where withdrawn_at is null;
