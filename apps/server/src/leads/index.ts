export { addName } from "./add-name.ts";
export { capture } from "./capture.ts";
export { type Asked, type Contact, findContact } from "./find-contact.ts";
export { findName, isNameAlone } from "./find-name.ts";
export { holdsDigits } from "./find-phone.ts";
export { leadRoutes } from "./routes.ts";
export { countLeadsByDay, eraseLeadOf, eraseLeads, listByKey as listLeadsByKey } from "./store.ts";
