-- A request that the council assess the education, health and care needs of a child or young person.
create table send.ehc_request (
    id               bigint primary key default nextval('core.entity_id'),
    version          bigint not null default 0,
    reference        varchar(20) not null unique check (reference ~ '^SEND-[0-9]{2}-[0-9]{4,}$'),
    person_id        bigint not null references core.person,
    received_on      date not null,
    source           varchar(20) not null check (source in ('PARENT','YOUNG_PERSON','SCHOOL','OTHER')),
    setting          varchar(200) not null default '',
    reason           varchar(4000) not null check (btrim(reason) <> ''),
    caseworker_id    bigint references core.staff,
    stage            varchar(20) not null check (stage in ('RECEIVED','ADVICE','DRAFTING','REPRESENTATIONS','ISSUED','REFUSED','NOT_ISSUED','WITHDRAWN')),
    decided_on       date check (decided_on >= received_on),
    decision_reason  varchar(4000) not null default '',
    no_plan_on       date check (no_plan_on >= decided_on),
    no_plan_reason   varchar(4000) not null default '',
    draft_on         date check (draft_on >= decided_on),
    replied_on       date check (replied_on >= draft_on),
    final_on         date check (final_on >= draft_on),
    withdrawn_on     date check (withdrawn_on >= received_on),
    withdrawn_because varchar(2000) not null default '',
    -- whether a lawful exception lifts or lifted the limit of twenty weeks
    excepted         boolean not null default false,
    changes          integer not null default 0,
    check (stage = 'RECEIVED' or stage = 'WITHDRAWN' or decided_on is not null),
    check (stage <> 'REFUSED' or btrim(decision_reason) <> ''),
    check ((stage = 'ISSUED') = (final_on is not null)),
    check ((stage = 'NOT_ISSUED') = (no_plan_on is not null)),
    check ((stage = 'WITHDRAWN') = (withdrawn_on is not null))
);
create unique index ehc_request_one_open on send.ehc_request (person_id) where stage in ('RECEIVED','ADVICE','DRAFTING','REPRESENTATIONS');
create index ehc_request_by_person on send.ehc_request (person_id, received_on desc);
create index ehc_request_by_stage on send.ehc_request (stage, received_on, id);
create index ehc_request_by_caseworker on send.ehc_request (caseworker_id) where stage in ('RECEIVED','ADVICE','DRAFTING','REPRESENTATIONS');
create index ehc_request_by_received on send.ehc_request (received_on);
create index ehc_request_by_final on send.ehc_request (final_on) where final_on is not null;
create index ehc_request_by_decided on send.ehc_request (decided_on) where decided_on is not null;

-- What a body was asked for the assessment, and whether it has answered. Its clock is kept by the core, under the name of the body.
create table send.ehc_advice (
    id           bigint primary key default nextval('core.entity_id'),
    version      bigint not null default 0,
    request_id   bigint not null references send.ehc_request on delete cascade,
    body         varchar(30) not null,
    of_whom      varchar(200) not null default '',
    asked_on     date not null,
    received_on  date check (received_on >= asked_on),
    not_known    boolean not null default false,
    reminders    integer not null default 0 check (reminders >= 0),
    reminded_on  date,
    note         varchar(1000) not null default '',
    document_id  bigint references core.document,
    unique (request_id, body),
    check (not not_known or received_on is not null),
    check ((reminders = 0) = (reminded_on is null))
);
create index ehc_advice_outstanding on send.ehc_advice (request_id) where received_on is null;
