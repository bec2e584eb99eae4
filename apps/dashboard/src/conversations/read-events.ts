/** One server-sent event; without a name where the server only said that it is there. */
export type ServerEvent = { event: string | undefined; data: string; id: string | undefined };

/** Reads a stream of server-sent events. Throws when it is silent for too long: a sleeping laptop's stream dies unheard. */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
  mostSilenceMs: number,
  signal: AbortSignal,
): AsyncGenerator<ServerEvent> {
  const reader = body.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>).getReader();
  signal.addEventListener("abort", () => void reader.cancel(signal.reason).catch(() => undefined), {
    once: true,
  });
  let rest = "";
  while (true) {
    const { value, done } = await within(mostSilenceMs, reader);
    if (done) return;
    const blocks = (rest + value).replaceAll("\r\n", "\n").split("\n\n");
    rest = blocks.pop() ?? "";
    for (const block of blocks) yield readEvent(block);
  }
}

async function within(ms: number, reader: ReadableStreamDefaultReader<string>) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error("The stream is silent")), ms);
  });
  try {
    return await Promise.race([reader.read(), silence]);
  } finally {
    clearTimeout(timer);
  }
}

function readEvent(block: string): ServerEvent {
  const fields = block.split("\n").map((line) => {
    const colon = line.indexOf(":");
    return [line.slice(0, colon), line.slice(colon + 1).replace(/^ /, "")] as const;
  });
  const all = (name: string) => fields.filter(([field]) => field === name).map(([, value]) => value);
  return { event: all("event").at(-1), data: all("data").join("\n"), id: all("id").at(-1) };
}
