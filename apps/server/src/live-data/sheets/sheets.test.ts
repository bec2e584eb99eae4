import assert from "node:assert/strict";
import { createVerify } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { after, before, test } from "node:test";
import { readConfig } from "../../platform/config/index.ts";
import { createOutbound } from "../../platform/outbound/index.ts";
import { givenClock } from "../../test/clock.ts";
import { newKeyPair } from "../../test/key-pair.ts";
import { liveSourceConformance, stock } from "../conformance.ts";
import { sheetsSource } from "./sheets.ts";

const { outboundAllowedTargets } = readConfig({ OUTBOUND_ALLOWED_TARGETS: "live-data:127.0.0.0/8" });
const outbound = createOutbound({ allowedTargets: outboundAllowedTargets });
const clock = givenClock();
const { privateKey, publicKey } = newKeyPair();
const columns = ["number", "email", "status", "placedAt", "total", "itemName", "itemQuantity"];
const tracking = ["trackingNumber", "trackingUrl", "carrier"];
const mapping = Object.fromEntries([...columns, ...tracking].map((name) => [name, name])) as never;
let tokens = 0;

/** Google's token endpoint and its Sheets API, as far as a reader calls them. */
const server = createServer(async (request, response) => {
  const say = (status: number, body: unknown) => response.writeHead(status).end(JSON.stringify(body));
  if (request.url === "/token") {
    const assertion = new URLSearchParams(await text(request)).get("assertion") ?? "";
    const [head, claims = "", signature = ""] = assertion.split(".");
    const isSigned = createVerify("RSA-SHA256")
      .update(`${head}.${claims}`)
      .verify(publicKey, signature, "base64url");
    const { iss, aud, scope } = JSON.parse(Buffer.from(claims, "base64url").toString());
    const isMeant =
      iss === "reader@acme.example" && aud === `${base}/token` && scope.endsWith("spreadsheets.readonly");
    if (!isSigned || !isMeant) return say(400, { error: "invalid_grant" });
    return say(200, { access_token: `token-${++tokens}`, expires_in: 3600, token_type: "Bearer" });
  }
  if (request.headers.authorization !== `Bearer token-${tokens}`) return say(401, {});
  if (request.url === "/v4/spreadsheets/shared-sheet/values/Orders!A%3AJ") {
    return say(200, { range: "Orders!A1:J9", majorDimension: "ROWS", values: rows() });
  }
  say(403, { error: { code: 403, status: "PERMISSION_DENIED" } });
});

function rows() {
  return [
    [...columns, ...tracking],
    ...stock.flatMap(({ email, order: { number, status, placedAt, total, items, parcels } }) =>
      (items.length > 0 ? items : [{ name: "", quantity: "" }]).map(({ name, quantity }) => [
        ...[number, email, status, placedAt, total, name, quantity],
        ...parcels.flatMap(({ trackingNumber, trackingUrl, carrier }) => [
          trackingNumber,
          trackingUrl,
          carrier,
        ]),
      ]),
    ),
  ];
}

let base: string;
before(async () => {
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(async () => {
  await outbound.close();
  server.close();
});

function source({ spreadsheetId = "shared-sheet", email = "reader@acme.example" } = {}) {
  const serviceAccount = JSON.stringify({
    client_email: email,
    private_key: privateKey.export({ type: "pkcs8", format: "pem" }),
    token_uri: `${base}/token`,
  });
  const settings = { kind: "sheets", spreadsheetId, range: "Orders!A:J", serviceAccount, mapping } as const;
  return sheetsSource({ outbound, clock, sheetsUrl: base }, "wsp_1", settings);
}
const question = { orderNumber: "#W1042", email: "ada@example.com" };

liveSourceConformance("Google Sheets", () => source());

test("a token is used for its hour, then another is asked for", async () => {
  await source().findOrders(question);
  const before = tokens;
  await source().findOrders(question);
  assert.equal(tokens, before);

  clock.advance(3600_000);
  await source().findOrders(question);
  assert.equal(tokens, before + 1);
});

test("a sheet that is not shared says with whom to share it; a key that is refused says so", async () => {
  await assert.rejects(
    source({ spreadsheetId: "private-sheet" }).findOrders(question),
    /Share the sheet with reader@acme\.example/,
  );
  await assert.rejects(
    source({ email: "gone@acme.example" }).findOrders(question),
    /did not let gone@acme\.example in/,
  );
});
