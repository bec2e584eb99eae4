import { Fragment } from "react";

const address = /(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]}'])/g;

/** A text whose web addresses can be followed; nothing else in it means anything. */
export function WithLinks({ text }: { text: string }) {
  return text.split(address).map((part, place) =>
    place % 2 === 0 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text stand where they stand.
      <Fragment key={place}>{part}</Fragment>
    ) : (
      <a
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text stand where they stand.
        key={place}
        href={part}
        target="_blank"
        rel="noopener noreferrer nofollow"
        className="underline underline-offset-2"
      >
        {part}
      </a>
    ),
  );
}
