import { Outlet, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { LiveInbox, useInboxCounts } from "../conversations/live-inbox.tsx";
import { showUnread } from "../ui/page.tsx";
import { useWorkspaceId } from "../workspaces/me.tsx";
import { Banners } from "./banners.tsx";
import { Rail, type To } from "./rail.tsx";
import { listenForShortcuts, useShortcuts } from "./shortcuts.ts";
import { words } from "./texts.ts";

const loadPalette = () => import("./palette.tsx");
const Palette = lazy(() => loadPalette().then((loaded) => ({ default: loaded.Palette })));
const ShortcutSheet = lazy(() =>
  import("./shortcut-sheet.tsx").then((loaded) => ({ default: loaded.ShortcutSheet })),
);

/** What stands round every page of a workspace: rail, banners, palette, shortcuts, and the one stream. */
export function Frame() {
  return (
    <LiveInbox>
      <Around />
    </LiveInbox>
  );
}

function Around() {
  const [open, setOpen] = useState<"palette" | "shortcuts" | null>(null);
  // Loaded when first asked for, and kept, so that closing gives the focus back.
  const [was, setWas] = useState({ palette: false, shortcuts: false });
  if (open !== null && !was[open]) setWas({ ...was, [open]: true });
  const waiting = useInboxCounts()?.waiting ?? 0;
  useEffect(() => showUnread(waiting), [waiting]);
  useEffect(listenForShortcuts, []);
  // After the page, but before a hand is at the keys.
  useEffect(() => void loadPalette(), []);
  useJumps();
  useShortcuts([
    { keys: "Mod+k", label: words.openPalette, group: words.anywhere, run: () => setOpen("palette") },
    { keys: "?", label: words.openShortcuts, group: words.anywhere, run: () => setOpen("shortcuts") },
  ]);

  return (
    <div className="flex h-dvh flex-col-reverse sm:flex-row">
      <a
        href="#content"
        className="sr-only z-50 rounded-md bg-accent px-3 py-2 text-on-accent focus:not-sr-only focus:absolute focus:start-2 focus:top-2"
      >
        {words.skip}
      </a>
      <Rail onSearch={() => setOpen("palette")} onShortcuts={() => setOpen("shortcuts")} />
      <div className="flex min-h-0 min-w-0 grow flex-col">
        <Banners />
        <main id="content" tabIndex={-1} className="min-h-0 grow overflow-y-auto outline-none">
          <Outlet />
        </main>
      </div>
      <Suspense>
        {was.palette && <Palette isOpen={open === "palette"} onClose={() => setOpen(null)} />}
        {was.shortcuts && <ShortcutSheet isOpen={open === "shortcuts"} onClose={() => setOpen(null)} />}
      </Suspense>
    </div>
  );
}

function useJumps() {
  const workspaceId = useWorkspaceId();
  const navigate = useNavigate();
  const jump = (key: string, page: string, to: To) => ({
    keys: `g ${key}`,
    label: words.goTo(page),
    group: words.anywhere,
    run: () => void navigate({ to, params: { workspaceId } }),
  });
  useShortcuts([
    jump("i", words.inbox, "/w/$workspaceId/inbox"),
    jump("b", words.bots, "/w/$workspaceId/bots"),
    jump("l", words.leads, "/w/$workspaceId/leads"),
    jump("a", words.analytics, "/w/$workspaceId/analytics"),
    jump("s", words.settings, "/w/$workspaceId/settings"),
  ]);
}
