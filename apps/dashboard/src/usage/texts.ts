import { texts } from "../language/texts.ts";

export const words = texts({
  usage: "Plan and usage",
  about:
    "What the workspace uses of what its plan allows. Whoever runs this server changes plans and limits.",
  plan: "Plan",
  since: "This month began",
  botAnswers: "Answers of the bots this month",
  botAnswersAbout: "Fallbacks do not count. Over the limit bots hand conversations over; the API goes on.",
  bots: "Bots",
  botsAbout: "Deleted ones do not count.",
  members: "Members",
  membersAbout: "With open invitations.",
  knowledgeBytes: "Knowledge",
  knowledgeBytesAbout: "As it was given, before it is read.",
  requestsPerMinute: "Calls a minute of one key",
  requestsPerMinuteAbout: "Several keys have their limit each.",
  noCeiling: "no limit",
  of: (used: string, ceiling: string) => `${used} of ${ceiling}`,
  usedOnly: (used: string) => `${used}, no limit`,
  banner: (what: string, share: string) => `${what}: ${share} of the plan is used`,
  look: "Look",
});
