import { Resolver as DnsResolver, lookup } from "node:dns/promises";
import { type Opened, opensRanges } from "./allowed-targets.ts";

/** All addresses of a name; rejects when there are none. */
export type Resolver = (hostname: string) => Promise<string[]>;

const patience = { timeout: 2_000, tries: 3 };
const ofSystem = new DnsResolver(patience);

/**
 * The hosts file and local names count only where the operator opened something; else only DNS is asked. Name servers
 * that are given answer for every name.
 */
export function resolverFor(opened: Opened, nameServers: readonly string[]): Resolver {
  if (nameServers.length > 0) {
    const given = new DnsResolver(patience);
    given.setServers(nameServers);
    return (hostname) => askDns(given, hostname);
  }
  const isOpened = opensRanges(opened) || opened.names.length > 0;
  return isOpened ? askSystem : (hostname) => askDns(ofSystem, hostname);
}

/** Reads `10.0.0.2,127.0.0.1:5353`; throws when that are no addresses. */
export function parseNameServers(text: string): readonly string[] {
  const servers = text.split(",").flatMap((entry) => entry.trim() || []);
  try {
    new DnsResolver().setServers(servers);
  } catch {
    throw new Error("write addresses, each with a port if it is not 53, separated by commas");
  }
  return servers;
}

async function askSystem(hostname: string): Promise<string[]> {
  const answers = await lookup(hostname, { all: true });
  return answers.map(({ address }) => address);
}

/** Not by the system's look-up: it has four threads, and four hanging name servers would hold up every call. */
async function askDns(dns: DnsResolver, hostname: string): Promise<string[]> {
  const answers = await Promise.allSettled([dns.resolve4(hostname), dns.resolve6(hostname)]);
  const addresses = answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
  if (addresses.length > 0) return addresses;
  throw answers.find((answer) => answer.status === "rejected")?.reason;
}
