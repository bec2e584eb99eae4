import assert from "node:assert/strict";
import type { World } from "../world.ts";
import type { Things } from "./things.ts";

/** Globex, which has one of everything, gets a second of all that comes in lists. */
export async function liveOn({ globex, call }: World, things: Things): Promise<void> {
  const busy = await globex.busyKey();
  const post = async (path: string, body: object, as = busy) => {
    const answer = await call("POST", `/api/v1${path}`, { as, body });
    assert.equal(answer.status, 201, answer.text);
    return answer.body;
  };

  await post("/bots", { name: "Second" });
  await post(`/bots/${things("bot")}/sources`, {
    kind: "markdown",
    title: "Returns",
    content: "Within 30 days.",
  });
  await post(`/bots/${things("bot")}/saved-questions`, {
    question: "When do you open?",
    expectedSourceId: things("src"),
  });
  await post("/canned-replies", { shortcut: "bye", text: "Goodbye!" });
  const events = ["lead.captured"];
  await post("/notifications", { kind: "email", target: "grace@example.com", events });
  await post("/invitations", { email: "grace@example.com", role: "agent" });
  await post("/hooks", { event: "message.sent", targetUrl: "https://127.0.0.1:1/nobody" });
  await post("/workspaces", { name: "Globex Two" }, globex.owner);

  const conversationId = await globex.conversation({ status: "waiting" });
  await post("/actions/capture-lead", { conversationId, phone: "+49 30 901820" });
  for (const message of ["Good morning.", "How can we help?"]) {
    await globex.sends(things("cnv"), message);
    await globex.sends(conversationId, message);
  }
}
