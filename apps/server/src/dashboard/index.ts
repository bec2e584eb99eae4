export { answerDashboard, openDashboard } from "./answer-dashboard.ts";
