import { type ReactNode, useEffect } from "react";

type PageProps = {
  title: string;
  /** A sentence under the title: what this page is for. */
  about?: ReactNode;
  /** The way back to the list it is of. */
  back?: ReactNode;
  /** The page's own acts, at the end of its head. */
  actions?: ReactNode;
  children: ReactNode;
};

/** A page that scrolls: head, then content, and its name in the tab. */
export function Page({ title, about, back, actions, children }: PageProps) {
  useTitle(title);
  return (
    <div className="mx-auto w-full max-w-5xl px-4 py-6 sm:px-8">
      {back !== undefined && <div className="mb-2 text-sm">{back}</div>}
      <header className="mb-6 flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1 className="text-xl font-semibold">{title}</h1>
          {about !== undefined && <p className="mt-1 max-w-2xl text-muted">{about}</p>}
        </div>
        {actions !== undefined && <div className="flex gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** A part of a page under a heading of its own. */
export function Section({ title, about, actions, children }: PageProps) {
  return (
    <section className="mb-8">
      <div className="mb-3 flex flex-wrap items-start justify-between gap-2">
        <div>
          <h2 className="text-lg font-semibold">{title}</h2>
          {about !== undefined && <p className="mt-0.5 max-w-2xl text-sm text-muted">{about}</p>}
        </div>
        {actions !== undefined && <div className="flex gap-2">{actions}</div>}
      </div>
      {children}
    </section>
  );
}

/** Names the tab after the page. */
export function useTitle(title: string): void {
  useEffect(() => {
    pageTitle = title;
    showTitle();
  }, [title]);
}

/** Puts the number of what waits before the tab's name. */
export function showUnread(count: number): void {
  unread = count;
  showTitle();
}

let pageTitle = "";
let unread = 0;

function showTitle() {
  document.title = `${unread > 0 ? `(${unread}) ` : ""}${pageTitle} · NebulaHex`;
}

/** A link among words. */
export const linkClass = "rounded-sm font-medium text-accent-strong underline-offset-2 hover:underline";
