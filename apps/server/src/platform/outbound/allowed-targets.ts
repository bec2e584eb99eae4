import { BlockList, isIP } from "node:net";

export const purposes = ["webhooks", "models", "crawl", "live-data", "notifications"] as const;
export type OutboundPurpose = (typeof purposes)[number];

/** What the operator opened for one purpose beyond public addresses over https. */
export type Opened = { readonly ranges: BlockList; readonly names: string[] };
export type AllowedTargets = ReadonlyMap<OutboundPurpose, Opened>;

const label = "[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?";
const namePattern = new RegExp(`^(\\*\\.)?${label}(\\.${label})*$`);

/** Reads `webhooks:127.0.0.0/8,models:10.0.0.5,webhooks:*.internal.example`. */
export function parseAllowedTargets(text: string): { ok: AllowedTargets } | { faults: string[] } {
  const allowed = new Map<OutboundPurpose, Opened>();
  const faults: string[] = [];

  for (const entry of text.split(",").map((part) => part.trim())) {
    if (entry === "") continue;
    const colon = entry.indexOf(":");
    const purpose = purposes.find((known) => known === entry.slice(0, colon));
    if (purpose === undefined) {
      faults.push(`"${entry}" must begin with one of ${purposes.join(", ")} and a colon`);
      continue;
    }
    const opened = allowed.get(purpose) ?? { ranges: new BlockList(), names: [] };
    allowed.set(purpose, opened);
    if (!open(opened, entry.slice(colon + 1).toLowerCase())) {
      faults.push(
        `"${entry}" must open an address, a range such as 10.0.0.0/8, a name or *.name, without a port`,
      );
    }
  }
  return faults.length > 0 ? { faults } : { ok: allowed };
}

function open({ ranges, names }: Opened, target: string): boolean {
  const [address = "", prefix, ...rest] = target.replace(/[[\]]/g, "").split("/");
  const version = isIP(address);
  if (version === 0) return namePattern.test(target) && names.push(target) > 0;

  const bits = version === 4 ? 32 : 128;
  if (rest.length > 0 || !/^\d{1,3}$/.test(prefix ?? "0") || Number(prefix ?? 0) > bits) return false;
  ranges.addSubnet(address, Number(prefix ?? bits), version === 4 ? "ipv4" : "ipv6");
  return true;
}

export function opensName({ names }: Opened, host: string): boolean {
  return names.some((name) => (name.startsWith("*.") ? host.endsWith(name.slice(1)) : host === name));
}

export function opensAddress({ ranges }: Opened, address: string): boolean {
  return ranges.check(address, isIP(address) === 4 ? "ipv4" : "ipv6");
}

export function opensRanges({ ranges }: Opened): boolean {
  return ranges.rules.length > 0;
}
