import * as promised from "@nebulahex/contract";
import { type Route, route } from "../../platform/http/index.ts";
import { deleteQuestion } from "./delete-question.ts";
import { listQuestions } from "./list-questions.ts";
import { runQuestions } from "./run-questions.ts";
import { saveQuestion } from "./save-question.ts";

export const savedQuestionRoutes: Route[] = [
  route(promised.listSavedQuestions, ({ scope, params, query }, ctx) =>
    listQuestions(ctx, scope, params.botId, query),
  ),
  route(promised.createSavedQuestion, ({ scope, params, body }, ctx) =>
    saveQuestion(ctx, scope, params.botId, body),
  ),
  route(promised.deleteSavedQuestion, ({ scope, params }, ctx) =>
    deleteQuestion(ctx, scope, params.botId, params.savedQuestionId),
  ),
  route(promised.runSavedQuestions, ({ scope, params, body }, ctx) =>
    runQuestions(ctx, scope, params.botId, body),
  ),
];
