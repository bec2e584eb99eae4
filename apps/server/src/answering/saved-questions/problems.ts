import { Problem } from "../../platform/problem/index.ts";

export function savedQuestionMissing(): Problem {
  return new Problem(
    "saved_question.missing",
    "The bot has no such saved question. List them with GET /api/v1/bots/{botId}/saved-questions.",
  );
}

export function tooManySavedQuestions(most: number): Problem {
  return new Problem(
    "saved_question.too_many",
    `A bot has ${most} saved questions at most. Delete one that is not needed any more.`,
  );
}
