import { z } from "zod";

/** The answer to every call that fails (RFC 9457, `application/problem+json`). */
export const problem = z
  .object({
    type: z.string().meta({
      description: "Page that explains the error, relative to this server.",
      example: "/api/v1/docs/errors#bot.missing",
    }),
    title: z.string().meta({ description: "The error in words.", example: "There is no such bot" }),
    status: z.int().meta({ description: "The HTTP status again.", example: 404 }),
    detail: z.string().meta({
      description: "What to do next.",
      example: "There is no such bot. GET /api/v1/bots lists those there are.",
    }),
    code: z.string().meta({ description: "What programs go by, fixed for ever.", example: "bot.missing" }),
    requestId: z.string().meta({
      description: "Id of the call, also in the header `Request-Id`: tell it when you ask for help.",
      example: "req_0mgk3v9s2q4w8e6r1t5y7u3i",
    }),
    errors: z
      .array(
        z.object({
          pointer: z.string().meta({
            description: "JSON pointer to the field of the body, or the name of the query parameter.",
            example: "/name",
          }),
          code: z.string().meta({ description: "Kind of mistake.", example: "too_small" }),
          message: z.string().meta({
            description: "What is wrong with it.",
            example: "name: Too small: expected string to have >=1 characters",
          }),
        }),
      )
      .optional()
      .describe("Each mistake of the input, where the input is wrong."),
  })
  .meta({ id: "Problem", description: "Why a call failed and what to do next (RFC 9457)." });
export type ProblemBody = z.infer<typeof problem>;
