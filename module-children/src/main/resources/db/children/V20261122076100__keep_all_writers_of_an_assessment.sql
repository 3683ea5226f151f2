-- Whoever wrote any of an assessment does not authorise it, however many others saved it afterwards.
create table children.assessment_writer (
    referral_id bigint not null references children.social_work_referral on delete cascade,
    staff_id    bigint not null references core.staff,
    primary key (referral_id, staff_id)
);
insert into children.assessment_writer (referral_id, staff_id) select id, written_by from children.social_work_referral where written_by is not null;
alter table children.social_work_referral drop column written_by;
create trigger assessment_writer_notes_imports after insert or update or delete on children.assessment_writer for each row execute function core.note_import_change();
