import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback } from "react";
import type { Filters } from "./filters.ts";

/** What the list is narrowed to, as the address says it, and the way to change that; what is open stays open. */
export function useFilters(): [Filters, (changed: Filters, how?: { isStep: boolean }) => void] {
  const navigate = useNavigate();
  const filters = useSearch({ from: "/w/$workspaceId/inbox" });
  const change = useCallback(
    (search: Filters, { isStep } = { isStep: false }) => void navigate({ to: ".", search, replace: !isStep }),
    [navigate],
  );
  return [filters, change];
}
