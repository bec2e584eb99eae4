export { type AllowedTargets, type OutboundPurpose, parseAllowedTargets } from "./allowed-targets.ts";
export { createMailer, type Mail, type Mailer } from "./mailer.ts";
export {
  createOutbound,
  type Outbound,
  type OutboundAnswer,
  type OutboundRequest,
} from "./outbound.ts";
export { parseNameServers, type Resolver } from "./resolve.ts";
export type { TargetFault } from "./target.ts";
