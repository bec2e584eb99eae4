import { Problem } from "../platform/problem/index.ts";

export function notificationMissing(): Problem {
  return new Problem(
    "notification.missing",
    "There is no such notification in this workspace. List them with GET /api/v1/notifications.",
  );
}

export function notificationLimitReached(most: number): Problem {
  return new Problem(
    "notification.limit_reached",
    `A workspace is told in ${most} places at most. Delete one, or change where it goes.`,
  );
}

export function targetRefused(reason: string): Problem {
  return new Problem("notification.target_refused", reason);
}
