import type { Answer, Caller } from "../test/call.ts";
import { plain } from "../test/mail-server.ts";
import { codeOf } from "../test/one-time-code.ts";
import type { World } from "../test/world.ts";

export const ada = { name: "Ada", email: "ada@people.example", password: "correct horse battery" };

/** Somebody before a browser of their own, which keeps cookies. */
export class Person {
  readonly #world: World;
  readonly #cookies = new Map<string, string>();

  constructor(world: World) {
    this.#world = world;
  }

  static async signUp(world: World, more: object = {}): Promise<Person> {
    const person = new Person(world);
    await person.post("sign-up/email", { ...ada, ...more });
    return person;
  }

  get caller(): Caller {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    return { cookie, origin: this.#world.ctx.config.publicUrl, "user-agent": "A browser" };
  }

  post(path: string, body: object = {}): Promise<Answer> {
    return this.#call("POST", path, body);
  }

  get(path: string): Promise<Answer> {
    return this.#call("GET", path);
  }

  async #call(method: "GET" | "POST", path: string, body?: object): Promise<Answer> {
    const answer = await this.#world.call(method, `/api/auth/${path}`, { as: this.caller, body });
    for (const line of [answer.headers["set-cookie"] ?? []].flat().map(String)) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === "" || /max-age=0/i.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return answer;
  }

  signsIn(more: object = {}): Promise<Answer> {
    return this.post("sign-in/email", { ...ada, ...more });
  }

  /** Whether the product knows who this is, once what is remembered for a second is forgotten. */
  async isIn(): Promise<boolean> {
    this.#world.clock.advance(1000);
    const { status } = await this.#world.call("GET", "/api/v1/workspaces", { as: this.caller });
    return status === 200;
  }

  /** Switches the second factor on, and gives what an authenticator app would show. */
  async takesSecondFactor() {
    const { totpURI, backupCodes } = (await this.post("two-factor/enable", { password: ada.password })).body;
    const secret = new URL(totpURI).searchParams.get("secret") ?? "";
    await this.post("two-factor/verify-totp", { code: codeOf(secret) });
    return { code: () => codeOf(secret), backupCodes: backupCodes as string[] };
  }
}

/** The secret of a link that was mailed for a page. */
export function tokenIn(letter: Parameters<typeof plain>[0], page: string): string {
  return new RegExp(`https://chat\\.example/${page}#(\\S+)`).exec(plain(letter))?.[1] ?? "";
}
