/** What a page may say of its widget; on the tag as `data-bot`, `data-locale`, … */
export type Options = {
  /** Where NebulaHex runs: `https://chat.example`. The tag knows it from its own address. */
  host: string;
  bot: string;
  /** The language of the texts; the page's own, else the browser's, unless given. */
  locale?: string;
  theme?: "auto" | "light" | "dark";
  position?: "end" | "start";
  /** Whose thread it is, signed by the company's server. */
  identity?: Identity;
  /** Fills the page and has no launcher, as the hosted page does. */
  mode?: "bubble" | "page";
};

/** Who the company's server says the visitor is: an id with its signature, or a token. */
export type Identity = { id: string; signature: string } | { token: string };

/** What the tag says: its own address is the host. */
export function optionsOf({ src, dataset }: HTMLScriptElement): Options {
  const { bot = "", locale, theme, position, mode, identityId, identitySignature } = dataset;
  return {
    host: new URL(".", src).href.replace(/\/$/, ""),
    bot,
    ...(locale && { locale }),
    ...(isTheme(theme) && { theme }),
    ...(position === "start" && { position }),
    ...(mode === "page" && { mode }),
    ...(identityId && identitySignature && { identity: { id: identityId, signature: identitySignature } }),
  };
}

function isTheme(theme: string | undefined): theme is "light" | "dark" {
  return theme === "light" || theme === "dark";
}
