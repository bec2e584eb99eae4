import type { getMember, Reply } from "@nebulahex/contract";
import type { Context } from "../platform/context/index.ts";
import type { Tx } from "../platform/db/index.ts";
import type { MemberScope, Scope } from "../platform/scope/index.ts";
import type { MemberRow } from "./member.ts";

/** Deletes all rows that a domain keeps of the scope's workspace. */
export type Eraser = (tx: Tx, scope: Scope) => Promise<void>;

/** What domains that know workspaces do for them; the composition passes it in. */
export type RightSide = {
  /** The working keys issued to a member. */
  readonly listKeysOf: (
    tx: Tx,
    scope: Scope,
    memberId: string,
    now: Date,
  ) => Promise<NonNullable<Reply<typeof getMember>["keys"]>>;
  /** What follows when a membership ends; the heir takes what is handed on. */
  readonly endMembership: readonly ((
    ctx: Context,
    tx: Tx,
    scope: MemberScope,
    member: MemberRow,
    heir: MemberRow | null,
  ) => Promise<void>)[];
  /** Adds a mail in the transaction. */
  readonly sendMail: (
    ctx: Context,
    tx: Tx,
    mail: { to: string; subject: string; text: string },
  ) => Promise<void>;
  /** One for each domain, those that others' rows refer to last. */
  readonly erasers: readonly Eraser[];
  readonly countBots: (tx: Tx, scope: Scope) => Promise<number>;
  readonly countKnowledgeBytes: (tx: Tx, scope: Scope) => Promise<number>;
  readonly countBotAnswers: (tx: Tx, scope: Scope, since: Date) => Promise<number>;
};
