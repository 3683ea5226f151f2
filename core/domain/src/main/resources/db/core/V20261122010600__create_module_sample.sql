-- Which modules have loaded their part of the sample borough.
create table core.module_sample (
    module     varchar(20) primary key,
    state      varchar(12) not null check (state in ('LOADING','LOADED','FAILED')),
    files      integer not null default 0,
    changed_at timestamptz not null default now()
);
