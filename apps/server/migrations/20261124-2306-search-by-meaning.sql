-- A model writes answers or, as one of embeddings, finds passages. `background` is the scale of its cosines, `progress` how
-- many texts have their vector, and `vectors_revision` counts the changes of what is stored.
alter table models
  add column purpose text not null default 'write',
  add column question_timeout_ms int not null default 500,
  add column background jsonb,
  add column progress jsonb,
  add column vectors_revision int not null default 0;

-- What a model of embeddings makes of the texts of a source, by the hash of each. `space` names the model: vectors of
-- different models cannot be compared.
create table passage_vectors (
  workspace_id text collate "C" not null,
  bot_id text collate "C" not null,
  space text collate "C" not null,
  source_id text collate "C" not null constraint passage_vectors_source references sources (id),
  text_hash text collate "C" not null,
  vector bytea not null,
  primary key (workspace_id, bot_id, space, source_id, text_hash)
);

create index passage_vectors_of_source on passage_vectors (source_id);
