import { createSign } from "node:crypto";
import { z } from "zod";
import type { Clock } from "../../platform/clock/index.ts";
import type { Outbound } from "../../platform/outbound/index.ts";
import { callSystem } from "../call-system.ts";
import { LookUpFailed } from "../live-source.ts";
import type { ServiceAccount } from "./service-account.ts";

const scope = "https://www.googleapis.com/auth/spreadsheets.readonly";
const hourSeconds = 3600;
const mostTokens = 1000;

const granted = z.object({ access_token: z.string(), expires_in: z.number() });
const tokens = new Map<string, { token: string; endsMs: number }>();

/** A token to read with, kept for most of its hour: https://developers.google.com/identity/protocols/oauth2/service-account */
export async function accessToken(
  { outbound, clock }: { outbound: Outbound; clock: Clock },
  owner: string,
  account: ServiceAccount,
): Promise<string> {
  const nowMs = clock.now().getTime();
  const place = `${owner} ${account.client_email} ${account.private_key}`;
  const kept = tokens.get(place);
  if (kept !== undefined && kept.endsMs > nowMs) return kept.token;

  const { status, json } = await callSystem(outbound, owner, {
    method: "POST",
    url: account.token_uri,
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      grant_type: "urn:ietf:params:oauth:grant-type:jwt-bearer",
      assertion: assertion(account, Math.floor(nowMs / 1000)),
    }).toString(),
  });
  const read = granted.safeParse(json);
  if (status !== 200 || !read.success) {
    throw new LookUpFailed(
      `Google did not let ${account.client_email} in (${status}). Make a new key for it.`,
    );
  }
  const { access_token: token, expires_in } = read.data;
  tokens.delete(place);
  tokens.set(place, { token, endsMs: nowMs + (expires_in - 60) * 1000 });
  for (const oldest of tokens.keys()) {
    if (tokens.size <= mostTokens) break;
    tokens.delete(oldest);
  }
  return token;
}

function assertion({ client_email, private_key, token_uri }: ServiceAccount, nowSeconds: number): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const claims = { iss: client_email, scope, aud: token_uri, iat: nowSeconds, exp: nowSeconds + hourSeconds };
  const signed = `${part({ alg: "RS256", typ: "JWT" })}.${part(claims)}`;
  return `${signed}.${createSign("RSA-SHA256").update(signed).sign(private_key, "base64url")}`;
}
