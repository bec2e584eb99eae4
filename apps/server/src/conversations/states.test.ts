import assert from "node:assert/strict";
import { type TestContext, test } from "node:test";
import type { ConversationStatus } from "@nebulahex/contract";
import { sql } from "../platform/db/index.ts";
import type { Caller } from "../test/call.ts";
import type { Company } from "../test/company.ts";
import type { Visitor } from "../test/visitor.ts";
import { openWorld } from "../test/world.ts";
import { turnsEnd } from "./turns.fixture.ts";

type Scene = { acme: Company; visitor: Visitor; id: string; agent: Caller; colleagueId: string };
type Row = {
  what: string;
  act: (scene: Scene) => Promise<unknown>;
  becomes: Record<ConversationStatus, string>;
  escalatesIn?: ConversationStatus[];
};

const statuses = ["bot", "waiting", "assigned", "resolved"] as const;
const toTeam = {
  becomes: { bot: "waiting", waiting: "waiting", assigned: "assigned to the holder", resolved: "waiting" },
  escalatesIn: ["bot", "resolved"] satisfies ConversationStatus[],
};

const table: Row[] = [
  {
    what: "the visitor writes",
    act: ({ visitor }) => visitor.says("Good evening"),
    becomes: { bot: "bot", waiting: "waiting", assigned: "assigned to the holder", resolved: "bot" },
  },
  { what: "the visitor presses for a person", act: ({ visitor }) => visitor.presses("person"), ...toTeam },
  {
    what: "the visitor asks for a person",
    act: ({ visitor }) => visitor.says("let me talk to a human"),
    ...toTeam,
  },
  { what: "the bot is unsure", act: ({ visitor }) => visitor.says("How tall is the shop?"), ...toTeam },
  { what: "the team escalates", act: ({ acme, id, agent }) => acme.escalates(id, agent), ...toTeam },
  {
    what: "a member replies",
    act: ({ acme, id, agent }) => acme.sends(id, "I am here.", agent),
    becomes: {
      bot: "assigned to the agent",
      waiting: "assigned to the agent",
      assigned: "assigned to the holder",
      resolved: "assigned to the agent",
    },
  },
  {
    what: "a key replies",
    act: ({ acme, id }) => acme.sends(id, "I am here."),
    becomes: {
      bot: "assigned to nobody",
      waiting: "assigned to nobody",
      assigned: "assigned to the holder",
      resolved: "assigned to nobody",
    },
  },
  {
    what: "a member claims",
    act: ({ acme, id, agent }) => acme.claims(id, agent),
    becomes: {
      bot: "assigned to the agent",
      waiting: "assigned to the agent",
      assigned: "assigned to the holder",
      resolved: "assigned to the agent",
    },
  },
  {
    what: "it is assigned to a member",
    act: ({ acme, id, colleagueId }) => acme.assigns(id, colleagueId),
    becomes: {
      bot: "assigned to the colleague",
      waiting: "assigned to the colleague",
      assigned: "assigned to the colleague",
      resolved: "assigned to the colleague",
    },
  },
  {
    what: "it is assigned to nobody",
    act: ({ acme, id }) => acme.assigns(id, null),
    becomes: { bot: "bot", waiting: "waiting", assigned: "waiting", resolved: "waiting" },
  },
  {
    what: "the team resolves",
    act: ({ acme, id }) => acme.resolves(id),
    becomes: { bot: "resolved", waiting: "resolved", assigned: "resolved", resolved: "resolved" },
  },
];

for (const { what, act, becomes, escalatesIn = [] } of table) {
  test(`when ${what}`, async (t) => {
    const { acme, stateOf, ...cast } = await openStage(t);
    for (const status of statuses) {
      await t.test(`in ${status}, the thread is then ${becomes[status]}`, async () => {
        const visitor = await acme.visitorIn({ status });
        const id = visitor.conversationId;
        if (status === "assigned") await acme.assigns(id, cast.holderId);
        const before = await stateOf(id);

        await act({ acme, visitor, id, ...cast });

        const after = await stateOf(id);
        assert.equal(after.state, becomes[status]);
        assert.equal(after.turn > before.turn, after.status !== status || escalatesIn.includes(status));
        assert.equal(after.escalations - before.escalations, escalatesIn.includes(status) ? 1 : 0);
      });
    }
  });
}

test("the bot answers where it has the thread, and is silent where the team has it", async (t) => {
  const { acme, ctx } = await openWorld(t);

  for (const status of statuses) {
    const visitor = await acme.visitorIn({ status });
    const { body } = await visitor.says("Good evening");
    await turnsEnd(ctx);

    const replies = await visitor.messages(body.sequence);
    assert.equal(replies.length, status === "bot" || status === "resolved" ? 1 : 0, status);
  }
});

async function openStage(t: TestContext) {
  const { acme, ctx } = await openWorld(t);
  await acme.call("PATCH", `/bots/${acme.botId}`, { fallbacksBeforeHandover: 1 });
  const [holder, agent, colleague] = [
    await acme.member("agent"),
    await acme.member("agent"),
    await acme.member("agent"),
  ];
  const names = { [holder.memberId]: "holder", [agent.memberId]: "agent", [colleague.memberId]: "colleague" };

  async function stateOf(id: string) {
    await turnsEnd(ctx);
    const { status, assignee } = (await acme.call("GET", `/conversations/${id}`)).body;
    const { turn } = await ctx.db.one(sql<{ turn: number }>`select turn from conversations where id = ${id}`);
    const who = assignee === null ? "nobody" : `the ${names[assignee.memberId]}`;
    const escalations = (await acme.told("conversation.escalation", id)).length;
    return { status, turn, escalations, state: status === "assigned" ? `assigned to ${who}` : status };
  }

  const ids = { holderId: holder.memberId, colleagueId: colleague.memberId };
  return { acme, stateOf, agent: agent.session, ...ids };
}
