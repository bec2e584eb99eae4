import assert from "node:assert/strict";
import { BlockList, Socket } from "node:net";
import { after, test } from "node:test";
import fc from "fast-check";
import { guardedConnector } from "./connect.ts";
import { createOutbound } from "./index.ts";
import { isPublicAddress } from "./public-address.ts";

const special4 = [
  [0x00000000, 8],
  [0x0a000000, 8],
  [0x64400000, 10],
  [0x7f000000, 8],
  [0xa83f8110, 32],
  [0xa9fe0000, 16],
  [0xac100000, 12],
  [0xc0000000, 24],
  [0xc0000200, 24],
  [0xc0586300, 24],
  [0xc0a80000, 16],
  [0xc6120000, 15],
  [0xc6336400, 24],
  [0xcb007100, 24],
  [0xe0000000, 4],
  [0xf0000000, 4],
] as const;

const inside4 = fc
  .tuple(fc.constantFrom(...special4), fc.oneof(fc.constantFrom(0, 1, 0xffffffff), fc.nat(0xffffffff)))
  .map(([[net, prefix], random]) => (net + (random % 2 ** (32 - prefix))) >>> 0);

const isSpecial4 = (address: number) =>
  special4.some(([net, prefix]) => address >= net && address < net + 2 ** (32 - prefix));

const group = fc.nat(0xffff).map((value) => value.toString(16));
const groups = (count: number) => fc.array(group, { minLength: count, maxLength: count });
const after6 = (start: string, count: number) => groups(count).map((rest) => [start, ...rest].join(":"));

/** IPv6 addresses that are special, or that carry an IPv4 address to somebody who unpacks it. */
const inside6 = fc.oneof(
  fc.constantFrom("::", "::1", "fd00:ec2::254", "100::1", "5f00::1", "4000::1"),
  after6("64:ff9b:1", 5),
  after6("100:0:0:0", 4),
  after6("2001:0", 6),
  after6("2001:2:0", 5),
  after6("2001:db8", 6),
  after6("3fff:fff", 6),
  fc
    .tuple(fc.integer({ min: 0xfc00, max: 0xffff }), groups(7))
    .map(([top, rest]) => [top.toString(16), ...rest].join(":")),
  fc
    .tuple(fc.integer({ min: 0, max: 0x1fff }), groups(7))
    .map(([top, rest]) => [top.toString(16), ...rest].join(":")),
  fc
    .tuple(
      fc.constantFrom("::ffff:", "::", "::ffff:0:", "64:ff9b::"),
      fc.oneof(inside4, fc.nat(0xffffffff)),
      fc.boolean(),
    )
    .map(([start, address, isDotted]) => `${start}${isDotted ? dotted(address) : hexPair(address)}`),
  fc.tuple(inside4, groups(5)).map(([address, rest]) => ["2002", hexPair(address), ...rest].join(":")),
);

const writings4 = inside4.chain((address) =>
  fc.tuple(
    fc.constant(address),
    fc.integer({ min: 1, max: 4 }),
    fc.array(fc.constantFrom(decimal, octal, hex, hexPadded), { minLength: 4, maxLength: 4 }),
    fc.constantFrom(asIs, fullWidth, percentEncoded, withTrailingDot),
  ),
);

const writtenHost = fc.oneof(
  writings4.map(([address, count, radixes, disguise]) => disguise(write(address, count, radixes))),
  fc
    .tuple(inside6, fc.boolean())
    .map(([address, isUpper]) => `[${isUpper ? address.toUpperCase() : address}]`),
);

const nothing = { ranges: new BlockList(), names: [] };
const asked: string[] = [];
const outbound = createOutbound({
  allowedTargets: new Map(),
  resolve: async (hostname) => {
    asked.push(hostname);
    return [];
  },
});
after(() => outbound.close());

test("a special address is refused in every writing, when subscribed and when called", async (t) => {
  const sockets = t.mock.method(Socket.prototype, "connect");
  const run = await fc.check(
    fc.asyncProperty(writtenHost, fc.constantFrom("", ":443", ":8443"), async (host, port) => {
      const url = `https://${host}${port}/`;
      assert.notEqual(outbound.checkTarget("webhooks", url), null);
      const answer = await call(outbound, url);
      assert.equal(answer, "refused-target");
    }),
    { numRuns: 10_000 },
  );

  assert.equal(run.failed, false, fc.defaultReportMessage(run));
  assert.deepEqual(asked, []);
  assert.equal(sockets.mock.callCount(), 0);
  t.diagnostic(`${run.numRuns} hostile addresses, seed ${run.seed}: ${sockets.mock.callCount()} connected`);
});

test("the guard at the socket alone refuses them too", async (t) => {
  const sockets = t.mock.method(Socket.prototype, "connect");
  const guard = guardedConnector(nothing, async () => [], new AbortController().signal);
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        inside4.map(dotted),
        inside6.map((address) => `[${address}]`),
      ),
      async (hostname) => {
        const place = { hostname, host: hostname, protocol: "https:", port: "443" };
        const { message } = await new Promise<Error>((refused, failed) =>
          guard(place, (...[error]) =>
            error === null ? failed(new Error("It connected.")) : refused(error),
          ),
        );
        assert.match(message, /may not be called from here/);
      },
    ),
    { numRuns: 2_000 },
  );
  assert.equal(sockets.mock.callCount(), 0);
});

test("a name is refused when any of its addresses is special", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(inside4.map(dotted), inside6), fc.nat(2), async (address, at) => {
      const addresses = ["8.8.8.8", "2606:4700:4700::1111"].toSpliced(at, 0, address);
      const named = createOutbound({ allowedTargets: new Map(), resolve: async () => addresses });
      assert.equal(await call(named, "https://hooks.example.com/"), "refused-target");
      await named.close();
    }),
    { numRuns: 2_000 },
  );
});

test("an IPv4 address is public when no special range holds it", () => {
  fc.assert(
    fc.property(fc.oneof(inside4, fc.nat(0xffffffff)), (address) => {
      assert.equal(isPublicAddress(dotted(address)), !isSpecial4(address));
    }),
    { numRuns: 5_000 },
  );
});

test("the neighbours of special ranges are public", () => {
  const neighbours = special4.flatMap(([net, prefix]) => [net - 1, net + 2 ** (32 - prefix)]);
  for (const address of neighbours.filter(
    (address) => address > 0 && address < 2 ** 32 && !isSpecial4(address),
  )) {
    assert.equal(isPublicAddress(dotted(address)), true, dotted(address));
  }
  for (const address of [
    "2000::1",
    "2001:200::1",
    "2001:db7::1",
    "2001:db9::1",
    "2003::1",
    "2a00::1",
    "3ffd::1",
    "3fff:1000::1",
  ]) {
    assert.equal(isPublicAddress(address), true, address);
  }
});

async function call(through: typeof outbound, url: string): Promise<string> {
  const answer = await through.request({
    purpose: "webhooks",
    method: "GET",
    url,
    headers: {},
    timeoutMs: 5_000,
    maxAnswerBytes: 1,
  });
  return answer.kind === "failed" ? answer.reason : answer.kind;
}

function dotted(address: number): string {
  return [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join(".");
}

function hexPair(address: number): string {
  return `${(address >>> 16).toString(16)}:${(address & 0xffff).toString(16)}`;
}

/** In one to four parts, the last holding all that is left: 127.0.0.1, 127.0.1, 127.1, 2130706433. */
function write(address: number, count: number, radixes: ((part: number) => string)[]): string {
  const whole = Array.from({ length: count - 1 }, (_, at) => (address >>> (24 - 8 * at)) & 255);
  const rest = address % 2 ** (8 * (5 - count));
  return [...whole, rest].map((part, at) => (radixes[at] ?? decimal)(part)).join(".");
}

function decimal(part: number): string {
  return String(part);
}

function octal(part: number): string {
  return `0${part.toString(8)}`;
}

function hex(part: number): string {
  return `0x${part.toString(16)}`;
}

function hexPadded(part: number): string {
  return `0X0000${part.toString(16).toUpperCase()}`;
}

function asIs(host: string): string {
  return host;
}

function fullWidth(host: string): string {
  return host
    .replace(/[0-9]/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)))
    .replaceAll(".", "。");
}

function percentEncoded(host: string): string {
  return host.replace(/[0-9]/g, (digit) => `%3${digit}`);
}

function withTrailingDot(host: string): string {
  return `${host}.`;
}
