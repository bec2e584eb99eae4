import { Resolver as DnsResolver, lookup } from "node:dns/promises";
import { type Opened, opensRanges } from "./allowed-targets.ts";

/** All addresses of a name; rejects when there are none. */
export type Resolver = (hostname: string) => Promise<string[]>;

const dns = new DnsResolver({ timeout: 2_000, tries: 3 });

/** The hosts file and local names count only where the operator opened something; else only DNS is asked. */
export function resolverFor(opened: Opened): Resolver {
  return opensRanges(opened) || opened.names.length > 0 ? askSystem : askDns;
}

async function askSystem(hostname: string): Promise<string[]> {
  const answers = await lookup(hostname, { all: true });
  return answers.map(({ address }) => address);
}

/** Not by the system's look-up: it has four threads, and four hanging name servers would hold up every call. */
async function askDns(hostname: string): Promise<string[]> {
  const answers = await Promise.allSettled([dns.resolve4(hostname), dns.resolve6(hostname)]);
  const addresses = answers.flatMap((answer) => (answer.status === "fulfilled" ? answer.value : []));
  if (addresses.length > 0) return addresses;
  throw answers.find((answer) => answer.status === "rejected")?.reason;
}
