import { plural } from "../language/format.ts";
import { texts } from "../language/texts.ts";

export const words = texts({
  choose: "Choose a workspace",
  make: "Make a workspace",
  makeFirst: "Make your workspace",
  makeFirstAbout: "It holds your bots, your team and your customers' conversations.",
  name: "Name of the company",
  nameHint: "Your team and your customers see it.",
  workspace: "Workspace",
  general: "General",
  region: "Country",
  regionHint: "How phone numbers without a country code are read.",
  unknown: "Not said",
  hours: "Hours",
  hoursAbout:
    "When the team is there. Outside of them, visitors who ask for a person are told when somebody is back.",
  hasHours: "The team keeps hours",
  timeZone: "Time zone",
  monday: "Monday",
  tuesday: "Tuesday",
  wednesday: "Wednesday",
  thursday: "Thursday",
  friday: "Friday",
  saturday: "Saturday",
  sunday: "Sunday",
  away: "Away",
  opens: (day: string) => `${day}: from`,
  closes: (day: string) => `${day}: to`,
  addOpening: (day: string) => `Add hours on ${day}`,
  removeOpening: (day: string, opens: string) => `Remove the hours from ${opens} on ${day}`,
  toWorkdays: "Monday's hours for Tuesday to Friday too",
  retention: "Retention",
  retentionAbout:
    "Conversations in which nobody wrote for so long are erased, with their messages and leads.",
  retentionDays: "Days",
  retentionHint: "Left empty, nothing is erased by itself.",
  retentionTitle: (days: number) =>
    `Erase what is older than ${plural(days, { one: "day", other: "days" })}?`,
  retentionWarning:
    "Conversations without activity for longer are erased from now on and cannot be brought back.",
  retentionAct: "Erase them",
  dangerZone: "Delete the workspace",
  dangerAbout: "Everything goes: bots, knowledge, conversations, leads, keys, webhooks, the audit log.",
  deleteWorkspace: "Delete the workspace",
  deleteTitle: (name: string) => `Delete ${name}?`,
  deleteWarning:
    "Nothing can be brought back. Its keys and webhooks stop, its visitors' chats end, its members are in it no more.",
});
