import { parseArgs } from "node:util";
import { createApp, openIdentity, startWork } from "./app.ts";
import { makeDemo } from "./cli/demo/make-demo.ts";
import { openDashboard } from "./dashboard/index.ts";
import { type Config, configOfProcess, describeConfig } from "./platform/config/index.ts";
import { listen } from "./platform/http/index.ts";
import { type Log, openLog } from "./platform/log/index.ts";
import { openPlatform } from "./platform/open-platform.ts";
import { openWidget } from "./widget/index.ts";
import { checkDefaultPlan } from "./workspaces/index.ts";

/** Runs the product until it is told to stop. */
async function serve(config: Config, withDemo: boolean): Promise<void> {
  const told = toldToStop();
  await using opened = new AsyncDisposableStack();
  const { ctx, pool, connection, close } = await openPlatform(config, openLog(config.logLevel));
  opened.defer(close);
  await checkDefaultPlan(ctx);
  const identity = await openIdentity(ctx, connection);
  opened.defer(() => identity.close());

  if (config.role !== "web") {
    const work = await startWork(ctx, pool);
    opened.defer(() => work.stop());
  }
  if (config.role !== "worker") {
    const server = createApp(ctx, identity);
    opened.defer(() => server.close());
    await listen(server, config);
    void buildPrograms(ctx.log);
  }

  console.log(welcome(config));
  if (withDemo) console.log(await makeDemo(ctx, identity));
  await told;
  console.log("Stopping …");
}

/** Nobody who calls the API waits for it; who asks for a page does. A build that fails is told to them, too. */
async function buildPrograms(log: Log): Promise<void> {
  for (const open of [openDashboard, openWidget]) {
    await open().catch((error: unknown) =>
      log.error({ err: error }, "a program of the browser could not be built"),
    );
  }
}

function welcome({ publicUrl, dataDir, databaseUrl }: Config): string {
  const database =
    databaseUrl === null ? `${dataDir} (embedded PostgreSQL and the secret key)` : "DATABASE_URL";
  return `
NebulaHex is running.

  Open   ${publicUrl}
  Try    ${publicUrl}/demo
  API    ${publicUrl}/api/v1
  Data   ${database}
  Stop   Ctrl-C
`;
}

/** Listens for good: Ctrl-C comes twice, from the terminal and from npm, and the second would cut the stop short. */
function toldToStop(): Promise<void> {
  return new Promise((stop) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.on(signal, () => {
        stop();
        setTimeout(giveUp, mostStopMs).unref();
      });
    }
  });
}

/** More than any call, delivery or reply may take. What waits for a database that is gone would wait for ever. */
const mostStopMs = 60_000;

function giveUp(): void {
  console.error("Not everything stopped in a minute. What was not ended is taken up at the next start.");
  process.exit(1);
}

try {
  const { values } = parseArgs({ options: { demo: { type: "boolean" }, help: { type: "boolean" } } });
  if (values.help) {
    console.log(`npm start [-- --demo]\n\nSettings are environment variables:\n\n${describeConfig()}`);
  } else {
    await serve(configOfProcess(), values.demo ?? false);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
