-- The secret with which a calendar program reads somebody's own deadlines. Only its hash is kept; one a person.
create table core.calendar_feed (
    staff_id   bigint primary key references core.staff,
    token_hash bytea not null unique,
    opened_at  timestamptz not null,
    read_at    timestamptz
);
