import type { SourceFile } from "../repository.ts";
import { sequencesOf, type Use } from "../uses.ts";

const clients = /^(undici|pg|redis|ioredis|ws|axios|got|node-fetch|nodemailer)$/;
const sockets = /^(node:)?(https?|http2|net|tls|dns|dgram)(\/promises)?$/;
/** What these modules offer that opens no connection. */
const harmless = /^(createServer|STATUS_CODES|METHODS|isIP|isIPv4|isIPv6|BlockList|SocketAddress)$/;
const globals = ["fetch (", "globalThis . fetch", "new WebSocket", "new EventSource"];

/** Whatever can open a connection to another machine. */
export function network({ path, tokens, imports }: SourceFile): Use[] {
  const imported = imports.filter(({ specifier, names, isTypeOnly }) => {
    if (isTypeOnly || specifier === null) return false;
    if (clients.test(specifier)) return !isDriver(path, specifier);
    return sockets.test(specifier) && !names.every((name) => harmless.test(name));
  });
  const own = imports.some(({ names }) => names.includes("fetch"));
  return [
    ...imported.map(({ line, specifier }) => ({ line, what: specifier ?? "" })),
    ...globals.flatMap((sequence) => (own ? [] : sequencesOf(tokens, sequence))),
  ];
}

/** The drivers of the database and of Redis belong to the platform. */
function isDriver(path: string, specifier: string): boolean {
  return /^(pg|redis)$/.test(specifier) && path.startsWith("apps/server/src/platform/");
}
