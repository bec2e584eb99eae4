import { lazy, Suspense, useState } from "react";
import { useLive } from "../conversations/use-live.ts";
import { Banner } from "../ui/banner.tsx";
import { words } from "./texts.ts";

const ToDo = lazy(() => import("./to-do.tsx").then((loaded) => ({ default: loaded.ToDo })));

/** What needs somebody, above every page: one line and one act each. */
export function Banners() {
  const [isLost, setLost] = useState(false);
  useLive((news) => news.event === "connection" && setLost(!news.data.isConnected));
  return (
    <>
      <div role="status">{isLost && <Banner>{words.offline}</Banner>}</div>
      <aside aria-label={words.toDo} className="empty:hidden">
        <Suspense>
          <ToDo />
        </Suspense>
      </aside>
    </>
  );
}
