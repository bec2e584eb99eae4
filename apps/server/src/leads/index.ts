export { capture } from "./capture.ts";
export { type Contact, findContact } from "./find-contact.ts";
export { leadRoutes } from "./routes.ts";
