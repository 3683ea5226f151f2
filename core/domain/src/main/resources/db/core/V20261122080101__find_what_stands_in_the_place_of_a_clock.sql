-- Taking a clock away, as the undo of an import does, asks whether it stands in the place of another one.
create index deadline_by_successor on core.deadline (superseded_by) where superseded_by is not null;
