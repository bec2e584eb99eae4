import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** A kept connection that speaks just enough HTTP: who loads a machine that it shares must cost next to nothing. */
export class Wire {
  readonly #socket: Socket;
  readonly #unanswered: ((status: string) => void)[] = [];
  #onText = (text: string) => {
    for (const [, status = ""] of text.matchAll(/HTTP\/1\.1 (\d+)/g)) this.#unanswered.shift()?.(status);
  };

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setEncoding("utf8");
    socket.on("data", (text: string) => this.#onText(text));
  }

  static async open(url: string): Promise<Wire> {
    const { hostname, port } = new URL(url);
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    await once(socket, "connect");
    return new Wire(socket);
  }

  /** Posts JSON. Answers come in the order of the posts; each begins with its status. */
  async post(path: string, body: object, headers = ""): Promise<void> {
    const json = JSON.stringify(body);
    const length = `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(json)}\r\n`;
    const status = new Promise<string>((resolve) => this.#unanswered.push(resolve));
    this.#socket.write(`POST ${path} HTTP/1.1\r\nhost: bench\r\n${headers}${length}\r\n${json}`);
    if ((await status) !== "201") throw new Error(`POST ${path} answered ${await status}`);
  }

  /** Gives each event of a stream; answers when it is open. */
  async follow(path: string, headers: string, onEvent: (event: string) => void): Promise<void> {
    let unread = "";
    const opened = Promise.withResolvers<void>();
    this.#onText = (text) => {
      const events = (unread + text).split("\n\n");
      unread = events.pop() ?? "";
      for (const event of events) onEvent(event);
      opened.resolve();
    };
    this.#socket.write(`GET ${path} HTTP/1.1\r\nhost: bench\r\n${headers}\r\n`);
    await opened.promise;
  }

  close(): void {
    this.#socket.destroy();
  }
}
