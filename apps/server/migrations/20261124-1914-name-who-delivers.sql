-- The name that the process which holds the lease bears on its connections.
alter table deliveries add column leased_by text collate "C";
