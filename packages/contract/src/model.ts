import { z } from "zod";
import { operation } from "./operation.ts";
import { createdAt, durationMs, httpUrl, id, nextCursor } from "./shapes.ts";

export const modelVendors = [
  "openai",
  "anthropic",
  "google",
  "ollama",
  "openai_compatible",
  "local",
] as const;
export type ModelVendor = (typeof modelVendors)[number];

const vendor = z
  .enum(modelVendors)
  .describe(
    "Who serves it; `openai_compatible` is any URL that speaks OpenAI's wire format, `local` the model that this server runs itself, where its operator set LOCAL_SEARCH_MODEL.",
  );
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
export const modelPurposes = ["write", "search"] as const;

const purpose = z.enum(modelPurposes).meta({
  description:
    "`write`: a language model that writes answers. `search`: a model of embeddings, by which passages are found that mean what is asked in other words. The first active one of a workspace searches.",
  example: "search",
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
const questionTimeoutMs = z.int().min(50).max(5000).meta({
  description:
    "How long the meaning of a question may take, in milliseconds, before words alone find the answer; for `search`.",
  example: 500,
});
const position = z.int().min(0).max(99).meta({
  description: "Its place in the order: the first is asked first, the next when it fails.",
  example: 0,
});

const shape = {
  purpose,
  vendor,
  model,
  baseUrl,
  isActive,
  masksPersonalData,
  firstTokenTimeoutMs,
  questionTimeoutMs,
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
    progress: z
      .object({
        doneCount: z.int().meta({ description: "How many of them it has read.", example: 180 }),
        textCount: z.int().meta({
          description: "How many texts the workspace's bots know: passages and example questions.",
          example: 214,
        }),
      })
      .nullable()
      .describe(
        "How far a `search` model has read what the bots know; null before it began, and for `write`.",
      ),
    createdAt,
  })
  .meta({
    id: "Model",
    description: "A model that writes answers from the bot's knowledge, or finds what they are written from.",
  });

export const listModels = operation({
  id: "listModels",
  method: "GET",
  path: "/api/v1/models",
  needs: "models:manage",
  summary: "Lists the models that write answers and those that search, in the order they are asked",
  description:
    "Without one that writes the bot answers in the words of its knowledge; without one that searches it finds them by words.",
  status: 200,
  reply: z.object({ models: z.array(languageModel).describe("All of the workspace's."), nextCursor }),
});

export const createModel = operation({
  id: "createModel",
  method: "POST",
  path: "/api/v1/models",
  needs: "models:manage",
  summary: "Adds a model",
  description:
    "One that searches reads what the bots know in the background; until it has read a passage, words alone find it.",
  body: z
    .strictObject({
      purpose: purpose.default("write"),
      vendor,
      model,
      baseUrl: baseUrl.optional(),
      apiKey: apiKey.optional(),
      isActive: isActive.default(true),
      masksPersonalData: masksPersonalData.default(true),
      firstTokenTimeoutMs: firstTokenTimeoutMs.default(8000),
      questionTimeoutMs: questionTimeoutMs.default(500),
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
  summary: "Changes a model",
  description:
    "Fields that are left out stay as they are, the key too. One that searches reads all anew when its name or address changes.",
  body: z.strictObject({
    model: model.optional(),
    baseUrl: baseUrl.optional(),
    apiKey: apiKey.optional(),
    isActive: isActive.optional(),
    masksPersonalData: masksPersonalData.optional(),
    firstTokenTimeoutMs: firstTokenTimeoutMs.optional(),
    questionTimeoutMs: questionTimeoutMs.optional(),
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
  summary: "Removes a model, its key and what it made of the knowledge",
  status: 204,
  problems: ["model.missing"],
});

export const tryModel = operation({
  id: "tryModel",
  method: "POST",
  path: "/api/v1/models/{modelId}/try",
  needs: "models:manage",
  summary: "Asks a model for one word, or for what a word means, and tells what went wrong",
  status: 200,
  reply: z.object({
    ok: z.boolean().meta({ description: "Whether it answered.", example: true }),
    durationMs,
    detail: z.string().meta({ description: "What happened, in words.", example: "The model answered." }),
  }),
  problems: ["model.missing"],
});
