create table core.import_job (
    id           bigint primary key default nextval('core.entity_id'),
    version      bigint not null default 0,
    target       varchar(60) not null,
    file_name    varchar(200) not null,
    file_size    bigint not null,
    sha256       char(64) not null,
    staff        varchar(100) not null,
    staff_name   varchar(200) not null,
    state        varchar(16) not null check (state in ('UPLOADED','CHECKING','CHECKED','IMPORTING','IMPORTED','FAILED','UNDONE')),
    mode         varchar(16) check (mode in ('ALL_OR_NOTHING','SKIP_BAD_ROWS')),
    mapping      text not null default '{}',
    headers      text not null default '[]',
    rows_total   integer not null default 0,
    rows_done    integer not null default 0,
    rows_bad     integer not null default 0,
    rows_added   integer not null default 0,
    rows_changed integer not null default 0,
    rows_same    integer not null default 0,
    message_key  varchar(120),
    message_arguments text,
    started_at   timestamptz not null,
    finished_at  timestamptz,
    undone_at    timestamptz
);
create index import_job_newest on core.import_job (id desc);

create table core.import_row (
    job_id  bigint not null references core.import_job on delete cascade,
    line    integer not null,
    content text not null,
    problem text,
    primary key (job_id, line)
);
create index import_row_bad on core.import_row (job_id, line) where problem is not null;

-- Every row an import touches, before and after, in order: what undo puts back.
create table core.import_change (
    id         bigserial primary key,
    job_id     bigint not null references core.import_job on delete cascade,
    table_name varchar(120) not null,
    old_row    jsonb,
    new_row    jsonb
);
create index import_change_of_job on core.import_change (job_id, id desc);

-- Fires only while lifecourse.import_job is set for the transaction.
create function core.note_import_change() returns trigger language plpgsql as $$
declare
    job text := current_setting('lifecourse.import_job', true);
begin
    if job is null or job = '' then
        return null;
    end if;
    insert into core.import_change (job_id, table_name, old_row, new_row)
    values (job::bigint, tg_table_schema || '.' || tg_table_name,
            case when tg_op = 'INSERT' then null else to_jsonb(old) end,
            case when tg_op = 'DELETE' then null else to_jsonb(new) end);
    return null;
end $$;

do $$
declare
    t text;
begin
    foreach t in array array['organisation','organisation_name','locality','team','staff','post','post_holding','role_grant','plan','plan_item',
            'plan_item_date','plan_item_lead','plan_item_serves','plan_item_lineage','plan_update','plan_evidence',
            'plan_checkpoint','plan_question','plan_risk','search_entry','work_item'] loop
        execute format('create trigger %I after insert or update or delete on core.%I for each row execute function core.note_import_change()',
                t || '_notes_imports', t);
    end loop;
end $$;
