import { setTimeout as pause } from "node:timers/promises";
import type { z } from "zod";
import type { Outbound } from "../../platform/outbound/index.ts";
import { callSystem } from "../call-system.ts";
import {
  type FoundOrder,
  type LiveSource,
  LookUpFailed,
  type OrderQuestion,
  type SettingsOf,
} from "../live-source.ts";
import { answer, type ShopOrder } from "./answer.ts";
import { query } from "./query.ts";

/** Served for a year from its month on: https://shopify.dev/docs/api/usage/versioning */
const apiVersion = "2026-10";
const mostWaitMs = 2000;
const mostTries = 3;

/** A shop on Shopify, through its Admin GraphQL API: by the order's name and its buyer's email. */
export function shopifySource(
  outbound: Outbound,
  owner: string,
  settings: SettingsOf<"shopify">,
): LiveSource {
  const url = new URL(`/admin/api/${apiVersion}/graphql.json`, settings.shopUrl).href;
  const headers = { "content-type": "application/json", "x-shopify-access-token": settings.accessToken };

  async function ask(search: string, triesLeft: number): Promise<FoundOrder[]> {
    const body = JSON.stringify({ query, variables: { search } });
    const {
      status,
      headers: said,
      json,
    } = await callSystem(outbound, owner, { method: "POST", url, headers, body });
    const read = answer.safeParse(json);
    const waitMs =
      status === 429 ? 1000 * Number(said["retry-after"] ?? 1) : ((read.data && throttledMs(read.data)) ?? 0);
    if (waitMs > 0) {
      if (triesLeft <= 1 || waitMs > mostWaitMs)
        throw new LookUpFailed("The shop is asked too often. Try again in a minute.");
      await pause(waitMs);
      return ask(search, triesLeft - 1);
    }
    if (status === 401 || status === 403) {
      throw new LookUpFailed(
        `The shop answered ${status}: make a new access token with the scope read_orders and save it here.`,
      );
    }
    if (status !== 200 || !read.success)
      throw new LookUpFailed(`The shop answered ${status}. Check its address.`);
    const [fault] = read.data.errors ?? [];
    if (fault !== undefined) throw new LookUpFailed(`The shop refused the question: ${fault.message}`);
    return (read.data.data?.orders.nodes ?? []).flatMap(orderOf);
  }

  return {
    async findOrders(question) {
      const found = await ask(byNameAndEmail(question), mostTries);
      // Who leaves out the letters of a name is found among the buyer's latest.
      return found.length > 0 ? found : ask(byEmail(question), mostTries);
    },
  };
}

/** Order names carry the shop's own prefix, mostly `#`, which people leave out. */
function byNameAndEmail(question: OrderQuestion): string {
  const name = question.orderNumber.replace(/^#\s*/, "");
  return `(name:${quoted(`#${name}`)} OR name:${quoted(name)}) AND ${byEmail(question)}`;
}

function byEmail({ email }: OrderQuestion): string {
  return `email:${quoted(email)}`;
}

function quoted(text: string): string {
  return `"${text.replaceAll(/["\\]/g, "")}"`;
}

/** How long until the question can be afforded: https://shopify.dev/docs/api/usage/limits#graphql-admin-api-rate-limits */
function throttledMs({ errors, extensions }: z.output<typeof answer>): number | null {
  if (!errors?.some((fault) => fault.extensions?.code === "THROTTLED")) return null;
  const cost = extensions?.cost;
  if (cost === undefined) return 1000;
  const { currentlyAvailable, restoreRate } = cost.throttleStatus;
  return Math.max(100, Math.ceil((1000 * (cost.requestedQueryCost - currentlyAvailable)) / restoreRate));
}

function orderOf(node: ShopOrder): FoundOrder[] {
  if (node.email === null) return [];
  const money = node.totalPriceSet?.shopMoney;
  return [
    {
      email: node.email,
      order: {
        number: node.name,
        status: node.cancelledAt === null ? inWords(node.displayFulfillmentStatus) : "cancelled",
        placedAt: node.createdAt.slice(0, 10),
        total: money === undefined ? null : `${money.amount} ${money.currencyCode}`,
        items: node.lineItems.nodes.map(({ title, quantity }) => ({ name: title, quantity })),
        parcels: node.fulfillments.flatMap(({ trackingInfo }) =>
          trackingInfo.map(({ number, url, company }) => ({
            trackingNumber: number,
            trackingUrl: url,
            carrier: company,
          })),
        ),
      },
    },
  ];
}

function inWords(status: string): string {
  return status.toLowerCase().replaceAll("_", " ");
}
