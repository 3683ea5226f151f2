create table governance.body (
    id                     bigint primary key default nextval('core.entity_id'),
    version                bigint not null default 0,
    code                   varchar(60) not null unique check (code ~ '^[a-z0-9][a-z0-9-]*$'),
    organisation_id        bigint references core.organisation,
    established_on         date not null,
    established_as_written varchar(80) not null default '',
    -- the last day on which the body exists
    closed_on              date check (closed_on >= established_on),
    merged_into_id         bigint references governance.body check (merged_into_id <> id),
    source                 varchar(120) not null default '',
    -- how often the body or something around it changed: moves the version along
    changes                integer not null default 0,
    constraint body_merges_only_when_closed check (merged_into_id is null or closed_on is not null)
);
create index body_by_organisation on governance.body (organisation_id);
create index body_by_merged_into on governance.body (merged_into_id);
create index body_by_life on governance.body (established_on, closed_on);

-- What a body is called and how it works, from one day to another.
create table governance.body_version (
    id            bigint primary key default nextval('core.entity_id'),
    version       bigint not null default 0,
    body_id       bigint not null references governance.body,
    name          varchar(200) not null check (btrim(name) <> ''),
    short_name    varchar(80) not null check (btrim(short_name) <> ''),
    legal_nature  varchar(24) not null check (legal_nature in ('STATUTORY_COMMITTEE','CONSULTATIVE_FORUM','GROUP','FORUM','SUB_GROUP','TASK_AND_FINISH','BOARD')),
    purpose       varchar(500) not null default '',
    role          varchar(4000) not null default '',
    frequency     varchar(120) not null default '',
    quorum        varchar(200) not null default '',
    voting        varchar(200) not null default '',
    legal_basis   varchar(300) not null default '',
    clerk_post_id bigint references core.post,
    valid_from    date not null,
    valid_to      date check (valid_to >= valid_from),
    constraint body_has_one_version_a_day exclude using gist (body_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index body_version_in_force on governance.body_version (body_id, valid_from desc);
create index body_version_by_clerk_post on governance.body_version (clerk_post_id);
create index body_version_by_name on governance.body_version using gin (name public.gin_trgm_ops);

create table governance.body_link (
    id        bigint primary key default nextval('core.entity_id'),
    version   bigint not null default 0,
    from_id   bigint not null references governance.body,
    to_id     bigint not null references governance.body,
    kind      varchar(12) not null check (kind in ('PART_OF','REPORTS_TO','ADVISES','SUPPORTS')),
    from_date date not null,
    to_date   date check (to_date >= from_date),
    constraint body_link_has_two_ends check (from_id <> to_id),
    constraint body_link_is_drawn_once exclude using gist (from_id with =, to_id with =, kind with =, daterange(from_date, to_date, '[]') with &&),
    constraint body_has_one_parent_a_day exclude using gist (from_id with =, daterange(from_date, to_date, '[]') with &&) where (kind = 'PART_OF')
);
create index body_link_from on governance.body_link (from_id, from_date);
create index body_link_to on governance.body_link (to_id, from_date);

create table governance.terms_of_reference (
    id          bigint primary key default nextval('core.entity_id'),
    version     bigint not null default 0,
    body_id     bigint not null references governance.body,
    number      integer not null check (number > 0),
    adopted_on  date not null,
    approved_by varchar(200) not null default '',
    text        text not null check (btrim(text) <> ''),
    constraint terms_of_reference_number_unique unique (body_id, number)
);
create index terms_of_reference_in_force on governance.terms_of_reference (body_id, adopted_on desc);

-- Who sat on a seat from one day to another; neither person nor post is a vacancy.
create table governance.membership (
    id              bigint primary key default nextval('core.entity_id'),
    version         bigint not null default 0,
    body_id         bigint not null references governance.body,
    seat            varchar(200) not null check (btrim(seat) <> ''),
    person_name     varchar(200) not null default '',
    post_id         bigint references core.post,
    organisation_id bigint references core.organisation,
    role            varchar(12) not null check (role in ('CHAIR','VICE_CHAIR','MEMBER','ADVISER','CLERK')),
    voting          boolean not null default false,
    substitute_name varchar(200) not null default '',
    from_date       date not null,
    to_date         date check (to_date >= from_date),
    constraint membership_is_of_person_or_post check (person_name = '' or post_id is null),
    constraint seat_is_taken_once_a_day exclude using gist (body_id with =, seat with =, daterange(from_date, to_date, '[]') with &&),
    constraint body_has_one_chair_a_day exclude using gist (body_id with =, daterange(from_date, to_date, '[]') with &&) where (role = 'CHAIR')
);
create index membership_of_body on governance.membership (body_id, from_date);
create index membership_by_post on governance.membership (post_id);
create index membership_by_organisation on governance.membership (organisation_id);

do $$
declare
    t text;
begin
    foreach t in array array['body','body_version','body_link','terms_of_reference','membership'] loop
        execute format('create trigger %I after insert or update or delete on governance.%I for each row execute function core.note_import_change()',
                t || '_notes_imports', t);
    end loop;
end $$;
