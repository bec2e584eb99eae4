import type { FastifyRequest } from "fastify";
import type { Context } from "../platform/context/index.ts";
import type { User } from "../platform/http/index.ts";
import type { Auth } from "./auth.ts";
import type { Letters } from "./letters.ts";
import type { SignUpRule } from "./sign-up-rule.ts";
import type { Tell } from "./tell.ts";

/** What lies behind the doors. */
export type Hall = {
  ctx: Context;
  auth: Auth;
  /** Null where the server sends no mail. */
  letters: Letters | null;
  rule: SignUpRule;
  tell: Tell;
  userOf(request: FastifyRequest): Promise<User | null>;
};
