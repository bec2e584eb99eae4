export { notificationJobs } from "./jobs.ts";
export { sendMail } from "./send-mail.ts";
