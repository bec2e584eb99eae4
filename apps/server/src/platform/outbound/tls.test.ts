import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { getCACertificates, setDefaultCACertificates } from "node:tls";
import { createOutbound, parseAllowedTargets } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "outbound-tls-"));
after(() => rmSync(folder, { recursive: true }));

const certificate = makeCertificate("hooks.example");
const skip = certificate === null && "there is no openssl on this machine";

test("a certificate must be trusted and made for the name that is called", { skip }, async () => {
  const server = createServer({ ...certificate }, (_, response) => response.end("sealed")).listen(
    0,
    "127.0.0.1",
  );
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const allowed = parseAllowedTargets("webhooks:127.0.0.1");
  assert.ok("ok" in allowed);
  const outbound = createOutbound({ allowedTargets: allowed.ok, resolve: async () => ["127.0.0.1"] });
  const call = (name: string) =>
    outbound.request({
      purpose: "webhooks",
      method: "GET",
      url: `https://${name}:${port}/`,
      headers: { host: "hooks.example" },
      timeoutMs: 5_000,
      maxAnswerBytes: 100,
    });

  const untrusted = await call("hooks.example");
  const usual = getCACertificates();
  setDefaultCACertificates([...usual, certificate?.cert ?? ""]);
  const trusted = await call("hooks.example");
  const misnamed = await call("other.example");
  setDefaultCACertificates(usual);

  assert.equal(untrusted.kind === "failed" && untrusted.reason, "tls");
  assert.equal(trusted.kind === "answered" && Buffer.from(trusted.body).toString(), "sealed");
  assert.equal(misnamed.kind === "failed" && misnamed.reason, "tls");
  await outbound.close();
  server.close();
});

function makeCertificate(name: string): { key: string; cert: string } | null {
  const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const made = spawnSync("openssl", [
    ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"],
    ...["-subj", `/CN=${name}`, "-addext", `subjectAltName=DNS:${name}`, "-keyout", key, "-out", cert],
  ]);
  return made.status === 0 ? { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") } : null;
}
