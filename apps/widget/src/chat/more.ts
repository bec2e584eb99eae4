export type More = typeof import("../more/index.ts");

let loaded: More | null = null;
let loading: Promise<More> | null = null;

/** What is fetched with the first message; null until it is there. */
export function more(): More | null {
  return loaded;
}

export function fetchMore(): Promise<More> {
  loading ??= import("../more/index.ts").then(
    (module) => {
      loaded = module;
      return module;
    },
    (error: unknown) => {
      loading = null;
      throw error;
    },
  );
  return loading;
}
