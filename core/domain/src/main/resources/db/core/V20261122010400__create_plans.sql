create table core.rating_scale (
    code  varchar(20) primary key,
    title varchar(80) not null
);
create table core.rating (
    scale    varchar(20) not null references core.rating_scale,
    code     varchar(20) not null,
    label    varchar(40) not null,
    tone     varchar(10) not null check (tone in ('red','amber','green','blue','grey')),
    position integer not null,
    primary key (scale, code)
);
insert into core.rating_scale values ('rag-3', 'Red, amber, green'), ('rag-4', 'Red, amber/red, amber/green, green');
insert into core.rating values
    ('rag-3', 'RED', 'Red', 'red', 1), ('rag-3', 'AMBER', 'Amber', 'amber', 2), ('rag-3', 'GREEN', 'Green', 'green', 3),
    ('rag-4', 'RED', 'Red', 'red', 1), ('rag-4', 'AMBER_RED', 'Amber/Red', 'amber', 2),
    ('rag-4', 'AMBER_GREEN', 'Amber/Green', 'amber', 3), ('rag-4', 'GREEN', 'Green', 'green', 4);

create table core.plan (
    id            bigint primary key default nextval('core.entity_id'),
    version       bigint not null default 0,
    code          varchar(60) not null unique check (code ~ '^[a-z0-9][a-z0-9-]*$'),
    title         varchar(200) not null check (btrim(title) <> ''),
    short_title   varchar(80) not null,
    service_area  varchar(20) not null,
    starts_on     date not null,
    ends_on       date not null,
    rating_scale  varchar(20) not null references core.rating_scale,
    purpose       varchar(500) not null default '',
    targets_note  varchar(500) not null default '',
    follows_id    bigint references core.plan,
    owner_post_id bigint references core.post,
    check (ends_on >= starts_on),
    check (follows_id <> id)
);
create index plan_by_area on core.plan (service_area, starts_on desc);

create table core.plan_item (
    id               bigint primary key default nextval('core.entity_id'),
    version          bigint not null default 0,
    plan_id          bigint not null references core.plan,
    parent_id        bigint references core.plan_item,
    kind             varchar(20) not null check (kind in ('THEME','STAGE','ENABLER','PRIORITY','GROUP','OBJECTIVE','ACTION','MILESTONE','REQUIREMENT')),
    reference        varchar(20) not null check (btrim(reference) <> ''),
    sort_key         varchar(100) not null,
    title            varchar(300) not null check (btrim(title) <> ''),
    description      text not null default '',
    outcome          text not null default '',
    reason           text not null default '',
    impact           text not null default '',
    lead_as_written  varchar(300) not null default '',
    target_as_written varchar(300) not null default '',
    target_from      date,
    target_to        date,
    target_certainty varchar(16) not null default 'NOT_SET' check (target_certainty in ('DATED','SEVERAL','ONGOING','UNDER_REVIEW','TO_BE_CONFIRMED','NOT_SET','UNREAD')),
    delivery         varchar(20) not null default 'NOT_STARTED' check (delivery in ('NOT_STARTED','IN_PROGRESS','COMPLETED','PARTLY_COMPLETED','OUTSTANDING','WITHDRAWN')),
    source           varchar(60) not null default '',
    rating           varchar(20),
    progress         integer check (progress between 0 and 100),
    reported_on      date,
    unique (plan_id, reference),
    check (target_to is null or target_from is not null and target_to >= target_from),
    check (parent_id <> id)
);
create index plan_item_in_order on core.plan_item (plan_id, sort_key);
create index plan_item_by_parent on core.plan_item (parent_id);

create table core.plan_item_date (
    item_id    bigint not null references core.plan_item on delete cascade,
    position   integer not null,
    as_written varchar(300) not null,
    from_date  date not null,
    to_date    date not null check (to_date >= from_date),
    primary key (item_id, position)
);

create table core.plan_item_lead (
    item_id  bigint not null references core.plan_item on delete cascade,
    position integer not null,
    post_id  bigint not null references core.post,
    primary key (item_id, position)
);
create index plan_item_lead_by_post on core.plan_item_lead (post_id);

create table core.plan_item_serves (
    item_id   bigint not null references core.plan_item on delete cascade,
    served_id bigint not null references core.plan_item,
    primary key (item_id, served_id),
    check (item_id <> served_id)
);
create index plan_item_serves_by_served on core.plan_item_serves (served_id);

create table core.plan_item_lineage (
    id           bigint primary key default nextval('core.entity_id'),
    item_id      bigint not null references core.plan_item on delete cascade,
    from_item_id bigint not null references core.plan_item,
    kind         varchar(20) not null check (kind in ('CARRIED_FORWARD','REPLACES','CONTRIBUTES_TO')),
    note         varchar(1000) not null default '',
    unique (item_id, from_item_id),
    check (item_id <> from_item_id)
);
create index plan_item_lineage_by_source on core.plan_item_lineage (from_item_id);

create table core.plan_update (
    id          bigint primary key default nextval('core.entity_id'),
    version     bigint not null default 0,
    item_id     bigint not null references core.plan_item,
    reported_on date not null,
    reported_by bigint references core.staff,
    reporter    varchar(200) not null,
    rating      varchar(20),
    progress    integer check (progress between 0 and 100),
    narrative   text not null check (btrim(narrative) <> ''),
    next_steps  text not null default '',
    written_at  timestamptz not null
);
create index plan_update_of_item on core.plan_update (item_id, reported_on desc, id desc);

create table core.plan_evidence (
    id        bigint primary key default nextval('core.entity_id'),
    update_id bigint not null references core.plan_update on delete cascade,
    position  integer not null,
    title     varchar(200) not null check (btrim(title) <> ''),
    link      varchar(500) not null default '',
    file_name varchar(200),
    file_type varchar(100),
    file_size bigint check (file_size >= 0),
    sha256    char(64),
    content   bytea
);
create index plan_evidence_of_update on core.plan_evidence (update_id, position);

-- A milestone's promised dates: what was to be there by when, and how likely that is.
create table core.plan_checkpoint (
    id                bigint primary key default nextval('core.entity_id'),
    version           bigint not null default 0,
    item_id           bigint not null references core.plan_item on delete cascade,
    position          integer not null,
    due_as_written    varchar(100) not null,
    due_from          date,
    due_to            date,
    deliverable       text not null,
    achieved          boolean,
    likelihood        varchar(20) check (likelihood in ('VERY_LIKELY','FAIRLY_LIKELY','FAIRLY_UNLIKELY','VERY_UNLIKELY')),
    reason            text not null default '',
    expected_as_written varchar(100) not null default '',
    unique (item_id, position)
);

create table core.plan_question (
    id       bigint primary key default nextval('core.entity_id'),
    version  bigint not null default 0,
    item_id  bigint not null references core.plan_item on delete cascade,
    position integer not null,
    question text not null,
    answer   text not null default '',
    unique (item_id, position)
);

create table core.plan_risk (
    id         bigint primary key default nextval('core.entity_id'),
    version    bigint not null default 0,
    item_id    bigint not null references core.plan_item on delete cascade,
    position   integer not null,
    risk       text not null,
    mitigation text not null default '',
    unique (item_id, position)
);
