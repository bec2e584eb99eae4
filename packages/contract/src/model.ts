import { z } from "zod";
import { operation } from "./operation.ts";
import { createdAt, durationMs, httpUrl, id, nextCursor } from "./shapes.ts";

export const modelVendors = ["openai", "anthropic", "google", "ollama", "openai_compatible"] as const;
export type ModelVendor = (typeof modelVendors)[number];

const vendor = z
  .enum(modelVendors)
  .describe("Who serves it; `openai_compatible` is any URL that speaks OpenAI's wire format.");
const model = z.string().trim().min(1).max(200).meta({
  description: "The model's name, as its vendor writes it.",
  example: "claude-sonnet-5",
});
const baseUrl = httpUrl
  .nullable()
  .describe(
    "Where it is served; null is the vendor's own address. `openai_compatible` and `ollama` need one.",
  );
const apiKey = z.string().trim().min(1).max(500).meta({
  description: "The workspace's own key with the vendor. Never read back.",
  example: "sk-0123456789",
});
const isActive = z.boolean().meta({ description: "Whether it is asked.", example: true });
const masksPersonalData = z.boolean().meta({
  description: "Whether emails, phone numbers and card numbers are replaced before anything leaves.",
  example: true,
});
const firstTokenTimeoutMs = z.int().min(500).max(60_000).meta({
  description: "How long its first word may take, in milliseconds, before the next model is asked.",
  example: 8000,
});
const position = z.int().min(0).max(99).meta({
  description: "Its place in the order: the first is asked first, the next when it fails.",
  example: 0,
});

const shape = {
  vendor,
  model,
  baseUrl,
  isActive,
  masksPersonalData,
  firstTokenTimeoutMs,
  position,
};

export const languageModel = z
  .object({
    id: id("mdl"),
    ...shape,
    keyLast4: z
      .string()
      .nullable()
      .meta({ description: "The last 4 characters of its key; null without one.", example: "6789" }),
    lastError: z.string().nullable().meta({
      description: "Why it failed last; null when its last call went well.",
      example: "The model answered 401: check its key.",
    }),
    createdAt,
  })
  .meta({ id: "Model", description: "A language model that writes answers from the bot's knowledge." });

export const listModels = operation({
  id: "listModels",
  method: "GET",
  path: "/api/v1/models",
  needs: "models:manage",
  summary: "Lists the language models that write answers, in the order they are asked",
  description: "Without one the bot answers in the words of its knowledge.",
  status: 200,
  reply: z.object({ models: z.array(languageModel).describe("All of the workspace's."), nextCursor }),
});

export const createModel = operation({
  id: "createModel",
  method: "POST",
  path: "/api/v1/models",
  needs: "models:manage",
  summary: "Adds a language model",
  body: z
    .strictObject({
      vendor,
      model,
      baseUrl: baseUrl.optional(),
      apiKey: apiKey.optional(),
      isActive: isActive.default(true),
      masksPersonalData: masksPersonalData.default(true),
      firstTokenTimeoutMs: firstTokenTimeoutMs.default(8000),
      position: position.optional().describe("Its place in the order; left out, it comes last."),
    })
    .meta({ example: { vendor: "anthropic", model: "claude-sonnet-5", apiKey: "sk-0123456789" } }),
  status: 201,
  reply: languageModel,
  problems: ["model.unusable", "model.too_many"],
});

export const updateModel = operation({
  id: "updateModel",
  method: "PATCH",
  path: "/api/v1/models/{modelId}",
  needs: "models:manage",
  summary: "Changes a language model",
  description: "Fields that are left out stay as they are, the key too.",
  body: z.strictObject({
    model: model.optional(),
    baseUrl: baseUrl.optional(),
    apiKey: apiKey.optional(),
    isActive: isActive.optional(),
    masksPersonalData: masksPersonalData.optional(),
    firstTokenTimeoutMs: firstTokenTimeoutMs.optional(),
    position: position.optional(),
  }),
  status: 200,
  reply: languageModel,
  problems: ["model.missing", "model.unusable"],
});

export const deleteModel = operation({
  id: "deleteModel",
  method: "DELETE",
  path: "/api/v1/models/{modelId}",
  needs: "models:manage",
  summary: "Removes a language model and its key",
  status: 204,
  problems: ["model.missing"],
});

export const tryModel = operation({
  id: "tryModel",
  method: "POST",
  path: "/api/v1/models/{modelId}/try",
  needs: "models:manage",
  summary: "Asks a language model for one word, and tells what went wrong",
  status: 200,
  reply: z.object({
    ok: z.boolean().meta({ description: "Whether it answered.", example: true }),
    durationMs,
    detail: z.string().meta({ description: "What happened, in words.", example: "The model answered." }),
  }),
  problems: ["model.missing"],
});
