import { z } from "zod";
import { operation } from "./operation.ts";
import { time } from "./shapes.ts";

const ceiling = z.int().nullable().describe("The most that the plan allows; null is no ceiling.");

function use(what: string, used: number, most: number) {
  return z
    .object({
      used: z.int().describe("How many there are now.").meta({ example: used }),
      ceiling: ceiling.meta({ example: most }),
    })
    .describe(what);
}

export const getUsage = operation({
  id: "getUsage",
  method: "GET",
  path: "/api/v1/usage",
  needs: "usage:read",
  summary: "Shows what the workspace uses against the ceilings of its plan",
  status: 200,
  reply: z.object({
    plan: z.string().describe("The workspace's plan.").meta({ example: "free" }),
    since: time.describe("When the present month began, in UTC."),
    botAnswers: use("Answers of the bots since then; fallbacks do not count.", 212, 500),
    bots: use("Bots.", 1, 1),
    members: use("Members and open invitations.", 2, 3),
    knowledgeBytes: use("What the bots know, in bytes as it was given.", 482_113, 10_485_760),
    requestsPerMinute: z
      .object({ ceiling: ceiling.meta({ example: 60 }) })
      .describe("The highest rate limit that a key can have."),
  }),
});
