import { useState } from "react";
import { useLive } from "../conversations/use-live.ts";
import { HookBanners } from "../hooks/hook-banners.tsx";
import { ConfirmBanner } from "../identity/confirm-banner.tsx";
import { Banner } from "../ui/banner.tsx";
import { words } from "./texts.ts";

/** What needs somebody, above every page: one line and one act each. */
export function Banners() {
  const [isLost, setLost] = useState(false);
  useLive((news) => news.event === "connection" && setLost(!news.data.isConnected));
  return (
    <>
      <div role="status">{isLost && <Banner>{words.offline}</Banner>}</div>
      <aside aria-label={words.toDo} className="empty:hidden">
        <ConfirmBanner />
        <HookBanners />
      </aside>
    </>
  );
}
