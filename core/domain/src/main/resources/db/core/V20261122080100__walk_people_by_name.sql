-- Lists in the order of names walk the people until a page is full; those who are restricted, of whom such lists tell nothing, come last.
create index person_by_shown_name on core.person (lower(display_name), id);
create index person_restricted on core.person (id) where restricted;
