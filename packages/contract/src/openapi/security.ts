import type { Needs } from "../operation.ts";
import { isPermission, rolesWith } from "../permissions.ts";

export const securitySchemes = {
  key: {
    type: "http",
    scheme: "bearer",
    bearerFormat: "nhx_sk_…",
    description: "An API key, made in Settings, API Keys.",
  },
  session: {
    type: "apiKey",
    in: "cookie",
    name: "nebulahex.session_token",
    description: "The cookie of a signed-in person. Over https its name begins with `__Secure-`.",
  },
  visitor: {
    type: "http",
    scheme: "bearer",
    description: "The token of a visitor's session, of `POST /api/widget/v1/sessions`.",
  },
};

export function securityOf(needs: Needs) {
  if (needs === "nobody") return [];
  if (needs === "session" || needs === "visitor") return [{ [needs]: [] }];
  const roles = isPermission(needs) ? [needs] : [];
  return [{ key: roles }, { session: roles }];
}

/** Who may call, in a sentence. */
export function whoMayCall(needs: Needs): string {
  switch (needs) {
    case "nobody":
      return "Anybody may call.";
    case "session":
      return "Needs a signed-in person.";
    case "visitor":
      return "Needs the token of a visitor's session.";
    case "caller":
      return "Any member may call.";
    default:
      return `Needs \`${needs}\`: ${rolesWith[needs].join(", ")}.`;
  }
}
