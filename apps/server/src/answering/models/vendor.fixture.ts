import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import type { TestContext } from "node:test";

/** How a vendor behaves: what it writes, in pieces, or how it fails. */
export type Behaviour =
  | { kind: "writes"; pieces: readonly string[] }
  | { kind: "refuses"; status: number }
  | { kind: "breaks off"; pieces: readonly string[] }
  | { kind: "is silent" }
  /** Tells what texts mean. */
  | { kind: "embeds"; vectorOf(text: string): number[] }
  /** Answers with this body. */
  | { kind: "says"; body: unknown }
  /** Writes its first pieces, then waits to be told to go on. */
  | { kind: "waits"; pieces: readonly string[]; rest: readonly string[] };

export type Vendor = {
  /** Where it speaks OpenAI's wire format, Anthropic's and Google's. */
  openai: string;
  anthropic: string;
  google: string;
  behaves: Behaviour;
  /** What it was asked, body by body. */
  asked: string[];
  headers: IncomingMessage["headers"][];
  goOn(): void;
};

/** A server on this machine that speaks the wire formats of language models' vendors. */
export async function openVendor(t: TestContext): Promise<Vendor> {
  let goOn = Promise.withResolvers<void>();
  const vendor: Vendor = {
    openai: "",
    anthropic: "",
    google: "",
    behaves: { kind: "writes", pieces: ["ANSWER\n", "Yes [1]."] },
    asked: [],
    headers: [],
    goOn: () => goOn.resolve(),
  };
  const server = createServer(async (request, response) => {
    const asked = await text(request);
    vendor.asked.push(asked);
    vendor.headers.push(request.headers);
    const wire = wireOf(request.url ?? "");
    const { behaves } = vendor;
    if (wire === null) return void response.writeHead(404).end("{}");
    if (behaves.kind === "is silent") return;
    if (behaves.kind === "refuses") return void refuse(response, behaves.status);
    if (behaves.kind === "says") return void answer(response, behaves.body);
    if (behaves.kind === "embeds") return void answer(response, wire.vectors(asked, behaves.vectorOf));
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write(wire.begin);
    for (const piece of behaves.pieces) response.write(wire.piece(piece));
    if (behaves.kind === "breaks off") return void setImmediate(() => response.destroy());
    if (behaves.kind === "waits") {
      await goOn.promise;
      goOn = Promise.withResolvers();
      for (const piece of behaves.rest) response.write(wire.piece(piece));
    }
    response.end(wire.end);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  Object.assign(vendor, { openai: `${url}/openai`, anthropic: `${url}/anthropic`, google: `${url}/google` });
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return vendor;
}

function answer(response: ServerResponse, body: unknown) {
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));
}

function refuse(response: ServerResponse, status: number) {
  const error = { error: { type: "error", message: "Refused.", code: status } };
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(error));
}

type VectorOf = (text: string) => number[];
type Wire = {
  begin: string;
  piece(text: string): string;
  end: string;
  vectors(asked: string, vectorOf: VectorOf): unknown;
};
const data = (value: object) => `data: ${JSON.stringify(value)}\n\n`;
const event = (value: { type: string }) => `event: ${value.type}\n${data(value)}`;

function wireOf(url: string): Wire | null {
  if (/^\/openai\/(chat\/completions|embeddings)/.test(url)) return openai;
  if (url.startsWith("/anthropic/messages")) return anthropic;
  return url.startsWith("/google/models/") ? google : null;
}

const chunk = (delta: object, finish_reason: string | null = null) =>
  data({
    id: "chatcmpl-1",
    object: "chat.completion.chunk",
    created: 1,
    model: "test",
    choices: [{ index: 0, delta, finish_reason }],
  });

const openai: Wire = {
  begin: chunk({ role: "assistant", content: "" }),
  piece: (content) => chunk({ content }),
  end: `${chunk({}, "stop")}data: [DONE]\n\n`,
  vectors: (asked, vectorOf) => ({
    object: "list",
    model: "test",
    data: JSON.parse(asked).input.map((text: string, index: number) => ({
      object: "embedding",
      index,
      embedding: vectorOf(text),
    })),
    usage: { prompt_tokens: 1, total_tokens: 1 },
  }),
};

const anthropic: Wire = {
  begin:
    event({
      type: "message_start",
      ...{
        message: {
          id: "msg_1",
          type: "message",
          role: "assistant",
          model: "test",
          content: [],
          stop_reason: null,
          stop_sequence: null,
          usage: { input_tokens: 9, output_tokens: 1 },
        },
      },
    }) + event({ type: "content_block_start", ...{ index: 0, content_block: { type: "text", text: "" } } }),
  piece: (text) =>
    event({ type: "content_block_delta", ...{ index: 0, delta: { type: "text_delta", text } } }),
  end:
    event({ type: "content_block_stop", ...{ index: 0 } }) +
    event({
      type: "message_delta",
      ...{ delta: { stop_reason: "end_turn", stop_sequence: null }, usage: { output_tokens: 9 } },
    }) +
    event({ type: "message_stop" }),
  vectors: () => ({}),
};

const google: Wire = {
  begin: "",
  piece: (text) => data({ candidates: [{ content: { role: "model", parts: [{ text }] }, index: 0 }] }),
  end: data({
    candidates: [{ content: { role: "model", parts: [{ text: "" }] }, finishReason: "STOP", index: 0 }],
  }),
  vectors: (asked, vectorOf) => {
    const { requests, content } = JSON.parse(asked);
    const valuesOf = ({ parts: [{ text }] }: { parts: [{ text: string }] }) => ({ values: vectorOf(text) });
    if (content) return { embedding: valuesOf(content) };
    return {
      embeddings: requests.map((request: { content: { parts: [{ text: string }] } }) =>
        valuesOf(request.content),
      ),
    };
  },
};
