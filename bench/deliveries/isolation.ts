import { createServer, type Socket } from "node:net";
import { startReceiver } from "../../apps/server/src/test/smoke/receiver.ts";
import { at, timesToDelivery } from "./messages.ts";
import { openStage } from "./stage.ts";

const waiting = 100_000;

/** How long a healthy hook waits while another's target hangs with very much waiting for it. */
await using opened = new AsyncDisposableStack();
const { server, database, customer, publish } = await openStage(opened);
const receiver = await startReceiver();
opened.defer(() => receiver.close());
const hanging = createServer((socket: Socket) => socket.on("error", () => undefined).resume());
await new Promise<void>((listening) => hanging.listen(0, "127.0.0.1", listening));
const open = new Set<Socket>();
hanging.on("connection", (socket) => open.add(socket));
opened.defer(() => {
  for (const socket of open) socket.destroy();
  hanging.close();
});
const place = hanging.address();
const port = typeof place === "object" ? place?.port : 0;

const stuck = await customer("stuck", `http://127.0.0.1:${port}/in`);
const healthy = await customer("healthy", receiver.url);
for (let count = 0; count < waiting; count += 10_000) await publish([stuck], 10_000);
const times = await timesToDelivery({
  call: healthy.call,
  url: server.url,
  receiver,
  perSecond: 20,
  seconds: 40,
});
const { rows } = await database.query(
  "select count(*)::int as count from deliveries where hook_id = $1 and status = 'pending'",
  [stuck.hookId],
);
console.log(
  `${rows[0]?.count} deliveries wait for a target that hangs; from the call to the first attempt at a healthy hook, ` +
    `${times.length} messages at 20/s: p50 ${at(times, 0.5)}, p99 ${at(times, 0.99)}, most ${at(times, 0.99999)}; reach p99 < 2 s`,
);
