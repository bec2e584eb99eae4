import type { AddressInfo } from "node:net";
import { createServer, type Socket } from "node:net";
import type { TestContext } from "node:test";
import { until } from "./until.ts";

type Received = { to: string; text: string };

/** A mail server that takes what it gets, or refuses it once when told to. */
export async function openMailServer(t: TestContext) {
  const mails: Received[] = [];
  const refusals: string[] = [];
  const server = createServer((socket) => speak(socket, mails, refusals));
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    refuseNext: () => void refusals.push("451 Come back later"),
    next: () => until("a mail arrives", () => mails.shift()),
  };
}

function speak(socket: Socket, mails: Received[], refusals: string[]): void {
  let to = "";
  let text: string | null = null;
  let rest = "";
  const say = (line: string) => socket.write(`${line}\r\n`);
  socket.on("error", () => undefined);
  socket.on("data", (chunk) => {
    rest += chunk.toString();
    for (let end = rest.indexOf("\r\n"); end >= 0; end = rest.indexOf("\r\n")) {
      const line = rest.slice(0, end);
      rest = rest.slice(end + 2);
      if (text !== null && line !== ".") {
        text += `${line}\n`;
      } else if (text !== null) {
        mails.push({ to, text });
        text = null;
        say("250 Taken");
      } else if (/^(EHLO|HELO|MAIL|RSET)/i.test(line)) {
        say("250 Fine");
      } else if (/^RCPT/i.test(line)) {
        to = /<(.*)>/.exec(line)?.[1] ?? "";
        say(refusals.shift() ?? "250 Fine");
      } else if (/^DATA/i.test(line)) {
        text = "";
        say("354 Go on");
      } else {
        say("221 Bye");
        socket.end();
      }
    }
  });
  say("220 test");
}

/** The text of a mail that was sent as quoted-printable or plain. */
export function plain({ text }: Received): string {
  return text
    .replaceAll("=\n", "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
