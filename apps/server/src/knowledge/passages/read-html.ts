import { Parser } from "htmlparser2";
import type { Section } from "./document.ts";
import { HtmlText } from "./html-text.ts";

/** The readable text of a page by headings: its main part where it names one, without scripts, menus and forms. */
export function readHtml(content: string): Section[] {
  const page = new HtmlText();
  let skippedDepth = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (skippedDepth > 0 || isSkipped(name, attributes)) skippedDepth += 1;
      else page.open(name);
    },
    ontext(text) {
      if (skippedDepth === 0) page.write(text);
    },
    onclosetag(name) {
      if (skippedDepth > 0) skippedDepth -= 1;
      else page.close(name);
    },
  });
  parser.end(content);
  return page.sections();
}

const skipped = new Set(
  "title script style noscript template svg math nav footer aside form button select textarea iframe object audio video canvas dialog head".split(
    " ",
  ),
);

function isSkipped(name: string, attributes: Record<string, string>) {
  return skipped.has(name) || "hidden" in attributes || attributes["aria-hidden"] === "true";
}
