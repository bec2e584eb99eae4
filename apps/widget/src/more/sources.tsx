import type { VisitorMessage } from "@nebulahex/contract";
import type { Texts } from "../texts/texts.ts";
import { Icon } from "../window/icon.tsx";

/** Where an answer comes from. */
export function Sources({ sources, texts }: { sources: VisitorMessage["sources"]; texts: Texts }) {
  if (!sources?.length) return null;
  return (
    <ul class="sources" aria-label={texts.sources}>
      {sources.map(({ documentId, title, url }) => (
        <li key={documentId}>
          {url === null ? (
            <span class="chip">{title}</span>
          ) : (
            <a class="chip" href={url} target="_blank" rel="noopener noreferrer">
              {title} <Icon name="page" /> <span class="unseen">({texts.newTab})</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
