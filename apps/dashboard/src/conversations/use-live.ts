import { createContext, useContext, useEffect, useRef } from "react";
import type { Live } from "./live.ts";

type Listener = (news: Live) => void;
export type Subscribe = (listener: Listener) => () => void;

export const LiveContext = createContext<Subscribe>(() => () => undefined);

/** Hears what happens in the inbox while the component is shown. */
export function useLive(listener: Listener): void {
  const subscribe = useContext(LiveContext);
  const latest = useRef(listener);
  latest.current = listener;
  useEffect(() => subscribe((news) => latest.current(news)), [subscribe]);
}
