create table core.permission (
    code        varchar(80) primary key,
    module      varchar(20) not null,
    description varchar(300) not null,
    withdrawn   boolean not null default false
);

create table core.role (
    id          bigint primary key default nextval('core.entity_id'),
    version     bigint not null default 0,
    code        varchar(60) not null unique check (code ~ '^[A-Z][A-Z0-9_]*$'),
    title       varchar(120) not null check (btrim(title) <> ''),
    description varchar(500) not null default '',
    built_in    boolean not null default false
);

create table core.role_permission (
    role_id    bigint not null references core.role on delete cascade,
    permission varchar(80) not null references core.permission,
    primary key (role_id, permission)
);
create index role_permission_by_permission on core.role_permission (permission);

-- Which defaults a module has already handed out, so that what an administrator takes away stays away.
create table core.role_default (
    role_code  varchar(60) not null,
    permission varchar(80) not null,
    primary key (role_code, permission)
);

create table core.role_grant (
    id           bigint primary key default nextval('core.entity_id'),
    version      bigint not null default 0,
    staff_id     bigint not null references core.staff,
    role_id      bigint not null references core.role,
    service_area varchar(20),
    team_id      bigint references core.team,
    locality_id  bigint references core.locality,
    from_date    date not null,
    to_date      date check (to_date >= from_date)
);
create index role_grant_by_staff on core.role_grant (staff_id);
create index role_grant_by_role on core.role_grant (role_id);

-- The cookie holds a random token; only its hash is kept.
create table core.sign_in_session (
    id           bigint primary key default nextval('core.entity_id'),
    token_hash   bytea not null unique,
    staff_id     bigint not null references core.staff,
    started_at   timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at   timestamptz not null,
    origin       varchar(100) not null,
    browser      varchar(300) not null,
    ended_at     timestamptz,
    ended_by     varchar(100)
);
create index sign_in_session_open on core.sign_in_session (staff_id, last_seen_at desc) where ended_at is null;
create index sign_in_session_recent on core.sign_in_session (last_seen_at desc) where ended_at is null;

-- What somebody is typing, so that an expired session or a stopped module loses nothing.
create table core.draft (
    staff_id bigint not null references core.staff,
    form     varchar(200) not null,
    content  text not null check (length(content) <= 200000),
    saved_at timestamptz not null,
    primary key (staff_id, form)
);
