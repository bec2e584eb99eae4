export { notificationJobs } from "./jobs.ts";
export { notify } from "./notify.ts";
export { notificationRoutes } from "./routes.ts";
export { sendMail } from "./send-mail.ts";
export { eraseNotifications } from "./store.ts";
