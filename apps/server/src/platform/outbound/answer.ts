import type { Dispatcher } from "undici";

/** Reads until the end or one byte past the limit; leaving the loop early destroys the connection. */
export async function readAnswer({ statusCode, headers, body }: Dispatcher.ResponseData, maxBytes: number) {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body) {
    parts.push(part);
    length += part.length;
    if (length > maxBytes) break;
  }
  return {
    status: statusCode,
    headers: flat(headers),
    body: Buffer.concat(parts).subarray(0, maxBytes),
    truncated: length > maxBytes,
  };
}

function flat(headers: Dispatcher.ResponseData["headers"]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value].flat().join(", ")]),
  );
}
