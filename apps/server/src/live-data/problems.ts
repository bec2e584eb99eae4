import { Problem } from "../platform/problem/index.ts";

export function liveDataMissing(): Problem {
  return new Problem(
    "live_data.missing",
    "The bot asks no system of that name. List them with GET /api/v1/bots/{botId}/live-data.",
  );
}

export function nameInvalid(): Problem {
  return new Problem(
    "live_data.name_invalid",
    "Write a name of 1 to 40 lower-case letters, digits and hyphens into the path, such as orders.",
  );
}

export function unusable(reason: string): Problem {
  return new Problem("live_data.unusable", reason);
}

export function tooMany(most: number): Problem {
  return new Problem(
    "live_data.too_many",
    `A bot asks ${most} systems at most. Delete one that is not needed any more.`,
  );
}
