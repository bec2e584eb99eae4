import { texts } from "../language/texts.ts";

export const words = texts({
  inbox: "Inbox",
  noConversations: "No conversations yet",
  noConversationsAbout: "When somebody writes to one of your bots, their conversation appears here.",
  chooseOne: "Choose a conversation",
});
