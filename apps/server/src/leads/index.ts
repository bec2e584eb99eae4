export { capture } from "./capture.ts";
export { findContact } from "./find-contact.ts";
export { leadRoutes } from "./routes.ts";
export { eraseLeads, listByKey as listLeadsByKey } from "./store.ts";
