/** Where a passage stands: its document and the heading above it, which may say the same. */
export function whereOf(title: string, heading: string | null): string {
  return heading === null || heading === title ? title : `${title} › ${heading}`;
}
