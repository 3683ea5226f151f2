-- One sequence for all identities: modules add rows without asking each other.
create sequence core.entity_id increment by 50 start with 1000;

create table core.audit_entry (
    number        bigint primary key,
    at            timestamptz not null,
    staff         varchar(100) not null,
    staff_name    varchar(200) not null,
    origin        varchar(100) not null,
    action        varchar(80) not null,
    subject_kind  varchar(60) not null,
    subject       varchar(200) not null,
    before_value  text not null,
    after_value   text not null,
    reason        text not null,
    previous_hash char(64) not null,
    hash          char(64) not null unique
);
create index audit_entry_by_subject on core.audit_entry (subject_kind, subject, number desc);
create index audit_entry_by_staff on core.audit_entry (staff, number desc);
create index audit_entry_by_action on core.audit_entry (action, number desc);
create index audit_entry_by_time on core.audit_entry (at);

-- The end of the chain: locked by each writer, and how a removed last row is noticed.
create table core.audit_head (
    only_row boolean primary key default true check (only_row),
    number   bigint not null,
    hash     char(64) not null
);
insert into core.audit_head (number, hash) values (0, repeat('0', 64));

create function core.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'rows of % are only ever added', tg_table_name;
end $$;
create trigger audit_entry_is_append_only before update or delete or truncate on core.audit_entry
    for each statement execute function core.refuse_change();
