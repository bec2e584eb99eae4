import type { getSource, Reply, SourceKind } from "@nebulahex/contract";
import { toTime, toTimeOrNull } from "../platform/clock/index.ts";
import { extract, type SourceText } from "./passages/index.ts";

type Progress = NonNullable<Reply<typeof getSource>["progress"]>;
/** Readings of long ago counted the failed pages and did not name them. */
type StoredProgress = Omit<Progress, "failures"> & Partial<Pick<Progress, "failures">>;

export type SourceRow = {
  id: string;
  workspace_id: string;
  bot_id: string;
  kind: SourceKind;
  title: string;
  url: string | null;
  status: "reading" | "ready" | "failed";
  error: string | null;
  refresh_hours: number | null;
  progress: StoredProgress | null;
  document_count: number;
  passage_count: number;
  created_at: Date;
  read_at: Date | null;
};

/** What is stored of a source as it is given. */
export type Given = {
  kind: SourceKind;
  title: string;
  url: string | null;
  content: string;
  file: Uint8Array | null;
  refreshHours: number | null;
  mostPages: number;
  byteSize: number;
};

/** The documents of a source. One that is a single document is named by the source's own id. */
export function documentsOf({ id, ...source }: SourceText & { id: string }) {
  return extract({ ...source, documentId: id });
}

/** Whether the bot answers from it now, be it being read again. */
export function isKnown({ passage_count }: Pick<SourceRow, "passage_count">): boolean {
  return passage_count > 0;
}

export function present(row: SourceRow): Reply<typeof getSource> {
  return {
    id: row.id,
    botId: row.bot_id,
    kind: row.kind,
    title: row.title,
    url: row.url,
    status: row.status,
    error: row.error,
    progress: row.progress && { ...row.progress, failures: row.progress.failures ?? [] },
    refreshHours: row.refresh_hours,
    documentCount: row.document_count,
    passageCount: row.passage_count,
    createdAt: toTime(row.created_at),
    readAt: toTimeOrNull(row.read_at),
  };
}

/** Whether it is read from the web, again and again. */
export function isOnTheWeb(kind: SourceKind): kind is "page" | "site" {
  return kind === "page" || kind === "site";
}

/** Whether it has content that can be written anew. */
export function hasContent(kind: SourceKind): kind is SourceText["kind"] {
  return !isOnTheWeb(kind) && kind !== "pdf" && kind !== "docx";
}
