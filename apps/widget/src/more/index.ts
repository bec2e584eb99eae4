/** What a visitor needs from the first message on: fetched then. */
export { Markdown } from "./markdown.tsx";
export { follow } from "./stream.ts";
export { styles } from "./styles.ts";
