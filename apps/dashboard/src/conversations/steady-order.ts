import { useRef, useState } from "react";

/**
 * Keeps rows where they are while somebody points at them or has scrolled: nothing moves away under the pointer. What
 * came meanwhile is counted, and shown on release.
 */
export function useSteadyOrder(ids: readonly string[], isHeld: boolean, scope: string) {
  const [, drawAnew] = useState(0);
  const held = useRef<{ scope: string; ids: readonly string[] } | null>(null);
  if (!isHeld || held.current?.scope !== scope || held.current.ids.length === 0)
    held.current = { scope, ids };

  const shown = held.current.ids;
  // Further pages come behind what is held, and move nothing.
  const known = new Set(shown);
  const lastHeld = ids.findLastIndex((id) => known.has(id));
  const behind = isHeld ? ids.slice(lastHeld + 1) : [];
  if (behind.length > 0) held.current = { scope, ids: [...shown, ...behind] };
  const above = isHeld ? ids.slice(0, lastHeld + 1).filter((id) => !known.has(id)).length : 0;

  return {
    order: held.current.ids,
    newAbove: above,
    release: () => {
      held.current = null;
      drawAnew((count) => count + 1);
    },
  };
}
