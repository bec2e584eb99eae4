import { later } from "../../platform/clock/index.ts";
import type { Context } from "../../platform/context/index.ts";
import type { MemberScope } from "../../platform/scope/index.ts";
import { inboxOf } from "../tell.ts";

type Sign = { kind: "presence"; memberId: string; is: "here" | "new" | "gone" };

const sayEveryMs = 10_000;
const forgetAfterMs = 30_000;

/**
 * Who of the team looks at the inbox, by what their streams say to each other over the bus: each that it is there every
 * ten seconds, to a new one at once. Who is silent for thirty is forgotten.
 */
export function openPresence(
  { bus, clock }: Pick<Context, "bus" | "clock">,
  { workspaceId, caller: { memberId } }: MemberScope,
  show: (memberIds: string[]) => void,
) {
  const heard = new Map<string, Date>();
  let shown = "";

  const say = (is: Sign["is"]) =>
    bus.publish(inboxOf(workspaceId), { kind: "presence", memberId, is } satisfies Sign);
  const timer = setInterval(() => {
    say("here");
    refresh();
  }, sayEveryMs);
  timer.unref();

  function refresh() {
    const oldest = later(clock.now(), -forgetAfterMs);
    for (const [member, at] of heard) if (member !== memberId && at < oldest) heard.delete(member);
    const present = [...heard.keys()].sort();
    if (present.join() === shown) return;
    shown = present.join();
    show(present);
  }

  function hear(sign: Sign) {
    if (sign.is === "gone" && sign.memberId !== memberId) heard.delete(sign.memberId);
    else heard.set(sign.memberId, clock.now());
    // Another stream of the same member went: we are still here.
    const isAskedFor = sign.is === "new" || (sign.is === "gone" && sign.memberId === memberId);
    if (isAskedFor) say("here");
    refresh();
  }

  heard.set(memberId, clock.now());
  refresh();
  say("new");
  return {
    hear,
    close() {
      clearInterval(timer);
      say("gone");
    },
  };
}

export function isPresence(hint: unknown): hint is Sign {
  return typeof hint === "object" && hint !== null && "kind" in hint && hint.kind === "presence";
}
