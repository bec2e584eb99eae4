import type { Source } from "@nebulahex/sdk";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { RefreshCw, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { Confirm } from "../ui/confirm.tsx";
import { Dialog } from "../ui/dialog.tsx";
import { Empty, Failed, Loaded, Skeleton } from "../ui/states.tsx";
import { words as ui } from "../ui/texts.ts";
import { Ago } from "../ui/time.tsx";
import { say } from "../ui/toast.tsx";
import { useApi, useMay, useWorkspaceId } from "../workspaces/me.tsx";
import { EditSource, hasContent } from "./edit-source.tsx";
import { kinds } from "./kinds.ts";
import { FailedPages, Progress } from "./progress.tsx";
import { contentQuery, passagesQuery } from "./queries.ts";
import { Failure, Status } from "./source-row.tsx";
import { words } from "./texts.ts";
import { useRefreshSource, useRevised } from "./use-sources.ts";
import { whereOf } from "./where.ts";

/** One source: its state, its acts, and the passages that the bot answers from. */
export function SourceDetails({ source, onClose }: { source: Source; onClose: () => void }) {
  const mayWrite = useMay("knowledge:write");
  const [isEditing, setEditing] = useState(false);
  const { status, kind, url, readAt } = source;
  return (
    <Dialog isOpen onClose={onClose} title={source.title} description={kinds()[kind]} size="wide">
      <div className="grid gap-4">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Status status={status} />
          {readAt !== null && (
            <span className="text-sm text-muted">
              {words.readAt} <Ago at={readAt} />
            </span>
          )}
          {url !== null && (
            <a
              href={url}
              target="_blank"
              rel="noreferrer"
              className="min-w-0 truncate text-sm text-accent underline"
            >
              {url}
            </a>
          )}
        </div>
        {status === "reading" && <Progress source={source} />}
        {status === "failed" && <Failure source={source} />}
        <FailedPages source={source} />
        {mayWrite && !isEditing && <Acts source={source} onEdit={() => setEditing(true)} onClose={onClose} />}
        {isEditing ? <Edit source={source} onDone={() => setEditing(false)} /> : <Passages source={source} />}
      </div>
    </Dialog>
  );
}

function Acts({ source, onEdit, onClose }: { source: Source; onEdit: () => void; onClose: () => void }) {
  const { id, botId, status, kind, title, passageCount } = source;
  const api = useApi();
  const revised = useRevised(botId);
  const refreshing = useRefreshSource(botId);
  const [isAsking, setAsking] = useState(false);
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="small" onClick={onEdit}>
        {ui.edit}
      </Button>
      {(kind === "page" || kind === "site") && (
        <Button
          size="small"
          icon={<RefreshCw size={14} />}
          isBusy={refreshing.isPending || status === "reading"}
          onClick={() => refreshing.mutate(id)}
        >
          {words.readAgain}
        </Button>
      )}
      <Button size="small" icon={<Trash2 size={14} />} onClick={() => setAsking(true)}>
        {ui.delete}
      </Button>
      <Confirm
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={words.deleteOf(title)}
        act={ui.delete}
        onConfirm={async () => {
          await api.sources.delete({ sourceId: id });
          onClose();
          revised();
          say(words.wasDeleted(title));
        }}
      >
        <p>{words.deleteAbout(words.passages(passageCount))}</p>
      </Confirm>
    </div>
  );
}

function Edit({ source, onDone }: { source: Source; onDone: () => void }) {
  const query = useQuery({
    ...contentQuery(useWorkspaceId(), source.id),
    enabled: hasContent(source.kind),
  });
  if (!hasContent(source.kind)) return <EditSource source={source} given={null} onDone={onDone} />;
  return (
    <Loaded query={query}>{(given) => <EditSource source={source} given={given} onDone={onDone} />}</Loaded>
  );
}

function Passages({ source }: { source: Source }) {
  const query = useInfiniteQuery(passagesQuery(useWorkspaceId(), source));
  if (query.isError && query.data === undefined)
    return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) return <Skeleton />;
  const passages = query.data.pages.flatMap((page) => page.passages);
  if (passages.length === 0) return <Empty title={words.noPassages}>{words.noPassagesAbout}</Empty>;
  return (
    <section aria-label={words.passagesTitle} className="grid gap-2">
      <h3 className="font-medium">{words.passages(source.passageCount)}</h3>
      <ol className="grid gap-2">
        {passages.map(({ title, heading, text, url }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: passages have no other name than their place.
          <li key={place} className="rounded-md bg-sunken p-3">
            <p className="text-sm font-medium">{whereOf(title, heading)}</p>
            {url !== null && url !== source.url && <p className="truncate text-xs text-muted">{url}</p>}
            <p className="mt-1 text-sm whitespace-pre-line">{text}</p>
          </li>
        ))}
      </ol>
      {query.hasNextPage && (
        <Button
          className="justify-self-center"
          isBusy={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {ui.more}
        </Button>
      )}
    </section>
  );
}
