import type { Appearance } from "@nebulahex/sdk";
import { useEffect, useRef } from "react";
import { words } from "./texts.ts";

/** The widget itself in a frame, in the looks that are being chosen. */
export function Preview({ botId, looks }: { botId: string; looks: Appearance }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const latest = useRef(looks);
  latest.current = looks;
  const send = () =>
    frame.current?.contentWindow?.postMessage({ appearance: latest.current }, location.origin);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the looks is sent.
  useEffect(() => void send(), [looks]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is sent is the latest.
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent) => {
      if (source === frame.current?.contentWindow && data?.nebulaHex === "ready") send();
    };
    window.addEventListener("message", hear);
    return () => window.removeEventListener("message", hear);
  }, []);

  return (
    <iframe
      ref={frame}
      title={words.preview}
      src={`/chat/${botId}?preview`}
      className="h-[44rem] max-h-[80dvh] w-full rounded-md border border-line"
    />
  );
}
