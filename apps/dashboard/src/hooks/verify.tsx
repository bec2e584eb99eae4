import type { EventName } from "@nebulahex/sdk";
import { useQuery } from "@tanstack/react-query";
import { CodeTabs } from "../ui/code-tabs.tsx";
import { Section } from "../ui/page.tsx";
import { useWorkspaceId } from "../workspaces/me.tsx";
import { lastDeliveryQuery } from "./queries.ts";
import { checkInNode, checkInPython, receiverInNode, receiverInPython } from "./snippets.ts";
import { words } from "./texts.ts";

/** A receiver that verifies, with this event's data in it. */
export function ReceiverSnippet({ event }: { event: EventName }) {
  return (
    <CodeTabs
      label={words.receiver}
      samples={{ Node: receiverInNode(event), Python: receiverInPython(event) }}
    />
  );
}

/** How to verify this hook's deliveries, with its last one to try it on. */
export function Verify({ hookId, event }: { hookId: string; event: EventName }) {
  const { data: last } = useQuery(lastDeliveryQuery(useWorkspaceId(), hookId));
  const signed = last?.request ?? null;
  return (
    <>
      <Section title={words.verify} about={words.verifyAbout}>
        <ReceiverSnippet event={event} />
      </Section>
      {signed !== null && (
        <Section title={words.verifyLast} about={words.verifyLastAbout}>
          <CodeTabs
            label={words.lastDelivery}
            samples={{ Node: checkInNode(signed), Python: checkInPython(signed) }}
          />
        </Section>
      )}
    </>
  );
}
