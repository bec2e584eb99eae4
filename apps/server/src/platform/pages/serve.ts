import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

/** A browser program: the folder it was built into, its page's paths, and what its page may do. */
export type Pages = { readonly folder: string; readonly paths: readonly string[]; readonly policy: string };

/** Serves a built program: its page on each of its paths, and its files, whose names change with what is in them. */
export function answerBuiltPages(server: FastifyInstance, { folder, paths, policy }: Pages): void {
  server.register(async (scope) => {
    await scope.register(fastifyStatic, {
      root: folder,
      serve: false,
      preCompressed: true,
      immutable: true,
      maxAge: "365d",
    });
    scope.get("/assets/*", (request, reply) => reply.sendFile(request.url.split("?")[0]?.slice(1) ?? ""));
    for (const path of paths) {
      scope.get(path, (_request, reply) =>
        reply
          .headers({ ...guards, "content-security-policy": policy })
          .sendFile("index.html", { immutable: false, maxAge: 0 }),
      );
    }
  });
}

const guards = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
};
