import { createClient, NebulaHexError } from "@nebulahex/sdk";
import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";

export type Api = ReturnType<typeof createClient>;

const clients = new Map<string | undefined, Api>();

/** The public API as the browser's session, in one workspace or, without one, as the person alone. */
export function api(workspaceId?: string): Api {
  const made =
    clients.get(workspaceId) ??
    createClient({ apiKey: null, baseUrl: location.origin, workspaceId, maxRetries: 1 });
  clients.set(workspaceId, made);
  return made;
}

/** Every row of a list, from all of its pages. */
export async function allOf<Row>(list: AsyncIterable<Row>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of list) rows.push(row);
  return rows;
}

/** Whether the server refused with this code. */
export function isRefusal(error: unknown, code: string): error is NebulaHexError {
  return error instanceof NebulaHexError && error.code === code;
}

/** What every page reads through. A session that ended leads to sign-in, from wherever it is noticed. */
export function createQueries(onSessionEnd: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (isRefusal(error, "caller.unknown") || isRefusal(error, "session.required")) onSessionEnd();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      // The client repeats by itself where that promises something.
      queries: { retry: false, staleTime: 10_000, refetchOnWindowFocus: true },
      mutations: { retry: false },
    },
  });
}
