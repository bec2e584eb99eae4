import assert from "node:assert/strict";
import { test } from "node:test";
import { createOutbound, parseAllowedTargets } from "./index.ts";

function outboundThatOpens(text: string) {
  const parsed = parseAllowedTargets(text);
  assert.ok("ok" in parsed, JSON.stringify(parsed));
  return createOutbound({ allowedTargets: parsed.ok });
}

test("nothing written opens nothing", () => {
  const { checkTarget } = outboundThatOpens("");
  assert.equal(checkTarget("webhooks", "https://127.0.0.1/")?.code, "address");
  assert.equal(checkTarget("webhooks", "http://example.com/")?.code, "scheme");
});

test("a range, an address, a name and all below a name are opened for their purpose alone, over http too", () => {
  const { checkTarget } = outboundThatOpens(
    "webhooks:127.0.0.0/8, models:10.0.0.5,,crawl:Wiki.example,crawl:*.internal.example, live-data:fd00::/8,live-data:[::1]",
  );
  const opened = [
    ["webhooks", "http://127.0.0.1:4000/hook"],
    ["webhooks", "http://127.255.0.9/"],
    ["models", "http://10.0.0.5:11434/v1"],
    ["crawl", "http://wiki.example/"],
    ["crawl", "http://wiki.example.:81/"],
    ["crawl", "http://a.b.internal.example/"],
    ["live-data", "http://[fd12::1]/"],
    ["live-data", "http://[::1]:8080/"],
  ] as const;
  for (const [purpose, url] of opened) {
    assert.equal(checkTarget(purpose, url), null, url);
    assert.notEqual(checkTarget("notifications", url), null, url);
  }
  assert.equal(checkTarget("models", "http://10.0.0.6/")?.code, "scheme");
  assert.equal(checkTarget("models", "https://10.0.0.6/")?.code, "address");
  assert.equal(checkTarget("live-data", "https://[::2]/")?.code, "address");
});

test("a name is opened as a whole: no part of it and nothing that ends alike", () => {
  const { checkTarget } = outboundThatOpens("crawl:*.internal.example");
  for (const host of ["internal.example", "evilinternal.example", "a.internal.example.com"]) {
    assert.equal(checkTarget("crawl", `http://${host}/`)?.code, "scheme", host);
  }
});

test("everything wrong is said at once", () => {
  const wrong = [
    "127.0.0.1",
    "mail:127.0.0.1",
    "webhooks:",
    "webhooks:*",
    "webhooks:10.0.0.0/33",
    "webhooks:10.0.0.0/",
    "webhooks:10.0.0.0/8/8",
    "webhooks:fd00::/129",
    "webhooks:localhost:4000",
    "webhooks:http://localhost",
    "webhooks:a b",
  ];
  const parsed = parseAllowedTargets(["models:10.0.0.5", ...wrong].join(","));

  assert.ok("faults" in parsed);
  assert.equal(parsed.faults.length, wrong.length, parsed.faults.join("\n"));
  for (const entry of wrong)
    assert.ok(
      parsed.faults.some((fault) => fault.startsWith(`"${entry}"`)),
      entry,
    );
});
