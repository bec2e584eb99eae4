import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHmac } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Webhook } from "standardwebhooks";
import { folder } from "../published-api/documents.ts";
import type { Vector } from "../published-api/webhook-vectors.ts";
import { readGuide } from "./read-guide.ts";

const file = readFileSync(new URL("webhook-vectors.json", folder), "utf8");
const {
  nowSeconds,
  toleranceSeconds,
  vectors,
}: { nowSeconds: number; toleranceSeconds: number; vectors: Vector[] } = JSON.parse(file);
const right = vectors.map(({ name, isGenuine }) => [name, isGenuine]);
const judged = (judge: (vector: Vector) => boolean) => vectors.map((vector) => [vector.name, judge(vector)]);

test("the vectors are judged right by the definition, with Node's crypto", () => {
  assert.deepEqual(judged(isGenuine), right);
});

test("the vectors are judged right by the library of Standard Webhooks", (t) => {
  t.mock.timers.enable({ apis: ["Date"], now: nowSeconds * 1000 });

  assert.deepEqual(
    judged(({ secret, headers, body }) => isAccepted(secret, headers, body)),
    right,
  );
});

const python = spawnSync("python3", ["--version"]).status === 0;

test("the vectors are judged right by the Python of the guide", {
  skip: !python && "python3 is missing",
}, async () => {
  const receiver = (await readGuide("webhooks.md")).files["receiver.py"] ?? "";
  const judge = `${receiver.slice(0, receiver.indexOf("class Receiver"))}
import sys
given = json.load(sys.stdin)
time.time = lambda: given["nowSeconds"]
for vector in given["vectors"]:
    KEY = base64.b64decode(vector["secret"].removeprefix("whsec_"))
    print(json.dumps([vector["name"], is_genuine(vector["headers"], vector["body"].encode())]))
`;

  const { stdout, stderr } = spawnSync("python3", ["-c", judge], {
    input: file,
    encoding: "utf8",
    env: { ...process.env, SIGNING_SECRET: "whsec_", PYTHONIOENCODING: "utf-8" },
  });

  assert.equal(stderr, "");
  assert.deepEqual(
    stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
    right,
  );
});

function isGenuine({ secret, headers, body }: Vector): boolean {
  const seconds = Number(headers["webhook-timestamp"]);
  const key = Buffer.from(secret.replace("whsec_", ""), "base64");
  const mac = createHmac("sha256", key)
    .update(`${headers["webhook-id"]}.${seconds}.${body}`)
    .digest("base64");
  const isTimely = Math.abs(nowSeconds - seconds) <= toleranceSeconds;
  return isTimely && String(headers["webhook-signature"]).split(" ").includes(`v1,${mac}`);
}

function isAccepted(secret: string, headers: Vector["headers"], body: string): boolean {
  try {
    new Webhook(secret).verify(body, { ...headers });
    return true;
  } catch {
    return false;
  }
}
