// Made by generate.ts from @nebulahex/contract: change that and run `npm run generate`.
import type { Operation } from "../operation.ts";

export const operations = {
  actions: {
    assignConversation: { method: "POST", path: "/api/v1/actions/assign-conversation", takes: "body" },
    blockVisitor: { method: "POST", path: "/api/v1/actions/block-visitor", takes: "body" },
    captureLead: { method: "POST", path: "/api/v1/actions/capture-lead", takes: "body" },
    claimConversation: { method: "POST", path: "/api/v1/actions/claim-conversation", takes: "body" },
    escalateConversation: { method: "POST", path: "/api/v1/actions/escalate-conversation", takes: "body" },
    markSpam: { method: "POST", path: "/api/v1/actions/mark-spam", takes: "body" },
    resolveConversation: { method: "POST", path: "/api/v1/actions/resolve-conversation", takes: "body" },
    sendMessage: { method: "POST", path: "/api/v1/actions/send-message", takes: "body" },
  },
  analytics: {
    get: { method: "GET", path: "/api/v1/analytics", takes: "query" },
  },
  auditLog: {
    list: { method: "GET", path: "/api/v1/audit-log", takes: "query", rows: "entries" },
  },
  auth: {
    whoAmI: { method: "GET", path: "/api/v1/auth/me" },
  },
  bots: {
    ask: { method: "POST", path: "/api/v1/bots/{botId}/ask", takes: "body" },
    create: { method: "POST", path: "/api/v1/bots", takes: "body" },
    delete: { method: "DELETE", path: "/api/v1/bots/{botId}" },
    get: { method: "GET", path: "/api/v1/bots/{botId}" },
    list: { method: "GET", path: "/api/v1/bots", takes: "query", rows: "bots" },
    replayThreshold: { method: "GET", path: "/api/v1/bots/{botId}/threshold-replay", takes: "query" },
    restore: { method: "POST", path: "/api/v1/bots/{botId}/restore" },
    update: { method: "PATCH", path: "/api/v1/bots/{botId}", takes: "body" },
  },
  cannedReplies: {
    create: { method: "POST", path: "/api/v1/canned-replies", takes: "body" },
    delete: { method: "DELETE", path: "/api/v1/canned-replies/{cannedReplyId}" },
    list: { method: "GET", path: "/api/v1/canned-replies", takes: "query", rows: "cannedReplies" },
    update: { method: "PATCH", path: "/api/v1/canned-replies/{cannedReplyId}", takes: "body" },
  },
  conversations: {
    erase: { method: "DELETE", path: "/api/v1/conversations/{conversationId}" },
    get: { method: "GET", path: "/api/v1/conversations/{conversationId}" },
    list: { method: "GET", path: "/api/v1/conversations", takes: "query", rows: "conversations" },
    teamTypes: { method: "POST", path: "/api/v1/conversations/{conversationId}/typing" },
  },
  deliveries: {
    get: { method: "GET", path: "/api/v1/deliveries/{deliveryId}" },
    list: { method: "GET", path: "/api/v1/hooks/{hookId}/deliveries", takes: "query", rows: "deliveries" },
    redeliver: { method: "POST", path: "/api/v1/deliveries/{deliveryId}/redeliver" },
  },
  events: {
    list: { method: "GET", path: "/api/v1/events", takes: "query" },
  },
  feedback: {
    give: { method: "POST", path: "/api/v1/messages/{messageId}/feedback", takes: "body" },
  },
  hooks: {
    change: { method: "PATCH", path: "/api/v1/hooks/{hookId}", takes: "body" },
    create: { method: "POST", path: "/api/v1/hooks", takes: "body" },
    delete: { method: "DELETE", path: "/api/v1/hooks/{hookId}" },
    get: { method: "GET", path: "/api/v1/hooks/{hookId}" },
    list: { method: "GET", path: "/api/v1/hooks", takes: "query", rows: "hooks" },
    replay: { method: "POST", path: "/api/v1/hooks/{hookId}/replay", takes: "body" },
    resume: { method: "POST", path: "/api/v1/hooks/{hookId}/resume" },
    rotateSecret: { method: "POST", path: "/api/v1/hooks/{hookId}/rotate-secret", takes: "body" },
    test: { method: "POST", path: "/api/v1/hooks/{hookId}/test" },
  },
  identitySecret: {
    rotate: { method: "POST", path: "/api/v1/bots/{botId}/identity-secret" },
  },
  invitations: {
    accept: { method: "POST", path: "/api/v1/invitations/accept", takes: "body" },
    create: { method: "POST", path: "/api/v1/invitations", takes: "body" },
    list: { method: "GET", path: "/api/v1/invitations", takes: "query", rows: "invitations" },
    read: { method: "POST", path: "/api/v1/invitations/read", takes: "body" },
    revoke: { method: "DELETE", path: "/api/v1/invitations/{invitationId}" },
  },
  keys: {
    create: { method: "POST", path: "/api/v1/auth/keys", takes: "body" },
    get: { method: "GET", path: "/api/v1/auth/keys/{keyId}" },
    list: { method: "GET", path: "/api/v1/auth/keys", takes: "query", rows: "keys" },
    listActivity: {
      method: "GET",
      path: "/api/v1/auth/keys/{keyId}/activity",
      takes: "query",
      rows: "activity",
    },
    rename: { method: "PATCH", path: "/api/v1/auth/keys/{keyId}", takes: "body" },
    reveal: { method: "POST", path: "/api/v1/auth/keys/{keyId}/reveal", showsOnce: true },
    revoke: { method: "DELETE", path: "/api/v1/auth/keys/{keyId}" },
  },
  leads: {
    erase: { method: "DELETE", path: "/api/v1/leads/{leadId}" },
    get: { method: "GET", path: "/api/v1/leads/{leadId}" },
    list: { method: "GET", path: "/api/v1/leads", takes: "query", rows: "leads" },
  },
  liveData: {
    delete: { method: "DELETE", path: "/api/v1/bots/{botId}/live-data/{name}" },
    get: { method: "GET", path: "/api/v1/bots/{botId}/live-data/{name}" },
    list: { method: "GET", path: "/api/v1/bots/{botId}/live-data" },
    save: { method: "PUT", path: "/api/v1/bots/{botId}/live-data/{name}", takes: "body" },
    try: { method: "POST", path: "/api/v1/bots/{botId}/live-data/{name}/try", takes: "body" },
  },
  members: {
    changeRole: { method: "PATCH", path: "/api/v1/members/{memberId}", takes: "body" },
    get: { method: "GET", path: "/api/v1/members/{memberId}" },
    list: { method: "GET", path: "/api/v1/members", takes: "query", rows: "members" },
    remove: { method: "DELETE", path: "/api/v1/members/{memberId}", takes: "query" },
  },
  messages: {
    list: {
      method: "GET",
      path: "/api/v1/conversations/{conversationId}/messages",
      takes: "query",
      rows: "messages",
    },
  },
  models: {
    create: { method: "POST", path: "/api/v1/models", takes: "body" },
    delete: { method: "DELETE", path: "/api/v1/models/{modelId}" },
    list: { method: "GET", path: "/api/v1/models" },
    try: { method: "POST", path: "/api/v1/models/{modelId}/try" },
    update: { method: "PATCH", path: "/api/v1/models/{modelId}", takes: "body" },
  },
  notes: {
    add: { method: "POST", path: "/api/v1/conversations/{conversationId}/notes", takes: "body" },
  },
  notifications: {
    change: { method: "PATCH", path: "/api/v1/notifications/{notificationId}", takes: "body" },
    create: { method: "POST", path: "/api/v1/notifications", takes: "body" },
    delete: { method: "DELETE", path: "/api/v1/notifications/{notificationId}" },
    list: { method: "GET", path: "/api/v1/notifications", takes: "query", rows: "notifications" },
  },
  passages: {
    list: { method: "GET", path: "/api/v1/sources/{sourceId}/passages", takes: "query", rows: "passages" },
  },
  samples: {
    list: { method: "GET", path: "/api/v1/triggers/samples", takes: "query" },
  },
  savedQuestions: {
    create: { method: "POST", path: "/api/v1/bots/{botId}/saved-questions", takes: "body" },
    delete: { method: "DELETE", path: "/api/v1/bots/{botId}/saved-questions/{savedQuestionId}" },
    list: {
      method: "GET",
      path: "/api/v1/bots/{botId}/saved-questions",
      takes: "query",
      rows: "savedQuestions",
    },
    run: { method: "POST", path: "/api/v1/bots/{botId}/saved-questions/run", takes: "body" },
  },
  sources: {
    create: { method: "POST", path: "/api/v1/bots/{botId}/sources", takes: "body" },
    delete: { method: "DELETE", path: "/api/v1/sources/{sourceId}" },
    get: { method: "GET", path: "/api/v1/sources/{sourceId}" },
    getContent: { method: "GET", path: "/api/v1/sources/{sourceId}/content" },
    list: { method: "GET", path: "/api/v1/bots/{botId}/sources", takes: "query", rows: "sources" },
    refresh: { method: "POST", path: "/api/v1/sources/{sourceId}/refresh" },
    update: { method: "PATCH", path: "/api/v1/sources/{sourceId}", takes: "body" },
  },
  unanswered: {
    list: { method: "GET", path: "/api/v1/bots/{botId}/unanswered", takes: "query" },
  },
  usage: {
    get: { method: "GET", path: "/api/v1/usage" },
  },
  workspace: {
    delete: { method: "DELETE", path: "/api/v1/workspace", takes: "body" },
    get: { method: "GET", path: "/api/v1/workspace" },
    leave: { method: "POST", path: "/api/v1/workspace/leave" },
    update: { method: "PATCH", path: "/api/v1/workspace", takes: "body" },
  },
  workspaces: {
    create: { method: "POST", path: "/api/v1/workspaces", takes: "body" },
    list: { method: "GET", path: "/api/v1/workspaces", takes: "query", rows: "workspaces" },
  },
} as const satisfies Record<string, Record<string, Operation>>;
