import assert from "node:assert/strict";
import { test } from "node:test";
import { createOutbound } from "./index.ts";

const { checkTarget } = createOutbound({ allowedTargets: new Map() });

test("a public https URL can be subscribed", () => {
  for (const url of [
    "https://hooks.example.com/in?a=1#b",
    "HTTPS://Hooks.Example.com:8443",
    "https://8.8.8.8/",
    "https://[2606:4700:4700::1111]/",
    "https://bücher.example/",
  ]) {
    assert.equal(checkTarget("webhooks", url), null, url);
  }
});

test("each fault of a URL has its name and says what to write instead", () => {
  const faults = {
    malformed: [
      "",
      "hooks.example.com",
      "https://",
      "https://a b/",
      "https://[::1",
      "https://1.2.3.4.5/",
      "/in",
    ],
    scheme: [
      "http://example.com/",
      "ftp://example.com/",
      "file:///etc/passwd",
      "javascript:alert(1)",
      "http://8.8.8.8/",
    ],
    credentials: ["https://user@example.com/", "https://:secret@example.com/", "https://a:b@127.0.0.1/"],
    port: [
      "https://example.com:22/",
      "https://example.com:80/",
      "https://8.8.8.8:25/",
      "https://example.com:0/",
    ],
    name: ["https://localhost/", "https://localhost./", "https://intranet/", "https://api.localhost/"],
    address: [
      "https://127.0.0.1/",
      "https://10.0.0.1:8443/",
      "https://[::1]/",
      "https://169.254.169.254/latest",
    ],
  };
  for (const [code, urls] of Object.entries(faults)) {
    for (const url of urls) {
      const fault = checkTarget("webhooks", url);
      assert.equal(fault?.code, code, url);
      assert.notEqual(fault?.message, "");
    }
  }
});
