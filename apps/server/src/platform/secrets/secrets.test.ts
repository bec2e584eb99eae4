import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { createSecrets } from "./index.ts";

const secrets = createSecrets(new Uint8Array(32).fill(7));
const others = createSecrets(new Uint8Array(32).fill(8));

test("what was sealed opens in its place and no other", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string(), fc.string(), (plain, context, elsewhere) => {
      const sealed = secrets.seal(plain.toWellFormed(), context);
      assert.equal(secrets.open(sealed, context), plain.toWellFormed());
      assert.match(sealed, /^v1\.[\w-]+$/);
      if (elsewhere !== context) assert.throws(() => secrets.open(sealed, elsewhere), /belongs elsewhere/);
    }),
  );
});

test("one value sealed twice looks different each time", () => {
  assert.notEqual(secrets.seal("whsec_1", "hook:1"), secrets.seal("whsec_1", "hook:1"));
});

test("a sealed value with any character changed does not open", () => {
  const sealed = secrets.seal("whsec_1", "hook:1");
  for (let at = 0; at < sealed.length; at++) {
    const changed = `${sealed.slice(0, at)}${sealed[at] === "A" ? "B" : "A"}${sealed.slice(at + 1)}`;
    if (isSameBytes(changed, sealed)) continue;
    assert.throws(() => secrets.open(changed, "hook:1"));
  }
});

test("nothing opens under another key, and a stray text is no sealed value", () => {
  assert.throws(() => others.open(secrets.seal("a", "b"), "b"), /SECRET_KEY is another one/);
  for (const stray of ["", "v1", "v1.", "v1.AAAA", "v2.AAAA", "whsec_1", `${secrets.seal("a", "b")}.c`]) {
    assert.throws(() => secrets.open(stray, "b"), /not a sealed value/);
  }
});

test("a token gives its payload back for its own purpose only", () => {
  const token = secrets.signToken({ sessionId: "ses_1", name: "Zoë" }, "visitor-session");

  assert.deepEqual(secrets.readToken(token, "visitor-session"), { sessionId: "ses_1", name: "Zoë" });
  assert.equal(secrets.readToken(token, "invitation"), null);
  assert.equal(others.readToken(token, "visitor-session"), null);
});

test("a token with another payload, another signature or none is no token", () => {
  const token = secrets.signToken({ sessionId: "ses_1" }, "visitor-session");
  const [version, , signature] = token.split(".");
  const forged = Buffer.from('{"sessionId":"ses_2"}').toString("base64url");
  for (const stray of [
    "",
    ".",
    "..",
    "v1",
    `${version}.${forged}.${signature}`,
    `${version}.${forged}.`,
    `${token}x`,
  ]) {
    assert.equal(secrets.readToken(stray, "visitor-session"), null);
  }
});

test("a signature holds for its text and context", () => {
  const signature = secrets.sign("a", "cursor");

  assert.equal(secrets.verify("a", signature, "cursor"), true);
  assert.equal(secrets.verify("b", signature, "cursor"), false);
  assert.equal(secrets.verify("a", signature, "other"), false);
  assert.equal(secrets.verify("a", "", "cursor"), false);
});

test("a key of the wrong length is refused", () => {
  assert.throws(() => createSecrets(new Uint8Array(16)), /32 bytes/);
});

/** The last character of base64 may differ in bits that carry nothing. */
function isSameBytes(one: string, other: string): boolean {
  return (
    one.startsWith("v1.") &&
    Buffer.from(one.slice(3), "base64url").equals(Buffer.from(other.slice(3), "base64url"))
  );
}
