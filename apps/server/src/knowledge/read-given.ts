import type { Body, createSource, SourceKind } from "@nebulahex/contract";
import type { Outbound } from "../platform/outbound/index.ts";
import { sourceIncomplete } from "./problems.ts";
import { type Given, isOnTheWeb } from "./source.ts";

const kindsByEnding: Record<string, SourceKind> = {
  pdf: "pdf",
  docx: "docx",
  html: "html",
  htm: "html",
  md: "markdown",
  markdown: "markdown",
  txt: "text",
  csv: "csv",
  jsonl: "jsonl",
};
/** As many characters as a title that is given may have. */
const mostTitle = 200;
const endings = Object.keys(kindsByEnding).join(", ");

/** Reads what a kind needs out of what was given; what is missing is named. */
export function readGiven(outbound: Outbound, body: Body<typeof createSource>): Given {
  const { fileName, url = null, refreshHours = null, mostPages = 200, pairs } = body;
  const kind = body.kind ?? kindOf(fileName);
  const rest = { kind, url, refreshHours, mostPages };
  if (isOnTheWeb(kind)) {
    if (url === null) throw sourceIncomplete("Give url: where reading begins.");
    const fault = outbound.checkTarget("crawl", url);
    if (fault !== null) throw sourceIncomplete(fault.message);
    return {
      ...rest,
      title: body.title ?? new URL(url).host.slice(0, mostTitle),
      content: "",
      file: null,
      byteSize: 0,
    };
  }
  const title = body.title ?? titleOf(fileName);
  if (title === "") throw sourceIncomplete("Give title: what the team calls it.");
  const bytes = body.file === undefined ? null : Buffer.from(body.file, "base64");
  if (kind === "pdf" || kind === "docx") {
    if (bytes === null)
      throw sourceIncomplete(`Give file: the bytes of the ${kind.toUpperCase()} in base64.`);
    return { ...rest, title, content: "", file: bytes, byteSize: bytes.length };
  }
  if (kind === "qa" && pairs === undefined)
    throw sourceIncomplete("Give pairs: questions with their answers.");
  const content = kind === "qa" ? JSON.stringify(pairs) : (body.content ?? bytes?.toString("utf8"));
  if (content === undefined) throw sourceIncomplete("Give content: what there is to know.");
  return { ...rest, title, content, file: null, byteSize: Buffer.byteLength(content) };
}

function titleOf(fileName = ""): string {
  return fileName
    .replace(/\.\w+$/, "")
    .trim()
    .slice(0, mostTitle)
    .trim();
}

function kindOf(fileName: string | undefined): SourceKind {
  if (fileName === undefined) throw sourceIncomplete("Give kind: what the source is.");
  const kind = kindsByEnding[fileName.split(".").at(-1)?.toLowerCase() ?? ""];
  if (kind === undefined) throw sourceIncomplete(`The file's name must end in one of ${endings}.`);
  return kind;
}
