import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Operation, openApiDocument } from "@nebulahex/contract";
import { routes } from "../../app.ts";
import { openCompany } from "../smoke/company.ts";
import { startServer } from "../smoke/running-server.ts";
import { install } from "./install.ts";
import { passes } from "./passes.ts";

/** Seconds for all of its phases together. */
const mostSeconds = "75";

/** What would end the very key or workspace that it calls with. */
const fatal = ["deleteWorkspace", "revokeKey", "removeMember", "changeRole", "leaveWorkspace"];
const isTried = ({ id, stream, needs }: Operation) =>
  !stream && needs !== "visitor" && needs !== "session" && !fatal.includes(id);

/** Lets Schemathesis, which others write, read the document and try the running product with it. */
await using opened = new AsyncDisposableStack();
const folder = await mkdtemp(join(tmpdir(), "nebulahex-schemathesis-"));
opened.defer(() => rm(folder, { recursive: true, force: true }));

const schemathesis = await install(folder);
if (schemathesis === null) {
  console.log("Schemathesis is skipped: this machine has no Python 3 with pip that can install it.");
} else {
  const server = await startServer(join(folder, "data"), {
    ADDRESS_CALLS_PER_MINUTE: "1000000",
    OUTBOUND_ALLOWED_TARGETS: "",
  });
  opened.defer(() => server.stop());
  const { call, headers } = await openCompany(server.url, "ada@example.com", "Acme");
  await call("POST", "/api/v1/bots", { name: "Help" });

  const operations = routes.map(({ operation }) => operation);
  const others = operations.filter((operation) => !isTried(operation)).map(({ id }) => id);
  const document = join(folder, "openapi.json");
  await writeFile(document, JSON.stringify(openApiDocument(operations)));
  const settings = join(import.meta.dirname, "settings.toml");
  const arguments_ = [
    ...[
      "--config-file",
      settings,
      "run",
      document,
      "--url",
      server.url,
      "--header",
      `Authorization:${headers.authorization}`,
    ],
    ...["--max-time", mostSeconds, "--workers", "1", "--request-timeout", "20"],
    ...["--generation-database", "none", "--warnings", "off", "--no-color"],
    ...others.flatMap((id) => ["--exclude-operation-id", id]),
    ...process.argv.slice(2),
  ];
  console.log(`${operations.length - others.length} operations for at most ${mostSeconds} s`);
  process.exitCode = (await passes(schemathesis, arguments_, folder)) ? 0 : 1;
}
