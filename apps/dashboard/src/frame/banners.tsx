import { type ReactNode, useState } from "react";
import { useLive } from "../conversations/use-live.ts";
import { words } from "./texts.ts";

/** What needs somebody, above every page: one line and one act each. */
export function Banners() {
  const [isLost, setLost] = useState(false);
  useLive((news) => news.event === "connection" && setLost(!news.data.isConnected));
  return <div role="status">{isLost && <Banner>{words.offline}</Banner>}</div>;
}

/** One line above every page. */
export function Banner({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center justify-center gap-x-3 gap-y-1 border-b border-line bg-warn-soft px-4 py-1.5 text-center text-sm text-warn">
      <span>{children}</span>
      {action}
    </div>
  );
}
