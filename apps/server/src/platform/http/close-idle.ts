import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";

/**
 * Lets a server that stops close a connection as soon as nothing runs on it. Node keeps one that answers during the
 * stop until its client leaves, and for a minute one that was opened ahead, as browsers do, and asked nothing yet.
 */
export function closeIdleConnections(fastify: FastifyInstance): void {
  const lastAnswers = new Map<Socket, ServerResponse | null>();
  let isStopping = false;

  fastify.server.on("connection", (socket) => {
    lastAnswers.set(socket, null);
    socket.once("close", () => lastAnswers.delete(socket));
  });
  fastify.server.on("request", ({ socket }, answer) => {
    lastAnswers.set(socket, answer);
    if (isStopping) answer.once("finish", () => socket.end());
  });
  fastify.addHook("preClose", async () => {
    isStopping = true;
    for (const [socket, answer] of lastAnswers) {
      if (answer === null || answer.writableFinished) socket.destroy();
      else answer.once("finish", () => socket.end());
    }
  });
}
