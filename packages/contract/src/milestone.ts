import { z } from "zod";
import { createdAt, id } from "./shapes.ts";

export const escalationReasons = ["customer_requested", "bot_unsure", "team", "api"] as const;
export type EscalationReason = (typeof escalationReasons)[number];

export const milestoneKinds = [
  "escalated",
  "claimed",
  "assigned",
  "unassigned",
  "resolved",
  "blocked",
  "unblocked",
] as const;
export type MilestoneKind = (typeof milestoneKinds)[number];

export const milestone = z
  .object({
    id: id("mst"),
    conversationId: id("cnv"),
    afterSequence: z
      .int()
      .meta({ description: "`sequence` of the message it happened behind; 0 before all.", example: 2 }),
    kind: z
      .enum(milestoneKinds)
      .describe(
        "What happened: it was routed to the team, taken, given to somebody, given back to everybody, ended; or its " +
          "visitor was blocked or let in again.",
      ),
    escalationReason: z
      .enum(escalationReasons)
      .nullable()
      .describe("Why it was routed to the team; null on all other kinds."),
    assigneeId: id("mem").nullable().describe("Who has it since; null where nobody does."),
    memberId: id("mem").nullable().describe("Who of the team did it; null when nobody did."),
    apiKeyId: id("key").nullable().describe("The API key it was done through; null when none was used."),
    createdAt: createdAt.describe("When it happened."),
  })
  .meta({ id: "Milestone", description: "What happened in a conversation that nobody wrote." });
