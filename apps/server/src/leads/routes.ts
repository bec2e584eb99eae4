import * as promised from "@nebulahex/contract";
import { type Route, route, tableRoute } from "../platform/http/index.ts";
import { eraseLead } from "./erase-lead.ts";
import { getLead } from "./get-lead.ts";
import { listLeads } from "./list-leads.ts";
import { tabulateLeads } from "./tabulate-leads.ts";

export const leadRoutes: Route[] = [
  tableRoute(
    promised.listLeads,
    ({ scope, query }, ctx) => listLeads(ctx, scope, query),
    ({ scope, query }, ctx) => tabulateLeads(ctx, scope, query),
  ),
  route(promised.getLead, ({ scope, params }, ctx) => getLead(ctx, scope, params.leadId)),
  route(
    promised.eraseLead,
    async ({ scope, params }, ctx) => void (await eraseLead(ctx, scope, params.leadId)),
  ),
];
