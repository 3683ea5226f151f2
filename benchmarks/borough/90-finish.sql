-- New records go on after everything made here.
select setval('core.entity_id', 5000000000);

do $$
declare
    i record;
begin
    for i in select * from bench.index_kept order by definition loop
        execute i.definition;
    end loop;
end $$;
