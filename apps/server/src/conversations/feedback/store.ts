import type { Rating } from "@nebulahex/contract";
import { sql, type Tx } from "../../platform/db/index.ts";
import type { MemberScope, Scope } from "../../platform/scope/index.ts";

/** Holds the conversation of a message, so that it is not erased meanwhile; null when there is no such message. */
export function lockMessage(tx: Tx, scope: Scope, id: string) {
  return tx.first(sql<{ author: string }>`
    select m.author from messages m join conversations c on c.id = m.conversation_id
    where m.workspace_id = ${scope.workspaceId} and m.id = ${id}
    for key share of c`);
}

/** What a member thinks of a message, once: the latest counts. */
export function saveFeedback(tx: Tx, scope: MemberScope, messageId: string, rating: Rating, now: Date) {
  return tx.run(sql`
    insert into message_feedback
      (workspace_id, message_id, member_id, conversation_id, bot_id, rating, confidence_score, was_fallback,
       api_key_id, given_at, confidence_shift)
    select m.workspace_id, m.id, ${scope.caller.memberId}, c.id, c.bot_id, ${rating}, m.confidence_score,
      m.was_fallback, ${scope.apiKeyId}, ${now}, coalesce((
        select (step ->> 'score')::double precision from jsonb_array_elements(m.trace) as step
        where step ->> 'step' = 'verdicts'
      ), 0)
    from messages m join conversations c on c.id = m.conversation_id
    where m.workspace_id = ${scope.workspaceId} and m.id = ${messageId}
    on conflict on constraint message_feedback_once do update set
      rating = excluded.rating, api_key_id = excluded.api_key_id, given_at = excluded.given_at`);
}

export function removeFeedback(tx: Tx, scope: MemberScope, messageId: string) {
  return tx.run(sql`
    delete from message_feedback
    where workspace_id = ${scope.workspaceId} and message_id = ${messageId} and member_id = ${scope.caller.memberId}`);
}

type Given = { message_id: string; member_id: string; rating: Rating };

export function listFeedback(tx: Tx, scope: Scope, messageIds: readonly string[]) {
  return tx.all(sql<Given>`
    select message_id, member_id, rating from message_feedback
    where workspace_id = ${scope.workspaceId} and message_id = any(${messageIds})
    order by given_at, member_id`);
}

export type Verdict = { confidence: number; shift: number; isRight: boolean };
type BotVerdicts = { workspace_id: string; bot_id: string; verdicts: Verdict[] };

/** The latest verdicts on answers of every bot that has enough of them. */
export function listVerdictsByBot(tx: Tx, least: number, most: number) {
  return tx.all(sql<BotVerdicts>`
    select workspace_id, bot_id, jsonb_agg(jsonb_build_object(
      'confidence', confidence_score, 'shift', confidence_shift, 'isRight', rating = 'up')) as verdicts
    from (
      select *, row_number() over (partition by bot_id order by given_at desc, message_id, member_id) as place
      from message_feedback where confidence_score is not null and not was_fallback
    ) as judged
    where place <= ${most}
    group by workspace_id, bot_id having count(*) >= ${least}`);
}
