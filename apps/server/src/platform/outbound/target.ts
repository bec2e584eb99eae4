import { isIP } from "node:net";
import { type Opened, opensAddress, opensName, opensRanges } from "./allowed-targets.ts";
import { isPublicAddress } from "./public-address.ts";

/** Why a URL cannot be called. `message` says what to write instead. */
export type TargetFault = {
  code: "malformed" | "scheme" | "credentials" | "port" | "name" | "address";
  message: string;
};

/** Where a connection goes, as a URL and undici name it. */
export type Place = { protocol: string; hostname: string; port: string };

/** What can be said of a URL without resolving its name. */
export function checkTarget(opened: Opened, text: string): TargetFault | null {
  const url = URL.parse(text);
  if (url === null) return fault("malformed", "Write a full URL, such as https://hooks.example.com/in.");
  if (url.protocol !== "https:" && url.protocol !== "http:")
    return fault("scheme", "The URL must begin with https://.");
  if (url.username !== "" || url.password !== "") {
    return fault("credentials", "Leave user name and password out of the URL.");
  }

  const host = bareHost(url);
  const isLiteral = isIP(host) !== 0;
  if (isLiteral ? opensAddress(opened, host) : opensName(opened, host)) return null;
  // Whether a name leads into an opened range is known only once it is resolved.
  if (!isLiteral && opensRanges(opened)) return null;

  if (url.protocol !== "https:") return fault("scheme", "The URL must begin with https://.");
  if (!isOpenPort(url)) return fault("port", "Use port 443 or one from 1024 up.");
  if (isLiteral && !isPublicAddress(host)) return fault("address", "The address is not a public one.");
  if (isLocalName(host)) return fault("name", "Use a name that can be reached from the internet.");
  return null;
}

/** Whether a connection to this place may lead to this address; never to what is no plain address. */
export function mayLeadTo(opened: Opened, place: Place, address: string): boolean {
  if (isIP(address) === 0 || address.includes("%")) return false;
  if (opensAddress(opened, address) || opensName(opened, bareHost(place))) return true;
  return place.protocol === "https:" && isOpenPort(place) && isPublicAddress(address);
}

export function bareHost({ hostname }: Pick<Place, "hostname">): string {
  return hostname.replace(/^\[|\]$/g, "").replace(/\.$/, "");
}

/** Ports below 1024 belong to other services, which must not be talked to through us. */
function isOpenPort({ port }: Pick<Place, "port">): boolean {
  return port === "" || port === "443" || Number(port) >= 1024;
}

function isLocalName(host: string): boolean {
  return isIP(host) === 0 && (!host.includes(".") || host.endsWith(".localhost"));
}

function fault(code: TargetFault["code"], message: string): TargetFault {
  return { code, message };
}
