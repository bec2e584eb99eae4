import type { Source } from "@nebulahex/sdk";
import { Link } from "@tanstack/react-router";
import { RefreshCw } from "lucide-react";
import { Badge } from "../ui/badge.tsx";
import { Button } from "../ui/button.tsx";
import { Note } from "../ui/note.tsx";
import { Ago } from "../ui/time.tsx";
import { useMay, useWorkspaceId } from "../workspaces/me.tsx";
import { kinds } from "./kinds.ts";
import { FailedPages, Progress } from "./progress.tsx";
import { words } from "./texts.ts";
import { useRefreshSource } from "./use-sources.ts";

/** A source in the list: what it is, whether the bot knows it, and what to do where it does not. */
export function SourceRow({ source }: { source: Source }) {
  const workspaceId = useWorkspaceId();
  const { id, botId, kind, title, url, status, documentCount, passageCount, readAt } = source;
  return (
    <li className="grid gap-2 px-4 py-3">
      <div className="relative flex flex-wrap items-center gap-x-4 gap-y-1">
        <div className="min-w-0 grow basis-52">
          <Link
            to="/w/$workspaceId/bots/$botId/knowledge"
            params={{ workspaceId, botId }}
            search={{ source: id }}
            className="block truncate font-medium after:absolute after:inset-0 after:rounded-sm"
          >
            {title}
          </Link>
          <p className="truncate text-sm text-muted">
            {kinds()[kind]}
            {url !== null && ` · ${url}`}
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <p className="text-sm text-muted">
            {documentCount > 1 && `${words.documents(documentCount)} · `}
            {words.passages(passageCount)}
          </p>
          {readAt !== null && (
            <p className="text-sm text-muted">
              {words.readAt} <Ago at={readAt} />
            </p>
          )}
          <Status status={status} />
        </div>
      </div>
      {status === "reading" && <Progress source={source} />}
      {status === "failed" && <Failure source={source} />}
      <FailedPages source={source} />
    </li>
  );
}

export function Status({ status }: Pick<Source, "status">) {
  const tones = { reading: "accent", ready: "good", failed: "bad" } as const;
  return <Badge tone={tones[status]}>{words[status]}</Badge>;
}

/** Why a source could not be read, what to do, and the button that does it. */
export function Failure({ source }: { source: Source }) {
  const mayWrite = useMay("knowledge:write");
  const refreshing = useRefreshSource(source.botId);
  return (
    <Note tone="bad">
      <p className="break-words">{source.error}</p>
      {source.passageCount > 0 && <p>{words.oldServes}</p>}
      {mayWrite && (
        <Button
          size="small"
          className="mt-2 text-ink"
          icon={<RefreshCw size={14} />}
          isBusy={refreshing.isPending}
          onClick={() => refreshing.mutate(source.id)}
        >
          {words.readAgain}
        </Button>
      )}
    </Note>
  );
}
