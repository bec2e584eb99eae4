import { makeSignature } from "better-auth/crypto";
import { getMigrations } from "better-auth/db/migration";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { briefMemory } from "../platform/brief-memory/index.ts";
import type { Context } from "../platform/context/index.ts";
import { type Connection, type OpenDb, openDb } from "../platform/db/index.ts";
import type { User } from "../platform/http/index.ts";
import { type Auth, openAuth } from "./auth.ts";
import type { Hall } from "./hall.ts";
import { writeLetters } from "./letters.ts";
import { mountAuth } from "./mount.ts";
import { mountOwn } from "./mount-own.ts";
import { signUpRule } from "./sign-up-rule.ts";
import { createSchema, findUserByEmail, lockSchema } from "./store.ts";
import { tellWith } from "./tell.ts";
import { present } from "./user.ts";
import type { Watch } from "./watch.ts";

export type Identity = {
  /** Serves all that people do to get in, and with their own account, under /api/auth. */
  mount(server: FastifyInstance): void;
  /** Whose session the request's cookie names; an ended session may be believed for one second more. */
  userOf(request: FastifyRequest): Promise<User | null>;
  createUser(user: { name: string; email: string; password?: string }): Promise<User>;
  /** A session without a password, for the demo and for tests. */
  openSession(userId: string): Promise<{ cookie: string }>;
  findUserByEmail(email: string): Promise<User | null>;
  close(): Promise<void>;
};

/** Users, passwords and sessions, in a schema and over connections of their own. */
export async function createIdentity(ctx: Context, connection: Connection, watch: Watch): Promise<Identity> {
  const { config, clock, log, secrets } = ctx;
  const secret = secrets.sign("sessions", "identity");
  const db = openDb({ ...connection, max: 5, options: "-c search_path=identity" }, log);
  const letters = config.smtpUrl === null ? null : writeLetters(config.publicUrl, watch.sendMail);
  const tell = tellWith(watch, letters);
  const auth = openAuth(db, secret, config.publicUrl, {
    letters,
    onPasswordReset: ({ id, email }) =>
      tell({ action: "user.password_reset", userId: id, email, address: null }),
  });
  await prepareSchema(db, auth);
  const { internalAdapter, authCookies, password: passwords } = await auth.$context;
  const users = briefMemory<User>();

  const rule = signUpRule(db, config.signUp, watch);
  const userOf: Identity["userOf"] = async ({ headers }) => {
    const cookie = cookieOf(headers.cookie, authCookies.sessionToken.name);
    if (cookie === null) return null;
    return users.recall(cookie, clock, () =>
      findUserBySession(auth, `${authCookies.sessionToken.name}=${cookie}`),
    );
  };

  return {
    mount(server) {
      const hall: Hall = { ctx, auth, letters, rule, tell, userOf };
      mountAuth(server, hall);
      mountOwn(server, hall);
    },
    userOf,

    async createUser({ name, email, password }) {
      const user = await internalAdapter.createUser(
        { name, email: email.toLowerCase() },
        { method: "email-password" },
      );
      if (password !== undefined) {
        await internalAdapter.linkAccount({
          userId: user.id,
          providerId: "credential",
          accountId: user.id,
          password: await passwords.hash(password),
        });
      }
      return present(user);
    },

    async openSession(userId) {
      const { token } = await internalAdapter.createSession(userId);
      const value = encodeURIComponent(`${token}.${await makeSignature(token, secret)}`);
      return { cookie: `${authCookies.sessionToken.name}=${value}` };
    },

    findUserByEmail: (email) => findUserByEmail(db, email),
    close: () => db.close(),
  };
}

async function prepareSchema(db: OpenDb, auth: Auth): Promise<void> {
  await db.transaction(async (tx) => {
    await lockSchema(tx);
    await createSchema(db);
    const { runMigrations } = await getMigrations(auth.options);
    await runMigrations();
  });
}

async function findUserBySession(auth: Auth, cookie: string): Promise<User | null> {
  try {
    // Only /get-session may prolong a session: the browser must get the new cookie with it.
    const query = { disableRefresh: true };
    const session = await auth.api.getSession({ headers: new Headers({ cookie }), query });
    return session && present(session.user);
  } catch (error) {
    // better-auth hides a database out of reach behind an error of its own.
    throw error instanceof Error ? (error.cause ?? error) : error;
  }
}

function cookieOf(header: string | undefined, name: string): string | null {
  const cookies = (header ?? "").split(";").map((cookie) => cookie.trim());
  return cookies.find((cookie) => cookie.startsWith(`${name}=`))?.slice(name.length + 1) ?? null;
}
