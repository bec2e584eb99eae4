export type ServerSentEvent = { name: string; id: string; data: string };

/** Reads a stream of server-sent events, one after the other. */
export async function* eventsOf(body: AsyncIterable<Uint8Array> | null): AsyncGenerator<ServerSentEvent> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const part of body ?? []) {
    text += decoder.decode(part, { stream: true });
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) {
      const [name, id, data] = [fieldOf(block, "event"), fieldOf(block, "id"), fieldOf(block, "data")];
      if (data !== "") yield { name, id, data };
    }
  }
}

function fieldOf(block: string, field: string): string {
  return new RegExp(`^${field}: (.*)$`, "m").exec(block)?.[1] ?? "";
}
