-- Who withdrew an exception.
alter table core.deadline_exception add column withdrawn_by bigint references core.staff;

-- What a notification is about, so that it is said once and can be taken back; empty for what merely happened.
alter table core.notification add column about varchar(120) not null default '';
create unique index notification_said_once on core.notification (staff_id, about) where about <> '';
create index notification_by_matter on core.notification (about) where about <> '';

-- Of which clock somebody was warned: its worker, or the tray of its team while it has none.
create table core.deadline_warning (
    deadline_id bigint not null references core.deadline on delete cascade,
    level       varchar(4) not null check (level in ('SOON','LATE')),
    due_on      date not null,
    staff_id    bigint references core.staff,
    team_id     bigint references core.team,
    warned_at   timestamptz not null,
    primary key (deadline_id, level)
);

-- When the clocks were last looked through, for which module; an empty module stands for all.
create table core.deadline_warning_run (
    module   varchar(20) primary key,
    day      date not null,
    ran_at   timestamptz not null,
    warned   integer not null,
    taken_back integer not null
);
