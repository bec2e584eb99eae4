import type { FastifyInstance } from "fastify";
import { answerBuiltPages, buildOnce } from "../platform/pages/index.ts";

/** Builds the dashboard where its sources changed, and gives its folder. Built when first wanted; after a failure, anew. */
export const openDashboard = buildOnce("dashboard");

/** The team's pages. What a page is, and whether it exists, the program decides once it runs. */
export function answerDashboard(server: FastifyInstance): void {
  answerBuiltPages(server, { open: openDashboard, paths, policy });
}

const paths = [
  "/",
  "/sign-in",
  "/sign-up",
  "/forgot-password",
  "/reset-password",
  "/verify-email",
  "/magic-link",
  "/join",
  "/workspaces",
  "/w/*",
];

/** Its own files and its own server, and nothing else; the live widget of a bot's appearance is a frame of this server. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "frame-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
