import { createApp, openIdentity, startWork } from "./app.ts";
import { makeDemo } from "./cli/demo/make-demo.ts";
import { type Config, configOfProcess, describeConfig } from "./platform/config/index.ts";
import { openLog } from "./platform/log/index.ts";
import { openPlatform } from "./platform/open-platform.ts";
import { checkDefaultPlan } from "./workspaces/index.ts";

/** Runs the product until it is told to stop. */
async function serve(config: Config, withDemo: boolean): Promise<void> {
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
    await server.listen({ host: config.host, port: config.port });
    opened.defer(() => server.close());
  }

  console.log(welcome(config));
  if (withDemo) console.log(await makeDemo(ctx, identity));
  await new Promise((stop) => {
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
  });
  console.log("Stopping …");
}

function welcome({ publicUrl, dataDir, databaseUrl }: Config): string {
  const database =
    databaseUrl === null ? `${dataDir} (embedded PostgreSQL and the secret key)` : "DATABASE_URL";
  return `
NebulaHex is running.

  Open   ${publicUrl}
  API    ${publicUrl}/api/v1
  Data   ${database}
  Stop   Ctrl-C
`;
}

if (process.argv.includes("--help")) {
  console.log(`npm start [-- --demo]\n\nSettings are environment variables:\n\n${describeConfig()}`);
} else {
  try {
    await serve(configOfProcess(), process.argv.includes("--demo"));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
