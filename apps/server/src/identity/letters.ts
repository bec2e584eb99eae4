export type Letter = { to: string; subject: string; text: string };

const [minute, hour, day] = [60, 3600, 24 * 3600];

/** How long what was sent lets somebody in, in seconds. */
export const linkLifetimes = { reset: hour, verify: day, magic: 15 * minute, secondFactor: 10 * minute };

type Page = "reset-password" | "verify-email" | "magic-link";

/** The token stands behind the #, which browsers keep from servers and their logs. */
export function linkTo(page: Page, publicUrl: string, token: string): string {
  return `${publicUrl}/${page}#${token}`;
}

export type Letters = ReturnType<typeof writeLetters>;

/** The mails that let people in, and those that tell them what was done with their account. */
export function writeLetters(publicUrl: string, send: (letter: Letter) => Promise<void>) {
  return {
    reset: (to: string, token: string) =>
      send({
        to,
        subject: "Set a new password for NebulaHex",
        text: `Open this link within an hour and choose a new password:

${linkTo("reset-password", publicUrl, token)}

If you did not ask for it, leave it: your password stays as it is.
`,
      }),
    verify: (to: string, token: string) =>
      send({
        to,
        subject: "Confirm your email address for NebulaHex",
        text: `Open this link within a day, and we know that this address is yours:

${linkTo("verify-email", publicUrl, token)}

If you did not sign up, leave it: nothing happens.
`,
      }),
    magic: (to: string, token: string) =>
      send({
        to,
        subject: "Your link to sign in to NebulaHex",
        text: `Open this link within 15 minutes, once:

${linkTo("magic-link", publicUrl, token)}

If you did not ask for it, leave it: without this link nobody gets in.
`,
      }),
    changed: (to: string, what: string) =>
      send({
        to,
        subject: `${what} on NebulaHex`,
        text: `${what} a moment ago, for the account with this address.

If that was you, all is well. If not, set a new password at once, which ends all sessions:

${publicUrl}/forgot-password
`,
      }),
  };
}
