-- Whether the piece of work went along with its record.
alter table core.work_hand_over add column with_record boolean not null default false;

-- A record that was handed over; it shares its batch with the work that went along.
create table core.record_hand_over (
    id            bigint primary key default nextval('core.entity_id'),
    batch         bigint not null,
    module        varchar(20) not null,
    kind          varchar(60) not null,
    reference     varchar(200) not null,
    -- that reads the record, as its search entry says; empty when it has none
    permission    varchar(80) not null default '',
    team_id       bigint not null references core.team,
    from_staff_id bigint references core.staff,
    from_team_id  bigint references core.team,
    to_staff_id   bigint references core.staff,
    -- whether the giver held the record itself, or only had clocks or a part in it
    held          boolean not null,
    clocks_moved  boolean not null,
    given_by      bigint references core.staff,
    given_at      timestamptz not null,
    reason        varchar(300) not null default '',
    undone_at     timestamptz,
    unique (batch, module, kind, reference)
);
create index record_hand_over_by_team on core.record_hand_over (team_id, batch desc);

-- In which role, with whom, the giver worked through a record that was handed over.
create table core.involvement_hand_over (
    id           bigint primary key default nextval('core.entity_id'),
    record_id    bigint not null references core.record_hand_over on delete cascade,
    person_id    bigint not null references core.person on delete cascade,
    role         varchar(120) not null,
    from_team_id bigint references core.team
);
create index involvement_hand_over_by_record on core.involvement_hand_over (record_id);
create index involvement_by_record on core.involvement (module, subject_kind, subject) where to_date is null;

-- The last change of a record, without its views and without clocks that only a calendar or a rule counted anew.
create index audit_entry_change_by_subject on core.audit_entry (subject_kind, subject, at desc)
    where (before_value <> '' or after_value <> '') and action <> 'deadline.recounted';
