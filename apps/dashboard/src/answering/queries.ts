import { queryOptions } from "@tanstack/react-query";
import { allOf, api } from "../api.ts";

export function unansweredQuery(workspaceId: string, botId: string, days: "7" | "14" | "30" | "all" = "30") {
  return queryOptions({
    queryKey: [workspaceId, "unanswered", botId, days],
    queryFn: ({ signal }) => api(workspaceId).unanswered.list({ botId, days }, { signal }),
  });
}

export function savedQuestionsQuery(workspaceId: string, botId: string) {
  return queryOptions({
    queryKey: [workspaceId, "saved-questions", botId],
    queryFn: ({ signal }) => allOf(api(workspaceId).savedQuestions.list({ botId, limit: 100 }, { signal })),
  });
}
