import type { Section } from "./document.ts";
import { HtmlTable } from "./html-table.ts";
import { normalizeText } from "./normalize-text.ts";

type Part = { heading: string | null; text: string; isMain: boolean };

/** Writes down a page as it is read: a section at each heading, a line for each block, item and table row. */
export class HtmlText {
  #parts: Part[] = [{ heading: null, text: "", isMain: false }];
  #heading: string | null = null;
  #lists: { next: number | null }[] = [];
  #tables: HtmlTable[] = [];
  #mainDepth = 0;
  #preDepth = 0;

  open(name: string) {
    if (name === "main") this.#enterMain();
    else if (isHeading(name)) this.#heading = "";
    else if (name === "table") this.#tables.push(new HtmlTable());
    else if (name === "tr") this.#tables.at(-1)?.startRow();
    else if (name === "td" || name === "th") this.#tables.at(-1)?.startCell(name === "th");
    else if (name === "ul" || name === "ol") this.#lists.push({ next: name === "ol" ? 1 : null });
    else if (name === "li") this.#append(this.#bullet());
    else if (name === "br") this.#append("\n");
    else if (blocks.has(name)) this.#append("\n");
    if (name === "pre") this.#preDepth += 1;
  }

  write(text: string) {
    const written = this.#preDepth > 0 ? text : text.replace(/\s+/g, " ");
    if (this.#heading !== null) this.#heading += written;
    else this.#append(written);
  }

  close(name: string) {
    if (name === "main") this.#leaveMain();
    else if (isHeading(name)) this.#startSection();
    else if (name === "table") this.#endTable();
    else if (name === "ul" || name === "ol") this.#endList();
    else if (blocks.has(name)) this.#append("\n");
    if (name === "pre") this.#preDepth -= 1;
  }

  sections(): Section[] {
    const hasMain = this.#parts.some((part) => part.isMain && part.text.trim() !== "");
    return this.#parts
      .filter((part) => part.isMain || !hasMain)
      .map(({ heading, text }) => ({ heading, text: normalizeText(text.replace(looseBullet, "$1 ")) }))
      .filter((section) => section.text !== "");
  }

  #append(text: string) {
    const table = this.#tables.at(-1);
    if (table) return table.write(text);
    const part = this.#parts.at(-1);
    if (part) part.text += text;
  }

  #startSection() {
    const heading = normalizeText(this.#heading ?? "").replace(/\s+/g, " ");
    this.#heading = null;
    if (heading === "") return;
    if (this.#tables.length > 0) return this.#append(heading);
    this.#parts.push({ heading, text: "", isMain: this.#mainDepth > 0 });
  }

  #enterMain() {
    this.#mainDepth += 1;
    this.#parts.push({ heading: null, text: "", isMain: true });
  }

  #leaveMain() {
    this.#mainDepth -= 1;
    this.#parts.push({ heading: null, text: "", isMain: this.#mainDepth > 0 });
  }

  #endTable() {
    const table = this.#tables.pop();
    if (table) this.#append(`\n${table.text()}\n`);
  }

  #endList() {
    this.#lists.pop();
    this.#append("\n");
  }

  #bullet() {
    const list = this.#lists.at(-1);
    if (!list || list.next === null) return "\n- ";
    return `\n${list.next++}. `;
  }
}

const blocks = new Set(
  "p div section article header main blockquote pre dl dt dd figure figcaption hr li address details summary".split(
    " ",
  ),
);

/** An item whose text stands in a paragraph of its own. */
const looseBullet = /^(-|\d+\.)\s+/gm;

function isHeading(name: string) {
  return /^h[1-6]$/.test(name);
}
