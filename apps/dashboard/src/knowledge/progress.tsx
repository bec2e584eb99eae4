import type { Source } from "@nebulahex/sdk";
import { words } from "./texts.ts";

/** How far the reading has come; a site's in pages. */
export function Progress({ source: { title, progress } }: { source: Source }) {
  const done = progress === null ? 0 : progress.read + progress.failed;
  return (
    <div className="grid gap-1">
      <div
        role="progressbar"
        aria-label={words.readingOf(title)}
        {...(progress !== null && {
          "aria-valuemin": 0,
          "aria-valuemax": progress.found,
          "aria-valuenow": done,
        })}
        className="h-1 overflow-hidden rounded-full bg-hover"
      >
        <div
          className={progress === null ? "h-full w-1/3 animate-pulse bg-accent" : "h-full bg-accent"}
          style={
            progress === null ? undefined : { inlineSize: `${(100 * done) / Math.max(1, progress.found)}%` }
          }
        />
      </div>
      <p className="text-sm text-muted">
        {progress === null ? words.reading : words.pagesRead(progress.read, progress.found, progress.failed)}
      </p>
    </div>
  );
}

/** The pages of a site that could not be read, each with why. */
export function FailedPages({ source: { progress } }: { source: Source }) {
  if (progress === null || progress.failures.length === 0) return null;
  return (
    <details>
      <summary className="cursor-default text-sm font-medium text-warn">
        {words.pagesFailed(progress.failed)}
      </summary>
      <ul className="mt-1 grid gap-1 text-sm">
        {progress.failures.map(({ url, reason }) => (
          <li key={url} className="break-words">
            <span className="font-mono text-xs">{url}</span> <span className="text-muted">{reason}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
