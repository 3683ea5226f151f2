-- A table of figures. Named by the module that brings its first figure; what an administrator changes later stays.
create table core.scorecard (
    code         varchar(60) primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    service_area varchar(20) not null,
    title        varchar(200) not null check (btrim(title) <> ''),
    purpose      varchar(500) not null default ''
);

create index indicator_observation_by_end on core.indicator_observation (period_end) where replaced_at is null;

do $$
declare
    t text;
begin
    foreach t in array array['indicator_observation','indicator_target','indicator_benchmark'] loop
        execute format('create trigger %I after insert or update or delete on core.%I for each row execute function core.note_import_change()',
                t || '_notes_imports', t);
    end loop;
end $$;
