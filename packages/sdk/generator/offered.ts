import * as contract from "@nebulahex/contract";
import { z } from "zod";
import { type Name, nameOperation } from "./name-operation.ts";
import { pascalCase } from "./words.ts";

/** An operation as the client offers it. */
export type Offered = Name & {
  readonly operation: contract.Operation;
  /** `ListBots`: the beginning of its types' names. */
  readonly typeName: string;
  readonly params: readonly string[];
  /** The field of the reply that holds a page of rows; null where the operation lists nothing. */
  readonly rows: string | null;
};

/** Every operation that a key or a signed-in person can call and that answers at once. */
export const offered: readonly Offered[] = Object.values<unknown>(contract)
  .filter(contract.isOperation)
  .filter(({ path, stream }) => path.startsWith("/api/v1/") && stream !== true)
  .map(offer)
  .toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1));

export function nameOf({ group, method }: Name): string {
  return `${group}.${method}`;
}

function offer(operation: contract.Operation): Offered {
  const { id, path, query, body } = operation;
  if (query !== undefined && body !== undefined) {
    throw new Error(`${id} has a query and a body: a call of the client gives only one of them.`);
  }
  const params = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  return {
    ...nameOperation(operation),
    operation,
    typeName: pascalCase(id),
    params,
    rows: rowsOf(operation),
  };
}

function rowsOf({ query, reply }: contract.Operation): string | null {
  if (!(reply instanceof z.ZodObject) || query?.shape.cursor === undefined) return null;
  if (reply.shape.nextCursor === undefined) return null;
  return Object.keys(reply.shape).find((field) => reply.shape[field] instanceof z.ZodArray) ?? null;
}
