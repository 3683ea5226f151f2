create table core.indicator (
    id           bigint primary key default nextval('core.entity_id'),
    version      bigint not null default 0,
    code         varchar(80) not null unique check (code ~ '^[a-z0-9]+([.-][a-z0-9]+)*$'),
    service_area varchar(20) not null,
    module       varchar(20) not null,
    scorecard    varchar(60) not null default '',
    heading      varchar(120) not null default '',
    position     integer not null default 0,
    computed     boolean not null default false,
    permission   varchar(80) not null,
    records_permission varchar(80) not null
);
create index indicator_by_scorecard on core.indicator (scorecard, position);

-- What the figure means, from a day on. Figures keep the version they were made under.
create table core.indicator_definition (
    id              bigint primary key default nextval('core.entity_id'),
    version         bigint not null default 0,
    indicator_id    bigint not null references core.indicator on delete cascade,
    number          integer not null check (number > 0),
    valid_from      date not null,
    title           varchar(200) not null check (btrim(title) <> ''),
    meaning         varchar(2000) not null,
    numerator       varchar(1000) not null default '',
    denominator     varchar(1000) not null default '',
    unit            varchar(12) not null check (unit in ('NUMBER','PERCENTAGE','RATE','DAYS','POUNDS')),
    decimals        integer not null default 0 check (decimals between 0 and 4),
    polarity        varchar(8) not null check (polarity in ('HIGHER','LOWER','NEITHER')),
    period_scheme   varchar(16) not null check (period_scheme in ('MONTH','QUARTER','ROLLING_QUARTER','FINANCIAL_YEAR','CALENDAR_YEAR')),
    owner           varchar(200) not null default '',
    source          varchar(300) not null default '',
    small_numbers   boolean not null default false,
    unique (indicator_id, number),
    unique (indicator_id, valid_from)
);

create table core.indicator_target (
    id           bigint primary key default nextval('core.entity_id'),
    version      bigint not null default 0,
    indicator_id bigint not null references core.indicator on delete cascade,
    valid_from   date not null,
    -- null: "no target set", which is a statement and not a zero
    target       numeric,
    words        varchar(300) not null default '',
    unique (indicator_id, valid_from)
);

create table core.indicator_benchmark (
    id           bigint primary key default nextval('core.entity_id'),
    version      bigint not null default 0,
    indicator_id bigint not null references core.indicator on delete cascade,
    comparator   varchar(24) not null check (comparator in ('ENGLAND','REGION','STATISTICAL_NEIGHBOURS')),
    period_start date not null,
    period_end   date not null,
    value        numeric not null,
    lower_quartile numeric,
    median       numeric,
    upper_quartile numeric,
    source       varchar(300) not null default '',
    unique (indicator_id, comparator, period_start)
);

-- One figure for one period. A figure that is replaced stays; a frozen one is never replaced.
create table core.indicator_observation (
    id            bigint primary key default nextval('core.entity_id'),
    version       bigint not null default 0,
    indicator_id  bigint not null references core.indicator on delete cascade,
    definition_id bigint not null references core.indicator_definition,
    locality_id   bigint references core.locality,
    period_start  date not null,
    period_end    date not null check (period_end >= period_start),
    numerator     numeric,
    denominator   numeric,
    value         numeric,
    origin        varchar(10) not null check (origin in ('IMPORTED','COMPUTED','ENTERED')),
    note          varchar(500) not null default '',
    as_of         timestamptz not null,
    frozen_at     timestamptz,
    frozen_for    varchar(300),
    replaced_at   timestamptz
);
create unique index indicator_observation_current on core.indicator_observation (indicator_id, period_start, period_end, locality_id)
    nulls not distinct where replaced_at is null;
create index indicator_observation_series on core.indicator_observation (indicator_id, period_end desc) where replaced_at is null;

create table core.indicator_comment (
    id           bigint primary key default nextval('core.entity_id'),
    indicator_id bigint not null references core.indicator on delete cascade,
    period_end   date not null,
    text         varchar(2000) not null check (btrim(text) <> ''),
    written_by   bigint references core.staff,
    written_at   timestamptz not null
);
create index indicator_comment_by_indicator on core.indicator_comment (indicator_id, period_end desc);
