import { texts } from "../../language/texts.ts";

export const words = texts({
  title: "Canned replies",
  about: "Texts that everybody of the team puts into a reply by typing / and the shortcut.",
  add: "New canned reply",
  none: "No canned replies yet",
  noneAbout: "Write down once what you answer every day: how a return works, when you open.",
  shortcut: "Shortcut",
  shortcutHint: "Letters, digits, - and _; typed behind a slash.",
  text: "Text",
  acts: "What can be done",
  edit: "Edit",
  editTitle: "Edit the canned reply",
  delete: "Delete",
  deleteTitle: (shortcut: string) => `Delete /${shortcut}?`,
  deleteAbout: "Nobody can put it into a reply any more. What was sent stays.",
  made: "The canned reply is there for everybody.",
  saved: "The canned reply is saved.",
  deleted: "The canned reply is deleted.",
});
