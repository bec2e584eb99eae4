import { useLocation } from "@tanstack/react-router";

/** What stands behind the # of a mailed link; browsers keep it from servers, and it is put nowhere else. */
export function useToken(): string {
  return useLocation({ select: ({ hash }) => hash });
}
