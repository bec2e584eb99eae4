export { buildPages } from "./build.ts";
export { answerBuiltPages, type Pages } from "./serve.ts";
