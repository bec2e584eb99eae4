/** `host` would also choose the name that a certificate is checked against; the others frame the message. */
const ownHeaders =
  /^(host|connection|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade|expect|content-length|accept-encoding)$/i;

/** A caller's headers without those that are the guard's own; an answer comes as it is, never packed. */
export function callersHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const theirs = Object.entries(headers).filter(([name]) => !ownHeaders.test(name));
  return { ...Object.fromEntries(theirs), "accept-encoding": "identity" };
}
