-- Lists of records by the name of the person are read off this.
create index person_by_whole_name on core.person (display_name, id);
-- a piece of a reference
create index person_by_reference_piece on core.person using gin (reference public.gin_trgm_ops);
