import { createSocket } from "node:dgram";
import { once } from "node:events";
import { isIPv4 } from "node:net";

/**
 * A name server on this machine that answers the question number n with `answers[n]`, and the last one ever after. Each
 * answer may be kept for no time at all (https://www.rfc-editor.org/rfc/rfc1035#section-4).
 */
export async function startNameServer(answers: readonly (readonly string[])[]) {
  const socket = createSocket("udp4");
  let asked = 0;
  socket.on("message", (query, from) => {
    const end = query.indexOf(0, 12) + 5;
    const isForIPv4 = query.readUInt16BE(end - 4) === 1;
    const now = answers[Math.min(asked, answers.length - 1)] ?? [];
    if (isForIPv4) asked++;
    const records = isForIPv4 ? now.filter(isIPv4).map(record) : [];
    const header = Buffer.alloc(12);
    query.copy(header, 0, 0, 2);
    header.writeUInt16BE(0x8180, 2);
    header.writeUInt16BE(1, 4);
    header.writeUInt16BE(records.length, 6);
    socket.send(Buffer.concat([header, query.subarray(12, end), ...records]), from.port, from.address);
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  return {
    address: `127.0.0.1:${socket.address().port}`,
    asked: () => asked,
    close: () => socket.close(),
  };
}

/** The name of the question again, type A, class IN, no time to live, four bytes. */
function record(address: string): Buffer {
  return Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4, ...address.split(".").map(Number)]);
}
