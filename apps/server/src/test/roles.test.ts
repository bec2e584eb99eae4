import assert from "node:assert/strict";
import { test } from "node:test";
import {
  isPermission,
  type Operation,
  type Permission,
  permissions,
  permissionsOf,
  type Role,
  roles,
} from "@nebulahex/contract";
import type { Answer, Caller } from "./call.ts";
import { assertAlike, assertProblem, type Gate, operations, probeAll } from "./routes/gate.ts";
import { openWorld, type World } from "./world.ts";

/** Somebody of Acme, and what the one table lets them do. */
type Somebody = { who: string; as: Caller; may: ReadonlySet<Permission>; isSession: boolean };

/** Each role by session and by key, and a key for each permission alone. */
async function everybody({ acme, call }: World): Promise<Somebody[]> {
  const found: Somebody[] = [];
  for (const role of roles) {
    const { memberId, session } = await acme.member(role);
    const key = await acme.busyKey({ memberId });
    found.push({ who: `${role}'s session`, as: session, may: permissionsOf(role), isSession: true });
    found.push({ who: `${role}'s key`, as: key, may: permissionsOf(role), isSession: false });
  }
  for (const scope of permissions) {
    const as = await acme.busyKey({ scopes: [scope] });
    found.push({ who: `key for ${scope}`, as, may: new Set([scope]), isSession: false });
  }
  for (const { as } of found) await call("GET", "/api/v1/auth/me", { as });
  return found;
}

function mayCall({ needs }: Operation, { may, isSession }: Somebody): boolean {
  if (needs === "visitor") return false;
  if (needs === "session") return isSession;
  return !isPermission(needs) || may.has(needs);
}

function refusalOf({ needs }: Operation) {
  if (needs === "visitor") return "visitor_session.invalid";
  return needs === "session" ? "session.required" : "permission.missing";
}

/** What nobody is refused for but who may not call: a thing that is not there, or a field that there is not. */
const wrongly = ({ method }: Operation) => (method === "GET" ? undefined : { nonsense: 1 });
const nothing = () => "nothing";

test("every role and every scope may call what the table says and nothing else", async (t) => {
  let cast: Somebody[] = [];
  const counts = { allowed: 0, refused: 0 };

  await probeAll(
    t,
    async (gate, operation) => {
      for (const somebody of cast) {
        const { as, who } = somebody;
        if (mayCall(operation, somebody)) {
          if (!operation.stream) assertLetIn(await askWrongly(gate, operation, as), operation, who);
          counts.allowed += 1;
        } else {
          const own = await gate.probe(operation, { as });
          assertProblem(operation, own, refusalOf(operation));
          assertAlike(await askWrongly(gate, operation, as), own);
          assertAlike(await gate.probe(operation, { as, ids: gate.foreign }), own);
          counts.refused += 1;
        }
      }
    },
    async (world) => {
      cast = await everybody(world);
    },
  );
  t.diagnostic(
    `${operations.length} operations × ${cast.length} callers (${roles.length} roles by session and key, ` +
      `${permissions.length} one-permission keys): ${counts.allowed} let in, ${counts.refused} refused before any look-up`,
  );
});

function askWrongly(gate: Gate, operation: Operation, as: Caller): Promise<Answer> {
  return gate.probe(operation, { as, ids: nothing, body: wrongly(operation) });
}

function assertLetIn({ status, text }: Answer, operation: Operation, who: string): void {
  const isIn = operation.method === "GET" ? [200, 404, 422] : [404, 422];
  assert.ok(isIn.includes(status), `${operation.id} by ${who}: ${status} ${text}`);
}

test("a key has of its scopes what its member's role allows", async (t) => {
  const { acme, call } = await openWorld(t, { ADDRESS_CALLS_PER_MINUTE: "100000" });
  for (const role of roles) {
    const { memberId } = await acme.member(role);
    for (const scope of permissions) {
      const as = await acme.busyKey({ memberId, scopes: [scope] });
      const { body } = await call("GET", "/api/v1/auth/me", { as });
      assert.deepEqual(body.permissions, [...permissionsOf(role, [scope])], `${role}'s key for ${scope}`);
    }
  }
});

test("a change of role is effective at the next request, by session and by key", async (t) => {
  const { acme, call, clock } = await openWorld(t);
  const { memberId, session } = await acme.member("viewer");
  const callers = [session, await acme.busyKey({ memberId })];
  const statuses = () =>
    Promise.all(callers.map(async (as) => (await call("GET", "/api/v1/auth/keys", { as })).status));
  const become = async (role: Role) => {
    await call("PATCH", `/api/v1/members/${memberId}`, { as: acme.owner, body: { role } });
    clock.advance(1000);
  };
  assert.deepEqual(await statuses(), [403, 403]);

  await become("admin");
  assert.deepEqual(await statuses(), [200, 200]);
  await become("agent");
  assert.deepEqual(await statuses(), [403, 403]);
});

test("who is removed is nobody at the next request, by key, and without the workspace by session", async (t) => {
  const { acme, call, clock } = await openWorld(t);
  const { memberId, session } = await acme.member("admin");
  const key = await acme.busyKey({ memberId });
  const ask = (as: Caller) => call("GET", "/api/v1/bots", { as });
  assert.deepEqual([(await ask(session)).status, (await ask(key)).status], [200, 200]);

  await call("DELETE", `/api/v1/members/${memberId}`, { as: acme.owner });
  clock.advance(1000);

  assert.deepEqual(
    [(await ask(session)).body.code, (await ask(key)).body.code],
    ["workspace.missing", "caller.unknown"],
  );
});
