import pg from "pg";
import type { Check } from "./check-keys.ts";

/** The api-key plugin of better-auth on the same PostgreSQL. Null where it is not installed. */
export async function openBetterAuth(connection: pg.PoolConfig) {
  const parts = await load().catch(() => null);
  if (parts === null) return null;

  const admin = new pg.Client(connection);
  await admin.connect();
  await admin.query("create database yardstick_keys");
  await admin.end();
  const pool = new pg.Pool({ ...connection, database: "yardstick_keys", max: 20 });
  const auth = parts.betterAuth({
    database: pool,
    baseURL: "http://127.0.0.1",
    secret: "a secret of a yardstick that nobody has to keep",
    emailAndPassword: { enabled: true },
    logger: { disabled: true },
    telemetry: { enabled: false },
    plugins: [parts.apiKey({ rateLimit: { enabled: true } })],
  });
  await (await parts.getMigrations(auth.options)).runMigrations();
  const body = { name: "Bench", email: "bench@example.com", password: "correct horse battery staple" };
  const { user } = await auth.api.signUpEmail({ body });

  const check: Check = async (key) => (await auth.api.verifyApiKey({ body: { key } })).valid;
  return {
    check,
    async makeKey(perMinute: number): Promise<string> {
      const limit = { rateLimitEnabled: true, rateLimitMax: perMinute, rateLimitTimeWindow: 60_000 };
      return (await auth.api.createApiKey({ body: { userId: user.id, ...limit } })).key;
    },
    close: () => pool.end(),
  };
}

/** Its types are there only after its installation, so that it is known here by its names alone. */
async function load() {
  const [core, plugin, migration] = ["better-auth", "@better-auth/api-key", "better-auth/db/migration"];
  const [{ betterAuth }, { apiKey }, { getMigrations }] = await Promise.all([
    import(core),
    import(plugin),
    import(migration),
  ]);
  return { betterAuth, apiKey, getMigrations };
}
