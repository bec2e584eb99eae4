import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";

/**
 * Lets a server that stops close a connection as soon as nothing runs on it. Node keeps one that answers during the
 * stop until its client leaves, and for a minute one that was opened ahead, as browsers do, and asked nothing yet.
 */
export function closeIdleConnections(fastify: FastifyInstance): void {
  const idle = new Set<Socket>();
  let isStopping = false;

  fastify.server.on("connection", (socket) => {
    idle.add(socket);
    socket.once("close", () => idle.delete(socket));
  });
  fastify.server.on("request", ({ socket }, response) => {
    idle.delete(socket);
    response.once("finish", () => {
      if (isStopping) socket.end();
      else if (!socket.destroyed) idle.add(socket);
    });
  });
  fastify.addHook("preClose", async () => {
    isStopping = true;
    for (const socket of idle) socket.destroy();
  });
}
