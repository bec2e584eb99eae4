export type ServerEvent = { event: string; id: string | null; data: string };

/** Reads server-sent events from a body, and tells of each sign of life, comments too. */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
  live: () => void,
): AsyncGenerator<ServerEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    live();
    text += decoder.decode(value, { stream: true });
    const parts = text.split("\n\n");
    text = parts.pop() ?? "";
    for (const part of parts) {
      const found: ServerEvent = { event: "", id: null, data: "" };
      for (const line of part.split("\n")) {
        const [, name, said = ""] = /^(event|id|data): ?(.*)$/.exec(line) ?? [];
        if (name === "event" || name === "id" || name === "data") found[name] = said;
      }
      if (found.event !== "") yield found;
    }
  }
}
