import type { FastifyReply, FastifyRequest } from "fastify";

/** Server-sent events to one listener. */
export type EventStream = {
  /** Where the listener was when it lost us. */
  readonly lastEventId: string | null;
  send(event: { event: string; id?: string; data: unknown }): void;
  onClose(work: () => void): void;
  close(): void;
};

const heartbeatMs = 15_000;
const mostUnreadBytes = 1_000_000;
const openStreams = new Set<EventStream>();

export function openEventStream(request: FastifyRequest, reply: FastifyReply): EventStream {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, {
    ...reply.getHeaders(),
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store, no-transform",
    "x-accel-buffering": "no",
  } as Record<string, string>);
  raw.write("retry: 1000\n\n");

  const heartbeat = setInterval(() => raw.write(":\n\n"), heartbeatMs);
  const stream: EventStream = {
    lastEventId: headerOf(request, "last-event-id"),
    send({ event, id, data }) {
      const idLine = id === undefined ? "" : `id: ${id}\n`;
      raw.write(`event: ${event}\n${idLine}data: ${JSON.stringify(data)}\n\n`);
      // A listener that does not read is let go; it comes back and resumes from its last event.
      if (raw.writableLength > mostUnreadBytes) raw.destroy();
    },
    onClose: (work) => void raw.once("close", work),
    close: () => void raw.end(),
  };
  openStreams.add(stream);
  raw.once("close", () => {
    clearInterval(heartbeat);
    openStreams.delete(stream);
  });
  return stream;
}

/** Ends every stream, so that a server that stops does not wait for them. */
export function closeEventStreams(): void {
  for (const stream of openStreams) stream.close();
}

function headerOf(request: FastifyRequest, name: string): string | null {
  const value = request.headers[name];
  return typeof value === "string" && value !== "" ? value : null;
}
