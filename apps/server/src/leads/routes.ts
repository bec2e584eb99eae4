import * as promised from "@nebulahex/contract";
import { type Route, route } from "../platform/http/index.ts";
import { getLead } from "./get-lead.ts";
import { listLeads } from "./list-leads.ts";

export const leadRoutes: Route[] = [
  route(promised.listLeads, ({ scope, query }, ctx) => listLeads(ctx, scope, query)),
  route(promised.getLead, ({ scope, params }, ctx) => getLead(ctx, scope, params.leadId)),
];
