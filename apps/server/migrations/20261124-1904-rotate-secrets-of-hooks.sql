-- The secret before the present one, which signs beside it until the overlap ends.
alter table hooks
  add column former_sealed_secret text,
  add column former_secret_until timestamptz;
