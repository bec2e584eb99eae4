/** What is asked: nothing that says who the buyer is or where they live but the email that proves them. */
export const query = `query Orders($search: String!) {
  orders(first: 50, query: $search, sortKey: CREATED_AT, reverse: true) {
    nodes {
      name
      email
      createdAt
      cancelledAt
      displayFulfillmentStatus
      totalPriceSet { shopMoney { amount currencyCode } }
      lineItems(first: 50) { nodes { title quantity } }
      fulfillments(first: 20) { trackingInfo(first: 10) { number url company } }
    }
  }
}`;
