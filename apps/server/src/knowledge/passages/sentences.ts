const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
const abbreviation =
  /(?:^|[\s(])(?:dr|mr|mrs|ms|prof|st|no|nr|vs|etc|approx|incl|e\.g|i\.e|z\.b|bzw|ca|p\.ex|\p{L}|\d{1,2})\.\s*$/iu;

/** The sentences of a text in order, trailing space included: joined they are the text again. */
export function sentences(text: string) {
  const found: string[] = [];
  for (const segment of segmentsOf(text)) {
    const last = found.at(-1);
    if (last !== undefined && !last.endsWith("\n") && abbreviation.test(last))
      found[found.length - 1] = last + segment;
    else found.push(segment);
  }
  return found;
}

function segmentsOf(text: string) {
  return Array.from(segmenter.segment(text), ({ segment }) => segment).flatMap((segment) =>
    segment.split(glued),
  );
}

/** Pages that were read badly lose the space after a full stop: "your site.Changing the". */
const glued = /(?<=\p{Ll}{2}[.!?:])(?=\p{Lu}\p{Ll}*\s\p{Ll})/u;
