-- A workspace is erased with all that belongs to it. Whatever is being made at that moment waits for the end of it, and
-- then finds nothing to belong to.
alter table audit_log add constraint audit_log_workspace foreign key (workspace_id) references workspaces (id);
alter table keys add constraint keys_workspace foreign key (workspace_id) references workspaces (id);
alter table hooks add constraint hooks_workspace foreign key (workspace_id) references workspaces (id);
alter table bots add constraint bots_workspace foreign key (workspace_id) references workspaces (id);
alter table invitations add constraint invitations_workspace foreign key (workspace_id) references workspaces (id);
alter table canned_replies add constraint canned_replies_workspace foreign key (workspace_id) references workspaces (id);
alter table conversations add constraint conversations_bot foreign key (bot_id) references bots (id);
