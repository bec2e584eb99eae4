export { checkAccessible } from "./check-accessible.ts";
export { faultsOf, inBrowser, openBrowser, openPage } from "./open-browser.ts";
export { type Line, openLine } from "./open-line.ts";
export { openSite } from "./open-site.ts";
