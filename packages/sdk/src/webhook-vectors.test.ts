import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { verifyWebhook } from "./index.ts";

const file = new URL("../../../docs/api/webhook-vectors.json", import.meta.url);
type Vector = {
  name: string;
  secret: string;
  headers: Record<string, string>;
  body: string;
  isGenuine: boolean;
};

test("the published vectors are judged right", async () => {
  const { nowSeconds, vectors }: { nowSeconds: number; vectors: Vector[] } = JSON.parse(
    await readFile(file, "utf8"),
  );
  const now = new Date(nowSeconds * 1000);

  for (const { name, secret, headers, body, isGenuine } of vectors) {
    const verified = verifyWebhook(body, headers, secret, { now });
    await (isGenuine ? assert.doesNotReject(verified, name) : assert.rejects(verified, name));
  }
});
