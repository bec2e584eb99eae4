/** What outlives a page of the site, in this tab alone: nothing of a visitor lies on the machine when the tab is gone. */
export type Kept = {
  token: string;
  /** When the token came, by this machine's clock, which need not be right. */
  tokenAt: number;
  conversationId: string;
  bot: { name: string; greeting: string };
  /** Whose thread it is to the company; a thread is not shown to somebody else. */
  customer: string | null;
  /** Whether there is a thread to follow. */
  hasBegun: boolean;
  /** What is written and not sent. */
  outbox: Waiting[];
  draft: string;
  /** The last message that the visitor has seen. */
  read: number;
  hasSound?: boolean;
  /** The turn that was rated last. */
  rated?: number;
};
export type Waiting = { clientMessageId: string; text: string };
