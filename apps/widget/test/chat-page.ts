import type { Locator, Page } from "playwright-core";

/** The widget on a page, as somebody uses it. */
export class ChatPage {
  readonly page: Page;
  readonly launcher: Locator;
  readonly window: Locator;
  readonly field: Locator;

  constructor(page: Page) {
    this.page = page;
    this.launcher = page.locator("nebula-hex .launcher");
    this.window = page.locator("nebula-hex .window");
    this.field = this.window.locator(".field");
  }

  static async open(page: Page, url: string, isClosed = true): Promise<ChatPage> {
    const chat = new ChatPage(page);
    await page.goto(url);
    if (isClosed) await chat.launcher.click();
    await chat.window.getByText("Ask me anything").waitFor();
    return chat;
  }

  async says(text: string): Promise<void> {
    await this.field.fill(text);
    await this.field.press("Enter");
  }

  /** Waits until somebody's words are there. */
  async sees(text: string): Promise<void> {
    await this.window.getByText(text).first().waitFor();
  }

  /** What stands in the thread, whose and what, from the first message on. */
  async thread(): Promise<string[]> {
    const all = await this.window.locator(".message").allInnerTexts();
    return all.slice(1).map((text) => text.replaceAll(/\s+/g, " ").trim());
  }

  async choose(item: string): Promise<void> {
    await this.window.getByLabel("More").click();
    await this.window.locator(".menu").getByRole("button", { name: item }).click();
  }
}

/** A page of a company with the widget on it. */
export function pageWith(
  host: string,
  bot: string,
  { head = "", body = "", tag = "", lang = "en", dir = "ltr" } = {},
): string {
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>A shop</title>${head}</head>
<body><main><h1>A shop</h1>${body}<p>Goods</p></main>
<script async src="${host}/widget.js" data-bot="${bot}" ${tag}></script></body></html>`;
}
