-- Undoing an import also takes back the clocks it started and who holds the records it brought.
do $$
declare
    t text;
begin
    foreach t in array array['deadline','deadline_exception','deadline_pause','record_holder'] loop
        execute format('create trigger %I after insert or update or delete on core.%I for each row execute function core.note_import_change()',
                t || '_notes_imports', t);
    end loop;
end $$;

-- A warning is not work that somebody put in: it goes with its clock instead of standing in the way of the undo.
alter table core.deadline_warning drop constraint deadline_warning_deadline_id_fkey;
create function core.forget_warnings() returns trigger language plpgsql as $$
begin
    delete from core.deadline_warning where deadline_id = old.id;
    delete from core.notification where about in ('deadline/' || old.id || '/soon', 'deadline/' || old.id || '/late');
    delete from core.work_item where module = old.module and kind = 'deadline-warning' and subject_kind = 'deadline'
        and subject = old.subject || '/' || old.rule_code || case when old.part = '' then '' else '/' || old.part end;
    return null;
end $$;
create trigger deadline_forgets_warnings after delete on core.deadline for each row execute function core.forget_warnings();
