import type { FastifyInstance, FastifyRequest } from "fastify";
import { Problem } from "../problem/index.ts";

/** Reads forms with a file, where an operation takes one: the file becomes `file`, in base64, and `fileName`. */
export function readForm(server: FastifyInstance, takesFile: (request: FastifyRequest) => boolean): void {
  server.addContentTypeParser(
    /^multipart\/form-data\b/i,
    { parseAs: "buffer" },
    async (request: FastifyRequest, body: string | Buffer) => {
      if (!takesFile(request)) {
        throw new Problem(
          "request.unsupported_media",
          "This takes no files. Send the body as application/json.",
        );
      }
      return await parse(Buffer.from(body), request.headers["content-type"] ?? "");
    },
  );
}

async function parse(body: Buffer, contentType: string): Promise<Record<string, string>> {
  const answer = new Response(new Uint8Array(body), { headers: { "content-type": contentType } });
  const form = await answer.formData().catch(() => null);
  if (form === null) {
    throw new Problem(
      "request.malformed",
      "The body is not a form. Send multipart/form-data with its boundary.",
    );
  }
  const fields: Record<string, string> = {};
  for (const [name, value] of form) {
    if (typeof value === "string") fields[name] = value;
    else {
      fields.file = Buffer.from(await value.arrayBuffer()).toString("base64");
      fields.fileName = value.name;
    }
  }
  return fields;
}
