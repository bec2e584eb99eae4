import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import type { TestContext } from "node:test";
import type { Page } from "playwright-core";
import { faultsOf, openBrowser } from "../../server/src/test/browser/index.ts";
import { openMailServer, plain } from "../../server/src/test/mail-server.ts";
import { openWorld, type World } from "../../server/src/test/world.ts";

export const ada = { name: "Ada Lovelace", email: "ada@people.example", password: "correct horse battery" };

/** A server that knows its own address, sends mail, and a browser before it with nobody signed in. */
export async function openPerson(t: TestContext, more: Record<string, string> = {}) {
  const mail = await openMailServer(t);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const settings = { SMTP_URL: mail.url, PORT: String(port), PUBLIC_URL: url, ...more };
  const world = await openWorld(t, settings);
  const context = await (await openBrowser(t)).newContext({ locale: "en" });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  /** The link of the next letter that has one to this page; letters without one are passed over. */
  const linkTo = async (path: string) => {
    for (;;) {
      const found = new RegExp(`${url}/${path}#\\S+`).exec(plain(await mail.next()));
      if (found !== null) return found[0];
    }
  };
  return { world, page, url, linkTo, faults: faultsOf(page) };
}

/** Asks the machine for a port that nobody has, for what must know its address before it listens. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

/** Ada with an account, not signed in in the browser. */
export async function haveAccount({ call }: World, url: string): Promise<void> {
  await call("POST", "/api/auth/sign-up/email", { body: ada, headers: { origin: url } });
}

export async function signsIn(page: Page, url: string, password = ada.password): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel("Email").fill(ada.email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

/** Makes the first workspace and opens the person's own settings. */
export async function opensAccount(page: Page): Promise<void> {
  await page.getByLabel("Name of the company").fill("Ada's");
  await page.getByRole("button", { name: "Make a workspace" }).click();
  await page.waitForURL(/\/w\/wsp_/);
  const [, workspace] = /(\/w\/wsp_\w+)/.exec(page.url()) ?? [];
  await page.goto(new URL(`${workspace}/settings/account`, page.url()).href);
  await page.getByRole("heading", { name: "Where you are signed in" }).waitFor();
}
