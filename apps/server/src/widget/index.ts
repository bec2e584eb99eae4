export { answerWidget, openFiles as openWidget } from "./answer-widget.ts";
export { demoEmail } from "./demo-bot.ts";
