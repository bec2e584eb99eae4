import assert from "node:assert/strict";
import { test } from "node:test";
import { openMailServer, plain } from "../test/mail-server.ts";
import { until } from "../test/until.ts";
import { becomes, happens, openScene, passes } from "./deliveries/scene.fixture.ts";

test("owner and admins are told by mail when a hook is paused, degrades and works again; nobody else is", async (t) => {
  const mailServer = await openMailServer(t);
  const { world, acme, receiver } = await openScene(t, { SMTP_URL: mailServer.url });
  await acme.member("admin");
  await acme.member("editor");
  const { hookId } = (await acme.subscribes("message.sent", receiver.url)).body;

  receiver.reply = { status: 410 };
  await happens(world, acme);
  await becomes(acme, hookId, "paused");
  await told(/paused.*410/s);

  receiver.reply = { status: 204 };
  await acme.call("POST", `/hooks/${hookId}/resume`);
  passes(world, 1000);
  await becomes(acme, hookId, "active");
  await told(/works again/);

  receiver.reply = { status: 500 };
  for (let count = 0; count < 20; count++) await happens(world, acme);
  await becomes(acme, hookId, "degraded");
  await told(/tried once a minute/);

  async function told(what: RegExp) {
    await until("two mails arrive", () => mailServer.mails.length >= 2);
    const mails = mailServer.mails.splice(0);
    assert.equal(new Set(mails.map(({ to }) => to)).size, 2);
    for (const mail of mails) assert.match(plain(mail), what);
  }
});
