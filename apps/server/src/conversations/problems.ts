import { Problem } from "../platform/problem/index.ts";

export function conversationMissing(): Problem {
  return new Problem(
    "conversation.missing",
    "There is no such conversation in this workspace. List them with GET /api/v1/conversations.",
  );
}

export function conversationClaimed(memberId: string | null): Problem {
  const holder = memberId === null ? "the team, by an API key" : memberId;
  return new Problem(
    "conversation.already_claimed",
    `The conversation is with ${holder}. Take it over with POST /api/v1/actions/assign-conversation.`,
  );
}

export function visitorBlocked(): Problem {
  return new Problem(
    "visitor.blocked",
    "The team takes no more messages here. Reach the company in another way.",
  );
}

export function identityRefused(): Problem {
  return new Problem(
    "identity.refused",
    "The identity is not signed with this bot's secret. Sign its id on your server and send both again.",
  );
}

export function sessionInvalid(): Problem {
  return new Problem(
    "visitor_session.invalid",
    "The session has expired or is not of this server. Start a new one with POST /api/widget/v1/sessions.",
    { headers: { "www-authenticate": "Bearer" } },
  );
}

export function botNotServing(): Problem {
  return new Problem("bot.missing", "No active bot has this id. Copy the snippet from Bots, Install again.");
}

export function cannedReplyMissing(): Problem {
  return new Problem(
    "canned_reply.missing",
    "There is no such canned reply in this workspace. List them with GET /api/v1/canned-replies.",
  );
}

export function shortcutTaken(): Problem {
  return new Problem(
    "canned_reply.shortcut_taken",
    "Another canned reply has this shortcut. Choose another one, or change that reply.",
  );
}

export function messageMissing(): Problem {
  return new Problem(
    "message.missing",
    "There is no such message in this workspace. List them with GET /api/v1/conversations/{conversationId}/messages.",
  );
}

export function messageNotByBot(): Problem {
  return new Problem(
    "message.not_by_bot",
    "Only what the bot wrote is judged. Take the id of a message whose author is bot.",
  );
}
