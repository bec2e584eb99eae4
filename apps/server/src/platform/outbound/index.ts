export { type AllowedTargets, type OutboundPurpose, parseAllowedTargets } from "./allowed-targets.ts";
export {
  createOutbound,
  type Outbound,
  type OutboundAnswer,
  type OutboundRequest,
} from "./outbound.ts";
export type { Resolver } from "./resolve.ts";
export type { TargetFault } from "./target.ts";
