-- One row a module and node: what runs there, which build lies there, and what its launcher answered.
create table core.module_node (
    module          varchar(20) not null references core.module on delete cascade,
    node            varchar(40) not null check (node ~ '^[A-Za-z0-9][A-Za-z0-9._-]*$'),
    build           varchar(80) not null default '',
    state           varchar(12) not null default 'STOPPED' check (state in ('RUNNING','STOPPED')),
    started_at      timestamptz,
    -- by the clock of the database, because those of the nodes may differ: the last word of the module, and of the launcher
    beaten_at       timestamptz,
    seen_at         timestamptz,
    available_build varchar(80),
    -- the wish that the launcher answered last
    answered        bigint,
    answer          varchar(500),
    primary key (module, node)
);

-- The number of what an administrator asked for last. It stands until the next one, for nodes that join later too.
alter table core.module add column wish bigint not null default 0;
alter table core.module alter column state set default 'RUNNING';
comment on column core.module.state is 'Read by former releases only, as are heartbeat_at, available_build and answer: see core.module_node';

-- A module that no node was heard of for twelve seconds counts as stopped.
create view core.running_module as
    select module, node, build, started_at from core.module_node where state = 'RUNNING' and beaten_at > now() - interval '12 seconds';

-- Work that runs by the clock: whichever node comes first does it, the others leave it.
create table core.scheduled_run (
    job        varchar(60) primary key,
    node       varchar(40) not null,
    started_at timestamptz not null,
    runs       bigint not null default 1
);
