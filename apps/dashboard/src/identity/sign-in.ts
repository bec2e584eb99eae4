/** Calls of `/api/auth`, which is no part of the public API. */
async function call(path: string, body: object): Promise<void> {
  const response = await fetch(`/api/auth/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(((await response.json()) as { detail: string }).detail);
}

export function signIn(given: { email: string; password: string }): Promise<void> {
  return call("sign-in/email", given);
}

export function signOut(): Promise<void> {
  return call("sign-out", {});
}
