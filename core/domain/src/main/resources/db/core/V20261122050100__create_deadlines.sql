-- Local days on which the council is closed, beside the bank holidays of England (which come from the calendar library).
create table core.closure_day (
    id      bigint primary key default nextval('core.entity_id'),
    version bigint not null default 0,
    day     date not null unique,
    reason  varchar(200) not null check (btrim(reason) <> '')
);

-- A bank holiday proclaimed or moved after the library was published: HOLIDAY adds the day, WORKING takes it away.
create table core.holiday_change (
    id      bigint primary key default nextval('core.entity_id'),
    version bigint not null default 0,
    day     date not null unique,
    kind    varchar(10) not null check (kind in ('HOLIDAY','WORKING')),
    reason  varchar(200) not null check (btrim(reason) <> '')
);

-- One version of a clock. The version that is in force on the trigger day counts.
create table core.deadline_rule (
    id                bigint primary key default nextval('core.entity_id'),
    version           bigint not null default 0,
    code              varchar(60) not null check (code ~ '^[a-z]+(\.[a-z0-9-]+)+$'),
    rule_version      integer not null check (rule_version > 0),
    valid_from        date not null,
    valid_to          date check (valid_to >= valid_from),
    service_area      varchar(20) not null,
    title             varchar(200) not null check (btrim(title) <> ''),
    trigger_event     varchar(200) not null,
    outcome           varchar(300) not null,
    counting          varchar(14) not null check (counting in ('WORKING_DAYS','CALENDAR_DAYS','WEEKS','MONTHS','CLEAR_DAYS','HOURS','FIXED_DATE')),
    -- which days are left out: WD_A, WD_B, WD_CIN (see CountingRule), NONE for calendar counting
    calendar          varchar(8) not null check (calendar in ('WD_A','WD_B','WD_CIN','NONE')),
    quantity          integer not null,
    backwards         boolean not null default false,
    count_trigger_day boolean not null default false,
    roll_forward      boolean not null default false,
    fixed_month       integer check (fixed_month between 1 and 12),
    fixed_day         integer check (fixed_day between 1 and 31),
    hard_month        integer check (hard_month between 1 and 12),
    hard_day          integer check (hard_day between 1 and 31),
    pausable          boolean not null default false,
    warn_days         integer[] not null default '{}',
    basis             varchar(20) not null check (basis in ('STATUTE','GUIDANCE','LOCAL','DEFAULT')),
    editable          boolean not null,
    source            varchar(300) not null,
    source_url        varchar(300) not null default '',
    applies_when      varchar(300) not null default '',
    unique (code, rule_version),
    check (basis <> 'STATUTE' or not editable),
    check (counting <> 'FIXED_DATE' or (fixed_month is not null and fixed_day is not null)),
    constraint one_version_a_day exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&)
);

-- A ground on which the law lifts the limit for a while.
create table core.deadline_ground (
    id         bigint primary key default nextval('core.entity_id'),
    rule_code  varchar(60) not null,
    code       varchar(40) not null,
    text       varchar(500) not null,
    evidence   varchar(300) not null,
    source     varchar(200) not null,
    unique (rule_code, code)
);

-- A clock on a record. When a fact, the rule or a holiday changes, the old row stays as SUPERSEDED and names why.
create table core.deadline (
    id             bigint primary key default nextval('core.entity_id'),
    version        bigint not null default 0,
    rule_code      varchar(60) not null,
    rule_version   integer not null,
    module         varchar(20) not null,
    subject_kind   varchar(60) not null,
    subject        varchar(200) not null,
    -- a record may run the same clock several times, such as one per body asked for advice
    part           varchar(120) not null default '',
    person_id      bigint references core.person,
    title          varchar(300) not null,
    link           varchar(300) not null,
    permission     varchar(80) not null,
    service_area   varchar(20) not null,
    staff_id       bigint references core.staff,
    team_id        bigint references core.team,
    trigger_on     date,
    computed_due_on date,
    -- after exceptions and pauses; what people work to
    due_on         date,
    met_on         date,
    state          varchar(12) not null check (state in ('NOT_STARTED','RUNNING','CLOSED','SUPERSEDED')),
    excepted       boolean not null default false,
    paused_since   date,
    superseded_at  timestamptz,
    superseded_because varchar(300),
    superseded_by  bigint references core.deadline,
    created_at     timestamptz not null,
    check (state <> 'RUNNING' or (trigger_on is not null and due_on is not null)),
    check (state <> 'SUPERSEDED' or superseded_because is not null)
);
create unique index deadline_one_live on core.deadline (rule_code, module, subject_kind, subject, part) where state <> 'SUPERSEDED';
create index deadline_by_subject on core.deadline (module, subject_kind, subject);
create index deadline_by_person on core.deadline (person_id, due_on) where state = 'RUNNING';
create index deadline_by_staff on core.deadline (staff_id, due_on) where state = 'RUNNING';
create index deadline_by_team on core.deadline (team_id, due_on) where state = 'RUNNING';
create index deadline_by_day on core.deadline (service_area, due_on, id) where state = 'RUNNING';

create table core.deadline_exception (
    id          bigint primary key default nextval('core.entity_id'),
    deadline_id bigint not null references core.deadline on delete cascade,
    ground      varchar(40) not null,
    from_date   date not null,
    to_date     date not null check (to_date >= from_date),
    -- the day worked to instead, agreed with the person concerned; null when the time lifted is simply added
    agreed_on   date,
    evidence    varchar(1000) not null check (btrim(evidence) <> ''),
    document_id bigint references core.document,
    recorded_by bigint references core.staff,
    recorded_at timestamptz not null,
    withdrawn_at timestamptz,
    withdrawn_because varchar(300)
);
create index deadline_exception_by_deadline on core.deadline_exception (deadline_id);

create table core.deadline_pause (
    id          bigint primary key default nextval('core.entity_id'),
    deadline_id bigint not null references core.deadline on delete cascade,
    from_date   date not null,
    to_date     date check (to_date >= from_date),
    reason      varchar(300) not null check (btrim(reason) <> ''),
    recorded_by bigint references core.staff,
    recorded_at timestamptz not null
);
create index deadline_pause_by_deadline on core.deadline_pause (deadline_id);
