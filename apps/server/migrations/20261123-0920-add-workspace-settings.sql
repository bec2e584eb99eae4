alter table workspaces
  add column region text,
  add column retention_days integer constraint workspaces_retention check (retention_days > 0),
  add column hours jsonb;
