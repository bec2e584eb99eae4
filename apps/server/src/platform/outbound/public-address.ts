import { BlockList, isIPv6 } from "node:net";

// https://www.iana.org/assignments/iana-ipv4-special-registry and what clouds keep for their own machines.
const special4 = blockList("ipv4", [
  ["0.0.0.0", 8, "this network"],
  ["10.0.0.0", 8, "private"],
  ["100.64.0.0", 10, "shared by carriers"],
  ["127.0.0.0", 8, "loopback"],
  ["168.63.129.16", 32, "Azure's host"],
  ["169.254.0.0", 16, "link-local, metadata of clouds"],
  ["172.16.0.0", 12, "private"],
  ["192.0.0.0", 24, "protocol assignments"],
  ["192.0.2.0", 24, "documentation"],
  ["192.88.99.0", 24, "6to4 relays"],
  ["192.168.0.0", 16, "private"],
  ["198.18.0.0", 15, "benchmarking"],
  ["198.51.100.0", 24, "documentation"],
  ["203.0.113.0", 24, "documentation"],
  ["224.0.0.0", 4, "multicast"],
  ["240.0.0.0", 4, "reserved, broadcast"],
]);

// All else is special: ::/8 with IPv4-mapped, NAT64, unique local, link-local, multicast.
const global6 = blockList("ipv6", [["2000::", 3, "global unicast"]]);

// https://www.iana.org/assignments/iana-ipv6-special-registry, the part within 2000::/3.
const special6 = blockList("ipv6", [
  ["2001::", 23, "protocol assignments: Teredo, benchmarking, ORCHID"],
  ["2001:db8::", 32, "documentation"],
  ["2002::", 16, "6to4"],
  ["3ffe::", 16, "6bone"],
  ["3fff::", 20, "documentation"],
]);

export function isPublicAddress(address: string): boolean {
  return isIPv6(address)
    ? global6.check(address, "ipv6") && !special6.check(address, "ipv6")
    : !special4.check(address, "ipv4");
}

type Range = readonly [net: string, prefix: number, use: string];

function blockList(family: "ipv4" | "ipv6", ranges: readonly Range[]): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of ranges) list.addSubnet(net, prefix, family);
  return list;
}
