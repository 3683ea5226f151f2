-- When a running import last said that it is alive, so that one that a restart broke off is noticed.
alter table core.import_job add column beat_at timestamptz;
create index import_job_by_content on core.import_job (sha256, target);
create index import_job_running on core.import_job (beat_at) where state in ('CHECKING','IMPORTING');

-- The columns of the primary key, in order.
create function core.import_key_columns(of_table regclass) returns text[] language sql stable as $$
    select array_agg(a.attname::text order by k.position)
      from pg_index i cross join lateral unnest(i.indkey) with ordinality as k (attnum, position)
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
     where i.indrelid = of_table and i.indisprimary
$$;

-- An expression for the key of a row that is held as jsonb in "source".
create function core.import_key(of_table regclass, source text) returns text language sql stable as $$
    select 'jsonb_build_array(' || string_agg(source || '->' || quote_literal(c), ', ' order by n) || ')'
      from unnest(core.import_key_columns(of_table)) with ordinality as u (c, n)
$$;

-- The same row of two sources, by its key.
create function core.import_same_row(of_table regclass, one text, other text) returns text language sql stable as $$
    select string_agg(format('%s.%I = %s.%I', one, c, other, c), ' and ' order by n)
      from unnest(core.import_key_columns(of_table)) with ordinality as u (c, n)
$$;

-- What people call a row.
create function core.import_label(r jsonb) returns text language sql immutable as $$
    select left(concat_ws(' ', r->>'reference', coalesce(r->>'title', r->>'name', r->>'display_name', r->>'holder_name', r->>'person_name',
            r->>'question', r->>'risk', r->>'deliverable', r->>'narrative', r->>'seat', r->>'text', r->>'as_written', r->>'code', '')), 120)
$$;

-- The quick way for a stretch in which rows were only added: removes them table by table, the one written last first. False, and nothing
-- done, when that is not enough; then they are put back one by one.
create function core.undo_added_rows(undone bigint, oldest bigint, newest bigint, statements jsonb) returns boolean language plpgsql as $$
declare
    t record;
    touched bigint;
begin
    if exists (select 1 from core.import_change h where h.job_id = undone and h.id between oldest and newest and h.old_row is not null) then
        return false;
    end if;
    for t in select h.table_name as name, count(*) as added from core.import_change h where h.job_id = undone and h.id between oldest and newest
              group by h.table_name order by max(h.id) desc
    loop
        execute statements->>(t.name || ':remove all') using undone, oldest, newest;
        get diagnostics touched = row_count;
        if touched <> t.added then
            raise exception 'import %: % rows instead of %', undone, touched, t.added using errcode = 'integrity_constraint_violation';
        end if;
    end loop;
    return true;
exception when integrity_constraint_violation then
    return false;
end $$;

-- Puts everything back that an import changed, newest first, or says what stands in the way and changes nothing.
--
-- A row may be put back only while it still is as the import left it. Left out of that comparison are the version, because an undo
-- counts it on, generated columns, and columns that a later migration has added.
-- Answers: CHANGED (somebody changed it), GONE (somebody removed it), BACK (somebody made it again), REFERRED (something newer needs it),
-- REFUSED (a constraint said no).
--
-- After many changes the statistics are made anew first: with those from before the import, every key would be looked for by reading the table.
create function core.undo_import(undone bigint) returns table (in_table text, label text, what text) language plpgsql
    set enable_nestloop from current as $$
declare
    most constant integer := 50;
    many constant integer := 500;
    t record;
    f record;
    c record;
    net text;
    excluded text[];
    columns text[];
    key_expression text;
    statements jsonb := '{}';
    found_any boolean := false;
    touched bigint;
    stood_in text;
    rule text;
    portion constant integer := 2000;
    newest bigint;
    oldest bigint;
begin
    if (select count(*) from (select 1 from core.import_change h where h.job_id = undone limit many) counted) = many then
        analyze core.import_change;
        for t in select distinct h.table_name as name from core.import_change h where h.job_id = undone loop
            execute 'analyze ' || t.name::regclass;
        end loop;
    end if;
    perform set_config('enable_nestloop', 'off', true);
    for t in select h.table_name as name, h.table_name::regclass as oid from core.import_change h where h.job_id = undone
              group by h.table_name order by h.table_name
    loop
        key_expression := core.import_key(t.oid, 'coalesce(h.new_row, h.old_row)');
        select array_agg(a.attname::text order by a.attnum)
                 filter (where a.attgenerated = '' and sample.r ? a.attname::text),
               array_agg(a.attname::text) filter (where a.attgenerated <> '' or a.attname = 'version' or not sample.r ? a.attname::text)
          into columns, excluded
          from pg_attribute a
          cross join (select coalesce(h.new_row, h.old_row) as r from core.import_change h
                       where h.job_id = undone and h.table_name = t.name order by h.id desc limit 1) sample
         where a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped;
        excluded := coalesce(excluded, '{}');
        statements := statements || jsonb_build_object(
            t.name || ':remove', format('delete from %s x using jsonb_populate_record(null::%s, $1) p where %s', t.oid, t.oid,
                core.import_same_row(t.oid, 'x', 'p')),
            t.name || ':remove all', format('delete from %s x using (select (jsonb_populate_record(null::%s, h.new_row)).* from core.import_change h'
                || ' where h.job_id = $1 and h.id between $2 and $3 and h.table_name = %L) p where %s', t.oid, t.oid, t.name,
                core.import_same_row(t.oid, 'x', 'p')),
            t.name || ':restore', format('update %s x set %s from jsonb_populate_record(null::%s, $1) p, jsonb_populate_record(null::%s, $2) q where %s',
                t.oid, (select string_agg(case when n = 'version' then 'version = x.version + 1' else format('%I = q.%I', n, n) end, ', ')
                          from unnest(columns) n), t.oid, t.oid, core.import_same_row(t.oid, 'x', 'p')),
            t.name || ':again', format('insert into %s (%s) select %s from jsonb_populate_record(null::%s, $1) p', t.oid,
                (select string_agg(quote_ident(n), ', ') from unnest(columns) n),
                (select string_agg('p.' || quote_ident(n), ', ') from unnest(columns) n), t.oid));

        -- each row once: as it was before the import, and as the import left it
        net := format('select k.key, a.old_row, z.new_row, coalesce(z.new_row, z.old_row) as last_row from (select %s as key, min(h.id) as first_id,'
                || ' max(h.id) as last_id from core.import_change h where h.job_id = $1 and h.table_name = %L group by 1) k'
                || ' join core.import_change a on a.id = k.first_id join core.import_change z on z.id = k.last_id', key_expression, t.name);
        -- nobody changes them, or refers to them anew, until the undo is through
        execute format('select count(*) from (select 1 from (%s) n cross join lateral jsonb_populate_record(null::%s, n.last_row) p join %s x on %s'
                || ' order by n.key for update of x) locked', net, t.oid, t.oid, core.import_same_row(t.oid, 'x', 'p')) using undone;
        return query execute format('select %L::text, core.import_label(n.last_row), case when n.new_row is null then ''BACK'''
                || ' when x.%I is null then ''GONE'' else ''CHANGED'' end from (%s) n'
                || ' cross join lateral jsonb_populate_record(null::%s, n.last_row) p left join %s x on %s'
                || ' where case when n.new_row is null then x.%I is not null'
                || ' else x.%I is null or to_jsonb(x) - $2 <> to_jsonb(p) - $2 end order by 2 limit %s',
                t.name, (core.import_key_columns(t.oid))[1], net, t.oid, t.oid, core.import_same_row(t.oid, 'x', 'p'),
                (core.import_key_columns(t.oid))[1], (core.import_key_columns(t.oid))[1], most) using undone, excluded;
        found_any := found_any or found;

        -- rows that the import added and that something newer refers to
        for f in select k.conrelid::regclass as referrer, n.nspname || '.' || r.relname as referrer_name,
                        (select string_agg(format('r.%I = p.%I', ra.attname, ta.attname), ' and ')
                           from unnest(k.conkey, k.confkey) as u (ref, target)
                           join pg_attribute ra on ra.attrelid = k.conrelid and ra.attnum = u.ref
                           join pg_attribute ta on ta.attrelid = k.confrelid and ta.attnum = u.target) as condition
                   from pg_constraint k join pg_class r on r.oid = k.conrelid join pg_namespace n on n.oid = r.relnamespace
                  where k.contype = 'f' and k.confrelid = t.oid
        loop
            return query execute format('select distinct %L::text, core.import_label(to_jsonb(r)), ''REFERRED'' from (%s) n'
                    || ' cross join lateral jsonb_populate_record(null::%s, n.new_row) p join %s r on %s'
                    || ' where n.old_row is null and n.new_row is not null and not exists (select 1 from core.import_change h'
                    || ' where h.job_id = $1 and h.table_name = %L and %s = %s) limit %s',
                    f.referrer_name, net, t.oid, f.referrer, f.condition, f.referrer_name,
                    core.import_key(f.referrer, 'coalesce(h.new_row, h.old_row)'), core.import_key(f.referrer, 'to_jsonb(r)'), most)
                using undone;
            found_any := found_any or found;
        end loop;
    end loop;
    if found_any then
        return;
    end if;

    perform set_config('enable_nestloop', 'on', true);
    begin
        newest := (select max(h.id) from core.import_change h where h.job_id = undone);
        while newest is not null loop
            oldest := (select min(n.id) from (select h.id from core.import_change h where h.job_id = undone and h.id <= newest
                    order by h.id desc limit portion) n);
            if not core.undo_added_rows(undone, oldest, newest, statements) then
                for c in select h.table_name as name, h.old_row, h.new_row from core.import_change h
                          where h.job_id = undone and h.id between oldest and newest order by h.id desc
                loop
                    if c.old_row is null then
                        execute statements->>(c.name || ':remove') using c.new_row;
                    elsif c.new_row is null then
                        execute statements->>(c.name || ':again') using c.old_row;
                    else
                        execute statements->>(c.name || ':restore') using c.new_row, c.old_row;
                    end if;
                    get diagnostics touched = row_count;
                    if touched <> 1 then
                        raise exception 'import %: % rows instead of one', undone, touched
                            using errcode = 'integrity_constraint_violation', table = c.name;
                    end if;
                end loop;
            end if;
            newest := (select max(h.id) from core.import_change h where h.job_id = undone and h.id < oldest);
        end loop;
    exception when integrity_constraint_violation then
        get stacked diagnostics stood_in = table_name, rule = constraint_name;
        return query select stood_in, rule, 'REFUSED';
    end;
end $$;
