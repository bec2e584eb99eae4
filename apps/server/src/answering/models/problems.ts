import { Problem } from "../../platform/problem/index.ts";

export function modelMissing(): Problem {
  return new Problem(
    "model.missing",
    "There is no such model in this workspace. List them with GET /api/v1/models.",
  );
}

export function modelUnusable(reason: string): Problem {
  return new Problem("model.unusable", reason);
}

export function tooManyModels(most: number): Problem {
  return new Problem(
    "model.too_many",
    `A workspace has ${most} models at most. Remove one that is not needed any more.`,
  );
}
