export { buildOnce } from "./build-once.ts";
export { answerBuiltPages } from "./serve.ts";
