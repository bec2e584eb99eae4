/** Every error code of the API with its status, its title and what to do. A code, once published, keeps its meaning for ever. */
export const errors = {
  "request.malformed": {
    status: 400,
    title: "The request could not be read",
    remedy: "Correct the JSON of the body or the encoding of the path; `detail` says where reading stopped.",
  },
  "request.invalid": {
    status: 422,
    title: "The request is well-formed but wrong",
    remedy:
      "Correct what `errors` lists: each entry has a pointer to the field and says what is wrong with it.",
  },
  "request.too_large": {
    status: 413,
    title: "The request is too large",
    remedy: "Send less at a time: a body may have 10 MiB.",
  },
  "request.unsupported_media": {
    status: 415,
    title: "The media type is not accepted here",
    remedy: "Send the body as `application/json`.",
  },
  "request.cross_origin": {
    status: 403,
    title: "A browser session cannot be used from another origin",
    remedy: "Call from the server's own origin, or use an API key, which works from anywhere.",
  },
  "route.missing": {
    status: 404,
    title: "There is nothing at this path",
    remedy: "Compare the path with the API reference.",
  },
  "route.wrong_method": {
    status: 405,
    title: "This path does not take that method",
    remedy: "Use one of the methods in the header `Allow`.",
  },
  "rate_limit.exceeded": {
    status: 429,
    title: "Too many calls",
    remedy: "Call again after the seconds in `Retry-After`. Several keys have a window each.",
  },
  "idempotency.key_invalid": {
    status: 400,
    title: "The Idempotency-Key has not its form",
    remedy: "Send one Idempotency-Key of 1 to 255 characters, such as a UUID.",
  },
  "idempotency.mismatch": {
    status: 422,
    title: "The Idempotency-Key belongs to another body",
    remedy: "Take a new key for a new call, or send the first body again.",
  },
  "idempotency.in_progress": {
    status: 409,
    title: "The first call with this Idempotency-Key still runs",
    remedy: "Send the same call again in a moment; it gets the answer of the first.",
  },
  "server.unavailable": {
    status: 503,
    title: "The server cannot answer for a moment",
    remedy: "Send the same call again after the seconds in `Retry-After`.",
  },
  "server.fault": {
    status: 500,
    title: "The server made a mistake",
    remedy: "Tell the operator of the server the `requestId`. Sending the call again may work.",
  },
  "caller.unknown": {
    status: 401,
    title: "The caller could not be recognised",
    remedy:
      "Send an API key as `Authorization: Bearer nhx_sk_…`, or sign in. Keys are made in Settings, API Keys.",
  },
  "permission.missing": {
    status: 403,
    title: "The caller lacks a permission",
    remedy: "Ask an owner or admin of the workspace for a role or a key that has the permission.",
  },
  "session.required": {
    status: 403,
    title: "Only a signed-in person can do this",
    remedy: "Sign in and call with the cookie: a key cannot do this.",
  },
  "sign_up.closed": {
    status: 403,
    title: "Sign-up is closed",
    remedy: "Ask somebody of the workspace for an invitation.",
  },
  "link.expired": {
    status: 410,
    title: "The link is good for nothing any more",
    remedy: "Ask for a new link where you asked for this one, and open it in time, once.",
  },
  "mail.missing": {
    status: 409,
    title: "This server sends no mail",
    remedy: "Sign in with the password, or ask the operator of the server, who can make a link.",
  },
  "workspace.missing": {
    status: 404,
    title: "There is no such workspace",
    remedy: "Choose one of `GET /api/v1/workspaces`, or make one with a POST.",
  },
  "workspace.not_chosen": {
    status: 422,
    title: "Several workspaces, none chosen",
    remedy: "Name the workspace you mean in the header `NebulaHex-Workspace`.",
  },
  "plan.limit_reached": {
    status: 409,
    title: "The plan's ceiling is reached",
    remedy: "Delete what is not needed, or ask the operator for a larger plan.",
  },
  "workspace.last_owner": {
    status: 409,
    title: "A workspace needs an owner",
    remedy: "Make somebody else an owner first.",
  },
  "member.missing": {
    status: 404,
    title: "There is no such member",
    remedy: "Take the id of somebody who is a member now.",
  },
  "member.exists": {
    status: 409,
    title: "The person is a member already",
    remedy: "Nothing is to be done, or change the member's role.",
  },
  "invitation.missing": {
    status: 404,
    title: "There is no such invitation",
    remedy: "Take an id of `GET /api/v1/invitations`, or ask for a new invitation.",
  },
  "invitation.expired": {
    status: 410,
    title: "The invitation has expired",
    remedy: "Ask who invited you for a new invitation.",
  },
  "invitation.other_email": {
    status: 403,
    title: "The invitation is for another address",
    remedy: "Sign in with the address that was invited.",
  },
  "key.missing": {
    status: 404,
    title: "There is no such key",
    remedy: "Take an id of `GET /api/v1/auth/keys`.",
  },
  "key.too_wide": {
    status: 403,
    title: "A key cannot be wider than its maker",
    remedy: "Ask for no wider scopes, later expiry or higher limit than your own.",
  },
  "key.already_revealed": {
    status: 410,
    title: "The key's value has been shown",
    remedy: "Make a new key if the value was not kept, and revoke this one.",
  },
  "key.reveal_expired": {
    status: 410,
    title: "The time to reveal the key is over",
    remedy: "Make a new key and reveal it within 10 minutes.",
  },
  "key.not_maker": {
    status: 403,
    title: "Only the maker of a key can reveal it",
    remedy: "Let the member who made the key reveal it, or make one of your own.",
  },
  "bot.missing": { status: 404, title: "There is no such bot", remedy: "Take an id of `GET /api/v1/bots`." },
  "bot.inactive": {
    status: 409,
    title: "The bot is switched off",
    remedy: "Switch the bot on: PATCH it with `isActive: true`.",
  },
  "source.missing": {
    status: 404,
    title: "There is no such source",
    remedy: "Take an id of `GET /api/v1/bots/{botId}/sources`.",
  },
  "source.unreadable": {
    status: 422,
    title: "The source cannot be read",
    remedy: "Correct the content so that it is what `kind` says; `detail` says where it is not.",
  },
  "conversation.missing": {
    status: 404,
    title: "There is no such conversation",
    remedy: "Take an id of `GET /api/v1/conversations`.",
  },
  "conversation.already_claimed": {
    status: 409,
    title: "The conversation is with somebody else",
    remedy: "Leave it with who has it, or assign it with `assign-conversation`.",
  },
  "message.missing": {
    status: 404,
    title: "There is no such message",
    remedy: "Take an id of `GET /api/v1/conversations/{conversationId}/messages`.",
  },
  "message.not_by_bot": {
    status: 422,
    title: "The message is not the bot's",
    remedy: "Take a message whose `author` is `bot`.",
  },
  "lead.missing": {
    status: 404,
    title: "There is no such lead",
    remedy: "Take an id of `GET /api/v1/leads`.",
  },
  "canned_reply.missing": {
    status: 404,
    title: "There is no such canned reply",
    remedy: "Take an id of `GET /api/v1/canned-replies`.",
  },
  "canned_reply.shortcut_taken": {
    status: 409,
    title: "Another canned reply has this shortcut",
    remedy: "Choose another shortcut, or change the reply that has it.",
  },
  "live_data.missing": {
    status: 404,
    title: "The bot asks no system of that name",
    remedy: "Take a name of `GET /api/v1/bots/{botId}/live-data`.",
  },
  "live_data.name_invalid": {
    status: 422,
    title: "The name has not its form",
    remedy: "Write a name of 1 to 40 lower-case letters, digits and hyphens into the path.",
  },
  "live_data.unusable": {
    status: 422,
    title: "The system cannot be asked like this",
    remedy: "Correct what `detail` names, and save it again.",
  },
  "live_data.too_many": {
    status: 409,
    title: "The bot asks as many systems as it may",
    remedy: "Delete one that is not needed any more; a bot asks 5 at most.",
  },
  "saved_question.missing": {
    status: 404,
    title: "The bot has no such saved question",
    remedy: "Take an id of `GET /api/v1/bots/{botId}/saved-questions`.",
  },
  "saved_question.too_many": {
    status: 409,
    title: "The bot has as many saved questions as it may",
    remedy: "Delete one that is not needed any more; a bot has 500 at most.",
  },
  "model.missing": {
    status: 404,
    title: "There is no such model",
    remedy: "Take an id of `GET /api/v1/models`.",
  },
  "model.unusable": {
    status: 422,
    title: "The model cannot be asked like this",
    remedy: "Correct what `detail` names, and send it again.",
  },
  "model.too_many": {
    status: 409,
    title: "The workspace has as many models as it may",
    remedy: "Remove one that is not needed any more; a workspace has 10 at most.",
  },
  "event.missing": {
    status: 404,
    title: "There is no such event",
    remedy: "Take an id of `GET /api/v1/events`, or leave `after` out; events are kept 45 days.",
  },
  "source.incomplete": {
    status: 422,
    title: "The source lacks what its kind needs",
    remedy: "Give the field that `detail` names.",
  },
  "source.busy": {
    status: 409,
    title: "The source is being read",
    remedy: "Wait until its status is `ready` or `failed`, then read it again.",
  },
  "hook.missing": {
    status: 404,
    title: "There is no such hook",
    remedy: "Take an id of `GET /api/v1/hooks`.",
  },
  "hook.target_refused": {
    status: 422,
    title: "The target URL cannot be called",
    remedy: "Give an https URL without credentials whose name leads to a public address.",
  },
  "hook.not_paused": {
    status: 409,
    title: "The hook is not paused",
    remedy: "Nothing is to be done: the hook sends already.",
  },
  "hook.replay_running": {
    status: 409,
    title: "A replay of the hook still runs",
    remedy: "Wait until `replay.isDone` of `GET /api/v1/hooks/{hookId}` is true, then ask for the next.",
  },
  "hook.test_failed": {
    status: 409,
    title: "The target did not accept the test delivery",
    remedy: "Let the target answer 2xx within 15 seconds, then resume again.",
  },
  "delivery.missing": {
    status: 404,
    title: "There is no such delivery",
    remedy: "Take an id of `GET /api/v1/hooks/{hookId}/deliveries`.",
  },
  "notification.missing": {
    status: 404,
    title: "There is no such notification",
    remedy: "Take an id of `GET /api/v1/notifications`.",
  },
  "notification.limit_reached": {
    status: 409,
    title: "There are as many notifications as a workspace can have",
    remedy: "Delete one, or change where it goes.",
  },
  "notification.target_refused": {
    status: 422,
    title: "Nothing can be sent to this target",
    remedy: "Give an email address for `email`, an https URL of a Slack incoming webhook for `slack`.",
  },
  "identity.refused": {
    status: 403,
    title: "The identity is not signed with the bot's secret",
    remedy:
      "Sign the customer's `id` on your server: HMAC-SHA256 with the secret of `POST /api/v1/bots/{botId}/identity-secret`, in hex.",
  },
  "visitor.blocked": {
    status: 403,
    title: "The team has blocked this visitor",
    remedy: "Write nothing more in this chat; reach the company in another way.",
  },
  "visitor_session.invalid": {
    status: 401,
    title: "The visitor's session is not valid",
    remedy: "Start a new session with `POST /api/widget/v1/sessions`.",
  },
} as const satisfies Record<`${string}.${string}`, { status: number; title: string; remedy: string }>;

export type ErrorCode = keyof typeof errors;
export type ErrorStatus = (typeof errors)[ErrorCode]["status"];
