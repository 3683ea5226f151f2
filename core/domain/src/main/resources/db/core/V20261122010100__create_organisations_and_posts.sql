create extension if not exists btree_gist with schema public;
create extension if not exists pg_trgm with schema public;
create extension if not exists unaccent with schema public;

create table core.organisation (
    id         bigint primary key default nextval('core.entity_id'),
    version    bigint not null default 0,
    code       varchar(60) not null unique check (code ~ '^[a-z0-9][a-z0-9-]*$'),
    name       varchar(200) not null check (btrim(name) <> ''),
    kind       varchar(20) not null check (kind in ('COUNCIL','NHS_BODY','NHS_PROVIDER','VOLUNTARY','SCHOOL','PROVIDER','GP_PRACTICE','OTHER')),
    parent_id  bigint references core.organisation,
    opened_on  date,
    closed_on  date,
    check (closed_on is null or opened_on is null or closed_on >= opened_on),
    check (parent_id <> id)
);
create index organisation_by_name on core.organisation (name);
create index organisation_by_parent on core.organisation (parent_id);

-- Names change; old papers keep the old name.
create table core.organisation_name (
    id              bigint primary key default nextval('core.entity_id'),
    organisation_id bigint not null references core.organisation,
    name            varchar(200) not null,
    used_until      date not null
);
create index organisation_name_by_organisation on core.organisation_name (organisation_id);

create table core.locality (
    id        bigint primary key default nextval('core.entity_id'),
    version   bigint not null default 0,
    code      varchar(60) not null unique check (code ~ '^[a-z0-9][a-z0-9-]*$'),
    name      varchar(200) not null check (btrim(name) <> ''),
    kind      varchar(20) not null check (kind in ('BOROUGH','LOCALITY','WARD')),
    parent_id bigint references core.locality,
    check (parent_id <> id)
);
create index locality_by_parent on core.locality (parent_id);

create table core.team (
    id              bigint primary key default nextval('core.entity_id'),
    version         bigint not null default 0,
    code            varchar(60) not null unique check (code ~ '^[a-z0-9][a-z0-9-]*$'),
    name            varchar(200) not null check (btrim(name) <> ''),
    organisation_id bigint not null references core.organisation,
    service_area    varchar(20) not null,
    locality_id     bigint references core.locality,
    capacity        integer check (capacity >= 0),
    closed_on       date
);
create index team_by_organisation on core.team (organisation_id);
create index team_by_area on core.team (service_area, name);

create table core.staff (
    id                   bigint primary key default nextval('core.entity_id'),
    version              bigint not null default 0,
    username             varchar(100) not null check (username = lower(username) and btrim(username) <> ''),
    display_name         varchar(200) not null check (btrim(display_name) <> ''),
    email                varchar(254),
    job_title            varchar(200),
    organisation_id      bigint references core.organisation,
    team_id              bigint references core.team,
    active               boolean not null default true,
    password_hash        varchar(300),
    must_change_password boolean not null default false,
    failed_attempts      integer not null default 0,
    locked_until         timestamptz,
    last_signed_in_at    timestamptz,
    theme                varchar(12) not null default 'system' check (theme in ('system','light','dark','contrast')),
    constraint staff_username_unique unique (username)
);
create index staff_by_name on core.staff (display_name);
create index staff_by_team on core.staff (team_id);
create unique index staff_by_email on core.staff (lower(email)) where email is not null;

create table core.post (
    id              bigint primary key default nextval('core.entity_id'),
    version         bigint not null default 0,
    code            varchar(60) not null unique check (code ~ '^[a-z0-9][a-z0-9-]*$'),
    title           varchar(200) not null check (btrim(title) <> ''),
    organisation_id bigint references core.organisation,
    team_id         bigint references core.team,
    statutory       boolean not null default false,
    service_area    varchar(20) not null default 'core',
    closed_on       date
);
create index post_by_title on core.post (title);
create index post_by_organisation on core.post (organisation_id);

create table core.post_holding (
    id          bigint primary key default nextval('core.entity_id'),
    version     bigint not null default 0,
    post_id     bigint not null references core.post,
    holder_name varchar(200) not null check (btrim(holder_name) <> ''),
    staff_id    bigint references core.staff,
    from_date   date not null,
    to_date     date check (to_date >= from_date),
    constraint post_has_one_holder_a_day exclude using gist (post_id with =, daterange(from_date, to_date, '[]') with &&)
);
create index post_holding_by_staff on core.post_holding (staff_id);
