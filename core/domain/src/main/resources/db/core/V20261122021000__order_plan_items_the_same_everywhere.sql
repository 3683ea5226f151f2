-- Sort keys are compared sign by sign, whatever the language of the database server.
alter table core.plan_item alter column sort_key type varchar(100) collate "C";
