-- What search compares: lower case without accents and apostrophes, words in alphabetical order, a space at both ends so that " hol" finds the start of a word.
create function core.plain_name(name text) returns text language sql stable parallel safe as $$
    select coalesce(' ' || string_agg(w, ' ' order by w) || ' ', ' ')
      from regexp_split_to_table(regexp_replace(lower(public.unaccent(translate(coalesce(name, ''), '''’‘`´.', ''))), '[^a-z0-9]+', ' ', 'g'), ' ') w
     where w <> ''
$$;

-- How each word of it sounds in English, in both readings.
create function core.name_sounds(plain text) returns text[] language sql immutable parallel safe as $$
    select coalesce(array_agg(distinct s), '{}')
      from regexp_split_to_table(btrim(plain), ' ') w cross join lateral (values (public.dmetaphone(w)), (public.dmetaphone_alt(w))) v (s)
     where s <> ''
$$;

create index person_address_by_words on core.person_address using gin (lower(lines) public.gin_trgm_ops);
create index person_expected on core.person (expected_on) where expected_on is not null;
create index involvement_by_subject on core.involvement (module, subject_kind, subject) where to_date is null;
create sequence core.household_number start 10001;
create index household_by_name on core.household (lower(name));

do $$
declare
    t text;
begin
    foreach t in array array['person','person_name','person_identifier','person_address','person_contact','person_relationship','household',
            'household_member','person_alert','involvement','timeline_event','document'] loop
        execute format('create trigger %I after insert or update or delete on core.%I for each row execute function core.note_import_change()',
                t || '_notes_imports', t);
    end loop;
end $$;

-- Whether two names, or with any_word two words of them, may be one name written differently. Ella and Ellie are two; Hollis and Holis are one.
create function core.names_alike(one text, other text, any_word boolean) returns boolean language sql stable parallel safe as $$
    select exists (select 1
      from regexp_split_to_table(btrim(regexp_replace(lower(public.unaccent(coalesce(one, ''))), '[^a-z0-9]+', ' ', 'g')), ' ') with ordinality a (w, n)
     cross join regexp_split_to_table(btrim(regexp_replace(lower(public.unaccent(coalesce(other, ''))), '[^a-z0-9]+', ' ', 'g')), ' ') with ordinality b (w, n)
     where a.w <> '' and b.w <> '' and (any_word or a.n = 1 and b.n = 1)
       and (a.w = b.w or public.levenshtein(a.w, b.w) <= 1 and public.dmetaphone(a.w) = public.dmetaphone(b.w) or public.similarity(a.w, b.w) >= 0.55
            or least(length(a.w), length(b.w)) >= 3 and (a.w like b.w || '%' or b.w like a.w || '%')
            or least(length(a.w), length(b.w)) >= 4 and public.levenshtein(a.w, b.w) <= 1
            or least(length(a.w), length(b.w)) >= 4 and public.levenshtein(a.w, b.w) <= 2
               and (public.dmetaphone(a.w) = public.dmetaphone(b.w) or public.dmetaphone_alt(a.w) = public.dmetaphone_alt(b.w))
               and abs(length(a.w) - length(b.w)) <= 1 and right(a.w, 1) = right(b.w, 1)))
$$;
