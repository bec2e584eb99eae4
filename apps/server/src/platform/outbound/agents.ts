import { Agent } from "undici";
import type { Opened, OutboundPurpose } from "./allowed-targets.ts";
import { guardedConnector } from "./connect.ts";
import type { Resolver } from "./resolve.ts";

const maxAgents = 256;
const maxIdleMs = 30_000;

/** One agent, so one set of kept connections, for each purpose and group; the longest unused gives way. */
export function createAgents(
  openedFor: (purpose: OutboundPurpose) => Opened,
  resolverFor: (opened: Opened) => Resolver,
) {
  const agents = new Map<string, Agent>();
  const closing = new AbortController();

  function open(purpose: OutboundPurpose): Agent {
    const opened = openedFor(purpose);
    return new Agent({
      allowH2: false,
      connect: guardedConnector(opened, resolverFor(opened), closing.signal),
      keepAliveMaxTimeout: maxIdleMs,
    });
  }

  function evictOldest(): void {
    const [oldest] = agents;
    if (oldest === undefined) return;
    agents.delete(oldest[0]);
    // Calls under way still end; the map is not waiting for them.
    void oldest[1].close();
  }

  return {
    agentFor(purpose: OutboundPurpose, group = ""): Agent {
      const key = `${purpose} ${group}`;
      const agent = agents.get(key) ?? open(purpose);
      agents.delete(key);
      agents.set(key, agent);
      if (agents.size > maxAgents) evictOldest();
      return agent;
    },
    async close(): Promise<void> {
      closing.abort();
      await Promise.all([...agents.values()].map((agent) => agent.destroy()));
      agents.clear();
    },
  };
}
