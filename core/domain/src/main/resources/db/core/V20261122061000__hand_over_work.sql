-- Whom the module asked stays known when the work is handed over, so that asking again finds the same item, also one of a team's tray.
alter table core.work_item add column asked_staff_id bigint references core.staff;
update core.work_item set asked_staff_id = staff_id;
delete from core.work_item a using core.work_item b where a.asked_staff_id is null and b.asked_staff_id is null and a.module = b.module
    and a.kind = b.kind and a.subject_kind = b.subject_kind and a.subject = b.subject and a.id < b.id;
alter table core.work_item drop constraint work_item_module_kind_subject_kind_subject_staff_id_key;
alter table core.work_item add constraint work_item_asked_once unique nulls not distinct (module, kind, subject_kind, subject, asked_staff_id);

-- The last time that something happened with it: asked, changed, handed over, or its record moved on.
alter table core.work_item add column touched_at timestamptz;
update core.work_item set touched_at = created_at;
alter table core.work_item alter column touched_at set not null;
create index work_item_by_record on core.work_item (module, subject_kind, subject) where done_at is null;

-- Who gave what to whom. Items that were handed over together share a batch and are handed back together.
create table core.work_hand_over (
    id            bigint primary key default nextval('core.entity_id'),
    batch         bigint not null,
    item_id       bigint not null references core.work_item on delete cascade,
    team_id       bigint not null references core.team,
    from_staff_id bigint references core.staff,
    from_team_id  bigint references core.team,
    to_staff_id   bigint references core.staff,
    to_team_id    bigint references core.team,
    given_by      bigint references core.staff,
    given_at      timestamptz not null,
    reason        varchar(300) not null default '',
    clocks_moved  boolean not null default false,
    undone_at     timestamptz
);
create index work_hand_over_by_batch on core.work_hand_over (batch);
create index work_hand_over_by_item on core.work_hand_over (item_id);
create index work_hand_over_by_team on core.work_hand_over (team_id, batch desc);
