import { createHmac } from "node:crypto";
import type { ConversationStatus, EventData, EventName, Role } from "@nebulahex/contract";
import { publish } from "../hooks/publish.ts";
import { sampleOf } from "../hooks/samples.ts";
import type { Identity } from "../identity/index.ts";
import type { Context } from "../platform/context/index.ts";
import { sql } from "../platform/db/index.ts";
import { newId } from "../platform/ids/index.ts";
import { systemScope } from "../platform/scope/index.ts";
import { setCeiling, setPlan } from "../workspaces/index.ts";
import type { Answer, Call, Caller } from "./call.ts";
import { until } from "./until.ts";
import { Visitor } from "./visitor.ts";

export type Stage = { ctx: Context; identity: Identity; call: Call; url: string };

/** A workspace of the cast with its owner, the owner's key, and a bot. */
export class Company {
  readonly workspaceId: string;
  readonly owner: Caller;
  readonly key: Caller;
  readonly keyId: string;
  readonly botId: string;
  readonly #stage: Stage;
  #watcher: Promise<Caller> | null = null;

  constructor(
    stage: Stage,
    cast: { workspaceId: string; owner: Caller; key: Caller; keyId: string; botId: string },
  ) {
    this.#stage = stage;
    this.workspaceId = cast.workspaceId;
    this.owner = cast.owner;
    this.key = cast.key;
    this.keyId = cast.keyId;
    this.botId = cast.botId;
  }

  static async open(stage: Stage, name: string): Promise<Company> {
    const { identity, call } = stage;
    const user = await identity.createUser({ name: `${name} Owner`, email: newEmail() });
    const owner = await signIn(stage, user.id);
    const workspace = await call("POST", "/api/v1/workspaces", { as: owner, body: { name } });
    const made = await call("POST", "/api/v1/auth/keys", { as: owner, body: { name: "First key" } });
    const shown = await call("POST", `/api/v1/auth/keys/${made.body.keyId}/reveal`, { as: owner });
    const key = { authorization: `Bearer ${shown.body.key}` };
    const bot = await call("POST", "/api/v1/bots", { as: key, body: { name: `${name} Bot` } });
    return new Company(stage, {
      workspaceId: workspace.body.id,
      owner,
      key,
      keyId: made.body.keyId,
      botId: bot.body.id,
    });
  }

  /** Somebody of the company, signed in. */
  async member(role: Role): Promise<{ memberId: string; session: Caller }> {
    const { ctx, identity } = this.#stage;
    const user = await identity.createUser({ name: `The ${role}`, email: newEmail() });
    const memberId = newId("mem");
    await ctx.db.run(sql`
      insert into members (id, workspace_id, user_id, role, created_at)
      values (${memberId}, ${this.workspaceId}, ${user.id}, ${role}, ${ctx.clock.now()})`);
    return { memberId, session: await signIn(this.#stage, user.id) };
  }

  /** A key that may call as often as a test needs. */
  async busyKey(narrowed: { memberId?: string; scopes?: readonly string[] } = {}): Promise<Caller> {
    const { call } = this.#stage;
    const body = { name: "Busy", rateLimitPerMinute: 100_000, ...narrowed };
    const { keyId } = (await call("POST", "/api/v1/auth/keys", { as: this.owner, body })).body;
    const shown = await call("POST", `/api/v1/auth/keys/${keyId}/reveal`, { as: this.owner });
    return { authorization: `Bearer ${shown.body.key}` };
  }

  call(method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE", path: string, body?: unknown): Promise<Answer> {
    return this.#stage.call(method, `/api/v1${path}`, { as: this.key, body });
  }

  /** Looks again and again without using up what the company's key may call. */
  async #looks(path: string): Promise<Answer> {
    this.#watcher ??= this.busyKey();
    return this.#stage.call("GET", `/api/v1${path}`, { as: await this.#watcher });
  }

  /** Teaches the bot a text, and waits until it knows it. */
  async knows(title: string, content: string, kind = "markdown"): Promise<string> {
    const made = await this.call("POST", `/bots/${this.botId}/sources`, { kind, title, content });
    return until(`"${title}" is read`, async () => {
      const { body } = await this.#looks(`/sources/${made.body.id}`);
      return body.status === "reading" ? null : body.id;
    });
  }

  /** Gives the bot a list of orders to look up, under a name. */
  async connects(name: string, content: string): Promise<string> {
    const [headings = ""] = content.split("\n");
    const mapping = Object.fromEntries(headings.split(",").map((column) => [column, column]));
    await this.call("PUT", `/bots/${this.botId}/live-data/${name}`, { kind: "csv", content, mapping });
    return name;
  }

  visitor(): Promise<Visitor> {
    return Visitor.enter(this.#stage, this.botId);
  }

  /** A visitor whom the company itself knows by an id of its own. */
  async customer(id: string): Promise<Visitor> {
    const { identitySecret } = (await this.call("POST", `/bots/${this.botId}/identity-secret`)).body;
    const signature = createHmac("sha256", identitySecret).update(id).digest("hex");
    return Visitor.enter(this.#stage, this.botId, { id, signature });
  }

  /** A visitor whose thread is in a state, reached as it would be: by what visitor and team do. */
  async visitorIn({ status }: { status: ConversationStatus }): Promise<Visitor> {
    const visitor = await this.visitor();
    if (status === "bot") await visitor.asks("Hello there");
    else await visitor.presses("person");
    if (status === "assigned") await this.sends(visitor.conversationId, "How can I help?");
    if (status === "resolved") await this.resolves(visitor.conversationId);
    return visitor;
  }

  async conversation({ status }: { status: ConversationStatus }): Promise<string> {
    return (await this.visitorIn({ status })).conversationId;
  }

  sends(conversationId: string, message: string, as = this.key): Promise<Answer> {
    return this.#acts("send-message", { conversationId, message }, as);
  }

  resolves(conversationId: string, as = this.key): Promise<Answer> {
    return this.#acts("resolve-conversation", { conversationId }, as);
  }

  escalates(conversationId: string, as = this.key): Promise<Answer> {
    return this.#acts("escalate-conversation", { conversationId }, as);
  }

  claims(conversationId: string, as = this.key): Promise<Answer> {
    return this.#acts("claim-conversation", { conversationId }, as);
  }

  assigns(conversationId: string, memberId: string | null, as = this.key): Promise<Answer> {
    return this.#acts("assign-conversation", { conversationId, memberId }, as);
  }

  #acts(action: string, body: object, as: Caller): Promise<Answer> {
    return this.#stage.call("POST", `/api/v1/actions/${action}`, { as, body });
  }

  /** What was told of a conversation to those who subscribe, oldest first. */
  async told<Name extends EventName>(name: Name, conversationId: string): Promise<EventData[Name][]> {
    const rows = await this.#stage.ctx.db.all(sql<{ data: EventData[Name] }>`
      select data from events
      where workspace_id = ${this.workspaceId} and name = ${name} and data ->> 'conversationId' = ${conversationId}
      order by id`);
    return rows.map(({ data }) => data);
  }

  /** The oldest event that its feed shows, once there is one. */
  firstEvent(): Promise<string> {
    return until("the feed shows an event", async () => {
      const { body } = await this.#looks("/events?limit=1");
      return body.events[0]?.id;
    });
  }

  /** A delivery of a hook of its own, tried once in vain. */
  async delivers(): Promise<string> {
    const { hookId } = (await this.subscribes("conversation.fallback", "https://127.0.0.1:1/nobody")).body;
    const { ctx } = this.#stage;
    const scope = systemScope(this.workspaceId);
    const { data } = sampleOf("conversation.fallback", this.workspaceId);
    await publish(ctx, ctx.db, scope, { event: "conversation.fallback", data, createdAt: ctx.clock.now() });
    return until("a delivery was tried", async () => {
      const { deliveries } = (await this.#looks(`/hooks/${hookId}/deliveries`)).body;
      return deliveries[0]?.attempts.length > 0 && deliveries[0].id;
    });
  }

  /** Its plan, which is its own from now on, allows no more of something than this. */
  async isAllowed(ceiling: Parameters<typeof setCeiling>[2], most: number): Promise<void> {
    const { ctx } = this.#stage;
    await setCeiling(ctx.db, this.workspaceId, ceiling, most);
    await setPlan(ctx, this.workspaceId, this.workspaceId);
  }

  subscribes(event: EventName, targetUrl: string): Promise<Answer> {
    return this.call("POST", "/hooks", { event, targetUrl });
  }
}

async function signIn({ ctx, identity }: Stage, userId: string): Promise<Caller> {
  const { cookie } = await identity.openSession(userId);
  return { cookie, origin: ctx.config.publicUrl };
}

function newEmail(): string {
  return `${newId("usr")}@people.example`;
}
