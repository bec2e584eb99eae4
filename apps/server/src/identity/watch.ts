import type { AuditAction } from "@nebulahex/contract";
import type { User } from "../platform/http/index.ts";
import type { Letter } from "./letters.ts";

/** What somebody did with an account of theirs, and from which address. */
export type PersonalDeed = Pick<User, "email"> & {
  action: Extract<AuditAction, `user.${string}`>;
  userId: string;
  address: string | null;
};

/** What identity asks of those who know workspaces and mail; the composition passes it in. */
export type Watch = {
  /** Whether somebody waits for the person with this address. */
  isInvited(email: string): Promise<boolean>;
  /** Writes down what was done; when it fails, nobody comes in. */
  record(deed: PersonalDeed): Promise<void>;
  sendMail(letter: Letter): Promise<void>;
};
