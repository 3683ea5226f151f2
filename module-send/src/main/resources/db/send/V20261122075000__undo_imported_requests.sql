-- Undoing an import takes the requests and the advice it brought with it.
do $$
declare
    t text;
begin
    foreach t in array array['ehc_request','ehc_advice'] loop
        execute format('create trigger %I after insert or update or delete on send.%I for each row execute function core.note_import_change()',
                t || '_notes_imports', t);
    end loop;
end $$;
