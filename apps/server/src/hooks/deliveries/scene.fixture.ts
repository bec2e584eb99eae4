import type { TestContext } from "node:test";
import type { HookStatus } from "@nebulahex/contract";
import { systemScope } from "../../platform/scope/index.ts";
import type { Company } from "../../test/company.ts";
import { until } from "../../test/until.ts";
import { openWorld, type World } from "../../test/world.ts";
import { hintDeliveries, publish } from "../index.ts";
import { sampleOf } from "../samples.ts";
import { openReceiver } from "./receiver.fixture.ts";

export async function openScene(t: TestContext, more: Record<string, string> = {}) {
  const world = await openWorld(t, more);
  return { world, ...world, receiver: await openReceiver(t) };
}

/** Publishes a sample as something that happened now. */
export function happens(
  { ctx, clock }: World,
  { workspaceId }: Company,
  event: "message.sent" | "lead.captured" = "message.sent",
) {
  const scope = systemScope(workspaceId);
  return ctx.db.transaction((tx) =>
    publish(ctx, tx, scope, { event, data: sampleOf(event, workspaceId).data, createdAt: clock.now() }),
  );
}

export function passes({ ctx, clock }: World, ms: number) {
  clock.advance(ms);
  hintDeliveries(ctx, ctx.db);
}

export async function deliveriesOf(company: Company, hookId: string) {
  return (await company.call("GET", `/hooks/${hookId}/deliveries`)).body.deliveries;
}

/** The delivery that a hook got last, once it has that many attempts. */
export function attempted(company: Company, hookId: string, count: number) {
  return until(`${count} attempts are in the log`, async () => {
    const [delivery] = await deliveriesOf(company, hookId);
    return delivery?.attempts.length >= count && delivery;
  });
}

/** The hook once it has that status. */
export function becomes(company: Company, hookId: string, status: HookStatus) {
  return until(`the hook is ${status}`, async () => {
    const { body } = await company.call("GET", `/hooks/${hookId}`);
    return body.status === status && body;
  });
}
