import { z } from "zod";
import { operation } from "./operation.ts";
import { email, nextCursor, time } from "./shapes.ts";

/** Where an order was looked up. */
export const lookupSources = ["shopify", "rest", "sheets", "csv"] as const;
export type LookupSource = (typeof lookupSources)[number];

/** An order as the bot may tell it: nothing that says where its buyer lives or what they are called. */
export const order = z
  .object({
    number: z.string().meta({ description: "The order's number as its shop writes it.", example: "#W1042" }),
    status: z
      .string()
      .nullable()
      .meta({ description: "Where it is, in the words of its source.", example: "shipped" }),
    placedAt: z
      .string()
      .nullable()
      .meta({ description: "When it was placed, as its source writes it.", example: "2026-03-12" }),
    total: z
      .string()
      .nullable()
      .meta({ description: "What it cost, with its currency where known.", example: "84.90 EUR" }),
    items: z
      .array(
        z.object({
          name: z.string().meta({ description: "What was bought.", example: "Water bottle" }),
          quantity: z.number().meta({ description: "How many of it.", example: 1 }),
        }),
      )
      .describe("What was bought."),
    parcels: z
      .array(
        z.object({
          trackingNumber: z.string().nullable().meta({
            description: "The carrier's number; null where none is known.",
            example: "357962501027",
          }),
          trackingUrl: z.string().nullable().meta({
            description: "The carrier's page; null where none is known.",
            example: "https://carrier.example/357962501027",
          }),
          carrier: z
            .string()
            .nullable()
            .meta({ description: "Who carries it; null where that is not known.", example: "DHL" }),
        }),
      )
      .describe("What is on its way."),
  })
  .meta({ id: "Order", description: "An order as the bot may tell it to who proves that it is theirs." });
export type Order = z.infer<typeof order>;

const column = (what: string, example: string) =>
  z
    .string()
    .min(1)
    .max(200)
    .meta({ description: `Where the ${what} stands.`, example });

/** Which column or JSON path holds what. A path is written with dots, list places in brackets: `order.lines[*].title`. */
const mapping = z
  .strictObject({
    number: column("order number", "number"),
    email: column("buyer's email", "email"),
    status: column("status", "status").optional(),
    placedAt: column("day of the order", "placed").optional(),
    total: column("total", "total").optional(),
    itemName: column("name of each thing bought", "item").optional(),
    itemQuantity: column("quantity of each thing bought", "quantity").optional(),
    trackingNumber: column("tracking number of each parcel", "tracking").optional(),
    trackingUrl: column("carrier's page of each parcel", "tracking_url").optional(),
    carrier: column("carrier of each parcel", "carrier").optional(),
  })
  .meta({
    description: "Which column, or JSON path, holds what.",
    example: { number: "number", email: "email", status: "status" },
  });
export type Mapping = z.infer<typeof mapping>;

const shopUrl = z.url().max(300).meta({
  description: "The shop's own address, as Shopify gave it.",
  example: "https://acme.myshopify.com",
});
const spreadsheetId = z
  .string()
  .regex(/^[\w-]{10,100}$/, "Copy the id from the address of the sheet, between /d/ and /edit.")
  .meta({
    description: "The part of the sheet's address between `/d/` and `/edit`.",
    example: "1mHIWnDvW9cALRMq",
  });
const range = z
  .string()
  .min(1)
  .max(200)
  .meta({ description: "The cells to read, headings in their first row.", example: "Orders!A:H" });
const url = z
  .string()
  .max(2000)
  .regex(/\{orderNumber\}/, "Write {orderNumber} where the number belongs, and {email} where the email does.")
  .meta({
    description: "Called with GET; `{orderNumber}` and, where wanted, `{email}` are put in.",
    example: "https://api.acme.example/orders/{orderNumber}?email={email}",
  });

const csv = z.strictObject({
  kind: z.literal("csv").describe("A list of orders, uploaded."),
  content: z.string().min(1).max(8_000_000).meta({
    description:
      "CSV with headings in its first line, 8 MB at most. Lines of one number are one order with several things.",
    example: "number,email,status\nW1042,ada@example.com,shipped",
  }),
  mapping,
});
const rest = z.strictObject({
  kind: z
    .literal("rest")
    .describe("An endpoint of your own that answers JSON; 404 when there is no such order."),
  url,
  headers: z
    .record(z.string().regex(/^[\w-]{1,100}$/), z.string().max(4000))
    .default({})
    .meta({
      description: "Sent along, such as a key of yours. Never read back.",
      example: { "x-api-key": "secret" },
    }),
  mapping,
});
const sheets = z.strictObject({
  kind: z.literal("sheets").describe("A Google sheet that a service account may read."),
  spreadsheetId,
  range,
  serviceAccount: z.string().max(10_000).meta({
    description: "The JSON file of the service account's key, as Google gave it. Never read back.",
    example:
      '{"client_email":"reader@acme.iam.gserviceaccount.com","private_key":"-----BEGIN PRIVATE KEY-----…"}',
  }),
  mapping,
});
const shopify = z.strictObject({
  kind: z.literal("shopify").describe("A shop on Shopify."),
  shopUrl,
  accessToken: z.string().min(1).max(500).meta({
    description: "Admin API access token with the scope `read_orders`. Never read back.",
    example: "shpat_0123456789abcdef",
  }),
});

export const liveData = z
  .object({
    name: z
      .string()
      .meta({ description: "What the team calls it; it stands in its path.", example: "orders" }),
    kind: z.enum(lookupSources).describe("What kind of system is asked."),
    settings: z.record(z.string(), z.unknown()).meta({
      description: "How it is asked, without anything secret.",
      example: { shopUrl: "https://acme.myshopify.com" },
    }),
    lastError: z.string().nullable().meta({
      description: "Why the last look-up failed, and what to do; null when it went well.",
      example: "The shop answered 401: make a new access token with the scope read_orders and save it here.",
    }),
    updatedAt: time.describe("When it was saved."),
  })
  .meta({ id: "LiveData", description: "A system that is asked while the bot answers." });

export const listLiveData = operation({
  id: "listLiveData",
  method: "GET",
  path: "/api/v1/bots/{botId}/live-data",
  needs: "live-data:manage",
  summary: "Lists the systems that a bot asks for orders, by name",
  status: 200,
  reply: z.object({ liveData: z.array(liveData).describe("All of the bot's."), nextCursor }),
  problems: ["bot.missing"],
});

export const getLiveData = operation({
  id: "getLiveData",
  method: "GET",
  path: "/api/v1/bots/{botId}/live-data/{name}",
  needs: "live-data:manage",
  summary: "Shows a system that a bot asks, without its secrets",
  status: 200,
  reply: liveData,
  problems: ["bot.missing", "live_data.missing"],
});

export const saveLiveData = operation({
  id: "saveLiveData",
  method: "PUT",
  path: "/api/v1/bots/{botId}/live-data/{name}",
  needs: "live-data:manage",
  summary: "Connects a bot to a system with orders, or changes how it is asked",
  description:
    "The bot tells an order to who gives its number and the email it was placed with, and to nobody else. " +
    "What is saved replaces all that was there, secrets included. A name has 1 to 40 lower-case letters, digits and hyphens.",
  body: z.discriminatedUnion("kind", [csv, rest, sheets, shopify]).meta({
    description: "How the system is asked.",
    example: {
      kind: "csv",
      content: "number,email,status\nW1042,ada@example.com,shipped",
      mapping: { number: "number", email: "email", status: "status" },
    },
  }),
  status: 200,
  reply: liveData,
  problems: ["bot.missing", "live_data.name_invalid", "live_data.unusable", "live_data.too_many"],
});

export const deleteLiveData = operation({
  id: "deleteLiveData",
  method: "DELETE",
  path: "/api/v1/bots/{botId}/live-data/{name}",
  needs: "live-data:manage",
  summary: "Disconnects a bot from a system, and erases an uploaded list",
  status: 204,
  problems: ["bot.missing", "live_data.missing"],
});

export const tryLiveData = operation({
  id: "tryLiveData",
  method: "POST",
  path: "/api/v1/bots/{botId}/live-data/{name}/try",
  needs: "live-data:manage",
  summary: "Looks up an order as the bot would, and tells what went wrong",
  body: z.strictObject({
    orderNumber: z
      .string()
      .min(1)
      .max(100)
      .meta({ description: "The order's number, in any writing.", example: "#W1042" }),
    email: email.describe("The email it was placed with."),
  }),
  status: 200,
  reply: z.object({
    outcome: z
      .enum(["found", "not_found", "failed"])
      .describe(
        "`not_found` too when the email is not the order's; `failed` when the system could not be asked.",
      ),
    order: order.nullable().describe("The order, when it was found."),
    detail: z.string().meta({ description: "What happened, in words.", example: "The order was found." }),
  }),
  problems: ["bot.missing", "live_data.missing"],
});
