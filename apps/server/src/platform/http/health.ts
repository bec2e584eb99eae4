import type { FastifyInstance } from "fastify";
import type { Context } from "../context/index.ts";
import { ping } from "../db/index.ts";

/** Alive: the process answers. Ready: it can do its work, the database included. */
export function answerHealth(server: FastifyInstance, { db }: Context): void {
  server.get("/health/live", async () => ({ status: "live" }));
  server.get("/health/ready", async () => {
    await ping(db);
    return { status: "ready" };
  });
}
