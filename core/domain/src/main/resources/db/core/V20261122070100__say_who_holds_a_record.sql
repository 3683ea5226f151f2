-- Who holds a record of a module: the case worker, or the team while nobody has it. Kind and reference are those of its work and its clocks
-- (work_item.subject_kind and subject). Modules join it instead of keeping a column of their own, so that a case handed over is handed over everywhere.
create table core.record_holder (
    module    varchar(20) not null,
    kind      varchar(60) not null,
    reference varchar(200) not null,
    staff_id  bigint references core.staff,
    team_id   bigint references core.team,
    -- since when this holder has it
    since     timestamptz not null,
    primary key (module, reference, kind),
    check (staff_id is not null or team_id is not null)
);
create index record_holder_by_staff on core.record_holder (staff_id, module, kind, reference);
create index record_holder_by_team on core.record_holder (team_id, module, kind, reference) where staff_id is null;
