import type { FastifyReply, FastifyRequest } from "fastify";

/** Server-sent events to one listener. */
export type EventStream = {
  /** Where the listener was when it lost us. */
  readonly lastEventId: string | null;
  send(event: { event: string; id?: string; data: unknown }): void;
  /** Waits until the listener has read most of what was sent. */
  drained(): Promise<void>;
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
    lastEventId: lastEventIdOf(request),
    send({ event, id, data }) {
      const idLine = id === undefined ? "" : `id: ${id}\n`;
      raw.write(`event: ${event}\n${idLine}data: ${JSON.stringify(data)}\n\n`);
      // A listener that does not read is let go; it comes back and resumes from its last event.
      if (raw.writableLength > mostUnreadBytes) raw.destroy();
    },
    drained: () =>
      raw.writableNeedDrain && !raw.destroyed
        ? new Promise((resolve) => {
            raw.once("drain", resolve);
            raw.once("close", resolve);
          })
        : Promise.resolve(),
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

/** Whether the caller wants the answer as server-sent events. */
export function wantsEventStream({ headers }: FastifyRequest): boolean {
  return /\btext\/event-stream\b/i.test(headers.accept ?? "");
}

export function lastEventIdOf({ headers }: FastifyRequest): string | null {
  const value = headers["last-event-id"];
  return typeof value === "string" && value !== "" ? value : null;
}
