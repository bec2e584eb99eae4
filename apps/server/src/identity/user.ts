import type { User } from "../platform/http/index.ts";

export function present({ id, name, email }: User): User {
  return { id, name, email };
}
