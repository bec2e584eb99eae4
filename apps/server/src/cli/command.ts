import type { Clock } from "../platform/clock/index.ts";
import type { Config } from "../platform/config/index.ts";
import type { Db } from "../platform/db/index.ts";

/** What an operator can tell the product by hand. */
export type Command = {
  /** How it is written and what it does, one line each. */
  readonly usage: string;
  readonly help: string;
  /** How many words follow its name. */
  readonly words: number;
  /** Does it and answers what was done. */
  readonly run: (on: { db: Db; clock: Clock; config: Config }, words: readonly string[]) => Promise<string>;
};
