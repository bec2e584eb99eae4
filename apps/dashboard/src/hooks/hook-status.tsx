import type { Hook } from "@nebulahex/sdk";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { span } from "../language/format.ts";
import { Note } from "../ui/note.tsx";
import { Progress } from "../ui/progress.tsx";
import { useNow } from "../ui/time.tsx";
import { useWorkspaceId } from "../workspaces/me.tsx";
import { lastDeliveryQuery } from "./queries.ts";
import { ResumeButton } from "./resume-hook.tsx";
import { words } from "./texts.ts";

/** What is wrong with a hook, since when, and what mends it; and how far a replay is. */
export function HookStatus({ hook }: { hook: Hook }) {
  const { status, replay, counts } = hook;
  const since = sinceOf(hook, useNow());
  return (
    <div className="mb-6 grid gap-2 empty:hidden">
      {status === "paused" && (
        <Trouble tone="bad" act={<ResumeButton hook={hook} />}>
          <p className="font-medium">{words.pausedSince(since)}</p>
          <p>{hook.pausedReason}</p>
          <p>{words.heldBack(counts.held)}</p>
        </Trouble>
      )}
      {status === "degraded" && (
        <Trouble tone="warn">
          <p className="font-medium">{words.degradedSince(since)}</p>
          <LastAnswer hook={hook} />
        </Trouble>
      )}
      {status === "recovering" && (
        <Trouble tone="plain">{words.recoveringAbout(counts.pending + counts.held)}</Trouble>
      )}
      {replay !== null && replay.total > 0 && !replay.isDone && (
        <Progress label={words.replayed(replay.done, replay.total)} done={replay.done} total={replay.total} />
      )}
    </div>
  );
}

function Trouble({
  tone,
  act,
  children,
}: {
  tone: "bad" | "warn" | "plain";
  act?: ReactNode;
  children: ReactNode;
}) {
  return (
    <Note tone={tone}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="grid gap-0.5">{children}</div>
        {act}
      </div>
    </Note>
  );
}

function LastAnswer({ hook }: { hook: Hook }) {
  const { data } = useQuery(lastDeliveryQuery(useWorkspaceId(), hook.id));
  const detail = data?.attempts.at(-1)?.detail ?? null;
  return detail === null ? null : <p>{words.lastAnswer(detail)}</p>;
}

/** For how long the target fails already, in whole minutes and at least one. */
export function sinceOf({ failingSince, createdAt }: Hook, now: number): string {
  return span(Math.max(60_000, now - Date.parse(failingSince ?? createdAt)));
}
