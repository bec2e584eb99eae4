import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

/** A browser program: what gives the folder it is built into, its page's paths, and what its page may do. */
export type Pages = {
  readonly open: () => Promise<string>;
  readonly paths: readonly string[];
  readonly policy: string;
};

/** Serves a built program: its page on each of its paths, and its files, whose names change with what is in them. */
export function answerBuiltPages(server: FastifyInstance, { open, paths, policy }: Pages): void {
  server.register(async (scope) => {
    await scope.register(fastifyStatic, { root: import.meta.dirname, serve: false, preCompressed: true });
    scope.get("/assets/*", async (request, reply) => {
      const path = request.url.split("?")[0]?.slice(1) ?? "";
      return reply.sendFile(path, await open(), { immutable: true, maxAge: "365d" });
    });
    for (const path of paths) {
      scope.get(path, async (_request, reply) =>
        reply
          .headers({ ...guards, "content-security-policy": policy })
          .sendFile("index.html", await open(), { maxAge: 0 }),
      );
    }
  });
}

const guards = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
};
