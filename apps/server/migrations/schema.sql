create extension btree_gin;

create extension pg_trgm;

create table identity."twoFactor" (
  id text not null,
  secret text not null,
  "backupCodes" text not null,
  "userId" text not null,
  verified boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamp with time zone
);

create table identity."user" (
  id text not null,
  name text not null,
  email text not null,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "twoFactorEnabled" boolean
);

create table identity.account (
  id text not null,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamp with time zone,
  "refreshTokenExpiresAt" timestamp with time zone,
  scope text,
  password text,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null
);

create table identity.passkey (
  id text not null,
  name text,
  "publicKey" text not null,
  "userId" text not null,
  "credentialID" text not null,
  counter integer not null,
  "deviceType" text not null,
  "backedUp" boolean not null,
  transports text,
  "createdAt" timestamp with time zone,
  aaguid text
);

create table identity.session (
  id text not null,
  "expiresAt" timestamp with time zone not null,
  token text not null,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null
);

create table identity.verification (
  id text not null,
  identifier text not null,
  value text not null,
  "expiresAt" timestamp with time zone not null,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null default CURRENT_TIMESTAMP
);

create table public.attempts (
  delivery_id text collate "C" not null,
  number integer not null,
  workspace_id text collate "C" not null,
  at timestamp with time zone not null,
  status smallint,
  duration_ms integer not null,
  detail text not null,
  answer text,
  url text,
  macs bytea
) partition by RANGE (delivery_id);

create table public.audit_log (
  id text collate "C" not null,
  workspace_id text collate "C" not null,
  action text not null,
  subject_id text collate "C",
  detail jsonb not null,
  member_id text collate "C",
  user_id text collate "C",
  api_key_id text collate "C",
  address text,
  at timestamp with time zone not null
);

create table public.bots (
  id text collate "C" not null,
  workspace_id text collate "C" not null,
  name text not null,
  is_active boolean not null default true,
  greeting text not null,
  fallback_text text not null,
  handover_text text not null,
  threshold double precision not null,
  fallbacks_before_handover integer not null,
  knowledge_revision bigint not null default 0,
  source_count integer not null default 0,
  passage_count integer not null default 0,
  created_at timestamp with time zone not null,
  deleted_at timestamp with time zone,
  purged_at timestamp with time zone,
  sealed_identity_secret text,
  confidence_shift double precision not null default 0,
  synonyms jsonb not null default '[]'::jsonb,
  appearance jsonb not null default '{}'::jsonb
);

create table public.canned_replies (
  id text collate "C" not null,
  workspace_id text collate "C" not null,
  shortcut text not null,
  text text not null,
  created_at timestamp with time zone not null
);

create table public.conversations (
  id text collate "C" not null,
  workspace_id text collate "C" not null,
  bot_id text collate "C" not null,
  session_id text collate "C" not null,
  status text not null,
  turn integer not null default 0,
  sequence integer not null default 0,
  visitor_sequence integer not null default 0,
  answered_sequence integer not null default 0,
  resolved_sequence integer not null default 0,
  fallbacks_in_row integer not null default 0,
  reply_claim text collate "C",
  reply_due_at timestamp with time zone,
  assignee_member_id text collate "C",
  escalation_reason text,
  waiting_since timestamp with time zone,
  locale text,
  page text,
  created_at timestamp with time zone not null,
  last_activity_at timestamp with time zone not null,
  handed_over_at timestamp with time zone,
  rating smallint,
  rating_comment text,
  rated_at timestamp with time zone,
  visitor_read_sequence integer not null default 0,
  blocked_at timestamp with time zone,
  is_spam boolean not null default false,
  transaction xid8 not null default pg_current_xact_id()
);

create table public.customers (
  workspace_id text collate "C" not null,
  bot_id text collate "C" not null,
  external_id text collate "C" not null,
  conversation_id text collate "C" not null
);

create table public.deliveries (
  id text collate "C" not null,
  workspace_id text collate "C" not null,
  hook_id text collate "C" not null,
  event_id text collate "C" not null,
  status text not null default 'pending'::text,
  attempt_count integer not null default 0,
  failed_count integer not null default 0,
  first_failed_at timestamp with time zone,
  due_at timestamp with time zone,
  is_leased boolean not null default false,
  created_at timestamp with time zone not null,
  leased_by text collate "C"
) partition by RANGE (id);

create table public.events (
  id text collate "C" not null,
  workspace_id text collate "C" not null,
  name text not null,
  data jsonb not null,
  created_at timestamp with time zone not null,
  transaction xid8 not null default pg_current_xact_id()
) partition by RANGE (id);

create table public.hook_minutes (
  hook_id text collate "C" not null,
  minute timestamp with time zone not null,
  workspace_id text collate "C" not null,
  succeeded integer not null,
  failed integer not null
);

create table public.hooks (
  id text collate "C" not null,
  workspace_id text collate "C" not null,
  event text not null,
  target_url text not null,
  description text,
  sealed_secret text not null,
  status text not null default 'active'::text,
  paused_reason text,
  failing_since timestamp with time zone,
  created_at timestamp with time zone not null,
  former_sealed_secret text,
  former_secret_until timestamp with time zone,
  failures_in_row integer not null default 0,
  failing_from text collate "C",
  state_since timestamp with time zone,
  probe_at timestamp with time zone,
  released_until timestamp with time zone,
  replay jsonb,
  release jsonb
);

create table public.idempotent_calls (
  workspace_id text collate "C" not null,
  caller text not null,
  operation text not null,
  key text not null,
  fingerprint text not null,
  status smallint,
  reply text,
  made_at timestamp with time zone not null
);

create table public.invitations (
  id text collate "C" not null,
  workspace_id text collate "C" not null,
  email text not null,
  role text not null,
  token_hash bytea not null,
  invited_by_member_id text collate "C" not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  accepted_by_user_id text collate "C"
);

create table public.keys (
  id text collate "C" not null,
  workspace_id text collate "C" not null,
  member_id text collate "C" not null,
  made_by_member_id text collate "C" not null,
  made_by_key_id text collate "C",
  name text not null,
  hash bytea not null,
  last4 text not null,
  scopes text[],
  rate_limit_per_minute integer not null,
  sealed_value text,
  reveal_until timestamp with time zone not null,
  revealed_at timestamp with time zone,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  expires_at timestamp with time zone,
  revoked_at timestamp with time zone
);

create table public.leads (
  id text collate "C" not null,
  workspace_id text collate "C" not null,
  conversation_id text collate "C" not null,
  bot_id text collate "C" not null,
  session_id text collate "C" not null,
  email text,
  name text,
  phone text,
  note text,
  origin text not null,
  api_key_id text collate "C",
  captured_at timestamp with time zone not null
);

create table public.listed_orders (
  workspace_id text collate "C" not null,
  bot_id text collate "C" not null,
  name text collate "C" not null,
  "position" integer not null,
  place text collate "C" not null,
  email text not null,
  "order" jsonb not null
);

create table public.live_data (
  workspace_id text collate "C" not null,
  bot_id text collate "C" not null,
  name text collate "C" not null,
  kind text not null,
  settings jsonb not null,
  sealed_secret text,
  last_error text,
  updated_at timestamp with time zone not null
);

create table public.members (
  id text collate "C" not null,
  workspace_id text collate "C" not null,
  user_id text collate "C" not null,
  role text not null,
  created_at timestamp with time zone not null
);

create table public.message_feedback (
  workspace_id text collate "C" not null,
  message_id text collate "C" not null,
  member_id text collate "C" not null,
  conversation_id text collate "C" not null,
  bot_id text collate "C" not null,
  rating text not null,
  confidence_score double precision,
  was_fallback boolean not null,
  api_key_id text collate "C",
  given_at timestamp with time zone not null,
  confidence_shift double precision not null default 0
);

create table public.messages (
  id text collate "C" not null,
  workspace_id text collate "C" not null,
  conversation_id text collate "C" not null,
  sequence integer not null,
  author text not null,
  channel text not null,
  text text not null,
  client_message_id text,
  in_reply_to text collate "C",
  member_id text collate "C",
  api_key_id text collate "C",
  confidence_score double precision,
  was_fallback boolean not null default false,
  sources jsonb not null default '[]'::jsonb,
  trace jsonb,
  sent_at timestamp with time zone not null
);

create table public.migrations (
  name text not null,
  checksum text not null,
  ran_at timestamp with time zone not null default now()
);

create table public.milestones (
  id text collate "C" not null,
  workspace_id text collate "C" not null,
  conversation_id text collate "C" not null,
  after_sequence integer not null,
  kind text not null,
  escalation_reason text,
  assignee_member_id text collate "C",
  member_id text collate "C",
  api_key_id text collate "C",
  created_at timestamp with time zone not null
);

create table public.models (
  id text collate "C" not null,
  workspace_id text collate "C" not null,
  "position" integer not null,
  vendor text not null,
  model text not null,
  base_url text,
  sealed_key text,
  key_last4 text,
  is_active boolean not null,
  masks_personal_data boolean not null,
  first_token_timeout_ms integer not null,
  last_error text,
  created_at timestamp with time zone not null,
  purpose text not null default 'write'::text,
  question_timeout_ms integer not null default 500,
  background jsonb,
  progress jsonb,
  vectors_revision integer not null default 0
);

create table public.notes (
  id text collate "C" not null,
  workspace_id text collate "C" not null,
  conversation_id text collate "C" not null,
  after_sequence integer not null,
  text text not null,
  member_id text collate "C" not null,
  api_key_id text collate "C",
  created_at timestamp with time zone not null
);

create table public.notifications (
  id text collate "C" not null,
  workspace_id text collate "C" not null,
  kind text not null,
  sealed_target text not null,
  shown_target text not null,
  events text[] not null,
  last_error text,
  created_at timestamp with time zone not null
);

create table public.partitioned_tables (
  name text collate "C" not null,
  noun text not null
);

create table public.passage_vectors (
  workspace_id text collate "C" not null,
  bot_id text collate "C" not null,
  space text collate "C" not null,
  source_id text collate "C" not null,
  text_hash text collate "C" not null,
  vector bytea not null
);

create table public.passages (
  workspace_id text collate "C" not null,
  bot_id text collate "C" not null,
  source_id text collate "C" not null,
  place integer not null,
  document_id text not null,
  title text not null,
  url text,
  heading text,
  text text not null,
  "position" integer not null,
  examples jsonb not null
);

create table public.plans (
  name text not null,
  bot_answers_per_month integer,
  requests_per_minute integer,
  bots integer,
  members integer,
  knowledge_bytes bigint
);

create table public.saved_questions (
  id text collate "C" not null,
  workspace_id text collate "C" not null,
  bot_id text collate "C" not null,
  question text not null,
  expected_source_id text collate "C",
  expected_words text,
  expects_fallback boolean not null,
  last_run_at timestamp with time zone,
  last_passed boolean,
  created_at timestamp with time zone not null
);

create table public.source_pages (
  workspace_id text collate "C" not null,
  source_id text collate "C" not null,
  url text collate "C" not null,
  place integer not null,
  content_hash text not null,
  passage_count integer not null
);

create table public.sources (
  id text collate "C" not null,
  workspace_id text collate "C" not null,
  bot_id text collate "C" not null,
  kind text not null,
  title text not null,
  url text,
  content text not null,
  byte_size integer not null,
  status text not null default 'reading'::text,
  error text,
  document_count integer not null default 0,
  passage_count integer not null default 0,
  created_at timestamp with time zone not null,
  read_at timestamp with time zone,
  file bytea,
  refresh_hours integer,
  most_pages integer not null default 200,
  progress jsonb
);

create table public.workspaces (
  id text collate "C" not null,
  name text not null,
  plan text not null,
  created_at timestamp with time zone not null,
  region text,
  retention_days integer,
  hours jsonb
);

alter table identity."twoFactor" add constraint "twoFactor_pkey" PRIMARY KEY (id);

alter table identity."twoFactor" add constraint "twoFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES identity."user"(id) ON DELETE CASCADE;

alter table identity."user" add constraint user_email_key UNIQUE (email);

alter table identity."user" add constraint user_pkey PRIMARY KEY (id);

alter table identity.account add constraint account_pkey PRIMARY KEY (id);

alter table identity.account add constraint "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES identity."user"(id) ON DELETE CASCADE;

alter table identity.passkey add constraint passkey_pkey PRIMARY KEY (id);

alter table identity.passkey add constraint "passkey_userId_fkey" FOREIGN KEY ("userId") REFERENCES identity."user"(id) ON DELETE CASCADE;

alter table identity.session add constraint session_pkey PRIMARY KEY (id);

alter table identity.session add constraint session_token_key UNIQUE (token);

alter table identity.session add constraint "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES identity."user"(id) ON DELETE CASCADE;

alter table identity.verification add constraint verification_pkey PRIMARY KEY (id);

alter table public.attempts add constraint attempts_pkey PRIMARY KEY (delivery_id, number);

alter table public.audit_log add constraint audit_log_pkey PRIMARY KEY (id);

alter table public.audit_log add constraint audit_log_workspace FOREIGN KEY (workspace_id) REFERENCES workspaces(id);

alter table public.bots add constraint bots_fallbacks_before_handover CHECK (((fallbacks_before_handover >= 1) AND (fallbacks_before_handover <= 10)));

alter table public.bots add constraint bots_pkey PRIMARY KEY (id);

alter table public.bots add constraint bots_threshold CHECK (((threshold >= (0)::double precision) AND (threshold <= (1)::double precision)));

alter table public.bots add constraint bots_workspace FOREIGN KEY (workspace_id) REFERENCES workspaces(id);

alter table public.canned_replies add constraint canned_replies_pkey PRIMARY KEY (id);

alter table public.canned_replies add constraint canned_replies_workspace FOREIGN KEY (workspace_id) REFERENCES workspaces(id);

alter table public.conversations add constraint conversations_bot FOREIGN KEY (bot_id) REFERENCES bots(id);

alter table public.conversations add constraint conversations_escalation_reason CHECK ((escalation_reason = ANY (ARRAY['customer_requested'::text, 'bot_unsure'::text, 'team'::text, 'api'::text])));

alter table public.conversations add constraint conversations_pkey PRIMARY KEY (id);

alter table public.conversations add constraint conversations_rating CHECK (((rating >= 1) AND (rating <= 5)));

alter table public.conversations add constraint conversations_status CHECK ((status = ANY (ARRAY['bot'::text, 'waiting'::text, 'assigned'::text, 'resolved'::text])));

alter table public.customers add constraint customers_bot_id_fkey FOREIGN KEY (bot_id) REFERENCES bots(id);

alter table public.customers add constraint customers_pkey PRIMARY KEY (workspace_id, bot_id, external_id);

alter table public.customers add constraint customers_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(id);

alter table public.deliveries add constraint deliveries_pkey PRIMARY KEY (id);

alter table public.deliveries add constraint deliveries_status CHECK ((status = ANY (ARRAY['pending'::text, 'succeeded'::text, 'failed'::text])));

alter table public.events add constraint events_pkey PRIMARY KEY (id);

alter table public.hook_minutes add constraint hook_minutes_pkey PRIMARY KEY (hook_id, minute);

alter table public.hooks add constraint hooks_pkey PRIMARY KEY (id);

alter table public.hooks add constraint hooks_status CHECK ((status = ANY (ARRAY['active'::text, 'degraded'::text, 'paused'::text, 'recovering'::text])));

alter table public.hooks add constraint hooks_workspace FOREIGN KEY (workspace_id) REFERENCES workspaces(id);

alter table public.idempotent_calls add constraint idempotent_calls_once PRIMARY KEY (workspace_id, caller, operation, key);

alter table public.invitations add constraint invitations_pkey PRIMARY KEY (id);

alter table public.invitations add constraint invitations_role CHECK ((role = ANY (ARRAY['owner'::text, 'admin'::text, 'editor'::text, 'agent'::text, 'viewer'::text])));

alter table public.invitations add constraint invitations_token UNIQUE (token_hash);

alter table public.invitations add constraint invitations_workspace FOREIGN KEY (workspace_id) REFERENCES workspaces(id);

alter table public.keys add constraint keys_hash UNIQUE (hash);

alter table public.keys add constraint keys_pkey PRIMARY KEY (id);

alter table public.keys add constraint keys_rate_limit CHECK ((rate_limit_per_minute > 0));

alter table public.keys add constraint keys_workspace FOREIGN KEY (workspace_id) REFERENCES workspaces(id);

alter table public.leads add constraint leads_of_conversation UNIQUE (workspace_id, conversation_id);

alter table public.leads add constraint leads_origin CHECK ((origin = ANY (ARRAY['bot'::text, 'form'::text, 'api'::text])));

alter table public.leads add constraint leads_pkey PRIMARY KEY (id);

alter table public.leads add constraint leads_reachable CHECK (((email IS NOT NULL) OR (phone IS NOT NULL)));

alter table public.listed_orders add constraint listed_orders_pkey PRIMARY KEY (workspace_id, bot_id, name, "position");

alter table public.listed_orders add constraint listed_orders_workspace_id_bot_id_name_fkey FOREIGN KEY (workspace_id, bot_id, name) REFERENCES live_data(workspace_id, bot_id, name) ON DELETE CASCADE;

alter table public.live_data add constraint live_data_bot_id_fkey FOREIGN KEY (bot_id) REFERENCES bots(id);

alter table public.live_data add constraint live_data_pkey PRIMARY KEY (workspace_id, bot_id, name);

alter table public.live_data add constraint live_data_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(id);

alter table public.members add constraint members_once UNIQUE (workspace_id, user_id);

alter table public.members add constraint members_pkey PRIMARY KEY (id);

alter table public.members add constraint members_role CHECK ((role = ANY (ARRAY['owner'::text, 'admin'::text, 'editor'::text, 'agent'::text, 'viewer'::text])));

alter table public.members add constraint members_workspace FOREIGN KEY (workspace_id) REFERENCES workspaces(id);

alter table public.message_feedback add constraint message_feedback_message_id_fkey FOREIGN KEY (message_id) REFERENCES messages(id);

alter table public.message_feedback add constraint message_feedback_once PRIMARY KEY (message_id, member_id);

alter table public.message_feedback add constraint message_feedback_rating CHECK ((rating = ANY (ARRAY['up'::text, 'down'::text])));

alter table public.messages add constraint messages_answered_once UNIQUE (in_reply_to);

alter table public.messages add constraint messages_author CHECK ((author = ANY (ARRAY['visitor'::text, 'bot'::text, 'team'::text])));

alter table public.messages add constraint messages_channel CHECK ((channel = ANY (ARRAY['widget'::text, 'bot'::text, 'dashboard'::text, 'api'::text])));

alter table public.messages add constraint messages_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id);

alter table public.messages add constraint messages_in_order UNIQUE (conversation_id, sequence);

alter table public.messages add constraint messages_pkey PRIMARY KEY (id);

alter table public.messages add constraint messages_sent_once UNIQUE (conversation_id, client_message_id);

alter table public.migrations add constraint migrations_pkey PRIMARY KEY (name);

alter table public.milestones add constraint milestones_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id);

alter table public.milestones add constraint milestones_kind CHECK ((kind = ANY (ARRAY['escalated'::text, 'claimed'::text, 'assigned'::text, 'unassigned'::text, 'resolved'::text, 'blocked'::text, 'unblocked'::text])));

alter table public.milestones add constraint milestones_pkey PRIMARY KEY (id);

alter table public.models add constraint models_pkey PRIMARY KEY (id);

alter table public.models add constraint models_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(id);

alter table public.notes add constraint notes_conversation_id_fkey FOREIGN KEY (conversation_id) REFERENCES conversations(id);

alter table public.notes add constraint notes_pkey PRIMARY KEY (id);

alter table public.notifications add constraint notifications_kind CHECK ((kind = ANY (ARRAY['email'::text, 'slack'::text])));

alter table public.notifications add constraint notifications_pkey PRIMARY KEY (id);

alter table public.notifications add constraint notifications_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(id);

alter table public.partitioned_tables add constraint partitioned_tables_pkey PRIMARY KEY (name);

alter table public.passage_vectors add constraint passage_vectors_pkey PRIMARY KEY (workspace_id, bot_id, space, source_id, text_hash);

alter table public.passage_vectors add constraint passage_vectors_source FOREIGN KEY (source_id) REFERENCES sources(id);

alter table public.passages add constraint passages_pkey PRIMARY KEY (workspace_id, bot_id, source_id, place);

alter table public.passages add constraint passages_source FOREIGN KEY (source_id) REFERENCES sources(id);

alter table public.plans add constraint plans_pkey PRIMARY KEY (name);

alter table public.saved_questions add constraint saved_questions_bot_id_fkey FOREIGN KEY (bot_id) REFERENCES bots(id);

alter table public.saved_questions add constraint saved_questions_pkey PRIMARY KEY (id);

alter table public.saved_questions add constraint saved_questions_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(id);

alter table public.source_pages add constraint source_pages_pkey PRIMARY KEY (workspace_id, source_id, url);

alter table public.source_pages add constraint source_pages_source_id_fkey FOREIGN KEY (source_id) REFERENCES sources(id) ON DELETE CASCADE;

alter table public.source_pages add constraint source_pages_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspaces(id);

alter table public.sources add constraint sources_bot FOREIGN KEY (bot_id) REFERENCES bots(id);

alter table public.sources add constraint sources_kind CHECK ((kind = ANY (ARRAY['text'::text, 'markdown'::text, 'html'::text, 'jsonl'::text, 'csv'::text, 'qa'::text, 'pdf'::text, 'docx'::text, 'page'::text, 'site'::text])));

alter table public.sources add constraint sources_pkey PRIMARY KEY (id);

alter table public.sources add constraint sources_status CHECK ((status = ANY (ARRAY['reading'::text, 'ready'::text, 'failed'::text])));

alter table public.workspaces add constraint workspaces_pkey PRIMARY KEY (id);

alter table public.workspaces add constraint workspaces_plan FOREIGN KEY (plan) REFERENCES plans(name);

alter table public.workspaces add constraint workspaces_retention CHECK ((retention_days > 0));

CREATE INDEX "twoFactor_secret_idx" ON identity."twoFactor" USING btree (secret);

CREATE INDEX "twoFactor_userId_idx" ON identity."twoFactor" USING btree ("userId");

CREATE INDEX "account_userId_idx" ON identity.account USING btree ("userId");

CREATE INDEX "passkey_credentialID_idx" ON identity.passkey USING btree ("credentialID");

CREATE INDEX "passkey_userId_idx" ON identity.passkey USING btree ("userId");

CREATE INDEX "session_userId_idx" ON identity.session USING btree ("userId");

CREATE INDEX verification_identifier_idx ON identity.verification USING btree (identifier);

CREATE INDEX audit_log_by_making ON public.audit_log USING btree (workspace_id, id DESC);

CREATE INDEX bots_by_making ON public.bots USING btree (workspace_id, created_at, id) WHERE (deleted_at IS NULL);

CREATE INDEX bots_to_purge ON public.bots USING btree (deleted_at) WHERE ((deleted_at IS NOT NULL) AND (purged_at IS NULL));

CREATE UNIQUE INDEX canned_replies_shortcut ON public.canned_replies USING btree (workspace_id, lower(shortcut));

CREATE INDEX conversations_by_activity ON public.conversations USING btree (workspace_id, last_activity_at DESC, id DESC);

CREATE INDEX conversations_by_change ON public.conversations USING btree (workspace_id, transaction);

CREATE INDEX conversations_by_making ON public.conversations USING btree (workspace_id, created_at DESC, id DESC);

CREATE INDEX conversations_due ON public.conversations USING btree (reply_due_at) WHERE (reply_due_at IS NOT NULL);

CREATE INDEX conversations_of_assignee ON public.conversations USING btree (workspace_id, assignee_member_id, last_activity_at DESC, id DESC) WHERE (assignee_member_id IS NOT NULL);

CREATE INDEX conversations_of_bot ON public.conversations USING btree (workspace_id, bot_id, last_activity_at DESC, id DESC);

CREATE INDEX conversations_open ON public.conversations USING btree (workspace_id, status, assignee_member_id) WHERE ((status <> 'resolved'::text) AND (NOT is_spam));

CREATE INDEX conversations_waiting ON public.conversations USING btree (workspace_id, waiting_since, id) WHERE (waiting_since IS NOT NULL);

CREATE UNIQUE INDEX customers_by_thread ON public.customers USING btree (workspace_id, conversation_id);

CREATE INDEX deliveries_due ON ONLY public.deliveries USING btree (hook_id, due_at) WHERE (status = 'pending'::text);

CREATE INDEX deliveries_failed ON ONLY public.deliveries USING btree (hook_id, first_failed_at) WHERE (status = 'failed'::text);

CREATE INDEX deliveries_of_hook ON ONLY public.deliveries USING btree (workspace_id, hook_id, id);

CREATE INDEX events_feed ON ONLY public.events USING btree (workspace_id, transaction, id);

CREATE INDEX hook_minutes_by_age ON public.hook_minutes USING btree (minute);

CREATE INDEX hook_minutes_of_workspace ON public.hook_minutes USING btree (workspace_id);

CREATE INDEX hooks_by_event ON public.hooks USING btree (workspace_id, event);

CREATE INDEX hooks_by_making ON public.hooks USING btree (workspace_id, id);

CREATE INDEX idempotent_calls_by_age ON public.idempotent_calls USING btree (made_at);

CREATE INDEX invitations_by_email ON public.invitations USING btree (email) WHERE (accepted_by_user_id IS NULL);

CREATE UNIQUE INDEX invitations_open ON public.invitations USING btree (workspace_id, email) WHERE (accepted_by_user_id IS NULL);

CREATE INDEX keys_by_making ON public.keys USING btree (workspace_id, created_at DESC, id DESC);

CREATE INDEX keys_to_erase ON public.keys USING btree (reveal_until) WHERE (sealed_value IS NOT NULL);

CREATE INDEX leads_by_capture ON public.leads USING btree (workspace_id, captured_at DESC, id DESC);

CREATE INDEX leads_by_key ON public.leads USING btree (workspace_id, api_key_id, captured_at) WHERE (api_key_id IS NOT NULL);

CREATE INDEX leads_by_words ON public.leads USING gin (workspace_id, email gin_trgm_ops, name gin_trgm_ops);

CREATE INDEX listed_orders_place ON public.listed_orders USING btree (workspace_id, bot_id, name, place);

CREATE INDEX members_by_user ON public.members USING btree (user_id, workspace_id);

CREATE INDEX message_feedback_of_bot ON public.message_feedback USING btree (workspace_id, bot_id, given_at);

CREATE INDEX message_feedback_of_conversation ON public.message_feedback USING btree (workspace_id, conversation_id);

CREATE INDEX messages_answers ON public.messages USING btree (workspace_id, sent_at) WHERE ((in_reply_to IS NOT NULL) AND (NOT was_fallback));

CREATE INDEX messages_by_key ON public.messages USING btree (workspace_id, api_key_id, sent_at) WHERE (api_key_id IS NOT NULL);

CREATE INDEX messages_by_time ON public.messages USING btree (workspace_id, sent_at);

CREATE INDEX messages_by_words ON public.messages USING gin (workspace_id, text gin_trgm_ops);

CREATE INDEX milestones_of_conversation ON public.milestones USING btree (workspace_id, conversation_id, after_sequence, id);

CREATE INDEX models_of_workspace ON public.models USING btree (workspace_id, "position", id);

CREATE INDEX notes_of_conversation ON public.notes USING btree (workspace_id, conversation_id, after_sequence, id);

CREATE INDEX notifications_by_making ON public.notifications USING btree (workspace_id, id);

CREATE INDEX passage_vectors_of_source ON public.passage_vectors USING btree (source_id);

CREATE INDEX saved_questions_of_bot ON public.saved_questions USING btree (workspace_id, bot_id, id);

CREATE INDEX sources_by_making ON public.sources USING btree (workspace_id, bot_id, created_at DESC, id DESC);

CREATE INDEX sources_to_refresh ON public.sources USING btree (read_at) WHERE (refresh_hours IS NOT NULL);

CREATE OR REPLACE FUNCTION public.anywhere(wanted text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN (('%'::text || regexp_replace(wanted, '([\\%_])'::text, '\\\1'::text, 'g'::text)) || '%'::text)
;

CREATE OR REPLACE FUNCTION public.conversations_with_words(workspace text, wanted text)
 RETURNS SETOF text
 LANGUAGE sql
 STABLE PARALLEL SAFE
BEGIN ATOMIC
 SELECT messages.conversation_id
    FROM messages
   WHERE ((messages.workspace_id = conversations_with_words.workspace) AND (messages.text ~~* anywhere(conversations_with_words.wanted)))
 UNION
  SELECT leads.conversation_id
    FROM leads
   WHERE ((leads.workspace_id = conversations_with_words.workspace) AND ((leads.email ~~* anywhere(conversations_with_words.wanted)) OR (leads.name ~~* anywhere(conversations_with_words.wanted))));
END
;

CREATE OR REPLACE FUNCTION public.drop_partitions(before date, before_time text)
 RETURNS integer
 LANGUAGE plpgsql
 SET lock_timeout TO '3s'
AS $function$
declare
  parent partitioned_tables;
  partition text;
  key text;
  dropped integer := 0;
begin
  perform pg_advisory_xact_lock(7146357);
  for parent in select * from partitioned_tables order by name loop
    for partition in
      select relname from pg_inherits join pg_class on pg_class.oid = inhrelid
      where inhparent = parent.name::regclass
        and relname ~ '_\d{8}$' and relname < parent.name || to_char(before, '_YYYYMMDD')
    loop
      execute format('drop table %I', partition);
      dropped := dropped + 1;
    end loop;

    select attname into key from pg_partitioned_table
    join pg_attribute on attrelid = partrelid and attnum = partattrs[0]
    where partrelid = parent.name::regclass;
    execute format('delete from %I where %I < %L', parent.name || '_default', key, parent.noun || '_' || before_time);
  end loop;
  return dropped;
end
$function$
;

CREATE OR REPLACE FUNCTION public.is_asked_for(c conversations, bot text, state text, assignee text, since timestamp with time zone, until timestamp with time zone)
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (((bot IS NULL) OR ((c).bot_id = bot)) AND ((state IS NULL) OR ((c).status = state)) AND ((assignee IS NULL) OR ((c).assignee_member_id = assignee)) AND ((since IS NULL) OR ((c).created_at >= since)) AND ((until IS NULL) OR ((c).created_at < until)))
;

CREATE OR REPLACE FUNCTION public.keep_audit_log()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  if tg_op = 'DELETE' and current_setting('audit_log.erases', true) = old.workspace_id then
    return old;
  end if;
  raise exception 'the audit log is append-only';
end
$function$
;

CREATE OR REPLACE FUNCTION public.make_partitions(starts_on date, lower_time text, upper_time text)
 RETURNS integer
 LANGUAGE plpgsql
 SET lock_timeout TO '3s'
AS $function$
declare
  parent partitioned_tables;
  partition text;
  key text;
  lower_bound text;
  upper_bound text;
  made integer := 0;
begin
  perform pg_advisory_xact_lock(7146357);
  for parent in select * from partitioned_tables order by name loop
    partition := parent.name || to_char(starts_on, '_YYYYMMDD');
    continue when to_regclass(partition) is not null;

    lower_bound := parent.noun || '_' || lower_time;
    upper_bound := parent.noun || '_' || upper_time;
    select attname into key from pg_partitioned_table
    join pg_attribute on attrelid = partrelid and attnum = partattrs[0]
    where partrelid = parent.name::regclass;

    execute format('create table %I (like %I including all)', partition, parent.name);
    execute format('lock table %I in access exclusive mode', parent.name || '_default');
    execute format('with moved as (delete from %I where %I >= %L and %I < %L returning *) insert into %I select * from moved',
      parent.name || '_default', key, lower_bound, key, upper_bound, partition);
    execute format('alter table %I attach partition %I for values from (%L) to (%L)',
      parent.name, partition, lower_bound, upper_bound);
    made := made + 1;
  end loop;
  return made;
end
$function$
;

CREATE OR REPLACE FUNCTION public.note_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  new.transaction := pg_current_xact_id();
  return new;
end
$function$
;

CREATE OR REPLACE FUNCTION public.publish_event(event_id text, workspace text, event_name text, event_data jsonb, happened_at timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
AS $function$
declare
  delivery_count integer;
begin
  insert into events (id, workspace_id, name, data, created_at)
  values (event_id, workspace, event_name, event_data, happened_at);

  insert into deliveries (id, workspace_id, hook_id, event_id, due_at, created_at)
  select 'dlv_' || substr(event_id, 5, 12) || substr(md5(event_id || hooks.id), 1, 20),
    workspace, hooks.id, event_id, happened_at, happened_at
  from hooks
  where hooks.workspace_id = workspace and hooks.event = event_name;

  get diagnostics delivery_count = row_count;
  return delivery_count;
end
$function$
;

CREATE TRIGGER audit_log_is_kept BEFORE DELETE OR UPDATE ON public.audit_log FOR EACH ROW EXECUTE FUNCTION keep_audit_log();

CREATE TRIGGER audit_log_is_not_emptied BEFORE TRUNCATE ON public.audit_log FOR EACH STATEMENT EXECUTE FUNCTION keep_audit_log();

CREATE TRIGGER conversations_change BEFORE UPDATE ON public.conversations FOR EACH ROW EXECUTE FUNCTION note_change();
