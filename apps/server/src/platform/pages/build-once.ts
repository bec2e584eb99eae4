import { buildPages } from "./build.ts";

/** Builds a program when it is first wanted, and gives its folder to everybody after; after a failure, anew. */
export function buildOnce(app: string): () => Promise<string> {
  let building: Promise<string> | null = null;
  return () => {
    building ??= buildPages(app).catch((error: unknown) => {
      building = null;
      throw error;
    });
    return building;
  };
}
