create table core.module (
    code          varchar(20) primary key check (code ~ '^[a-z]+$'),
    title         varchar(80) not null,
    purpose       varchar(300) not null,
    icon          varchar(40) not null,
    position      integer not null,
    context_root  varchar(40) not null,
    build         varchar(80) not null,
    state         varchar(12) not null check (state in ('RUNNING','STOPPED')),
    started_at    timestamptz,
    heartbeat_at  timestamptz,
    -- what an administrator asked for, and what a launcher answered
    wanted        varchar(12) not null default 'RUNNING' check (wanted in ('RUNNING','STOPPED')),
    wanted_build  varchar(80),
    available_build varchar(80),
    answer        varchar(500)
);

create table core.module_navigation (
    module     varchar(20) not null references core.module on delete cascade,
    position   integer not null,
    label      varchar(80) not null,
    path       varchar(200) not null,
    permission varchar(80) not null,
    count_kind varchar(60),
    primary key (module, position)
);

create table core.work_item (
    id           bigint primary key default nextval('core.entity_id'),
    version      bigint not null default 0,
    module       varchar(20) not null,
    kind         varchar(60) not null,
    subject_kind varchar(60) not null,
    subject      varchar(200) not null,
    title        varchar(300) not null check (btrim(title) <> ''),
    detail       varchar(500) not null default '',
    link         varchar(300) not null,
    action_label varchar(60) not null default '',
    permission   varchar(80) not null,
    staff_id     bigint references core.staff,
    team_id      bigint references core.team,
    due_on       date,
    waiting      boolean not null default false,
    created_at   timestamptz not null,
    done_at      timestamptz,
    unique (module, kind, subject_kind, subject, staff_id)
);
create index work_item_mine on core.work_item (staff_id, due_on, id) where done_at is null;
create index work_item_team on core.work_item (team_id, due_on, id) where done_at is null;

create table core.search_entry (
    module     varchar(20) not null,
    kind       varchar(60) not null,
    subject    varchar(200) not null,
    title      varchar(300) not null,
    detail     varchar(1000) not null default '',
    link       varchar(300) not null,
    permission varchar(80) not null,
    service_area varchar(20),
    words      tsvector generated always as (
                   setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', detail), 'B')) stored,
    primary key (module, kind, subject)
);
create index search_entry_by_words on core.search_entry using gin (words);
create index search_entry_by_title on core.search_entry using gin (title public.gin_trgm_ops);

create table core.notification (
    id         bigint primary key default nextval('core.entity_id'),
    staff_id   bigint not null references core.staff,
    title      varchar(300) not null,
    link       varchar(300) not null,
    created_at timestamptz not null,
    read_at    timestamptz
);
create index notification_of_staff on core.notification (staff_id, id desc);
create index notification_unread on core.notification (staff_id) where read_at is null;

create table core.recent_record (
    staff_id bigint not null references core.staff,
    module   varchar(20) not null,
    kind     varchar(60) not null,
    subject  varchar(200) not null,
    title    varchar(300) not null,
    link     varchar(300) not null,
    seen_at  timestamptz not null,
    primary key (staff_id, module, kind, subject)
);
create index recent_record_newest on core.recent_record (staff_id, seen_at desc);
