import { findEmail } from "./find-email.ts";
import { findName } from "./find-name.ts";
import { findPhone, type Regions } from "./find-phone.ts";

export type Contact = { email?: string; name?: string; phone?: string };
export type Asked = "email" | "name" | "phone";

/** How to reach the visitor, from what they wrote. `askedFor` is what they were asked for just before. */
export async function findContact(
  text: string,
  { regions = [], askedFor = null }: { regions?: Regions; askedFor?: Asked | null } = {},
): Promise<Contact> {
  const email = findEmail(text);
  const phone = await findPhone(text, regions, askedFor === "phone");
  const name = findName(text, askedFor === "name");
  return {
    ...(email !== null && { email }),
    ...(phone !== null && { phone }),
    ...(name !== null && { name }),
  };
}
