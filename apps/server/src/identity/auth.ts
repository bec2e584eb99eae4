import { betterAuth } from "better-auth";
import { APIError } from "better-auth/api";
import type { OpenDb } from "../platform/db/index.ts";
import { newId, randomText } from "../platform/ids/index.ts";

export type Auth = ReturnType<typeof openAuth>;

/** better-auth with all that calls out, guesses or counts by itself switched off. */
export function openAuth(db: OpenDb, secret: string, publicUrl: string) {
  return betterAuth({
    database: db.pool,
    secret,
    baseURL: new URL(publicUrl).origin,
    basePath: "/api/auth",
    emailAndPassword: { enabled: true },
    databaseHooks: { user: { create: { before: async (user) => refuseLongNames(user) } } },
    advanced: {
      cookiePrefix: "nebulahex",
      database: { generateId: ({ model }) => (model === "user" ? newId("usr") : randomText(24, letters)) },
      disableCSRFCheck: false,
      disableOriginCheck: false,
      ipAddress: { disableIpTracking: true },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    onAPIError: { throw: true },
  });
}

const letters = "0123456789abcdefghijklmnopqrstuvwxyz";

function refuseLongNames({ name, email }: { name: string; email: string }): void {
  if (!/^[^\0]{1,200}$/u.test(name.trim())) {
    throw new APIError("BAD_REQUEST", { message: "Write a name of 1 to 200 characters" });
  }
  if (email.length > 254) {
    throw new APIError("BAD_REQUEST", { message: "Write an email address of at most 254 characters" });
  }
}
