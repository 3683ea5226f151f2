-- What begins with what was typed, such as all references of a year, is read off this index.
create index search_entry_by_first_letters on core.search_entry (lower(title) text_pattern_ops);
analyze core.search_entry;
