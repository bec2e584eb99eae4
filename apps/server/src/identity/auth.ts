import { passkey } from "@better-auth/passkey";
import { type BetterAuthPlugin, betterAuth } from "better-auth";
import { APIError } from "better-auth/api";
import { magicLink, twoFactor } from "better-auth/plugins";
import type { OpenDb } from "../platform/db/index.ts";
import type { User } from "../platform/http/index.ts";
import { newId, randomText } from "../platform/ids/index.ts";
import { addressHeader } from "./as-web-request.ts";
import { type Letters, linkLifetimes } from "./letters.ts";
import { passkeyHost } from "./offers.ts";

export type Auth = ReturnType<typeof openAuth>;

type Hooks = {
  /** Null where no mail is set: then no door asks for a letter. */
  letters: Letters | null;
  onPasswordReset(user: User): Promise<void>;
};

/** better-auth with all that calls out, guesses or counts by itself switched off. */
export function openAuth(db: OpenDb, secret: string, publicUrl: string, { letters, onPasswordReset }: Hooks) {
  return betterAuth({
    appName: "NebulaHex",
    database: db.pool,
    secret,
    baseURL: new URL(publicUrl).origin,
    basePath: "/api/auth",
    emailAndPassword: {
      enabled: true,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: linkLifetimes.reset,
      onPasswordReset: ({ user }) => onPasswordReset(user),
      ...(letters && { sendResetPassword: ({ user, token }) => letters.reset(user.email, token) }),
    },
    emailVerification: {
      expiresIn: linkLifetimes.verify,
      sendOnSignUp: letters !== null,
      ...(letters && { sendVerificationEmail: ({ user, token }) => letters.verify(user.email, token) }),
    },
    // Without mail nothing can prove an address, so none is ever proven and each may be changed at once.
    user: { changeEmail: { enabled: true, updateEmailWithoutVerification: letters === null } },
    plugins: [
      withMagicLinks(twoFactor({ issuer: "NebulaHex", twoFactorCookieMaxAge: linkLifetimes.secondFactor })),
      magicLink({
        disableSignUp: true,
        expiresIn: linkLifetimes.magic,
        sendMagicLink: async ({ email, token }, ctx) => {
          const known = await ctx?.context.internalAdapter.findUserByEmail(email);
          if (known) await letters?.magic(known.user.email, token);
        },
      }),
      passkey({
        rpID: passkeyHost(publicUrl) ?? "localhost",
        rpName: "NebulaHex",
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        registration: {
          afterVerification: ({ verification }) =>
            refuseUnverified(verification.registrationInfo?.userVerified),
        },
        authentication: {
          afterVerification: ({ verification }) =>
            refuseUnverified(verification.authenticationInfo.userVerified),
        },
      }),
    ],
    session: { freshAge: 0, expiresIn: sessionSeconds, updateAge: 60 * 60 },
    verification: { storeIdentifier: "hashed" },
    databaseHooks: {
      user: {
        create: { before: async (user) => refuseLongNames(user) },
        update: { before: async (user) => refuseLongNames(user) },
      },
    },
    advanced: {
      cookiePrefix: "nebulahex",
      database: { generateId: ({ model }) => (model === "user" ? newId("usr") : randomText(24, letters62)) },
      disableCSRFCheck: false,
      disableOriginCheck: false,
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    onAPIError: { throw: true },
  });
}

/** From the last time it was asked for; a browser that comes back within stays signed in. */
const sessionSeconds = 14 * 24 * 60 * 60;

const letters62 = "0123456789abcdefghijklmnopqrstuvwxyz";

/** A link in a mail is one factor, as a password is: the plugin's own hook asks for the second behind it too. */
function withMagicLinks<Plugin extends BetterAuthPlugin>(plugin: Plugin): Plugin {
  const after = plugin.hooks?.after?.map((hook) => ({
    ...hook,
    matcher: (context: Parameters<typeof hook.matcher>[0]) =>
      context.path === "/magic-link/verify" || hook.matcher(context),
  }));
  return { ...plugin, hooks: { ...plugin.hooks, ...(after && { after }) } };
}

/** A passkey stands for both factors, so whoever holds the device must also prove to be its owner. */
function refuseUnverified(isVerified: boolean | undefined): void {
  if (isVerified !== true) throw new APIError("BAD_REQUEST", { code: "AUTHENTICATION_FAILED" });
}

function refuseLongNames({ name, email }: { name?: unknown; email?: unknown }): void {
  if (name !== undefined && !/^[^\0]{1,200}$/u.test(String(name).trim())) {
    throw new APIError("BAD_REQUEST", { code: "NAME_UNFIT", message: "Write a name of 1 to 200 characters" });
  }
  if (email !== undefined && String(email).length > 254) {
    const message = "Write an email address of at most 254 characters";
    throw new APIError("BAD_REQUEST", { code: "INVALID_EMAIL", message });
  }
}
