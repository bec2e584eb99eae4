import type { FastifyInstance, RouteShorthandOptions } from "fastify";
import { addressLimit, refuseOtherOrigins, takeOne } from "../platform/http/index.ts";
import { endSession, removePasskey, showAccount } from "./account.ts";
import type { Hall } from "./hall.ts";
import { offersOf } from "./offers.ts";

/** The doors beside better-auth's: what is offered, and what a person sees of their own account. */
export function mountOwn(server: FastifyInstance, hall: Hall): void {
  const { ctx } = hall;
  const limited: RouteShorthandOptions = {
    onRequest: (request, reply) => takeOne(ctx, { limit: addressLimit(ctx, request) }, reply),
  };
  server.get("/api/auth/offers", limited, (_request, reply) =>
    offersOf(ctx.db, ctx.config).then((offers) => reply.header("cache-control", "no-store").send(offers)),
  );
  server.get("/api/auth/account", limited, (request, reply) =>
    showAccount(hall, request).then((shown) => reply.header("cache-control", "no-store").send(shown)),
  );
  for (const [path, act] of Object.entries({ "end-session": endSession, "remove-passkey": removePasskey })) {
    server.post(`/api/auth/${path}`, limited, async (request, reply) => {
      refuseOtherOrigins(request, ctx.config.publicUrl);
      await act(hall, request);
      return reply.send({ status: true });
    });
  }
}
