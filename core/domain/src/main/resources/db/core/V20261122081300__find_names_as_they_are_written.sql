-- Whoever has just the name that was written stands first, however many others have it among theirs: present names before former ones.
create index person_name_by_all_words on core.person_name (plain, (to_date is null and kind <> 'FORMER') desc);
analyze core.person_name;
