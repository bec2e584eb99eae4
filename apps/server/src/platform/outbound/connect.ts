import { isIP, type LookupFunction } from "node:net";
import { buildConnector } from "undici";
import type { Opened } from "./allowed-targets.ts";
import { CallFailed } from "./failure.ts";
import type { Resolver } from "./resolve.ts";
import { bareHost, mayLeadTo, type Place } from "./target.ts";

const connectTimeoutMs = 10_000;

/** Opens connections only to addresses that were checked: the name is resolved once, here, and nowhere after. */
export function guardedConnector(
  opened: Opened,
  resolve: Resolver,
  closing: AbortSignal,
): buildConnector.connector {
  return (place, done) => {
    const connect = buildConnector({
      allowH2: false,
      maxCachedSessions: 0,
      timeout: connectTimeoutMs,
      signal: closing,
      lookup: guardedLookup(opened, resolve, place),
    });
    // A literal address is never looked up, so it is checked by itself.
    const host = bareHost(place);
    if (isIP(host) !== 0 && !mayLeadTo(opened, place, host)) return done(refusal(host), null);

    connect(place, (error, socket) => {
      if (error !== null) return done(error, null);
      if (mayLeadTo(opened, place, socket.remoteAddress ?? "")) return done(null, socket);
      socket.destroy();
      done(refusal(host), null);
    });
  };
}

function guardedLookup(opened: Opened, resolve: Resolver, place: Place): LookupFunction {
  return (hostname, _options, done) => {
    checkedAddresses(opened, resolve, place, hostname).then(
      (addresses) => done(null, addresses),
      (error) => done(error, []),
    );
  };
}

async function checkedAddresses(opened: Opened, resolve: Resolver, place: Place, hostname: string) {
  const addresses = await resolve(hostname).catch((cause) => {
    throw new CallFailed("name", `The name ${hostname} could not be resolved.`, cause);
  });
  if (addresses.length === 0) throw new CallFailed("name", `The name ${hostname} has no address.`);
  if (!addresses.every((address) => mayLeadTo(opened, place, address))) throw refusal(hostname);
  return addresses.map((address) => ({ address, family: isIP(address) }));
}

/** Says no address: what a private name leads to is not for everybody to know. */
function refusal(host: string): CallFailed {
  return new CallFailed("refused-target", `${host} leads to an address that may not be called from here.`);
}
