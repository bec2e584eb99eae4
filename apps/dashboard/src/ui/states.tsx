import { NebulaHexError } from "@nebulahex/sdk";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";
import { wordsOf } from "./form.tsx";
import { words } from "./texts.ts";

/** What a list says when it holds nothing: what it is for, and the first step. */
export function Empty({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="mx-auto grid max-w-md justify-items-center gap-2 px-4 py-16 text-center">
      <h2 className="text-lg font-semibold">{title}</h2>
      {children !== undefined && <div className="text-muted">{children}</div>}
      {action !== undefined && <div className="mt-2">{action}</div>}
    </div>
  );
}

/** What failed, what to do, and the id by which the server's log knows it. */
export function Failed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (error instanceof NebulaHexError && error.code === "permission.missing") return <NoPermission />;
  const requestId = error instanceof NebulaHexError ? error.requestId : null;
  return (
    <div role="alert">
      <Empty title={words.nothingFailed} action={<Button onClick={onRetry}>{words.retry}</Button>}>
        {wordsOf(error)}
        {requestId !== null && <p className="mt-1 font-mono text-xs">{words.request(requestId)}</p>}
      </Empty>
    </div>
  );
}

export function NoPermission() {
  return <Empty title={words.noPermission}>{words.noPermissionAsk}</Empty>;
}

/** Grey lines in the place of rows that are on their way. */
export function Skeleton({ rows = 5 }: { rows?: number }) {
  const widths = ["w-3/4", "w-1/2", "w-2/3"];
  return (
    <div role="status" aria-label={words.loading} className="grid gap-3 p-4">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grey lines have no other name.
        <div key={row} className={`h-4 animate-pulse rounded-sm bg-hover ${widths[row % 3]}`} />
      ))}
    </div>
  );
}

type LoadedProps<Data> = {
  query: Pick<UseQueryResult<Data>, "data" | "isError" | "error" | "refetch">;
  /** Draws the data once it is there. */
  children: (data: Data) => ReactNode;
  skeleton?: ReactNode;
};

/** A query's three faces: on its way, failed, there. Old data stays in sight while new is read. */
export function Loaded<Data>({ query, children, skeleton }: LoadedProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  if (query.isError) return <Failed error={query.error} onRetry={() => void query.refetch()} />;
  return skeleton ?? <Skeleton />;
}
