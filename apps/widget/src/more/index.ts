/** What a visitor needs from the first message on: fetched then. */
export { openAnnouncer } from "./announcer.ts";
export { beep } from "./beep.ts";
export { ContactForm } from "./contact-form.tsx";
export { Fate } from "./fate.tsx";
export { openLine } from "./line.ts";
export { Markdown } from "./markdown.tsx";
export { Notice } from "./notice.tsx";
export { Sources } from "./sources.tsx";
export { styles } from "./styles.ts";
export { timeIn } from "./time-in.ts";
export { Writing } from "./writing.tsx";
