import { z } from "zod";

const order = z.object({
  name: z.string(),
  email: z.string().nullable(),
  createdAt: z.string(),
  cancelledAt: z.string().nullable(),
  displayFulfillmentStatus: z.string(),
  totalPriceSet: z
    .object({ shopMoney: z.object({ amount: z.string(), currencyCode: z.string() }) })
    .optional(),
  lineItems: z.object({ nodes: z.array(z.object({ title: z.string(), quantity: z.number() })) }),
  fulfillments: z.array(
    z.object({
      trackingInfo: z.array(
        z.object({
          number: z.string().nullable(),
          url: z.string().nullable(),
          company: z.string().nullable(),
        }),
      ),
    }),
  ),
});
export type ShopOrder = z.output<typeof order>;

/** What Shopify's Admin API answers: https://shopify.dev/docs/api/admin-graphql */
export const answer = z.object({
  data: z.object({ orders: z.object({ nodes: z.array(order) }) }).nullish(),
  errors: z
    .array(
      z.object({ message: z.string(), extensions: z.object({ code: z.string().optional() }).optional() }),
    )
    .optional(),
  extensions: z
    .object({
      cost: z.object({
        requestedQueryCost: z.number(),
        throttleStatus: z.object({ currentlyAvailable: z.number(), restoreRate: z.number().positive() }),
      }),
    })
    .optional(),
});
