import { WrongConfig } from "../platform/config/index.ts";
import type { Context } from "../platform/context/index.ts";
import { listPlanNames } from "./store.ts";

/** Stops a start whose DEFAULT_PLAN names no plan, before anybody meets it. */
export async function checkDefaultPlan({ db, config }: Pick<Context, "db" | "config">): Promise<void> {
  const names = await listPlanNames(db);
  if (names.includes(config.defaultPlan)) return;
  throw new WrongConfig(`DEFAULT_PLAN=${config.defaultPlan}: write one of ${names.join(", ")}.`);
}
