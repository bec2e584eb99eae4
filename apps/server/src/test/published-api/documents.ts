import { readFileSync } from "node:fs";
import * as contract from "@nebulahex/contract";
import { webhookVectors } from "./webhook-vectors.ts";

const { errors, openApiDocument, permissions, roles, rolesWith } = contract;

/** Where the documentation of the API lies. */
export const folder = new URL("../../../../../docs/api/", import.meta.url);

/** What `npm run docs` writes, by the name of the file. */
export function documents(): Record<string, string> {
  return {
    "openapi.json": textOf(currentDocument()),
    "errors.md": errorsPage(),
    "permissions.md": permissionTable(),
    "webhook-vectors.json": textOf(webhookVectors()),
  };
}

/** The document of version 1 as the contract has it now. */
export function currentDocument() {
  return openApiDocument(Object.values<unknown>(contract).filter(contract.isOperation));
}

export function textOf(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Its words are written by hand, its table is not. */
function errorsPage(): string {
  const [words = ""] = readFileSync(new URL("errors.md", folder), "utf8").split(everyCode);
  const rows = Object.entries(errors).map(([code, { status, title, remedy }]) => [
    `\`${code}\``,
    String(status),
    title,
    remedy,
  ]);
  return `${words}${everyCode}\n${generated}\n\n${table(["code", "status", "what it means", "what to do"], rows)}`;
}

const everyCode = "## Every code\n";

function permissionTable(): string {
  const rows = permissions.map((permission) => {
    const allowed: readonly string[] = rolesWith[permission];
    return [`\`${permission}\``, ...roles.map((role) => (allowed.includes(role) ? "✓" : ""))];
  });
  return `# Permissions

${generated} A role has these permissions. A key has those of its member's role, or fewer where it was made with \`scopes\`.

${table(["permission", ...roles], rows)}`;
}

const generated = "Made by `npm run docs`.";

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return `${[line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n")}\n`;
}
