import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { openShop } from "../../apps/dashboard/test/screenshots/shop.ts";
import { chromiumPath } from "../../apps/server/src/test/browser/open-browser.ts";
import { freePort, startServer } from "../../apps/server/src/test/smoke/running-server.ts";
import { installLighthouse } from "./install.ts";

type Audit = { score: number | null; displayValue?: string; numericValue?: number };
type Report = {
  lhr: { categories: Record<string, { score: number | null }>; audits: Record<string, Audit> };
};
type Lighthouse = (url: string, flags: object, config?: object) => Promise<Report>;

/** Lighthouse looks at the built pages as a desktop of its own settings sees them, signed in, nothing kept. */
installLighthouse();
const name: string = "lighthouse";
const { default: lighthouse, desktopConfig } = (await import(name)) as {
  default: Lighthouse;
  desktopConfig: object;
};

const dataDir = await mkdtemp(join(tmpdir(), "nebulahex-lighthouse-"));
const server = await startServer(dataDir);
const port = await freePort();
const browser = await chromium.launch({
  executablePath: chromiumPath ?? "",
  args: ["--no-sandbox", "--disable-dev-shm-usage", `--remote-debugging-port=${port}`],
});
try {
  const shop = await openShop(server.url);
  const inside = `/w/${shop.workspaceId}`;
  const paths = [
    "/sign-in",
    `${inside}/inbox`,
    `${inside}/bots`,
    `${inside}/analytics`,
    `${inside}/settings/keys`,
  ];
  for (const path of paths) {
    const extraHeaders = path === "/sign-in" ? {} : { Cookie: shop.cookie };
    const { lhr } = await lighthouse(
      `${server.url}${path}`,
      { port, extraHeaders, logLevel: "error" },
      desktopConfig,
    );
    const scores = ["performance", "accessibility", "best-practices"].map(
      (category) => `${category} ${Math.round((lhr.categories[category]?.score ?? 0) * 100)}`,
    );
    const times = [
      "first-contentful-paint",
      "largest-contentful-paint",
      "total-blocking-time",
      "cumulative-layout-shift",
    ];
    const shown = times.map((audit) => `${audit} ${lhr.audits[audit]?.displayValue}`);
    console.log(
      `${path.replace(inside, "")}: ${scores.join(", ")}; ${shown.join(", ")}; reach performance 95, no shift`,
    );
  }
} finally {
  await browser.close();
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
}
