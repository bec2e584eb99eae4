import { Problem } from "../platform/problem/index.ts";

export function leadMissing(): Problem {
  return new Problem(
    "lead.missing",
    "There is no such lead in this workspace. List them with GET /api/v1/leads.",
  );
}
