// Made by generate.ts from @nebulahex/contract: change that and run `npm run generate`.
import type { CallOptions } from "../call.ts";
import type { List } from "../list.ts";
import type * as shapes from "./shapes.ts";

/** The client: every operation of the API, by noun. Made by `createClient`. */
export interface NebulaHex {
  readonly actions: {
    /**
     * Gives a conversation to a member, or back to everybody with `memberId: null`.
     *
     * Needs the permission `conversations:write`.
     * Refusals of its own: `conversation.missing`, `member.missing`.
     * @example
     * await nebulahex.actions.assignConversation({ conversationId: "cnv_0mgk3v9s2q4w8e6r1t5y7u3i", memberId: "mem_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    assignConversation(
      input: shapes.AssignConversationInput,
      options?: CallOptions,
    ): Promise<shapes.Conversation>;
    /**
     * Lets the visitor of a conversation write no more, or again. The conversation is resolved and takes nothing more from its visitor; a customer with a signed identity starts no session either, on any device. What was said stays. `isBlocked: false` lets them write again.
     *
     * Needs the permission `conversations:write`.
     * Refusals of its own: `conversation.missing`.
     * @example
     * await nebulahex.actions.blockVisitor({ conversationId: "cnv_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    blockVisitor(input: shapes.BlockVisitorInput, options?: CallOptions): Promise<shapes.Conversation>;
    /**
     * Notes how to reach the visitor of a conversation; one lead per conversation, enriched. Give `email` or `phone` at least. A second call for the same conversation adds to its lead.
     *
     * Needs the permission `leads:write`.
     * Refusals of its own: `conversation.missing`.
     * @example
     * await nebulahex.actions.captureLead({ conversationId: "cnv_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    captureLead(input: shapes.CaptureLeadInput, options?: CallOptions): Promise<shapes.CaptureLeadReply>;
    /**
     * Takes a conversation; of two who claim at once one wins.
     *
     * Needs the permission `conversations:write`.
     * Refusals of its own: `conversation.missing`, `conversation.already_claimed`.
     * @example
     * await nebulahex.actions.claimConversation({ conversationId: "cnv_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    claimConversation(
      input: shapes.ClaimConversationInput,
      options?: CallOptions,
    ): Promise<shapes.Conversation>;
    /**
     * Routes a conversation to the team. A conversation that waits or is assigned already stays as it is, and no event tells of it.
     *
     * Needs the permission `conversations:write`.
     * Refusals of its own: `conversation.missing`.
     * @example
     * await nebulahex.actions.escalateConversation({ conversationId: "cnv_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    escalateConversation(
      input: shapes.EscalateConversationInput,
      options?: CallOptions,
    ): Promise<shapes.Conversation>;
    /**
     * Takes a conversation out of the lists as spam, or puts it back. Its state stays as it is and its visitor may go on writing: block them as well where they should not.
     *
     * Needs the permission `conversations:write`.
     * Refusals of its own: `conversation.missing`.
     * @example
     * await nebulahex.actions.markSpam({ conversationId: "cnv_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    markSpam(input: shapes.MarkSpamInput, options?: CallOptions): Promise<shapes.Conversation>;
    /**
     * Ends the team's turn; the bot answers the visitor's next message.
     *
     * Needs the permission `conversations:write`.
     * Refusals of its own: `conversation.missing`.
     * @example
     * await nebulahex.actions.resolveConversation({ conversationId: "cnv_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    resolveConversation(
      input: shapes.ResolveConversationInput,
      options?: CallOptions,
    ): Promise<shapes.Conversation>;
    /**
     * Replies to the visitor as the team; the bot is silent until the conversation is resolved.
     *
     * Needs the permission `conversations:write`.
     * Refusals of its own: `conversation.missing`.
     * @example
     * await nebulahex.actions.sendMessage({ conversationId: "cnv_0mgk3v9s2q4w8e6r1t5y7u3i", message: "Hello, this is Ada. I have found your order." });
     */
    sendMessage(input: shapes.SendMessageInput, options?: CallOptions): Promise<shapes.SendMessageReply>;
  };
  readonly analytics: {
    /**
     * Shows the figures of a range against the range before.
     *
     * Needs the permission `analytics:read`.
     * Refusals of its own: `bot.missing`.
     * @example
     * await nebulahex.analytics.get();
     */
    get(input?: shapes.GetAnalyticsInput, options?: CallOptions): Promise<shapes.GetAnalyticsReply>;
  };
  readonly auditLog: {
    /**
     * Lists who did what, when, through which key and from where, newest first.
     *
     * Needs the permission `audit:read`.
     * @example
     * for await (const entry of nebulahex.auditLog.list()) console.log(entry);
     */
    list(
      input?: shapes.ListAuditLogInput,
      options?: CallOptions,
    ): List<shapes.ListAuditLogReply, shapes.AuditEntry>;
  };
  readonly auth: {
    /**
     * Tells who is calling and what the caller may do.
     *
     * Needs a key, whatever its scopes.
     * @example
     * await nebulahex.auth.whoAmI();
     */
    whoAmI(options?: CallOptions): Promise<shapes.WhoAmIReply>;
  };
  readonly bots: {
    /**
     * Asks a bot a question and shows every step of its answer; stores nothing.
     *
     * Needs the permission `bots:read`.
     * Refusals of its own: `bot.missing`.
     * @example
     * await nebulahex.bots.ask({ botId: "bot_0mgk3v9s2q4w8e6r1t5y7u3i", question: "When do you open?" });
     */
    ask(input: shapes.AskInput, options?: CallOptions): Promise<shapes.AskReply>;
    /**
     * Makes a bot. Whatever is left out begins with the product's own words and figures.
     *
     * Needs the permission `bots:manage`.
     * Refusals of its own: `plan.limit_reached`.
     * @example
     * await nebulahex.bots.create({ name: "Help desk" });
     */
    create(input: shapes.CreateBotInput, options?: CallOptions): Promise<shapes.Bot>;
    /**
     * Deletes a bot; it can be restored for 30 days, its conversations stay.
     *
     * Needs the permission `bots:manage`.
     * Refusals of its own: `bot.missing`.
     * @example
     * await nebulahex.bots.delete({ botId: "bot_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    delete(input: shapes.DeleteBotInput, options?: CallOptions): Promise<void>;
    /**
     * Shows a bot with its settings.
     *
     * Needs the permission `bots:read`.
     * Refusals of its own: `bot.missing`.
     * @example
     * await nebulahex.bots.get({ botId: "bot_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    get(input: shapes.GetBotInput, options?: CallOptions): Promise<shapes.Bot>;
    /**
     * Lists the workspace's bots, oldest first.
     *
     * Needs the permission `bots:read`.
     * @example
     * for await (const bot of nebulahex.bots.list()) console.log(bot);
     */
    list(input?: shapes.ListBotsInput, options?: CallOptions): List<shapes.ListBotsReply, shapes.BotSummary>;
    /**
     * Tells what another threshold would have done with the questions of a range. Answers that need no confidence, such as greetings and orders, are not counted.
     *
     * Needs the permission `analytics:read`.
     * Refusals of its own: `bot.missing`.
     * @example
     * await nebulahex.bots.replayThreshold({ botId: "bot_0mgk3v9s2q4w8e6r1t5y7u3i", threshold: 0.6 });
     */
    replayThreshold(
      input: shapes.ReplayThresholdInput,
      options?: CallOptions,
    ): Promise<shapes.ReplayThresholdReply>;
    /**
     * Brings back a bot that was deleted in the last 30 days, with all that it knew. A bot that is not deleted stays as it is. After 30 days what it knew is erased and it is missing.
     *
     * Needs the permission `bots:manage`.
     * Refusals of its own: `bot.missing`, `plan.limit_reached`.
     * @example
     * await nebulahex.bots.restore({ botId: "bot_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    restore(input: shapes.RestoreBotInput, options?: CallOptions): Promise<shapes.Bot>;
    /**
     * Changes a bot. Its texts, threshold and looks need `bots:content`, its name and whether it is active `bots:manage`. Fields that are left out stay as they are.
     *
     * Needs the permission `bots:content`.
     * Refusals of its own: `bot.missing`.
     * @example
     * await nebulahex.bots.update({ botId: "bot_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    update(input: shapes.UpdateBotInput, options?: CallOptions): Promise<shapes.Bot>;
  };
  readonly cannedReplies: {
    /**
     * Makes a canned reply for the whole team.
     *
     * Needs the permission `conversations:write`.
     * Refusals of its own: `canned_reply.shortcut_taken`.
     * @example
     * await nebulahex.cannedReplies.create({ shortcut: "refund", text: "We have sent your refund today." });
     */
    create(input: shapes.CreateCannedReplyInput, options?: CallOptions): Promise<shapes.CannedReply>;
    /**
     * Deletes a canned reply.
     *
     * Needs the permission `conversations:write`.
     * Refusals of its own: `canned_reply.missing`.
     * @example
     * await nebulahex.cannedReplies.delete({ cannedReplyId: "rpl_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    delete(input: shapes.DeleteCannedReplyInput, options?: CallOptions): Promise<void>;
    /**
     * Lists the workspace's canned replies by their shortcuts.
     *
     * Needs the permission `conversations:read`.
     * @example
     * for await (const cannedReply of nebulahex.cannedReplies.list()) console.log(cannedReply);
     */
    list(
      input?: shapes.ListCannedRepliesInput,
      options?: CallOptions,
    ): List<shapes.ListCannedRepliesReply, shapes.CannedReply>;
    /**
     * Changes a canned reply.
     *
     * Needs the permission `conversations:write`.
     * Refusals of its own: `canned_reply.missing`, `canned_reply.shortcut_taken`.
     * @example
     * await nebulahex.cannedReplies.update({ cannedReplyId: "rpl_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    update(input: shapes.UpdateCannedReplyInput, options?: CallOptions): Promise<shapes.CannedReply>;
  };
  readonly conversations: {
    /**
     * Erases a conversation for good, with all that tells of it. Its messages, notes, feedback and lead go, and so do its events with their deliveries: those not yet delivered are cancelled. Answers kept for a repeated Idempotency-Key forget it. The audit log tells that it was erased, and nothing of what it held.
     *
     * Needs the permission `conversations:erase`.
     * Refusals of its own: `conversation.missing`.
     * @example
     * await nebulahex.conversations.erase({ conversationId: "cnv_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    erase(input: shapes.EraseConversationInput, options?: CallOptions): Promise<void>;
    /**
     * Shows a conversation.
     *
     * Needs the permission `conversations:read`.
     * Refusals of its own: `conversation.missing`.
     * @example
     * await nebulahex.conversations.get({ conversationId: "cnv_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    get(input: shapes.GetConversationInput, options?: CallOptions): Promise<shapes.Conversation>;
    /**
     * Lists conversations, the latest activity first. Paging by `createdAt` skips and repeats nothing. By `activity` a conversation that moves while one pages is on a fresh first page. By `waiting` come those that wait for the team, the longest first, and no others.
     *
     * Needs the permission `conversations:read`.
     * @example
     * for await (const conversation of nebulahex.conversations.list()) console.log(conversation);
     */
    list(
      input?: shapes.ListConversationsInput,
      options?: CallOptions,
    ): List<shapes.ListConversationsReply, shapes.Conversation>;
    /**
     * Somebody of the team is writing; the visitor's chat shows it for some seconds.
     *
     * Needs the permission `conversations:write`.
     * Refusals of its own: `conversation.missing`.
     * @example
     * await nebulahex.conversations.teamTypes({ conversationId: "cnv_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    teamTypes(input: shapes.TeamTypesInput, options?: CallOptions): Promise<void>;
  };
  readonly deliveries: {
    /**
     * Shows a delivery with its last request as it was sent. The headers are those that were sent, signatures included: after a rotation too they verify with the secrets of that time.
     *
     * Needs the permission `hooks:manage`.
     * Refusals of its own: `delivery.missing`.
     * @example
     * await nebulahex.deliveries.get({ deliveryId: "dlv_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    get(input: shapes.GetDeliveryInput, options?: CallOptions): Promise<shapes.GetDeliveryReply>;
    /**
     * Lists a hook's deliveries with every attempt, newest first.
     *
     * Needs the permission `hooks:manage`.
     * Refusals of its own: `hook.missing`.
     * @example
     * for await (const delivery of nebulahex.deliveries.list({ hookId: "hook_0mgk3v9s2q4w8e6r1t5y7u3i" })) console.log(delivery);
     */
    list(
      input: shapes.ListDeliveriesInput,
      options?: CallOptions,
    ): List<shapes.ListDeliveriesReply, shapes.Delivery>;
    /**
     * Sends a delivery once more, whatever became of it. It is due at once, with the same id and body and a whole schedule before it. An attempt under way is left to end; while the hook is paused or degraded it waits as any other.
     *
     * Needs the permission `hooks:manage`.
     * Refusals of its own: `delivery.missing`.
     * @example
     * await nebulahex.deliveries.redeliver({ deliveryId: "dlv_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    redeliver(input: shapes.RedeliverInput, options?: CallOptions): Promise<shapes.Delivery>;
  };
  readonly events: {
    /**
     * What happened in the workspace, the last 30 days, oldest first; on request as it happens. `after` is a place in the order in which changes began to be written, which differs from `createdAt` by moments: an event is shown once nothing can come before it any more, so whoever goes on after the last one read misses none.
     *
     * With `Accept: text/event-stream` the answer goes on live: each event under its own name, its `id:` the event's id, its data the envelope. It begins after `Last-Event-ID`, or `after`, or now; then `open` comes first, whose `id:` holds the place until there is an event. A comment line every 15 seconds keeps the line open. It ends with the right to read it.
     *
     * Needs the permission `events:read`.
     * Refusals of its own: `event.missing`.
     * @example
     * await nebulahex.events.list();
     */
    list(input?: shapes.ListEventsInput, options?: CallOptions): Promise<shapes.ListEventsReply>;
  };
  readonly feedback: {
    /**
     * Says what you think of a message of the bot's. Each member has one say on a message, and the latest counts. A key speaks for the member it was issued to.
     *
     * Needs the permission `conversations:write`.
     * Refusals of its own: `message.missing`, `message.not_by_bot`.
     * @example
     * await nebulahex.feedback.give({ messageId: "msg_0mgk3v9s2q4w8e6r1t5y7u3i", rating: "up" });
     */
    give(input: shapes.GiveFeedbackInput, options?: CallOptions): Promise<shapes.GiveFeedbackReply>;
  };
  readonly hooks: {
    /**
     * Sends a subscription elsewhere, or gives it another note. A target is checked as that of a new hook is. What waits goes to the new target; a paused hook stays paused until it is resumed.
     *
     * Needs the permission `hooks:manage`.
     * Refusals of its own: `hook.missing`, `hook.target_refused`.
     * @example
     * await nebulahex.hooks.change({"hookId":"hook_0mgk3v9s2q4w8e6r1t5y7u3i","targetUrl":"https://acme.example/webhooks/nebulahex"});
     */
    change(input: shapes.ChangeHookInput, options?: CallOptions): Promise<shapes.Hook>;
    /**
     * Subscribes a URL to an event; the signing secret is shown here only. Two subscriptions to the same URL and event are two hooks.
     *
     * Needs the permission `hooks:manage`.
     * Refusals of its own: `hook.target_refused`.
     * @example
     * await nebulahex.hooks.create({"event":"message.sent","targetUrl":"https://acme.example/webhooks/nebulahex"});
     */
    create(input: shapes.CreateHookInput, options?: CallOptions): Promise<shapes.CreateHookReply>;
    /**
     * Ends a subscription.
     *
     * Needs the permission `hooks:manage`.
     * Refusals of its own: `hook.missing`.
     * @example
     * await nebulahex.hooks.delete({ hookId: "hook_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    delete(input: shapes.DeleteHookInput, options?: CallOptions): Promise<void>;
    /**
     * Shows a subscription and how it fares.
     *
     * Needs the permission `hooks:manage`.
     * Refusals of its own: `hook.missing`.
     * @example
     * await nebulahex.hooks.get({ hookId: "hook_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    get(input: shapes.GetHookInput, options?: CallOptions): Promise<shapes.Hook>;
    /**
     * Lists subscriptions, oldest first.
     *
     * Needs the permission `hooks:manage`.
     * @example
     * for await (const hook of nebulahex.hooks.list()) console.log(hook);
     */
    list(input?: shapes.ListHooksInput, options?: CallOptions): List<shapes.ListHooksReply, shapes.Hook>;
    /**
     * Sends the deliveries of a time range once more. They go out oldest first, 50 a second at most, each with its id, its body and a whole schedule before it. What is still pending is left as it is. The hook tells the progress in `replay`; a hook has one replay at a time.
     *
     * Needs the permission `hooks:manage`.
     * Refusals of its own: `hook.missing`, `hook.replay_running`.
     * @example
     * await nebulahex.hooks.replay({"hookId":"hook_0mgk3v9s2q4w8e6r1t5y7u3i","from":"2026-03-01T00:00:00Z","to":"2026-03-02T00:00:00Z","which":"failed"});
     */
    replay(input: shapes.ReplayHookInput, options?: CallOptions): Promise<shapes.Hook>;
    /**
     * Tests a paused hook and, where the target accepts, sends all that was held. What was held goes out oldest first, 50 deliveries a second at most, each with its whole schedule before it. The hook is `recovering` until all of it was tried, and then `active`; with nothing held it is `active` at once. New events are sent as they come.
     *
     * Needs the permission `hooks:manage`.
     * Refusals of its own: `hook.missing`, `hook.not_paused`, `hook.test_failed`.
     * @example
     * await nebulahex.hooks.resume({ hookId: "hook_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    resume(input: shapes.ResumeHookInput, options?: CallOptions): Promise<shapes.Hook>;
    /**
     * Gives a hook another signing secret, shown here only. During the overlap every attempt is signed with both secrets: two `v1=` in `X-NebulaHex-Signature`, two signatures in `webhook-signature`. An attempt that began before this call may still arrive for 15 seconds with the former alone, so accept both until then. A second rotation within an overlap ends the older secret.
     *
     * Needs the permission `hooks:manage`.
     * Refusals of its own: `hook.missing`.
     * @example
     * await nebulahex.hooks.rotateSecret({"hookId":"hook_0mgk3v9s2q4w8e6r1t5y7u3i","overlapSeconds":86400});
     */
    rotateSecret(input: shapes.RotateSecretInput, options?: CallOptions): Promise<shapes.RotateSecretReply>;
    /**
     * Sends the sample of the hook's event, signed, and tells how the target answered.
     *
     * Needs the permission `hooks:manage`.
     * Refusals of its own: `hook.missing`.
     * @example
     * await nebulahex.hooks.test({ hookId: "hook_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    test(input: shapes.TestHookInput, options?: CallOptions): Promise<shapes.TestHookReply>;
  };
  readonly identitySecret: {
    /**
     * Gives a bot a secret to sign its customers' identity with, shown here and never again. The company's server signs the `id` of a customer who is signed in on its site; `POST /api/widget/v1/sessions` takes it as `identity`. The secret before is good for nothing from then on.
     *
     * Needs the permission `bots:manage`.
     * Refusals of its own: `bot.missing`.
     * @example
     * await nebulahex.identitySecret.rotate({ botId: "bot_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    rotate(
      input: shapes.RotateIdentitySecretInput,
      options?: CallOptions,
    ): Promise<shapes.RotateIdentitySecretReply>;
  };
  readonly invitations: {
    /**
     * Makes the signed-in person a member. The person's email must be the invited one, whatever the case.
     *
     * Needs a signed-in person: no key can do it.
     * Refusals of its own: `invitation.missing`, `invitation.expired`, `invitation.other_email`, `plan.limit_reached`.
     * @example
     * await nebulahex.invitations.accept({ token: "4Tq0cB1yVnX8sKfL2dWm6RzG9hJ3pEuA5iOk7MvC" });
     */
    accept(input: shapes.AcceptInvitationInput, options?: CallOptions): Promise<shapes.AcceptInvitationReply>;
    /**
     * Invites a person by email. Inviting the same address again makes a new link and ends the old one. Inviting an owner needs `workspace:own`.
     *
     * Needs the permission `members:manage`.
     * Refusals of its own: `member.exists`, `plan.limit_reached`.
     * @example
     * await nebulahex.invitations.create({ email: "ada@example.com", role: "agent" });
     */
    create(input: shapes.CreateInvitationInput, options?: CallOptions): Promise<shapes.CreateInvitationReply>;
    /**
     * Lists invitations that nobody accepted yet, oldest first, expired ones too.
     *
     * Needs the permission `members:manage`.
     * @example
     * for await (const invitation of nebulahex.invitations.list()) console.log(invitation);
     */
    list(
      input?: shapes.ListInvitationsInput,
      options?: CallOptions,
    ): List<shapes.ListInvitationsReply, shapes.Invitation>;
    /**
     * Tells whoever holds an invitation's link what it offers, before they sign up or in.
     *
     * Needs neither a key nor a session.
     * Refusals of its own: `invitation.missing`, `invitation.expired`.
     * @example
     * await nebulahex.invitations.read({ token: "4Tq0cB1yVnX8sKfL2dWm6RzG9hJ3pEuA5iOk7MvC" });
     */
    read(input: shapes.ReadInvitationInput, options?: CallOptions): Promise<shapes.ReadInvitationReply>;
    /**
     * Takes an invitation back; its link stops at once.
     *
     * Needs the permission `members:manage`.
     * Refusals of its own: `invitation.missing`.
     * @example
     * await nebulahex.invitations.revoke({ invitationId: "inv_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    revoke(input: shapes.RevokeInvitationInput, options?: CallOptions): Promise<void>;
  };
  readonly keys: {
    /**
     * Makes an API key; its value is fetched once by revealing it. A key never makes one with wider scopes, later expiry or a higher limit than its own.
     *
     * Needs the permission `keys:manage`.
     * Refusals of its own: `member.missing`, `key.too_wide`.
     * @example
     * await nebulahex.keys.create({"name":"Zapier","scopes":["bots:read","conversations:write"]});
     */
    create(input: shapes.CreateKeyInput, options?: CallOptions): Promise<shapes.CreateKeyReply>;
    /**
     * Shows an API key, a revoked one too; never its value.
     *
     * Needs the permission `keys:manage`.
     * Refusals of its own: `key.missing`.
     * @example
     * await nebulahex.keys.get({ keyId: "key_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    get(input: shapes.GetKeyInput, options?: CallOptions): Promise<shapes.Key>;
    /**
     * Lists the workspace's API keys, newest first, revoked ones too.
     *
     * Needs the permission `keys:manage`.
     * @example
     * for await (const key of nebulahex.keys.list()) console.log(key);
     */
    list(input?: shapes.ListKeysInput, options?: CallOptions): List<shapes.ListKeysReply, shapes.Key>;
    /**
     * Lists the messages and leads made through a key, newest first. It goes on to answer after the key was revoked.
     *
     * Needs the permission `keys:manage`.
     * Refusals of its own: `key.missing`.
     * @example
     * for await (const activity of nebulahex.keys.listActivity({ keyId: "key_0mgk3v9s2q4w8e6r1t5y7u3i" })) console.log(activity);
     */
    listActivity(
      input: shapes.ListKeyActivityInput,
      options?: CallOptions,
    ): List<
      shapes.ListKeyActivityReply,
      {
        /** What was made. */
        kind: "message" | "lead";
        /** Id of the message or lead. */
        id: string;
        /** Id of the conversation. */
        conversationId: string;
        /** When it was made. */
        at: string;
      }
    >;
    /**
     * Gives a key another name.
     *
     * Needs the permission `keys:manage`.
     * Refusals of its own: `key.missing`.
     * @example
     * await nebulahex.keys.rename({ keyId: "key_0mgk3v9s2q4w8e6r1t5y7u3i", name: "Zapier" });
     */
    rename(input: shapes.RenameKeyInput, options?: CallOptions): Promise<shapes.Key>;
    /**
     * Shows the value of a new key, once, to its maker, within 10 minutes. Of many reveals at once one wins. The value is erased as it is shown: keep it.
     *
     * Needs the permission `keys:manage`.
     * Refusals of its own: `key.missing`, `key.not_maker`, `key.already_revealed`, `key.reveal_expired`.
     * @example
     * await nebulahex.keys.reveal({ keyId: "key_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    reveal(input: shapes.RevealKeyInput, options?: CallOptions): Promise<shapes.RevealKeyReply>;
    /**
     * Stops a key for ever. It stops at its next call, everywhere, within a second. What was written through it stays.
     *
     * Needs the permission `keys:manage`.
     * Refusals of its own: `key.missing`.
     * @example
     * await nebulahex.keys.revoke({ keyId: "key_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    revoke(input: shapes.RevokeKeyInput, options?: CallOptions): Promise<void>;
  };
  readonly leads: {
    /**
     * Erases a lead for good, with every event that told of it. Its `lead.captured` events go with their deliveries, and those not yet delivered are cancelled; answers kept for a repeated Idempotency-Key forget it. What the visitor wrote stays in the conversation until that is erased.
     *
     * Needs the permission `leads:erase`.
     * Refusals of its own: `lead.missing`.
     * @example
     * await nebulahex.leads.erase({ leadId: "lead_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    erase(input: shapes.EraseLeadInput, options?: CallOptions): Promise<void>;
    /**
     * Shows a lead.
     *
     * Needs the permission `leads:read`.
     * Refusals of its own: `lead.missing`.
     * @example
     * await nebulahex.leads.get({ leadId: "lead_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    get(input: shapes.GetLeadInput, options?: CallOptions): Promise<shapes.Lead>;
    /**
     * Lists leads, newest first. With `Accept: text/csv` the answer is a file of all that the filters let through, whatever `limit` and `cursor` say: a line of names, then a line for each lead, in UTF-8. A cell that a spreadsheet would run, for it begins with `=`, `+`, `-`, `@`, a tab or a carriage return, has an apostrophe before it.
     *
     * Needs the permission `leads:read`.
     * @example
     * for await (const lead of nebulahex.leads.list()) console.log(lead);
     */
    list(input?: shapes.ListLeadsInput, options?: CallOptions): List<shapes.ListLeadsReply, shapes.Lead>;
  };
  readonly liveData: {
    /**
     * Disconnects a bot from a system, and erases an uploaded list.
     *
     * Needs the permission `live-data:manage`.
     * Refusals of its own: `bot.missing`, `live_data.missing`.
     * @example
     * await nebulahex.liveData.delete({ botId: "bot_0mgk3v9s2q4w8e6r1t5y7u3i", name: "…" });
     */
    delete(input: shapes.DeleteLiveDataInput, options?: CallOptions): Promise<void>;
    /**
     * Shows a system that a bot asks, without its secrets.
     *
     * Needs the permission `live-data:manage`.
     * Refusals of its own: `bot.missing`, `live_data.missing`.
     * @example
     * await nebulahex.liveData.get({ botId: "bot_0mgk3v9s2q4w8e6r1t5y7u3i", name: "…" });
     */
    get(input: shapes.GetLiveDataInput, options?: CallOptions): Promise<shapes.LiveData>;
    /**
     * Lists the systems that a bot asks for orders, by name.
     *
     * Needs the permission `live-data:manage`.
     * Refusals of its own: `bot.missing`.
     * @example
     * await nebulahex.liveData.list({ botId: "bot_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    list(input: shapes.ListLiveDataInput, options?: CallOptions): Promise<shapes.ListLiveDataReply>;
    /**
     * Connects a bot to a system with orders, or changes how it is asked. The bot tells an order to who gives its number and the email it was placed with, and to nobody else. What is saved replaces all that was there, secrets included. A name has 1 to 40 lower-case letters, digits and hyphens.
     *
     * Needs the permission `live-data:manage`.
     * Refusals of its own: `bot.missing`, `live_data.name_invalid`, `live_data.unusable`, `live_data.too_many`.
     * @example
     * await nebulahex.liveData.save({ botId: "bot_0mgk3v9s2q4w8e6r1t5y7u3i", name: "…", "kind":"csv","content":"number,email,status\nW1042,ada@example.com,shipped","mapping":{"number":"number","email":"email","status":"status"} });
     */
    save(input: shapes.SaveLiveDataInput, options?: CallOptions): Promise<shapes.LiveData>;
    /**
     * Looks up an order as the bot would, and tells what went wrong.
     *
     * Needs the permission `live-data:manage`.
     * Refusals of its own: `bot.missing`, `live_data.missing`.
     * @example
     * await nebulahex.liveData.try({ botId: "bot_0mgk3v9s2q4w8e6r1t5y7u3i", name: "…", orderNumber: "#W1042", email: "ada@example.com" });
     */
    try(input: shapes.TryLiveDataInput, options?: CallOptions): Promise<shapes.TryLiveDataReply>;
  };
  readonly members: {
    /**
     * Gives a member another role. Making an owner or changing one needs `workspace:own`. The last owner cannot step down.
     *
     * Needs the permission `members:manage`.
     * Refusals of its own: `member.missing`, `workspace.last_owner`.
     * @example
     * await nebulahex.members.changeRole({ memberId: "mem_0mgk3v9s2q4w8e6r1t5y7u3i", role: "agent" });
     */
    changeRole(input: shapes.ChangeRoleInput, options?: CallOptions): Promise<shapes.Member>;
    /**
     * Shows a member and the keys that would stop with the membership.
     *
     * Needs the permission `members:read`.
     * Refusals of its own: `member.missing`.
     * @example
     * await nebulahex.members.get({ memberId: "mem_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    get(input: shapes.GetMemberInput, options?: CallOptions): Promise<shapes.GetMemberReply>;
    /**
     * Lists the members of the workspace, in the order they joined.
     *
     * Needs the permission `members:read`.
     * @example
     * for await (const member of nebulahex.members.list()) console.log(member);
     */
    list(
      input?: shapes.ListMembersInput,
      options?: CallOptions,
    ): List<shapes.ListMembersReply, shapes.Member>;
    /**
     * Removes a member. The keys issued to the member, listed by `GET /api/v1/members/{memberId}`, are revoked. With `reissueKeysTo`, which needs `keys:manage`, they are issued to another member instead: each may do what both members' roles allow. Removing an owner needs `workspace:own`.
     *
     * Needs the permission `members:manage`.
     * Refusals of its own: `member.missing`, `workspace.last_owner`.
     * @example
     * await nebulahex.members.remove({ memberId: "mem_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    remove(input: shapes.RemoveMemberInput, options?: CallOptions): Promise<void>;
  };
  readonly messages: {
    /**
     * Lists a conversation's messages, oldest first. A page is in the order of writing, and `previousCursor` and `nextCursor` lead to the pages on either side. With `start=newest` the first page holds the latest messages, from where `previousCursor` leads back.
     *
     * Needs the permission `conversations:read`.
     * Refusals of its own: `conversation.missing`.
     * @example
     * for await (const message of nebulahex.messages.list({ conversationId: "cnv_0mgk3v9s2q4w8e6r1t5y7u3i" })) console.log(message);
     */
    list(
      input: shapes.ListMessagesInput,
      options?: CallOptions,
    ): List<shapes.ListMessagesReply, shapes.Message>;
  };
  readonly models: {
    /**
     * Adds a model. One that searches reads what the bots know in the background; until it has read a passage, words alone find it.
     *
     * Needs the permission `models:manage`.
     * Refusals of its own: `model.unusable`, `model.too_many`.
     * @example
     * await nebulahex.models.create({"vendor":"anthropic","model":"claude-sonnet-5","apiKey":"sk-0123456789"});
     */
    create(input: shapes.CreateModelInput, options?: CallOptions): Promise<shapes.Model>;
    /**
     * Removes a model, its key and what it made of the knowledge.
     *
     * Needs the permission `models:manage`.
     * Refusals of its own: `model.missing`.
     * @example
     * await nebulahex.models.delete({ modelId: "mdl_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    delete(input: shapes.DeleteModelInput, options?: CallOptions): Promise<void>;
    /**
     * Lists the models that write answers and those that search, in the order they are asked. Without one that writes the bot answers in the words of its knowledge; without one that searches it finds them by words.
     *
     * Needs the permission `models:manage`.
     * @example
     * await nebulahex.models.list();
     */
    list(options?: CallOptions): Promise<shapes.ListModelsReply>;
    /**
     * Asks a model for one word, or for what a word means, and tells what went wrong.
     *
     * Needs the permission `models:manage`.
     * Refusals of its own: `model.missing`.
     * @example
     * await nebulahex.models.try({ modelId: "mdl_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    try(input: shapes.TryModelInput, options?: CallOptions): Promise<shapes.TryModelReply>;
    /**
     * Changes a model. Fields that are left out stay as they are, the key too. One that searches reads all anew when its name or address changes.
     *
     * Needs the permission `models:manage`.
     * Refusals of its own: `model.missing`, `model.unusable`.
     * @example
     * await nebulahex.models.update({ modelId: "mdl_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    update(input: shapes.UpdateModelInput, options?: CallOptions): Promise<shapes.Model>;
  };
  readonly notes: {
    /**
     * Notes something for the team; the visitor never sees it, and no event tells of it. Notes are listed with the conversation's messages.
     *
     * Needs the permission `conversations:write`.
     * Refusals of its own: `conversation.missing`.
     * @example
     * await nebulahex.notes.add({ conversationId: "cnv_0mgk3v9s2q4w8e6r1t5y7u3i", text: "Called her back, she is happy." });
     */
    add(input: shapes.AddNoteInput, options?: CallOptions): Promise<shapes.Note>;
  };
  readonly notifications: {
    /**
     * Changes where or of what the team is told.
     *
     * Needs the permission `notifications:manage`.
     * Refusals of its own: `notification.missing`, `notification.target_refused`.
     * @example
     * await nebulahex.notifications.change({ notificationId: "ntf_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    change(input: shapes.ChangeNotificationInput, options?: CallOptions): Promise<shapes.Notification>;
    /**
     * Lets the team be told somewhere; 20 places at most. Emails are sent where the operator has set a mail server. What is told names things by id, never a visitor's data.
     *
     * Needs the permission `notifications:manage`.
     * Refusals of its own: `notification.limit_reached`, `notification.target_refused`.
     * @example
     * await nebulahex.notifications.create({ kind: "email", target: "support@acme.example", events: ["conversation.waiting"] });
     */
    create(input: shapes.CreateNotificationInput, options?: CallOptions): Promise<shapes.Notification>;
    /**
     * Tells nobody there any more.
     *
     * Needs the permission `notifications:manage`.
     * Refusals of its own: `notification.missing`.
     * @example
     * await nebulahex.notifications.delete({ notificationId: "ntf_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    delete(input: shapes.DeleteNotificationInput, options?: CallOptions): Promise<void>;
    /**
     * Lists where the team is told, oldest first.
     *
     * Needs the permission `notifications:manage`.
     * @example
     * for await (const notification of nebulahex.notifications.list()) console.log(notification);
     */
    list(
      input?: shapes.ListNotificationsInput,
      options?: CallOptions,
    ): List<shapes.ListNotificationsReply, shapes.Notification>;
  };
  readonly passages: {
    /**
     * Lists the passages that a source was cut into, in its own order.
     *
     * Needs the permission `bots:read`.
     * Refusals of its own: `source.missing`.
     * @example
     * for await (const passage of nebulahex.passages.list({ sourceId: "src_0mgk3v9s2q4w8e6r1t5y7u3i" })) console.log(passage);
     */
    list(
      input: shapes.ListPassagesInput,
      options?: CallOptions,
    ): List<
      shapes.ListPassagesReply,
      {
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
      }
    >;
  };
  readonly samples: {
    /**
     * Shows one event of every type, as deliveries carry them.
     *
     * Needs a key, whatever its scopes.
     * @example
     * await nebulahex.samples.list();
     */
    list(input?: shapes.ListSamplesInput, options?: CallOptions): Promise<shapes.ListSamplesReply>;
  };
  readonly savedQuestions: {
    /**
     * Saves a question with what is expected of the bot. With nothing expected, any answer will do.
     *
     * Needs the permission `bots:content`.
     * Refusals of its own: `bot.missing`, `source.missing`, `saved_question.too_many`.
     * @example
     * await nebulahex.savedQuestions.create({ botId: "bot_0mgk3v9s2q4w8e6r1t5y7u3i", question: "How long do I have to return something?" });
     */
    create(input: shapes.CreateSavedQuestionInput, options?: CallOptions): Promise<shapes.SavedQuestion>;
    /**
     * Deletes a saved question.
     *
     * Needs the permission `bots:content`.
     * Refusals of its own: `bot.missing`, `saved_question.missing`.
     * @example
     * await nebulahex.savedQuestions.delete({ botId: "bot_0mgk3v9s2q4w8e6r1t5y7u3i", savedQuestionId: "qst_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    delete(input: shapes.DeleteSavedQuestionInput, options?: CallOptions): Promise<void>;
    /**
     * Lists a bot's saved questions, oldest first.
     *
     * Needs the permission `bots:content`.
     * Refusals of its own: `bot.missing`.
     * @example
     * for await (const savedQuestion of nebulahex.savedQuestions.list({ botId: "bot_0mgk3v9s2q4w8e6r1t5y7u3i" })) console.log(savedQuestion);
     */
    list(
      input: shapes.ListSavedQuestionsInput,
      options?: CallOptions,
    ): List<shapes.ListSavedQuestionsReply, shapes.SavedQuestion>;
    /**
     * Runs a bot's saved questions, against what it knows or would know after a change. With `threshold`, `add` or `leaveOutSourceId` it tells what a change would do before it is made: nothing is stored then. The answers are those of the passages; models are not asked.
     *
     * Needs the permission `bots:content`.
     * Refusals of its own: `bot.missing`, `source.missing`.
     * @example
     * await nebulahex.savedQuestions.run({ botId: "bot_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    run(input: shapes.RunSavedQuestionsInput, options?: CallOptions): Promise<shapes.RunSavedQuestionsReply>;
  };
  readonly sources: {
    /**
     * Gives a bot something to know; it is read in the background. A file may be sent as `multipart/form-data` too, with the fields `file` and `title`: its kind is read from its name (.pdf, .docx, .html, .md, .txt, .csv, .jsonl). Of `content`, `pairs`, `file` and `url` give what the kind needs.
     *
     * Needs the permission `knowledge:write`.
     * Refusals of its own: `bot.missing`, `source.unreadable`, `source.incomplete`, `plan.limit_reached`.
     * @example
     * await nebulahex.sources.create({"botId":"bot_0mgk3v9s2q4w8e6r1t5y7u3i","kind":"text","title":"Opening hours","content":"We are open Monday to Friday, 9 to 17."});
     */
    create(input: shapes.CreateSourceInput, options?: CallOptions): Promise<shapes.Source>;
    /**
     * Makes the bot forget a source.
     *
     * Needs the permission `knowledge:write`.
     * Refusals of its own: `source.missing`.
     * @example
     * await nebulahex.sources.delete({ sourceId: "src_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    delete(input: shapes.DeleteSourceInput, options?: CallOptions): Promise<void>;
    /**
     * Shows a source with its status and counts.
     *
     * Needs the permission `bots:read`.
     * Refusals of its own: `source.missing`.
     * @example
     * await nebulahex.sources.get({ sourceId: "src_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    get(input: shapes.GetSourceInput, options?: CallOptions): Promise<shapes.Source>;
    /**
     * Shows what a source was given, to be changed.
     *
     * Needs the permission `bots:read`.
     * Refusals of its own: `source.missing`.
     * @example
     * await nebulahex.sources.getContent({ sourceId: "src_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    getContent(
      input: shapes.GetSourceContentInput,
      options?: CallOptions,
    ): Promise<shapes.GetSourceContentReply>;
    /**
     * Lists what a bot knows.
     *
     * Needs the permission `bots:read`.
     * Refusals of its own: `bot.missing`.
     * @example
     * for await (const source of nebulahex.sources.list({ botId: "bot_0mgk3v9s2q4w8e6r1t5y7u3i" })) console.log(source);
     */
    list(input: shapes.ListSourcesInput, options?: CallOptions): List<shapes.ListSourcesReply, shapes.Source>;
    /**
     * Reads a source again; what has not changed stays as it is.
     *
     * Needs the permission `knowledge:write`.
     * Refusals of its own: `source.missing`, `source.busy`.
     * @example
     * await nebulahex.sources.refresh({ sourceId: "src_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    refresh(input: shapes.RefreshSourceInput, options?: CallOptions): Promise<shapes.Source>;
    /**
     * Changes a source; new content is read in the background, and the old serves until then.
     *
     * Needs the permission `knowledge:write`.
     * Refusals of its own: `source.missing`, `source.unreadable`, `source.incomplete`, `plan.limit_reached`.
     * @example
     * await nebulahex.sources.update({"sourceId":"src_0mgk3v9s2q4w8e6r1t5y7u3i","title":"Opening hours"});
     */
    update(input: shapes.UpdateSourceInput, options?: CallOptions): Promise<shapes.Source>;
  };
  readonly unanswered: {
    /**
     * Groups the questions that a bot could not answer, the most asked first. The last 1,000 of the range are looked at. Add an answer as a source, and ask again.
     *
     * Needs the permission `analytics:read`.
     * Refusals of its own: `bot.missing`.
     * @example
     * await nebulahex.unanswered.list({ botId: "bot_0mgk3v9s2q4w8e6r1t5y7u3i" });
     */
    list(input: shapes.ListUnansweredInput, options?: CallOptions): Promise<shapes.ListUnansweredReply>;
  };
  readonly usage: {
    /**
     * Shows what the workspace uses against the ceilings of its plan.
     *
     * Needs the permission `usage:read`.
     * @example
     * await nebulahex.usage.get();
     */
    get(options?: CallOptions): Promise<shapes.GetUsageReply>;
  };
  readonly workspace: {
    /**
     * Erases the workspace and everything in it, the audit log too. Nothing can be brought back. Its keys and hooks stop, its visitors' chats end.
     *
     * Needs the permission `workspace:own`.
     * @example
     * await nebulahex.workspace.delete({ confirmName: "Acme" });
     */
    delete(input: shapes.DeleteWorkspaceInput, options?: CallOptions): Promise<void>;
    /**
     * Shows the workspace with its settings.
     *
     * Needs a key, whatever its scopes.
     * @example
     * await nebulahex.workspace.get();
     */
    get(options?: CallOptions): Promise<shapes.WorkspaceSettings>;
    /**
     * Ends one's own membership. The keys issued to the leaving member are revoked. The last owner cannot leave.
     *
     * Needs a signed-in person: no key can do it.
     * Refusals of its own: `workspace.missing`, `workspace.not_chosen`, `workspace.last_owner`.
     * @example
     * await nebulahex.workspace.leave();
     */
    leave(options?: CallOptions): Promise<void>;
    /**
     * Changes the workspace. Fields that are left out stay as they are.
     *
     * Needs the permission `workspace:manage`.
     * @example
     * await nebulahex.workspace.update();
     */
    update(input?: shapes.UpdateWorkspaceInput, options?: CallOptions): Promise<shapes.WorkspaceSettings>;
  };
  readonly workspaces: {
    /**
     * Makes a workspace and its owner.
     *
     * Needs a signed-in person: no key can do it.
     * @example
     * await nebulahex.workspaces.create({ name: "Acme" });
     */
    create(input: shapes.CreateWorkspaceInput, options?: CallOptions): Promise<shapes.Workspace>;
    /**
     * Lists the workspaces of the signed-in person.
     *
     * Needs a signed-in person: no key can do it.
     * @example
     * for await (const workspace of nebulahex.workspaces.list()) console.log(workspace);
     */
    list(
      input?: shapes.ListWorkspacesInput,
      options?: CallOptions,
    ): List<shapes.ListWorkspacesReply, shapes.Workspace>;
  };
}
