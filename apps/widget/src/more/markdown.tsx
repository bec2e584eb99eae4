import type { ComponentChildren, VNode } from "preact";

/** What a text may hold within a line: code, bold, italic, a link, an address. Anything else is text. */
const spans =
  /`([^`]+)`|\*\*([^*]+(?:\*[^*]+)*)\*\*|(?<![\w*])\*([^\s*][^*]*)\*(?![\w*])|(?<![\w_])_([^\s_][^_]*)_(?![\w_])|\[([^\]]+)\]\((\S+?)\)|(https?:\/\/[^\s<>"]+[^\s<>".,;:!?'’)\]])|([\w.+-]+@[\w-]+\.[\w.-]*\w)/gu;

/** Only what leads to a page, a mailbox or a telephone: `javascript:` and its like stay text. */
function isSafe(url: string): boolean {
  return /^(https?:|mailto:|tel:)/i.test(url);
}

function Link({ url, children }: { url: string; children: ComponentChildren }) {
  return (
    <a href={url} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}

function inline(text: string): ComponentChildren[] {
  const parts: ComponentChildren[] = [];
  let from = 0;
  for (const found of text.matchAll(spans)) {
    const [whole, code, bold, star, line, words, target, url, email] = found;
    parts.push(text.slice(from, found.index));
    from = found.index + whole.length;
    if (code !== undefined) parts.push(<code>{code}</code>);
    else if (bold !== undefined) parts.push(<strong>{inline(bold)}</strong>);
    else if (star !== undefined || line !== undefined) parts.push(<em>{inline(star ?? line ?? "")}</em>);
    else if (url !== undefined) parts.push(<Link url={url}>{url}</Link>);
    else if (email !== undefined) parts.push(<Link url={`mailto:${email}`}>{email}</Link>);
    else if (target !== undefined && isSafe(target))
      parts.push(<Link url={target}>{inline(words ?? "")}</Link>);
    else parts.push(whole);
  }
  parts.push(text.slice(from));
  return parts.filter((part) => part !== "");
}

const fence = /^```/;
const bullet = /^\s*[-*•]\s+/;
const number = /^\s*(\d+)[.)]\s+/;
const heading = /^#{1,6}\s+/;
const quote = /^>\s?/;

function lines(all: readonly string[]): ComponentChildren {
  return all.flatMap((line, place) => (place === 0 ? inline(line) : [<br />, ...inline(line)]));
}

/** A safe part of Markdown as elements: nothing of a text is ever parsed as HTML. */
export function Markdown({ text }: { text: string }) {
  const blocks: VNode[] = [];
  const all = text.replaceAll("\r", "").split("\n");
  const take = (belongs: (line: string) => boolean) => {
    const end = all.findIndex((line) => !belongs(line));
    return all.splice(0, end === -1 ? all.length : end);
  };
  const isText = (line: string) =>
    line.trim() !== "" && ![fence, bullet, number, heading, quote].some((start) => start.test(line));

  while (all.length > 0) {
    const [line = ""] = all;
    if (line.trim() === "") all.shift();
    else if (fence.test(line)) {
      all.shift();
      blocks.push(<pre tabIndex={0}>{take((inner) => !fence.test(inner)).join("\n")}</pre>);
      all.shift();
    } else if (heading.test(line)) {
      all.shift();
      blocks.push(
        <p>
          <strong>{inline(line.replace(heading, ""))}</strong>
        </p>,
      );
    } else if (bullet.test(line)) {
      blocks.push(<ul>{take((one) => bullet.test(one)).map((one) => item(one.replace(bullet, "")))}</ul>);
    } else if (number.test(line)) {
      const start = Number(number.exec(line)?.[1]);
      const rest = take((one) => number.test(one)).map((one) => item(one.replace(number, "")));
      blocks.push(<ol start={start}>{rest}</ol>);
    } else if (quote.test(line)) {
      const quoted = take((one) => quote.test(one)).map((one) => one.replace(quote, ""));
      blocks.push(<blockquote>{lines(quoted)}</blockquote>);
    } else {
      const first = all.shift() ?? "";
      blocks.push(<p>{lines([first, ...take(isText)])}</p>);
    }
  }
  return <>{blocks}</>;
}

function item(text: string) {
  return <li>{inline(text)}</li>;
}
