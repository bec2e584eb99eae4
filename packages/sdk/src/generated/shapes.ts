// Made by generate.ts from @nebulahex/contract: change that and run `npm run generate`.
/** Every code of an error that the server answers. */
export type ErrorCode =
  | "request.malformed"
  | "request.invalid"
  | "request.too_large"
  | "request.unsupported_media"
  | "request.cross_origin"
  | "route.missing"
  | "route.wrong_method"
  | "rate_limit.exceeded"
  | "idempotency.key_invalid"
  | "idempotency.mismatch"
  | "idempotency.in_progress"
  | "server.unavailable"
  | "server.fault"
  | "caller.unknown"
  | "permission.missing"
  | "session.required"
  | "sign_up.closed"
  | "link.expired"
  | "mail.missing"
  | "workspace.missing"
  | "workspace.not_chosen"
  | "plan.limit_reached"
  | "workspace.last_owner"
  | "member.missing"
  | "member.exists"
  | "invitation.missing"
  | "invitation.expired"
  | "invitation.other_email"
  | "key.missing"
  | "key.too_wide"
  | "key.already_revealed"
  | "key.reveal_expired"
  | "key.not_maker"
  | "bot.missing"
  | "bot.inactive"
  | "source.missing"
  | "source.unreadable"
  | "conversation.missing"
  | "conversation.already_claimed"
  | "message.missing"
  | "message.not_by_bot"
  | "lead.missing"
  | "canned_reply.missing"
  | "canned_reply.shortcut_taken"
  | "live_data.missing"
  | "live_data.name_invalid"
  | "live_data.unusable"
  | "live_data.too_many"
  | "saved_question.missing"
  | "saved_question.too_many"
  | "model.missing"
  | "model.unusable"
  | "model.too_many"
  | "event.missing"
  | "source.incomplete"
  | "source.busy"
  | "hook.missing"
  | "hook.target_refused"
  | "hook.not_paused"
  | "hook.replay_running"
  | "hook.test_failed"
  | "delivery.missing"
  | "notification.missing"
  | "notification.limit_reached"
  | "notification.target_refused"
  | "identity.refused"
  | "visitor.blocked"
  | "visitor_session.invalid";

/** What a caller may do; the scopes of a key. */
export type Permission =
  | "bots:read"
  | "analytics:read"
  | "members:read"
  | "conversations:read"
  | "leads:read"
  | "conversations:write"
  | "leads:write"
  | "bots:content"
  | "knowledge:write"
  | "bots:manage"
  | "live-data:manage"
  | "models:manage"
  | "notifications:manage"
  | "hooks:manage"
  | "events:read"
  | "keys:manage"
  | "audit:read"
  | "usage:read"
  | "conversations:erase"
  | "leads:erase"
  | "members:manage"
  | "workspace:manage"
  | "workspace:own";

/** How a bot's widget looks. */
export type Appearance = {
  /** The company's colour; where words on it would be hard to read the widget corrects it. */
  color: string;
  /** Light, dark, or as the visitor's device is set (`auto`). */
  theme: "auto" | "light" | "dark";
  /** The corner of the launcher: where lines end (right, in English) or where they start. */
  position: "end" | "start";
  /** How round the window's corners are, in pixels, 0 to 24. */
  corner: number;
  /** Words beside the mark; null for the mark alone. */
  launcherText: string | null;
  /** The company's mark in place of the hexagon: a square PNG, JPEG or WebP of at most 18 KB as a data URL, so that a visitor's browser asks nobody else for it; null for the hexagon. */
  logo: string | null;
};

/** Who did what, when, through which key and from where. */
export type AuditEntry = {
  /** The entry; later entries have greater ids. */
  id: string;
  /** What was done. */
  action:
    | "workspace.made"
    | "workspace.changed"
    | "member.invited"
    | "member.joined"
    | "member.role_changed"
    | "member.removed"
    | "member.left"
    | "invitation.revoked"
    | "key.made"
    | "key.revealed"
    | "key.renamed"
    | "key.reissued"
    | "key.revoked"
    | "hook.made"
    | "hook.changed"
    | "hook.deleted"
    | "hook.resumed"
    | "hook.secret_rotated"
    | "hook.replayed"
    | "delivery.redelivered"
    | "bot.made"
    | "bot.changed"
    | "bot.deleted"
    | "bot.restored"
    | "source.deleted"
    | "live_data.saved"
    | "live_data.deleted"
    | "model.added"
    | "model.changed"
    | "model.removed"
    | "bot.identity_secret_rotated"
    | "visitor.blocked"
    | "visitor.unblocked"
    | "notification.made"
    | "notification.changed"
    | "notification.deleted"
    | "conversation.erased"
    | "lead.erased"
    | "user.signed_up"
    | "user.signed_in"
    | "user.password_changed"
    | "user.password_reset"
    | "user.email_changed"
    | "user.second_factor_enabled"
    | "user.second_factor_disabled"
    | "user.passkey_added"
    | "user.passkey_removed";
  /** What it was done to: the id of the key, member, bot and so on. */
  subjectId: string | null;
  /** What else is worth knowing, by the kind of action; never a secret. */
  detail: { [name: string]: unknown };
  /** Who did it; null when it was the product itself. */
  by: {
    /** The membership at that time. */
    memberId: string;
    /** The person's name. */
    name: string;
    /** The person's address. */
    email: string;
  } | null;
  /** The key it was done through; null for a browser session. */
  apiKeyId: string | null;
  /** The IP address the call came from; null when no call caused it. */
  address: string | null;
  /** When it was done. */
  at: string;
};

/** A bot with its settings. */
export type Bot = {
  /** Id of the bot. */
  id: string;
  /** What the team calls the bot. */
  name: string;
  /** Whether the bot answers visitors; a bot that is off starts no session. */
  isActive: boolean;
  /** When it was made. */
  createdAt: string;
  /** What the bot says first, 1 to 4,000 characters. */
  greeting: string;
  /** What the bot says when it does not know, 1 to 4,000 characters. */
  fallbackText: string;
  /** What the bot says when it hands over to the team, 1 to 4,000 characters. */
  handoverText: string;
  /** The confidence, 0 to 1, below which the bot falls back in place of answering. */
  threshold: number;
  /** After how many fallbacks in a row the bot hands over. */
  fallbacksBeforeHandover: number;
  /** Groups of words and phrases that mean the same at this company, up to 200; the bot finds one where the other is asked. What stands in two groups counts in the first. */
  synonyms: string[][];
  appearance: Appearance;
  /** How many sources the bot knows. */
  sourceCount: number;
  /** How many passages those sources have. */
  passageCount: number;
};

/** A bot as lists show it. */
export type BotSummary = {
  /** Id of the bot. */
  id: string;
  /** What the team calls the bot. */
  name: string;
  /** Whether the bot answers visitors; a bot that is off starts no session. */
  isActive: boolean;
  /** When it was made. */
  createdAt: string;
  /** When it was deleted; absent unless it was. */
  deletedAt?: string;
};

/** A text that the team puts into its replies. */
export type CannedReply = {
  /** Id of the canned reply. */
  id: string;
  /** What a member types after / to get the text; unique in the workspace, whatever the case. */
  shortcut: string;
  /** What is put into the reply. */
  text: string;
  /** When it was made. */
  createdAt: string;
};

/** A document that an answer comes from. */
export type Citation = {
  /** Id of the document within its source. */
  documentId: string;
  /** Title of the document. */
  title: string;
  /** Page of the document; null where it has none. */
  url: string | null;
};

/** One thread with a visitor. */
export type Conversation = {
  /** Id of the conversation. */
  id: string;
  /** Id of the bot. */
  botId: string;
  /** Id of the visitor's browser session. */
  sessionId: string;
  /** Whose turn it is: the bot's, anybody's of the team, one member's, or nobody's. */
  status: "bot" | "waiting" | "assigned" | "resolved";
  /** The visitor's name, else their email or phone number; null while none of them is known. */
  visitorName: string | null;
  /** Id of its lead; null while the visitor left no way to be reached. */
  leadId: string | null;
  /** Who of the team has it; null when nobody does. */
  assignee: {
    /** Id of the member. */
    memberId: string;
  } | null;
  /** Why it was routed to the team the last time; null when it never was. */
  escalationReason: "customer_requested" | "bot_unsure" | "team" | "api" | null;
  /** Since when it waits for the team; null when it does not. */
  waitingSince: string | null;
  /** The page the visitor began on; null when unknown. */
  page: string | null;
  /** The visitor's language as the browser names it. */
  locale: string | null;
  /** How many messages it has. */
  messageCount: number;
  /** The latest message; null when there is none. */
  lastMessage: {
    /** Who wrote it. */
    author: "visitor" | "bot" | "team";
    /** What it says. */
    text: string;
    /** When it was sent. */
    at: string;
  } | null;
  /** What the visitor thinks of it; null when they have not said. */
  rating: {
    /** How it went, from 1 (badly) to 5 (well). */
    score: number;
    comment: string | null;
    /** When it was given. */
    at: string;
  } | null;
  /** The `sequence` of the last message that the visitor has seen; 0 for none. */
  visitorReadSequence: number;
  /** Whether its visitor may write no more. */
  isBlocked: boolean;
  /** Whether the team has marked it as spam. */
  isSpam: boolean;
  /** When it was made. */
  createdAt: string;
  /** When anything happened in it last. */
  lastActivityAt: string;
};

/** One event on its way to one hook. */
export type Delivery = {
  /** Id of the delivery. */
  id: string;
  /** Id of the hook. */
  hookId: string;
  /** Id of the event; the same on every attempt, and the header `webhook-id`. */
  eventId: string;
  /** The event it is told of. */
  event: EventName;
  /** `pending` until accepted, `failed` when its attempts are used up, `held` while the hook is paused. */
  status: "pending" | "succeeded" | "failed" | "held";
  /** Every HTTP try, oldest first. */
  attempts: {
    /** When it was tried. */
    at: string;
    /** The target's HTTP status; null when it gave none. */
    status: number | null;
    /** How long it took, in milliseconds. */
    durationMs: number;
    /** What went wrong; null when nothing did. */
    detail: string | null;
    /** The first 4 KiB of the target's answer; null when it gave none. */
    answer: string | null;
  }[];
  /** When it is tried next; null when it is not. */
  nextAttemptAt: string | null;
  /** When it was made. */
  createdAt: string;
};

/** A subscription of one URL to one event. */
export type Hook = {
  /** Id of the hook. */
  id: string;
  /** The event it is told of. */
  event: EventName;
  /** Where deliveries are sent: https, a public address, no credentials in it. */
  targetUrl: string;
  /** A note for people; null when there is none. */
  description: string | null;
  /** `active`; `degraded` while the target fails and is probed once a minute (after 20 failures in a row, or 70 % of 10 and more in 5 minutes); `paused` while all is held (after a 410, or when a delivery used up its attempts with no success since its first); `recovering` while what waited is sent, 50 a second. 3 failures in a row while it recovers make it `degraded` again. */
  status: "active" | "degraded" | "paused" | "recovering";
  /** Why it is paused; null when it is not. */
  pausedReason: string | null;
  /** Since when the target fails; all that is unsent since then is held. Null when it does not fail. */
  failingSince: string | null;
  /** Until when a rotated secret still signs beside the new one; null when none does. */
  formerSecretUntil: string | null;
  /** How much it sends. */
  counts: {
    /** Attempts of the last 24 hours that the target accepted. */
    succeeded: number;
    /** Attempts of the last 24 hours that failed. */
    failed: number;
    /** Deliveries that wait for an attempt now. */
    pending: number;
    /** Deliveries that are held now, for the hook is paused. */
    held: number;
  };
  /** The last 50 deliveries, newest first. */
  health: ("pending" | "succeeded" | "failed")[];
  /** The replay that was asked for last; null when none was. */
  replay: {
    /** Deliveries made from this moment on, */
    from: string;
    /** and before this one. */
    to: string;
    /** `failed`: those that used up their attempts; `all`: those that were accepted as well. */
    which: "failed" | "all";
    /** How many deliveries it covers. */
    total: number;
    /** How many of them are on their way again. */
    done: number;
    /** Whether all are. */
    isDone: boolean;
  } | null;
  /** When it was made. */
  createdAt: string;
};

/** When the team is there, week by week. */
export type Hours = {
  /** IANA name of the time zone. */
  timeZone: string;
  /** The openings of each day; a day that is left out has none. */
  weekly: {
    /**
     * The openings of the day, in order; none when the team is away.
     * Without it: [].
     */
    monday?: {
      /** Local time as HH:MM; 24:00 is the end of the day. */
      opens: string;
      /** Local time as HH:MM; 24:00 is the end of the day. */
      closes: string;
    }[];
    /**
     * The openings of the day, in order; none when the team is away.
     * Without it: [].
     */
    tuesday?: {
      /** Local time as HH:MM; 24:00 is the end of the day. */
      opens: string;
      /** Local time as HH:MM; 24:00 is the end of the day. */
      closes: string;
    }[];
    /**
     * The openings of the day, in order; none when the team is away.
     * Without it: [].
     */
    wednesday?: {
      /** Local time as HH:MM; 24:00 is the end of the day. */
      opens: string;
      /** Local time as HH:MM; 24:00 is the end of the day. */
      closes: string;
    }[];
    /**
     * The openings of the day, in order; none when the team is away.
     * Without it: [].
     */
    thursday?: {
      /** Local time as HH:MM; 24:00 is the end of the day. */
      opens: string;
      /** Local time as HH:MM; 24:00 is the end of the day. */
      closes: string;
    }[];
    /**
     * The openings of the day, in order; none when the team is away.
     * Without it: [].
     */
    friday?: {
      /** Local time as HH:MM; 24:00 is the end of the day. */
      opens: string;
      /** Local time as HH:MM; 24:00 is the end of the day. */
      closes: string;
    }[];
    /**
     * The openings of the day, in order; none when the team is away.
     * Without it: [].
     */
    saturday?: {
      /** Local time as HH:MM; 24:00 is the end of the day. */
      opens: string;
      /** Local time as HH:MM; 24:00 is the end of the day. */
      closes: string;
    }[];
    /**
     * The openings of the day, in order; none when the team is away.
     * Without it: [].
     */
    sunday?: {
      /** Local time as HH:MM; 24:00 is the end of the day. */
      opens: string;
      /** Local time as HH:MM; 24:00 is the end of the day. */
      closes: string;
    }[];
  };
};

/** An open offer to join the workspace. */
export type Invitation = {
  /** The invitation. */
  id: string;
  /** Who is invited, in lower case. */
  email: string;
  /** What the member may do, from most to least: owner, admin, editor, agent, viewer. */
  role: "owner" | "admin" | "editor" | "agent" | "viewer";
  /** The member who invited. */
  invitedBy: string;
  /** When the last link was made. */
  createdAt: string;
  /** When that link stops: 7 days after it was made. */
  expiresAt: string;
};

/** An API key, without its value. */
export type Key = {
  /** Id of the key. */
  id: string;
  /** What the key is for, in the team's words. */
  name: string;
  /** The last 4 characters of its value, to tell keys apart. */
  last4: string;
  /** Id of the member it is issued to: it may do what they may do. */
  memberId: string;
  /** Id of the member who made it. */
  madeBy: string;
  /** The permissions it is narrowed to; null when it is not. */
  scopes: string[] | null;
  /** Calls in any 60 seconds. */
  rateLimitPerMinute: number;
  /** When it was made. */
  createdAt: string;
  /** When it was used last; null when never. */
  lastUsedAt: string | null;
  /** When it stops; null when never. */
  expiresAt: string | null;
  /** When it was revoked; null when it was not. */
  revokedAt: string | null;
};

/** A person who left a way to reach them. */
export type Lead = {
  /** Id of the lead. */
  id: string;
  /** Id of the conversation. */
  conversationId: string;
  /** Id of the bot. */
  botId: string;
  /** Id of the visitor's browser session. */
  sessionId: string;
  /** Email address; null when unknown. */
  email: string | null;
  /** Name; null when unknown. */
  name: string | null;
  /** Phone number; null when unknown. */
  phone: string | null;
  /** What to remember; null when there is nothing. */
  note: string | null;
  /** Who took it: the bot from what was said, the form, or the API. */
  origin: "bot" | "form" | "api";
  /** The API key it was written through, for ever; null when none was used. */
  apiKeyId: string | null;
  /** When it was taken first. */
  capturedAt: string;
};

/** A system that is asked while the bot answers. */
export type LiveData = {
  /** What the team calls it; it stands in its path. */
  name: string;
  /** What kind of system is asked. */
  kind: "shopify" | "rest" | "sheets" | "csv";
  /** How it is asked, without anything secret. */
  settings: { [name: string]: unknown };
  /** Why the last look-up failed, and what to do; null when it went well. */
  lastError: string | null;
  /** When it was saved. */
  updatedAt: string;
};

/** A person in the workspace, with a role. */
export type Member = {
  /** The membership: a person in two workspaces is two members. */
  id: string;
  /** The person's name. */
  name: string;
  /** The address the person signs in with. */
  email: string;
  /** What the member may do, from most to least: owner, admin, editor, agent, viewer. */
  role: "owner" | "admin" | "editor" | "agent" | "viewer";
  /** When the person joined the workspace. */
  joinedAt: string;
};

/** One message of a conversation, as the team sees it. */
export type Message = {
  /** Id of the message. */
  id: string;
  /** Id of the conversation. */
  conversationId: string;
  /** Place in the conversation: 1, 2, 3 …, never given twice. */
  sequence: number;
  /** Who wrote it. */
  author: "visitor" | "bot" | "team";
  /** Where it came in; `widget` is the visitor's. */
  channel: "widget" | "bot" | "dashboard" | "api";
  /** What it says. */
  text: string;
  /** The documents that the bot's answer comes from. */
  sources: Citation[];
  /** Probability that the bot's answer is right, 0 to 1; null on messages that are not the bot's. */
  confidenceScore: number | null;
  /** Whether this is the bot's generic reply because it did not know. */
  wasFallback: boolean;
  /** How the bot came to it, step by step; null on messages that are not the bot's. */
  trace: TraceStep[] | null;
  /** What members think of it; empty on messages that are not the bot's. */
  feedback: {
    /** Whose opinion it is. */
    memberId: string;
    /** Whether the answer was good (`up`) or not (`down`). */
    rating: "up" | "down";
  }[];
  /** Who of the team wrote it; null when nobody did. */
  memberId: string | null;
  /** The API key it was written through, for ever; null when none was used. */
  apiKeyId: string | null;
  /** When it was sent. */
  sentAt: string;
};

/** What happened in a conversation that nobody wrote. */
export type Milestone = {
  /** Id of the milestone. */
  id: string;
  /** Id of the conversation. */
  conversationId: string;
  /** `sequence` of the message it happened behind; 0 before all. */
  afterSequence: number;
  /** What happened: it was routed to the team, taken, given to somebody, given back to everybody, ended; or its visitor was blocked or let in again. */
  kind: "escalated" | "claimed" | "assigned" | "unassigned" | "resolved" | "blocked" | "unblocked";
  /** Why it was routed to the team; null on all other kinds. */
  escalationReason: "customer_requested" | "bot_unsure" | "team" | "api" | null;
  /** Who has it since; null where nobody does. */
  assigneeId: string | null;
  /** Who of the team did it; null when nobody did. */
  memberId: string | null;
  /** The API key it was done through; null when none was used. */
  apiKeyId: string | null;
  /** When it happened. */
  createdAt: string;
};

/** A model that writes answers from the bot's knowledge, or finds what they are written from. */
export type Model = {
  /** Id of the model. */
  id: string;
  /** `write`: a language model that writes answers. `search`: a model of embeddings, by which passages are found that mean what is asked in other words. The first active one of a workspace searches. */
  purpose: "write" | "search";
  /** Who serves it; `openai_compatible` is any URL that speaks OpenAI's wire format, `local` the model that this server runs itself, where its operator set LOCAL_SEARCH_MODEL. */
  vendor: "openai" | "anthropic" | "google" | "ollama" | "openai_compatible" | "local";
  /** The model's name, as its vendor writes it. */
  model: string;
  /** Where it is served; null is the vendor's own address. `openai_compatible` and `ollama` need one. */
  baseUrl: string | null;
  /** Whether it is asked. */
  isActive: boolean;
  /** Whether emails, phone numbers and card numbers are replaced before anything leaves. */
  masksPersonalData: boolean;
  /** How long its first word may take, in milliseconds, before the next model is asked. */
  firstTokenTimeoutMs: number;
  /** How long the meaning of a question may take, in milliseconds, before words alone find the answer; for `search`. */
  questionTimeoutMs: number;
  /** Its place in the order: the first is asked first, the next when it fails. */
  position: number;
  /** The last 4 characters of its key; null without one. */
  keyLast4: string | null;
  /** Why it failed last; null when its last call went well. */
  lastError: string | null;
  /** How far a `search` model has read what the bots know; null before it began, and for `write`. */
  progress: {
    /** How many of them it has read. */
    doneCount: number;
    /** How many texts the workspace's bots know: passages and example questions. */
    textCount: number;
  } | null;
  /** When it was made. */
  createdAt: string;
};

/** What the team noted about a conversation. The visitor never sees it. */
export type Note = {
  /** Id of the note. */
  id: string;
  /** Id of the conversation. */
  conversationId: string;
  /** `sequence` of the message it was written behind; 0 before all. */
  afterSequence: number;
  /** What it says. */
  text: string;
  /** Who of the team wrote it. */
  memberId: string;
  /** The API key it was written through; null when none was used. */
  apiKeyId: string | null;
  /** When it was made. */
  createdAt: string;
};

/** Where the team is told of what happens. */
export type Notification = {
  /** Id of the notification. */
  id: string;
  /** How it is told: by email, or as a message in Slack. */
  kind: "email" | "slack";
  /** The email address; of a Slack URL only its host and its last four characters, for it is as good as a password. */
  target: string;
  /** What is told there: a conversation that begins to wait for the team, a lead taken, a hook that fails or is paused, a source that could not be read. */
  events: ("conversation.waiting" | "lead.captured" | "hook.degraded" | "hook.paused" | "source.failed")[];
  /** Why the latest message was not taken; null when it was, or there was none. */
  lastError: string | null;
  /** When it was made. */
  createdAt: string;
};

/** An order as the bot may tell it to who proves that it is theirs. */
export type Order = {
  /** The order's number as its shop writes it. */
  number: string;
  /** Where it is, in the words of its source. */
  status: string | null;
  /** When it was placed, as its source writes it. */
  placedAt: string | null;
  /** What it cost, with its currency where known. */
  total: string | null;
  /** What was bought. */
  items: {
    /** What was bought. */
    name: string;
    /** How many of it. */
    quantity: number;
  }[];
  /** What is on its way. */
  parcels: {
    /** The carrier's number; null where none is known. */
    trackingNumber: string | null;
    /** The carrier's page; null where none is known. */
    trackingUrl: string | null;
    /** Who carries it; null where that is not known. */
    carrier: string | null;
  }[];
};

/** A question with what is expected of the bot, to be run again and again. */
export type SavedQuestion = {
  /** Id of the saved question. */
  id: string;
  /** Id of the bot. */
  botId: string;
  /** What a visitor would ask, 1 to 4,000 characters. */
  question: string;
  /** The source that the answer must come from; null is any. */
  expectedSourceId: string | null;
  /** Words that must stand in the answer; null is any. */
  expectedWords: string | null;
  /** Whether the bot must not answer it: it has no business with it. */
  expectsFallback: boolean;
  /** How it went last, against what the bot knew then; null when it was never run. */
  lastRun: {
    /** When it was run last. */
    at: string;
    /** Whether the bot did as expected. */
    passed: boolean;
  } | null;
  /** When it was made. */
  createdAt: string;
};

/** Something a bot knows. */
export type Source = {
  /** Id of the source. */
  id: string;
  /** Id of the bot. */
  botId: string;
  /** `jsonl` has one document in each line, as a JSON object; `csv` has questions and answers, with headings; `qa` is pairs of them; `page` is one web page, `site` a whole website. */
  kind: "text" | "markdown" | "html" | "jsonl" | "csv" | "qa" | "pdf" | "docx" | "page" | "site";
  /** What the team calls it. */
  title: string;
  /** Its page, which answers link to; null when it has none. */
  url: string | null;
  /** Whether the bot knows it yet. */
  status: "reading" | "ready" | "failed";
  /** What went wrong and what to do; null when nothing did. */
  error: string | null;
  /** How far the reading of a page or site has come; null for what is no web page. */
  progress: {
    /** Pages found so far. */
    found: number;
    /** Pages read so far. */
    read: number;
    /** Pages that could not be read. */
    failed: number;
    /** The first of those, 20 at most. */
    failures: {
      /** The page. */
      url: string;
      /** Why it could not be read, and what to do where that is known. */
      reason: string;
    }[];
  } | null;
  /** How often a page or site is read again, in hours; null is never by itself. */
  refreshHours: number | null;
  /** How many documents were read. */
  documentCount: number;
  /** How many passages they have. */
  passageCount: number;
  /** When it was made. */
  createdAt: string;
  /** When it was read; null until it is. */
  readAt: string | null;
};

/** One step on the way to an answer. */
export type TraceStep = {
  /** What was done. */
  step: string;
  /** What came out. */
  outcome: string;
  /** More about it. */
  detail?: string;
  /** How strong the outcome is. */
  score?: number;
  /** How long it took, in milliseconds. */
  durationMs?: number;
};

/** A company's space; nothing crosses it. */
export type Workspace = {
  /** Id of the workspace. */
  id: string;
  /** The company's name. */
  name: string;
  /** Name of its plan. */
  plan: string;
  /** When it was made. */
  createdAt: string;
};

/** A workspace with its settings. */
export type WorkspaceSettings = {
  /** Id of the workspace. */
  id: string;
  /** The company's name. */
  name: string;
  /** Name of its plan. */
  plan: string;
  /** When it was made. */
  createdAt: string;
  /** The country (ISO 3166-1) whose way of writing phone numbers is assumed; null when unknown. */
  region: string | null;
  /** After how many days without activity a conversation is erased; null keeps it. */
  retentionDays: number | null;
  /** When the team is there; null when it has not said. */
  hours: Hours | null;
};

/** What `actions.assignConversation` takes. */
export type AssignConversationInput = {
  /** Id of the conversation. */
  conversationId: string;
  /** Who gets it; null gives it back to everybody. */
  memberId: string | null;
};

/** What `actions.blockVisitor` takes. */
export type BlockVisitorInput = {
  /** Id of the conversation. */
  conversationId: string;
  /**
   * Whether the visitor is blocked from now on.
   * Without it: true.
   */
  isBlocked?: boolean | undefined;
};

/** What `actions.captureLead` takes. */
export type CaptureLeadInput = {
  /** Id of the conversation. */
  conversationId: string;
  /** Email address, 254 characters at most. */
  email?: string | undefined;
  /** Name for people to read, 1 to 200 characters. */
  name?: string | undefined;
  /** Phone number as its owner writes it, with digits. */
  phone?: string | undefined;
  /** What to remember. */
  note?: string | undefined;
};

/** What `actions.claimConversation` takes. */
export type ClaimConversationInput = {
  /** Id of the conversation. */
  conversationId: string;
};

/** What `actions.escalateConversation` takes. */
export type EscalateConversationInput = {
  /** Id of the conversation. */
  conversationId: string;
};

/** What `actions.markSpam` takes. */
export type MarkSpamInput = {
  /** Id of the conversation. */
  conversationId: string;
  /**
   * Whether it is spam.
   * Without it: true.
   */
  isSpam?: boolean | undefined;
};

/** What `actions.resolveConversation` takes. */
export type ResolveConversationInput = {
  /** Id of the conversation. */
  conversationId: string;
};

/** What `actions.sendMessage` takes. */
export type SendMessageInput = {
  /** Id of the conversation. */
  conversationId: string;
  /** What to tell the visitor, 1 to 4,000 characters. */
  message: string;
};

/** What `analytics.get` takes. */
export type GetAnalyticsInput = {
  /**
   * How many days back, today included; `all` is since the beginning.
   * Without it: "30".
   */
  days?: "7" | "14" | "30" | "all" | undefined;
  /** Only this bot's. */
  botId?: string | undefined;
};

/** What `auditLog.list` takes. */
export type ListAuditLogInput = {
  /**
   * How many rows a page has at most.
   * Without it: 25.
   */
  limit?: number | undefined;
  /** Where the page begins: `nextCursor` of the page before, with the same filters. */
  cursor?: string | undefined;
  /** What was done. */
  action?:
    | "workspace.made"
    | "workspace.changed"
    | "member.invited"
    | "member.joined"
    | "member.role_changed"
    | "member.removed"
    | "member.left"
    | "invitation.revoked"
    | "key.made"
    | "key.revealed"
    | "key.renamed"
    | "key.reissued"
    | "key.revoked"
    | "hook.made"
    | "hook.changed"
    | "hook.deleted"
    | "hook.resumed"
    | "hook.secret_rotated"
    | "hook.replayed"
    | "delivery.redelivered"
    | "bot.made"
    | "bot.changed"
    | "bot.deleted"
    | "bot.restored"
    | "source.deleted"
    | "live_data.saved"
    | "live_data.deleted"
    | "model.added"
    | "model.changed"
    | "model.removed"
    | "bot.identity_secret_rotated"
    | "visitor.blocked"
    | "visitor.unblocked"
    | "notification.made"
    | "notification.changed"
    | "notification.deleted"
    | "conversation.erased"
    | "lead.erased"
    | "user.signed_up"
    | "user.signed_in"
    | "user.password_changed"
    | "user.password_reset"
    | "user.email_changed"
    | "user.second_factor_enabled"
    | "user.second_factor_disabled"
    | "user.passkey_added"
    | "user.passkey_removed"
    | undefined;
  /** Only what this member did. */
  memberId?: string | undefined;
  /** Only from this moment on. */
  from?: string | undefined;
  /** Only before this moment. */
  to?: string | undefined;
};

/** What `bots.ask` takes. */
export type AskInput = {
  /** Id of the bot. */
  botId: string;
  /** What a visitor would ask, 1 to 4,000 characters. */
  question: string;
};

/** What `bots.create` takes. */
export type CreateBotInput = {
  /** What the team calls the bot. */
  name: string;
  /** What the bot says first, 1 to 4,000 characters. */
  greeting?: string | undefined;
  /** What the bot says when it does not know, 1 to 4,000 characters. */
  fallbackText?: string | undefined;
  /** What the bot says when it hands over to the team, 1 to 4,000 characters. */
  handoverText?: string | undefined;
  /** The confidence, 0 to 1, below which the bot falls back in place of answering. */
  threshold?: number | undefined;
  /** After how many fallbacks in a row the bot hands over. */
  fallbacksBeforeHandover?: number | undefined;
  /** Groups of words and phrases that mean the same at this company, up to 200; the bot finds one where the other is asked. What stands in two groups counts in the first. */
  synonyms?: readonly (readonly string[])[] | undefined;
  /** The looks to change; the others stay, or are the product's own. */
  appearance?:
    | {
        /** The company's colour; where words on it would be hard to read the widget corrects it. */
        color?: string | undefined;
        /** Light, dark, or as the visitor's device is set (`auto`). */
        theme?: "auto" | "light" | "dark" | undefined;
        /** The corner of the launcher: where lines end (right, in English) or where they start. */
        position?: "end" | "start" | undefined;
        /** How round the window's corners are, in pixels, 0 to 24. */
        corner?: number | undefined;
        /** Words beside the mark; null for the mark alone. */
        launcherText?: string | null | undefined;
        /** The company's mark in place of the hexagon: a square PNG, JPEG or WebP of at most 18 KB as a data URL, so that a visitor's browser asks nobody else for it; null for the hexagon. */
        logo?: string | null | undefined;
      }
    | undefined;
};

/** What `bots.delete` takes. */
export type DeleteBotInput = {
  /** Id of the bot. */
  botId: string;
};

/** What `bots.get` takes. */
export type GetBotInput = {
  /** Id of the bot. */
  botId: string;
};

/** What `bots.list` takes. */
export type ListBotsInput = {
  /**
   * How many rows a page has at most.
   * Without it: 100.
   */
  limit?: number | undefined;
  /** Where the page begins: `nextCursor` of the page before, with the same filters. */
  cursor?: string | undefined;
  /** `true` for the deleted ones that can still be restored, in the place of the others. */
  deleted?: "true" | "false" | undefined;
};

/** What `bots.replayThreshold` takes. */
export type ReplayThresholdInput = {
  /** Id of the bot. */
  botId: string;
  /** The threshold to try, 0 to 1. */
  threshold: number;
  /**
   * How many days back, today included; `all` is since the beginning.
   * Without it: "30".
   */
  days?: "7" | "14" | "30" | "all" | undefined;
};

/** What `bots.restore` takes. */
export type RestoreBotInput = {
  /** Id of the bot. */
  botId: string;
};

/** What `bots.update` takes. */
export type UpdateBotInput = {
  /** Id of the bot. */
  botId: string;
  /** What the team calls the bot. */
  name?: string | undefined;
  /** Whether the bot answers visitors; a bot that is off starts no session. */
  isActive?: boolean | undefined;
  /** What the bot says first, 1 to 4,000 characters. */
  greeting?: string | undefined;
  /** What the bot says when it does not know, 1 to 4,000 characters. */
  fallbackText?: string | undefined;
  /** What the bot says when it hands over to the team, 1 to 4,000 characters. */
  handoverText?: string | undefined;
  /** The confidence, 0 to 1, below which the bot falls back in place of answering. */
  threshold?: number | undefined;
  /** After how many fallbacks in a row the bot hands over. */
  fallbacksBeforeHandover?: number | undefined;
  /** Groups of words and phrases that mean the same at this company, up to 200; the bot finds one where the other is asked. What stands in two groups counts in the first. */
  synonyms?: readonly (readonly string[])[] | undefined;
  /** The looks to change; the others stay, or are the product's own. */
  appearance?:
    | {
        /** The company's colour; where words on it would be hard to read the widget corrects it. */
        color?: string | undefined;
        /** Light, dark, or as the visitor's device is set (`auto`). */
        theme?: "auto" | "light" | "dark" | undefined;
        /** The corner of the launcher: where lines end (right, in English) or where they start. */
        position?: "end" | "start" | undefined;
        /** How round the window's corners are, in pixels, 0 to 24. */
        corner?: number | undefined;
        /** Words beside the mark; null for the mark alone. */
        launcherText?: string | null | undefined;
        /** The company's mark in place of the hexagon: a square PNG, JPEG or WebP of at most 18 KB as a data URL, so that a visitor's browser asks nobody else for it; null for the hexagon. */
        logo?: string | null | undefined;
      }
    | undefined;
};

/** What `cannedReplies.create` takes. */
export type CreateCannedReplyInput = {
  /** What a member types after / to get the text; unique in the workspace, whatever the case. */
  shortcut: string;
  /** What is put into the reply. */
  text: string;
};

/** What `cannedReplies.delete` takes. */
export type DeleteCannedReplyInput = {
  /** Id of the canned reply. */
  cannedReplyId: string;
};

/** What `cannedReplies.list` takes. */
export type ListCannedRepliesInput = {
  /**
   * How many rows a page has at most.
   * Without it: 100.
   */
  limit?: number | undefined;
  /** Where the page begins: `nextCursor` of the page before, with the same filters. */
  cursor?: string | undefined;
};

/** What `cannedReplies.update` takes. */
export type UpdateCannedReplyInput = {
  /** Id of the canned reply. */
  cannedReplyId: string;
  /** What a member types after / to get the text; unique in the workspace, whatever the case. */
  shortcut?: string | undefined;
  /** What is put into the reply. */
  text?: string | undefined;
};

/** What `conversations.erase` takes. */
export type EraseConversationInput = {
  /** Id of the conversation. */
  conversationId: string;
};

/** What `conversations.get` takes. */
export type GetConversationInput = {
  /** Id of the conversation. */
  conversationId: string;
};

/** What `conversations.list` takes. */
export type ListConversationsInput = {
  /**
   * How many rows a page has at most.
   * Without it: 25.
   */
  limit?: number | undefined;
  /** Where the page begins: `nextCursor` of the page before, with the same filters. */
  cursor?: string | undefined;
  /** Only those of this bot. */
  botId?: string | undefined;
  /** Only those in this state. */
  status?: "bot" | "waiting" | "assigned" | "resolved" | undefined;
  /** Only those with a message that came in here; `widget` is the visitor's. */
  channel?: "widget" | "bot" | "dashboard" | "api" | undefined;
  /** Only those that this member has. */
  assignee?: string | undefined;
  /** Only those begun from this moment on. */
  from?: string | undefined;
  /** Only those begun before this moment. */
  to?: string | undefined;
  /** Only those in which somebody said this, in capitals or not, or whose visitor's name or email has it in it; 3 characters at least. */
  q?: string | undefined;
  /**
   * `true` for those marked as spam, in the place of the others.
   * Without it: "false".
   */
  spam?: "true" | "false" | undefined;
  /**
   * What they are ordered by, the latest first; by `waiting` the earliest first.
   * Without it: "activity".
   */
  sort?: "activity" | "createdAt" | "waiting" | undefined;
};

/** What `conversations.teamTypes` takes. */
export type TeamTypesInput = {
  /** Id of the conversation. */
  conversationId: string;
};

/** What `deliveries.get` takes. */
export type GetDeliveryInput = {
  /** Id of the delivery. */
  deliveryId: string;
};

/** What `deliveries.list` takes. */
export type ListDeliveriesInput = {
  /** Id of the hook. */
  hookId: string;
  /**
   * How many rows a page has at most.
   * Without it: 25.
   */
  limit?: number | undefined;
  /** Where the page begins: `nextCursor` of the page before, with the same filters. */
  cursor?: string | undefined;
  /** Only deliveries that fare so. */
  status?: "pending" | "succeeded" | "failed" | "held" | undefined;
  /** Only deliveries made from this moment on. */
  from?: string | undefined;
  /** Only deliveries made before this moment. */
  to?: string | undefined;
};

/** What `deliveries.redeliver` takes. */
export type RedeliverInput = {
  /** Id of the delivery. */
  deliveryId: string;
};

/** What `events.list` takes. */
export type ListEventsInput = {
  /** Only what follows this event; without it from the oldest. */
  after?: string | undefined;
  /** Only this event. */
  event?: EventName | undefined;
  /**
   * How many rows a page has at most.
   * Without it: 25.
   */
  limit?: number | undefined;
};

/** What `feedback.give` takes. */
export type GiveFeedbackInput = {
  /** Id of the message. */
  messageId: string;
  /** `up` for a good answer, `down` for a bad one, null to take it back. */
  rating: "up" | "down" | null;
};

/** What `hooks.change` takes. */
export type ChangeHookInput = {
  /** Id of the hook. */
  hookId: string;
  /** Where deliveries are sent: https, a public address, no credentials in it. */
  targetUrl?: string | undefined;
  /** A note for people, 500 characters at most; null takes it away. */
  description?: string | null | undefined;
};

/** What `hooks.create` takes. */
export type CreateHookInput = {
  /** The event it is told of. */
  event: EventName;
  /** Where deliveries are sent: https, a public address, no credentials in it. */
  targetUrl: string;
  /** A note for people, 500 characters at most. */
  description?: string | undefined;
  /** A secret of your own; left out, one is made. */
  signingSecret?: string | undefined;
};

/** What `hooks.delete` takes. */
export type DeleteHookInput = {
  /** Id of the hook. */
  hookId: string;
};

/** What `hooks.get` takes. */
export type GetHookInput = {
  /** Id of the hook. */
  hookId: string;
};

/** What `hooks.list` takes. */
export type ListHooksInput = {
  /**
   * How many rows a page has at most.
   * Without it: 25.
   */
  limit?: number | undefined;
  /** Where the page begins: `nextCursor` of the page before, with the same filters. */
  cursor?: string | undefined;
};

/** What `hooks.replay` takes. */
export type ReplayHookInput = {
  /** Id of the hook. */
  hookId: string;
  /** Deliveries made from this moment on, */
  from: string;
  /** and before this one. */
  to: string;
  /**
   * `failed`: those that used up their attempts; `all`: those that were accepted as well.
   * Without it: "failed".
   */
  which?: "failed" | "all" | undefined;
};

/** What `hooks.resume` takes. */
export type ResumeHookInput = {
  /** Id of the hook. */
  hookId: string;
};

/** What `hooks.rotateSecret` takes. */
export type RotateSecretInput = {
  /** Id of the hook. */
  hookId: string;
  /**
   * For how long the former secret still signs beside the new one, in seconds.
   * Without it: 86400.
   */
  overlapSeconds?: number | undefined;
  /** A secret of your own; left out, one is made. */
  signingSecret?: string | undefined;
};

/** What `hooks.test` takes. */
export type TestHookInput = {
  /** Id of the hook. */
  hookId: string;
};

/** What `identitySecret.rotate` takes. */
export type RotateIdentitySecretInput = {
  /** Id of the bot. */
  botId: string;
};

/** What `invitations.accept` takes. */
export type AcceptInvitationInput = {
  /** What stands behind the # of the link. */
  token: string;
};

/** What `invitations.create` takes. */
export type CreateInvitationInput = {
  /** Whom to invite. */
  email: string;
  /** What the member may do, from most to least: owner, admin, editor, agent, viewer. */
  role: "owner" | "admin" | "editor" | "agent" | "viewer";
};

/** What `invitations.list` takes. */
export type ListInvitationsInput = {
  /**
   * How many rows a page has at most.
   * Without it: 25.
   */
  limit?: number | undefined;
  /** Where the page begins: `nextCursor` of the page before, with the same filters. */
  cursor?: string | undefined;
};

/** What `invitations.read` takes. */
export type ReadInvitationInput = {
  /** What stands behind the # of the link. */
  token: string;
};

/** What `invitations.revoke` takes. */
export type RevokeInvitationInput = {
  /** Id of the invitation. */
  invitationId: string;
};

/** What `keys.create` takes. */
export type CreateKeyInput = {
  /** What the key is for, in the team's words. */
  name: string;
  /** Who it is issued to, of a role not above yours; left out, you. */
  memberId?: string | undefined;
  /** The permissions it is narrowed to; left out, all of the member's. */
  scopes?: readonly Permission[] | undefined;
  /** When it stops; left out, never. */
  expiresAt?: string | undefined;
  /** Calls in any 60 seconds; left out, the workspace's limit. */
  rateLimitPerMinute?: number | undefined;
};

/** What `keys.get` takes. */
export type GetKeyInput = {
  /** Id of the key. */
  keyId: string;
};

/** What `keys.list` takes. */
export type ListKeysInput = {
  /**
   * How many rows a page has at most.
   * Without it: 25.
   */
  limit?: number | undefined;
  /** Where the page begins: `nextCursor` of the page before, with the same filters. */
  cursor?: string | undefined;
};

/** What `keys.listActivity` takes. */
export type ListKeyActivityInput = {
  /** Id of the key. */
  keyId: string;
  /**
   * How many rows a page has at most.
   * Without it: 25.
   */
  limit?: number | undefined;
  /** Where the page begins: `nextCursor` of the page before, with the same filters. */
  cursor?: string | undefined;
};

/** What `keys.rename` takes. */
export type RenameKeyInput = {
  /** Id of the key. */
  keyId: string;
  /** What the key is for, in the team's words. */
  name: string;
};

/** What `keys.reveal` takes. */
export type RevealKeyInput = {
  /** Id of the key. */
  keyId: string;
};

/** What `keys.revoke` takes. */
export type RevokeKeyInput = {
  /** Id of the key. */
  keyId: string;
};

/** What `leads.erase` takes. */
export type EraseLeadInput = {
  /** Id of the lead. */
  leadId: string;
};

/** What `leads.get` takes. */
export type GetLeadInput = {
  /** Id of the lead. */
  leadId: string;
};

/** What `leads.list` takes. */
export type ListLeadsInput = {
  /**
   * How many rows a page has at most.
   * Without it: 25.
   */
  limit?: number | undefined;
  /** Where the page begins: `nextCursor` of the page before, with the same filters. */
  cursor?: string | undefined;
  /** Only those of this bot. */
  botId?: string | undefined;
  /** Only those taken from this moment on. */
  from?: string | undefined;
  /** Only those taken before this moment. */
  to?: string | undefined;
  /** Only those whose email, name, phone or note has this in it, in capitals or not. */
  q?: string | undefined;
};

/** What `liveData.delete` takes. */
export type DeleteLiveDataInput = {
  /** Id of the bot. */
  botId: string;
  name: string;
};

/** What `liveData.get` takes. */
export type GetLiveDataInput = {
  /** Id of the bot. */
  botId: string;
  name: string;
};

/** What `liveData.list` takes. */
export type ListLiveDataInput = {
  /** Id of the bot. */
  botId: string;
};

/** What `liveData.save` takes. */
export type SaveLiveDataInput = {
  /** Id of the bot. */
  botId: string;
  name: string;
} & (
  | {
      /** A list of orders, uploaded. */
      kind: "csv";
      /** CSV with headings in its first line, 8 MB at most. Lines of one number are one order with several things. */
      content: string;
      /** Which column, or JSON path, holds what. */
      mapping: {
        /** Where the order number stands. */
        number: string;
        /** Where the buyer's email stands. */
        email: string;
        /** Where the status stands. */
        status?: string | undefined;
        /** Where the day of the order stands. */
        placedAt?: string | undefined;
        /** Where the total stands. */
        total?: string | undefined;
        /** Where the name of each thing bought stands. */
        itemName?: string | undefined;
        /** Where the quantity of each thing bought stands. */
        itemQuantity?: string | undefined;
        /** Where the tracking number of each parcel stands. */
        trackingNumber?: string | undefined;
        /** Where the carrier's page of each parcel stands. */
        trackingUrl?: string | undefined;
        /** Where the carrier of each parcel stands. */
        carrier?: string | undefined;
      };
    }
  | {
      /** An endpoint of your own that answers JSON; 404 when there is no such order. */
      kind: "rest";
      /** Called with GET; `{orderNumber}` and, where wanted, `{email}` are put in. */
      url: string;
      /**
       * Sent along, such as a key of yours. Never read back.
       * Without it: {}.
       */
      headers?: { [name: string]: string } | undefined;
      /** Which column, or JSON path, holds what. */
      mapping: {
        /** Where the order number stands. */
        number: string;
        /** Where the buyer's email stands. */
        email: string;
        /** Where the status stands. */
        status?: string | undefined;
        /** Where the day of the order stands. */
        placedAt?: string | undefined;
        /** Where the total stands. */
        total?: string | undefined;
        /** Where the name of each thing bought stands. */
        itemName?: string | undefined;
        /** Where the quantity of each thing bought stands. */
        itemQuantity?: string | undefined;
        /** Where the tracking number of each parcel stands. */
        trackingNumber?: string | undefined;
        /** Where the carrier's page of each parcel stands. */
        trackingUrl?: string | undefined;
        /** Where the carrier of each parcel stands. */
        carrier?: string | undefined;
      };
    }
  | {
      /** A Google sheet that a service account may read. */
      kind: "sheets";
      /** The part of the sheet's address between `/d/` and `/edit`. */
      spreadsheetId: string;
      /** The cells to read, headings in their first row. */
      range: string;
      /** The JSON file of the service account's key, as Google gave it. Never read back. */
      serviceAccount: string;
      /** Which column, or JSON path, holds what. */
      mapping: {
        /** Where the order number stands. */
        number: string;
        /** Where the buyer's email stands. */
        email: string;
        /** Where the status stands. */
        status?: string | undefined;
        /** Where the day of the order stands. */
        placedAt?: string | undefined;
        /** Where the total stands. */
        total?: string | undefined;
        /** Where the name of each thing bought stands. */
        itemName?: string | undefined;
        /** Where the quantity of each thing bought stands. */
        itemQuantity?: string | undefined;
        /** Where the tracking number of each parcel stands. */
        trackingNumber?: string | undefined;
        /** Where the carrier's page of each parcel stands. */
        trackingUrl?: string | undefined;
        /** Where the carrier of each parcel stands. */
        carrier?: string | undefined;
      };
    }
  | {
      /** A shop on Shopify. */
      kind: "shopify";
      /** The shop's own address, as Shopify gave it. */
      shopUrl: string;
      /** Admin API access token with the scope `read_orders`. Never read back. */
      accessToken: string;
    }
);

/** What `liveData.try` takes. */
export type TryLiveDataInput = {
  /** Id of the bot. */
  botId: string;
  name: string;
  /** The order's number, in any writing. */
  orderNumber: string;
  /** The email it was placed with. */
  email: string;
};

/** What `members.changeRole` takes. */
export type ChangeRoleInput = {
  /** Id of the member. */
  memberId: string;
  /** What the member may do, from most to least: owner, admin, editor, agent, viewer. */
  role: "owner" | "admin" | "editor" | "agent" | "viewer";
};

/** What `members.get` takes. */
export type GetMemberInput = {
  /** Id of the member. */
  memberId: string;
};

/** What `members.list` takes. */
export type ListMembersInput = {
  /**
   * How many rows a page has at most.
   * Without it: 25.
   */
  limit?: number | undefined;
  /** Where the page begins: `nextCursor` of the page before, with the same filters. */
  cursor?: string | undefined;
};

/** What `members.remove` takes. */
export type RemoveMemberInput = {
  /** Id of the member. */
  memberId: string;
  /** The member who gets the removed member's working keys. Left out, the keys are revoked. */
  reissueKeysTo?: string | undefined;
};

/** What `messages.list` takes. */
export type ListMessagesInput = {
  /** Id of the conversation. */
  conversationId: string;
  /**
   * How many rows a page has at most.
   * Without it: 25.
   */
  limit?: number | undefined;
  /** Where the page begins: `nextCursor` of the page before, with the same filters. */
  cursor?: string | undefined;
  /**
   * Which messages a page without `cursor` holds: the first, or the latest.
   * Without it: "oldest".
   */
  start?: "oldest" | "newest" | undefined;
};

/** What `models.create` takes. */
export type CreateModelInput = {
  /**
   * `write`: a language model that writes answers. `search`: a model of embeddings, by which passages are found that mean what is asked in other words. The first active one of a workspace searches.
   * Without it: "write".
   */
  purpose?: "write" | "search" | undefined;
  /** Who serves it; `openai_compatible` is any URL that speaks OpenAI's wire format, `local` the model that this server runs itself, where its operator set LOCAL_SEARCH_MODEL. */
  vendor: "openai" | "anthropic" | "google" | "ollama" | "openai_compatible" | "local";
  /** The model's name, as its vendor writes it. */
  model: string;
  /** Where it is served; null is the vendor's own address. `openai_compatible` and `ollama` need one. */
  baseUrl?: string | null | undefined;
  /** The workspace's own key with the vendor. Never read back. */
  apiKey?: string | undefined;
  /**
   * Whether it is asked.
   * Without it: true.
   */
  isActive?: boolean | undefined;
  /**
   * Whether emails, phone numbers and card numbers are replaced before anything leaves.
   * Without it: true.
   */
  masksPersonalData?: boolean | undefined;
  /**
   * How long its first word may take, in milliseconds, before the next model is asked.
   * Without it: 8000.
   */
  firstTokenTimeoutMs?: number | undefined;
  /**
   * How long the meaning of a question may take, in milliseconds, before words alone find the answer; for `search`.
   * Without it: 500.
   */
  questionTimeoutMs?: number | undefined;
  /** Its place in the order; left out, it comes last. */
  position?: number | undefined;
};

/** What `models.delete` takes. */
export type DeleteModelInput = {
  /** Id of the model. */
  modelId: string;
};

/** What `models.try` takes. */
export type TryModelInput = {
  /** Id of the model. */
  modelId: string;
};

/** What `models.update` takes. */
export type UpdateModelInput = {
  /** Id of the model. */
  modelId: string;
  /** The model's name, as its vendor writes it. */
  model?: string | undefined;
  /** Where it is served; null is the vendor's own address. `openai_compatible` and `ollama` need one. */
  baseUrl?: string | null | undefined;
  /** The workspace's own key with the vendor. Never read back. */
  apiKey?: string | undefined;
  /** Whether it is asked. */
  isActive?: boolean | undefined;
  /** Whether emails, phone numbers and card numbers are replaced before anything leaves. */
  masksPersonalData?: boolean | undefined;
  /** How long its first word may take, in milliseconds, before the next model is asked. */
  firstTokenTimeoutMs?: number | undefined;
  /** How long the meaning of a question may take, in milliseconds, before words alone find the answer; for `search`. */
  questionTimeoutMs?: number | undefined;
  /** Its place in the order: the first is asked first, the next when it fails. */
  position?: number | undefined;
};

/** What `notes.add` takes. */
export type AddNoteInput = {
  /** Id of the conversation. */
  conversationId: string;
  /** What to note, 1 to 4,000 characters. */
  text: string;
};

/** What `notifications.change` takes. */
export type ChangeNotificationInput = {
  /** Id of the notification. */
  notificationId: string;
  /** The email address, or the URL of a Slack incoming webhook, by its kind. */
  target?: string | undefined;
  /** What is told there: a conversation that begins to wait for the team, a lead taken, a hook that fails or is paused, a source that could not be read. */
  events?:
    | readonly (
        | "conversation.waiting"
        | "lead.captured"
        | "hook.degraded"
        | "hook.paused"
        | "source.failed"
      )[]
    | undefined;
};

/** What `notifications.create` takes. */
export type CreateNotificationInput = {
  /** How it is told: by email, or as a message in Slack. */
  kind: "email" | "slack";
  /** The email address, or the URL of a Slack incoming webhook, by its kind. */
  target: string;
  /** What is told there: a conversation that begins to wait for the team, a lead taken, a hook that fails or is paused, a source that could not be read. */
  events: readonly (
    | "conversation.waiting"
    | "lead.captured"
    | "hook.degraded"
    | "hook.paused"
    | "source.failed"
  )[];
};

/** What `notifications.delete` takes. */
export type DeleteNotificationInput = {
  /** Id of the notification. */
  notificationId: string;
};

/** What `notifications.list` takes. */
export type ListNotificationsInput = {
  /**
   * How many rows a page has at most.
   * Without it: 25.
   */
  limit?: number | undefined;
  /** Where the page begins: `nextCursor` of the page before, with the same filters. */
  cursor?: string | undefined;
};

/** What `passages.list` takes. */
export type ListPassagesInput = {
  /** Id of the source. */
  sourceId: string;
  /**
   * How many rows a page has at most.
   * Without it: 25.
   */
  limit?: number | undefined;
  /** Where the page begins: `nextCursor` of the page before, with the same filters. */
  cursor?: string | undefined;
};

/** What `samples.list` takes. */
export type ListSamplesInput = {
  /** Only this event. */
  event?: EventName | undefined;
};

/** What `savedQuestions.create` takes. */
export type CreateSavedQuestionInput = {
  /** Id of the bot. */
  botId: string;
  /** What a visitor would ask, 1 to 4,000 characters. */
  question: string;
  /** The source that the answer must come from. */
  expectedSourceId?: string | undefined;
  /** Words that must stand in the answer, whatever their case. */
  expectedWords?: string | undefined;
  /**
   * Whether the bot must not answer it: it has no business with it.
   * Without it: false.
   */
  expectsFallback?: boolean | undefined;
};

/** What `savedQuestions.delete` takes. */
export type DeleteSavedQuestionInput = {
  /** Id of the bot. */
  botId: string;
  /** Id of the saved question. */
  savedQuestionId: string;
};

/** What `savedQuestions.list` takes. */
export type ListSavedQuestionsInput = {
  /** Id of the bot. */
  botId: string;
  /**
   * How many rows a page has at most.
   * Without it: 100.
   */
  limit?: number | undefined;
  /** Where the page begins: `nextCursor` of the page before, with the same filters. */
  cursor?: string | undefined;
};

/** What `savedQuestions.run` takes. */
export type RunSavedQuestionsInput = {
  /** Id of the bot. */
  botId: string;
  /** A threshold to try in place of the bot's, 0 to 1. */
  threshold?: number | undefined;
  /** A text to try. */
  add?:
    | {
        /** Title of the text. */
        title: string;
        /** Markdown that the bot would know besides. */
        content: string;
      }
    | undefined;
  /** A source that the bot would not know any more. */
  leaveOutSourceId?: string | undefined;
};

/** What `sources.create` takes. */
export type CreateSourceInput = {
  /** Id of the bot. */
  botId: string;
  /** What it is; left out, it is read from `fileName`. */
  kind?: "text" | "markdown" | "html" | "jsonl" | "csv" | "qa" | "pdf" | "docx" | "page" | "site" | undefined;
  /** What the team calls it; left out, the file's name or the page's title. */
  title?: string | undefined;
  /** What there is to know, of a text, Markdown, HTML, JSONL or CSV; 8,000,000 characters at most. */
  content?: string | undefined;
  /** Questions with their answers, for `qa`; pairs with one answer are one document. */
  pairs?:
    | readonly {
        /** A question. */
        question: string;
        /** What the bot answers to it. */
        answer: string;
      }[]
    | undefined;
  /** The bytes of a file in base64, 10 MB at most. */
  file?: string | Blob | undefined;
  /** The file's name, which says its kind. */
  fileName?: string | undefined;
  /** Its page, which answers link to; for `page` and `site` where reading begins. */
  url?: string | undefined;
  /** How often a page or site is read again, in hours; null is never by itself. */
  refreshHours?: number | null | undefined;
  /** How many pages of a site are read at most; left out, 200. */
  mostPages?: number | undefined;
};

/** What `sources.delete` takes. */
export type DeleteSourceInput = {
  /** Id of the source. */
  sourceId: string;
};

/** What `sources.get` takes. */
export type GetSourceInput = {
  /** Id of the source. */
  sourceId: string;
};

/** What `sources.getContent` takes. */
export type GetSourceContentInput = {
  /** Id of the source. */
  sourceId: string;
};

/** What `sources.list` takes. */
export type ListSourcesInput = {
  /** Id of the bot. */
  botId: string;
  /**
   * How many rows a page has at most.
   * Without it: 25.
   */
  limit?: number | undefined;
  /** Where the page begins: `nextCursor` of the page before, with the same filters. */
  cursor?: string | undefined;
};

/** What `sources.refresh` takes. */
export type RefreshSourceInput = {
  /** Id of the source. */
  sourceId: string;
};

/** What `sources.update` takes. */
export type UpdateSourceInput = {
  /** Id of the source. */
  sourceId: string;
  /** What the team calls it. */
  title?: string | undefined;
  /** New content, of a source that has one. */
  content?: string | undefined;
  /** New questions with their answers, of a `qa`. */
  pairs?:
    | readonly {
        /** A question. */
        question: string;
        /** What the bot answers to it. */
        answer: string;
      }[]
    | undefined;
  /** How often a page or site is read again, in hours; null is never by itself. */
  refreshHours?: number | null | undefined;
};

/** What `unanswered.list` takes. */
export type ListUnansweredInput = {
  /** Id of the bot. */
  botId: string;
  /**
   * How many days back, today included; `all` is since the beginning.
   * Without it: "30".
   */
  days?: "7" | "14" | "30" | "all" | undefined;
};

/** What `workspace.delete` takes. */
export type DeleteWorkspaceInput = {
  /** The workspace's name, letter by letter, to confirm. */
  confirmName: string;
};

/** What `workspace.update` takes. */
export type UpdateWorkspaceInput = {
  /** The company's name. */
  name?: string | undefined;
  /** The country (ISO 3166-1) whose way of writing phone numbers is assumed; null when unknown. */
  region?: string | null | undefined;
  /** After how many days without activity a conversation is erased; null keeps it. */
  retentionDays?: number | null | undefined;
  /** When the team is there; null when it has not said. */
  hours?: Hours | null | undefined;
};

/** What `workspaces.create` takes. */
export type CreateWorkspaceInput = {
  /** The company's name. */
  name: string;
};

/** What `workspaces.list` takes. */
export type ListWorkspacesInput = {
  /**
   * How many rows a page has at most.
   * Without it: 25.
   */
  limit?: number | undefined;
  /** Where the page begins: `nextCursor` of the page before, with the same filters. */
  cursor?: string | undefined;
};

/** What `actions.captureLead` gives. */
export type CaptureLeadReply = {
  /** Id of the conversation. */
  conversationId: string;
  /** Id of the bot. */
  botId: string;
  /** Id of the visitor's browser session. */
  sessionId: string;
  /** Email address; null when unknown. */
  email: string | null;
  /** Name; null when unknown. */
  name: string | null;
  /** Phone number; null when unknown. */
  phone: string | null;
  /** What to remember; null when there is nothing. */
  note: string | null;
  /** Who took it: the bot from what was said, the form, or the API. */
  origin: "bot" | "form" | "api";
  /** The API key it was written through, for ever; null when none was used. */
  apiKeyId: string | null;
  /** When it was taken first. */
  capturedAt: string;
  /** Id of the lead. */
  leadId: string;
};

/** What `actions.sendMessage` gives. */
export type SendMessageReply = {
  /** Id of the message. */
  messageId: string;
  /** Id of the conversation. */
  conversationId: string;
  /** `api` through a key, `dashboard` by a session. */
  channel: "api" | "dashboard";
  /** When it was sent. */
  sentAt: string;
  /** The API key it was written through, for ever; null when none was used. */
  apiKeyId: string | null;
};

/** What `analytics.get` gives. */
export type GetAnalyticsReply = {
  /** Where the range begins, a midnight in UTC. */
  from: string;
  /** Until when it was counted. */
  to: string;
  /** The four figures on top. */
  cards: {
    /** Messages of visitors, bots and team. */
    messages: {
      /** In the range. */
      current: number;
      /** In the range of the same length before; null for `all`. */
      previous: number | null;
    };
    /** Conversations begun. */
    conversations: {
      /** In the range. */
      current: number;
      /** In the range of the same length before; null for `all`. */
      previous: number | null;
    };
    /** Leads taken. */
    leads: {
      /** In the range. */
      current: number;
      /** In the range of the same length before; null for `all`. */
      previous: number | null;
    };
    /** Share of the bots' replies that were fallbacks, 0 to 1. */
    fallbackRate: {
      /** In the range. */
      current: number;
      /** In the range of the same length before; null for `all`. */
      previous: number | null;
    };
  };
  /** Day by day, days without anything included; 366 days at most. */
  perDay: {
    /** The day in UTC. */
    day: string;
    /** Messages. */
    messages: number;
    /** Conversations begun. */
    conversations: number;
    /** Answers of the bots. */
    answers: number;
    /** Fallbacks of the bots. */
    fallbacks: number;
    /** Leads taken. */
    leads: number;
  }[];
  /** What became of the conversations begun in the range. One may be in several: they are not summed. */
  outcomes: {
    /** Answered by a bot, and no person was needed. */
    answered: number;
    /** A person took part or was asked to. */
    handedOver: number;
    /** The visitor left without an answer. */
    left: number;
    /** Went on after it was resolved. */
    reopened: number;
  };
  /** What was asked most, alike questions together; 10 at most. */
  mostAsked: {
    /** One of the questions, as it was asked. */
    question: string;
    /** How many times it was asked, in these words or alike. */
    count: number;
  }[];
};

/** What `auditLog.list` gives. */
export type ListAuditLogReply = {
  /** The entries of this page. */
  entries: AuditEntry[];
  /** Where the next page begins: send it as `cursor`. Null on the last page. */
  nextCursor: string | null;
};

/** What `auth.whoAmI` gives. */
export type WhoAmIReply = {
  /** The workspace the caller acts in. */
  workspace: {
    /** Id of the workspace. */
    id: string;
    /** The company's name. */
    name: string;
    /** Name of its plan. */
    plan: string;
  };
  /** The member who calls, or whom the key is issued to. */
  member: {
    /** Id of the member. */
    id: string;
    /** The person's name. */
    name: string;
    /** The person's email address. */
    email: string;
    /** Their role, which decides what they may do. */
    role: "owner" | "admin" | "editor" | "agent" | "viewer";
  };
  /** What the caller may do now. */
  permissions: string[];
  /** The key that calls; null when a person does. */
  key: {
    /** Id of the key. */
    id: string;
    /** What the key is for. */
    name: string;
    /** The last 4 characters of its value. */
    last4: string;
    /** What it is narrowed to; null when it is not. */
    scopes: string[] | null;
  } | null;
  /** How often the caller may call. */
  rateLimit: {
    /** Calls in any window. */
    limit: number;
    /** Length of the window in seconds. */
    windowSeconds: number;
  };
};

/** What `bots.ask` gives. */
export type AskReply = {
  /** What the bot would do: answer, say that it does not know, or hand over to the team. */
  outcome: "answered" | "fallback" | "handover";
  /** The words the visitor would read. */
  answer: string;
  /** Probability that the answer is right, 0 to 1; null where none was looked for. */
  confidence: number | null;
  /** The bot's threshold: below it the bot falls back. 0 to 1. */
  threshold: number;
  /** The documents that the answer comes from. */
  sources: Citation[];
  /** The passages that fit the question best, the best first. */
  passages: {
    /** Id of the document within its source. */
    documentId: string;
    /** Title of the document. */
    title: string;
    /** Page of the document; null where it has none. */
    url: string | null;
    /** Heading above the passage. */
    heading: string | null;
    /** The passage. */
    text: string;
    /** How well the passage fits the question. */
    score: number;
  }[];
  /** Every step with its outcome and time. */
  trace: TraceStep[];
};

/** What `bots.list` gives. */
export type ListBotsReply = {
  /** The bots of this page. */
  bots: BotSummary[];
  /** Where the next page begins: send it as `cursor`. Null on the last page. */
  nextCursor: string | null;
};

/** What `bots.replayThreshold` gives. */
export type ReplayThresholdReply = {
  /** The threshold tried. */
  threshold: number;
  /** Questions that the bot answered or fell back on. */
  questions: number;
  /** Of these it answered. */
  answeredThen: number;
  /** Of these it would have answered. */
  answeredWith: number;
  /** Answered then, and would fall back. */
  wouldFallBack: number;
  /** Fell back then, and would be answered. */
  wouldAnswer: number;
  /** Questions that would change, the latest first; 20 at most. */
  examples: {
    /** What was asked. */
    question: string;
    /** How sure the bot was. */
    confidence: number;
    /** What would change. */
    change: "would_fall_back" | "would_answer";
  }[];
};

/** What `cannedReplies.list` gives. */
export type ListCannedRepliesReply = {
  /** The canned replies of this page. */
  cannedReplies: CannedReply[];
  /** Where the next page begins: send it as `cursor`. Null on the last page. */
  nextCursor: string | null;
};

/** What `conversations.list` gives. */
export type ListConversationsReply = {
  /** The conversations of this page. */
  conversations: Conversation[];
  /** Where the next page begins: send it as `cursor`. Null on the last page. */
  nextCursor: string | null;
};

/** What `deliveries.get` gives. */
export type GetDeliveryReply = {
  /** Id of the delivery. */
  id: string;
  /** Id of the hook. */
  hookId: string;
  /** Id of the event; the same on every attempt, and the header `webhook-id`. */
  eventId: string;
  /** The event it is told of. */
  event: EventName;
  /** `pending` until accepted, `failed` when its attempts are used up, `held` while the hook is paused. */
  status: "pending" | "succeeded" | "failed" | "held";
  /** Every HTTP try, oldest first. */
  attempts: {
    /** When it was tried. */
    at: string;
    /** The target's HTTP status; null when it gave none. */
    status: number | null;
    /** How long it took, in milliseconds. */
    durationMs: number;
    /** What went wrong; null when nothing did. */
    detail: string | null;
    /** The first 4 KiB of the target's answer; null when it gave none. */
    answer: string | null;
  }[];
  /** When it is tried next; null when it is not. */
  nextAttemptAt: string | null;
  /** When it was made. */
  createdAt: string;
  /** The request of the last attempt; null when none was sent. */
  request: {
    /** Where it went. */
    url: string;
    /** Its headers, but for those of the connection. */
    headers: { [name: string]: string };
    /** Its body, byte for byte. */
    body: string;
  } | null;
};

/** What `deliveries.list` gives. */
export type ListDeliveriesReply = {
  /** The deliveries of this page. */
  deliveries: Delivery[];
  /** Where the next page begins: send it as `cursor`. Null on the last page. */
  nextCursor: string | null;
};

/** What `events.list` gives. */
export type ListEventsReply = {
  /** The next events; fewer than `limit` when there are no more yet. */
  events: WebhookEvent[];
};

/** What `feedback.give` gives. */
export type GiveFeedbackReply = {
  /** Id of the message. */
  messageId: string;
  /** Whose opinion it is. */
  memberId: string;
  /** What is known now; null when it was taken back. */
  rating: "up" | "down" | null;
  /** The API key it was given through; null when none was used. */
  apiKeyId: string | null;
  /** When it was given. */
  givenAt: string;
};

/** What `hooks.create` gives. */
export type CreateHookReply = {
  /** Id of the hook. */
  hookId: string;
  /** The event it is told of. */
  event: EventName;
  /** Where deliveries are sent: https, a public address, no credentials in it. */
  targetUrl: string;
  /** A note for people; null when there is none. */
  description: string | null;
  /** Shown here only; a replay by Idempotency-Key comes without it. */
  signingSecret?: string;
  /** When it was made. */
  createdAt: string;
};

/** What `hooks.list` gives. */
export type ListHooksReply = {
  /** The hooks of this page. */
  hooks: Hook[];
  /** Where the next page begins: send it as `cursor`. Null on the last page. */
  nextCursor: string | null;
};

/** What `hooks.rotateSecret` gives. */
export type RotateSecretReply = {
  /** Id of the hook. */
  hookId: string;
  /** The new secret, shown here only; a replay by Idempotency-Key comes without it. */
  signingSecret?: string;
  /** Until when the former secret signs as well; null when it signs no more. */
  formerSecretUntil: string | null;
};

/** What `hooks.test` gives. */
export type TestHookReply = {
  /** Whether the target accepted it, with a 2xx. */
  ok: boolean;
  /** The target's HTTP status; null when it gave none. */
  status: number | null;
  /** How long it took, in milliseconds. */
  durationMs: number;
  /** What happened, in words. */
  detail: string;
};

/** What `identitySecret.rotate` gives. */
export type RotateIdentitySecretReply = {
  /** Id of the bot. */
  botId: string;
  /** The secret; keep it on your server, never in a page. Shown here only; a replay by Idempotency-Key comes without it. */
  identitySecret?: string;
};

/** What `invitations.accept` gives. */
export type AcceptInvitationReply = {
  workspace: Workspace;
  /** The new membership. */
  memberId: string;
  /** What the member may do, from most to least: owner, admin, editor, agent, viewer. */
  role: "owner" | "admin" | "editor" | "agent" | "viewer";
};

/** What `invitations.create` gives. */
export type CreateInvitationReply = {
  /** The invitation. */
  id: string;
  /** Who is invited, in lower case. */
  email: string;
  /** What the member may do, from most to least: owner, admin, editor, agent, viewer. */
  role: "owner" | "admin" | "editor" | "agent" | "viewer";
  /** The member who invited. */
  invitedBy: string;
  /** When the last link was made. */
  createdAt: string;
  /** When that link stops: 7 days after it was made. */
  expiresAt: string;
  /** Whether the link goes out by mail; false where the operator set no SMTP_URL. */
  isMailed: boolean;
  /** The link to pass on, where it is not mailed. Shown here only; a replay by Idempotency-Key comes without it. */
  link?: string;
};

/** What `invitations.list` gives. */
export type ListInvitationsReply = {
  /** The invitations of this page. */
  invitations: Invitation[];
  /** Where the next page begins: send it as `cursor`. Null on the last page. */
  nextCursor: string | null;
};

/** What `invitations.read` gives. */
export type ReadInvitationReply = {
  /** The workspace to join. */
  workspaceName: string;
  /** The address that is invited; no other can accept. */
  email: string;
  /** What the member may do, from most to least: owner, admin, editor, agent, viewer. */
  role: "owner" | "admin" | "editor" | "agent" | "viewer";
  /** The name of who invited; null when they have left. */
  invitedBy: string | null;
  /** When the link stops. */
  expiresAt: string;
};

/** What `keys.create` gives. */
export type CreateKeyReply = {
  /** Id of the key. */
  keyId: string;
  /** What the key is for, in the team's words. */
  name: string;
  /** The last 4 characters of its value, to tell keys apart. */
  last4: string;
  /** Id of the member it is issued to: it may do what they may do. */
  memberId: string;
  /** When it was made. */
  createdAt: string;
  /** Until when its value can be revealed, once. */
  revealUntil: string;
};

/** What `keys.list` gives. */
export type ListKeysReply = {
  /** The keys of this page. */
  keys: Key[];
  /** Where the next page begins: send it as `cursor`. Null on the last page. */
  nextCursor: string | null;
};

/** What `keys.listActivity` gives. */
export type ListKeyActivityReply = {
  /** What was made, on this page. */
  activity: {
    /** What was made. */
    kind: "message" | "lead";
    /** Id of the message or lead. */
    id: string;
    /** Id of the conversation. */
    conversationId: string;
    /** When it was made. */
    at: string;
  }[];
  /** Where the next page begins: send it as `cursor`. Null on the last page. */
  nextCursor: string | null;
};

/** What `keys.reveal` gives. */
export type RevealKeyReply = {
  /** Id of the key. */
  keyId: string;
  /** The value: send it as `Authorization: Bearer …`. */
  key: string;
};

/** What `leads.list` gives. */
export type ListLeadsReply = {
  /** The leads of this page. */
  leads: Lead[];
  /** Where the next page begins: send it as `cursor`. Null on the last page. */
  nextCursor: string | null;
};

/** What `liveData.list` gives. */
export type ListLiveDataReply = {
  /** All of the bot's. */
  liveData: LiveData[];
  /** Where the next page begins: send it as `cursor`. Null on the last page. */
  nextCursor: string | null;
};

/** What `liveData.try` gives. */
export type TryLiveDataReply = {
  /** `not_found` too when the email is not the order's; `failed` when the system could not be asked. */
  outcome: "found" | "not_found" | "failed";
  /** The order, when it was found. */
  order: Order | null;
  /** What happened, in words. */
  detail: string;
};

/** What `members.get` gives. */
export type GetMemberReply = {
  /** The membership: a person in two workspaces is two members. */
  id: string;
  /** The person's name. */
  name: string;
  /** The address the person signs in with. */
  email: string;
  /** What the member may do, from most to least: owner, admin, editor, agent, viewer. */
  role: "owner" | "admin" | "editor" | "agent" | "viewer";
  /** When the person joined the workspace. */
  joinedAt: string;
  /** The working keys issued to the member; null for callers without keys:manage. */
  keys:
    | {
        /** The key. */
        id: string;
        /** The key's name. */
        name: string;
        /** The last 4 characters of the key's value. */
        last4: string;
        /** The minute of its last call; null before the first. */
        lastUsedAt: string | null;
      }[]
    | null;
};

/** What `members.list` gives. */
export type ListMembersReply = {
  /** The members of this page. */
  members: Member[];
  /** Where the next page begins: send it as `cursor`. Null on the last page. */
  nextCursor: string | null;
};

/** What `messages.list` gives. */
export type ListMessagesReply = {
  /** The messages of this page. */
  messages: Message[];
  /** What the team noted between these messages, and behind the last of them. */
  notes: Note[];
  /** What happened between these messages, and behind the last of them. */
  milestones: Milestone[];
  /** Where the page before begins: send it as `cursor`. Null on the page with the oldest message. */
  previousCursor: string | null;
  /** Where the next page begins: send it as `cursor`. Null on the last page. */
  nextCursor: string | null;
};

/** What `models.list` gives. */
export type ListModelsReply = {
  /** All of the workspace's. */
  models: Model[];
  /** Where the next page begins: send it as `cursor`. Null on the last page. */
  nextCursor: string | null;
};

/** What `models.try` gives. */
export type TryModelReply = {
  /** Whether it answered. */
  ok: boolean;
  /** How long it took, in milliseconds. */
  durationMs: number;
  /** What happened, in words. */
  detail: string;
};

/** What `notifications.list` gives. */
export type ListNotificationsReply = {
  /** Those of this page. */
  notifications: Notification[];
  /** Where the next page begins: send it as `cursor`. Null on the last page. */
  nextCursor: string | null;
};

/** What `passages.list` gives. */
export type ListPassagesReply = {
  /** The passages of this page. */
  passages: {
    /** Id of the document within its source. */
    documentId: string;
    /** Title of the document. */
    title: string;
    /** Page of the document; null where it has none. */
    url: string | null;
    /** Heading above the passage. */
    heading: string | null;
    /** The passage. */
    text: string;
  }[];
  /** Where the next page begins: send it as `cursor`. Null on the last page. */
  nextCursor: string | null;
};

/** What `samples.list` gives. */
export type ListSamplesReply = {
  /** One event of every type, or of the one asked for. */
  samples: WebhookEvent[];
};

/** What `savedQuestions.list` gives. */
export type ListSavedQuestionsReply = {
  /** The saved questions of this page. */
  savedQuestions: SavedQuestion[];
  /** Where the next page begins: send it as `cursor`. Null on the last page. */
  nextCursor: string | null;
};

/** What `savedQuestions.run` gives. */
export type RunSavedQuestionsReply = {
  /** How many went as expected. */
  passed: number;
  /** How many did not. */
  failed: number;
  /** Every question, oldest first. */
  results: {
    /** Id of the saved question. */
    savedQuestionId: string;
    /** What a visitor would ask, 1 to 4,000 characters. */
    question: string;
    /** Whether it went as expected. */
    passed: boolean;
    /** What the bot would do. */
    outcome: "answered" | "fallback" | "handover";
    /** How sure it would be, 0 to 1; null where that was not looked for. */
    confidence: number | null;
    /** What it would say. */
    answer: string;
    /** Why it did not go as expected; null when it did. */
    reason: string | null;
  }[];
};

/** What `sources.getContent` gives. */
export type GetSourceContentReply = {
  /** The text, Markdown, HTML, JSONL or CSV; null for every other kind. */
  content: string | null;
  /** The questions with their answers of a `qa`; null for every other kind. */
  pairs:
    | {
        /** A question. */
        question: string;
        /** What the bot answers to it. */
        answer: string;
      }[]
    | null;
};

/** What `sources.list` gives. */
export type ListSourcesReply = {
  /** The sources of this page. */
  sources: Source[];
  /** Where the next page begins: send it as `cursor`. Null on the last page. */
  nextCursor: string | null;
};

/** What `unanswered.list` gives. */
export type ListUnansweredReply = {
  /** The groups, 100 at most. */
  unanswered: {
    /** One of the questions, as it was asked. */
    question: string;
    /** How many times it was asked, in these words or alike. */
    count: number;
    /** The different words of it, 5 at most. */
    questions: string[];
    /** Where it was asked last, 5 at most. */
    conversationIds: string[];
    /** When it was asked last. */
    lastAskedAt: string;
  }[];
  /** Where the next page begins: send it as `cursor`. Null on the last page. */
  nextCursor: string | null;
};

/** What `usage.get` gives. */
export type GetUsageReply = {
  /** The workspace's plan. */
  plan: string;
  /** When the present month began, in UTC. */
  since: string;
  /** Answers of the bots since then; fallbacks do not count. */
  botAnswers: {
    /** How many there are now. */
    used: number;
    /** The most that the plan allows; null is no ceiling. */
    ceiling: number | null;
  };
  /** Bots. */
  bots: {
    /** How many there are now. */
    used: number;
    /** The most that the plan allows; null is no ceiling. */
    ceiling: number | null;
  };
  /** Members and open invitations. */
  members: {
    /** How many there are now. */
    used: number;
    /** The most that the plan allows; null is no ceiling. */
    ceiling: number | null;
  };
  /** What the bots know, in bytes as it was given. */
  knowledgeBytes: {
    /** How many there are now. */
    used: number;
    /** The most that the plan allows; null is no ceiling. */
    ceiling: number | null;
  };
  /** The highest rate limit that a key can have. */
  requestsPerMinute: {
    /** The most that the plan allows; null is no ceiling. */
    ceiling: number | null;
  };
};

/** What `workspaces.list` gives. */
export type ListWorkspacesReply = {
  /** The workspaces of this page. */
  workspaces: Workspace[];
  /** Where the next page begins: send it as `cursor`. Null on the last page. */
  nextCursor: string | null;
};

/** The `data` of every event, by the event's name. */
export type EventData = {
  /** A message landed in a conversation: of the bot, the visitor, the team or the API. */
  "message.sent": {
    /** Id of the conversation. */
    conversationId: string;
    /** Id of the bot. */
    botId: string;
    /** Id of the visitor's browser session. */
    sessionId: string;
    /** Id of the message. */
    messageId: string;
    /** Where the message came in; `widget` is the visitor's. */
    channel: "widget" | "bot" | "dashboard" | "api";
    /** Probability that the bot's answer is right, 0 to 1; null on messages that are not the bot's. */
    confidenceScore: number | null;
    /** Whether this is the bot's generic reply because it did not know. */
    wasFallback: boolean;
    /** When the message was sent. */
    sentAt: string;
  };
  /** A lead was taken: by the bot, the form or the API. */
  "lead.captured": {
    /** Id of the conversation. */
    conversationId: string;
    /** Id of the bot. */
    botId: string;
    /** Id of the lead. */
    leadId: string;
    /** What the person left, by field; what they did not leave is absent. */
    capturedFields: {
      /** Email address. */
      email?: string;
      /** Name. */
      name?: string;
      /** Phone number. */
      phone?: string;
    };
    /** Id of the visitor's browser session. */
    sessionId: string;
    /** When the lead was taken. */
    capturedAt: string;
  };
  /** The bot told an order from a live source. */
  "order.lookup": {
    /** Id of the conversation. */
    conversationId: string;
    /** Id of the bot. */
    botId: string;
    /** Id of the visitor's browser session. */
    sessionId: string;
    /** The order's own number or id. */
    orderId: string;
    /** Which kind of system was asked. */
    lookupSource: "shopify" | "rest" | "sheets" | "csv";
    /** When the system was asked. */
    lookedUpAt: string;
  };
  /** The bot could not answer and gave its generic reply. */
  "conversation.fallback": {
    /** Id of the conversation. */
    conversationId: string;
    /** Id of the bot. */
    botId: string;
    /** Id of the visitor's browser session. */
    sessionId: string;
    /** What the visitor wrote. */
    lastMessage: string;
    /** Confidence of the answer that was rejected, 0 to 1; null when there was none. */
    confidenceScore: number | null;
    /** When the bot fell back. */
    fellBackAt: string;
  };
  /** A conversation was routed to the team. */
  "conversation.escalation": {
    /** Id of the conversation. */
    conversationId: string;
    /** Id of the bot. */
    botId: string;
    /** Id of the visitor's browser session. */
    sessionId: string;
    /** Why it was routed to the team. */
    reason: "customer_requested" | "bot_unsure" | "team" | "api";
    /** The last 100 messages, 64 KiB at most, oldest first. */
    transcript: {
      /** Who wrote it. */
      author: "visitor" | "bot" | "team";
      /** What it says. */
      text: string;
      /** When it was sent. */
      at: string;
    }[];
    /** When it was routed to the team. */
    escalatedAt: string;
  };
};

/** What can happen; a server may know more: ignore what you do not. */
export type EventName = keyof EventData;

/** An event as deliveries carry it: `event` tells the type of `data`. `id` is the same on every try. */
export type WebhookEvent = {
  [Name in EventName]: {
    id: string;
    event: Name;
    createdAt: string;
    workspaceId: string;
    data: EventData[Name];
  };
}[EventName];
