/** A person without a picture. The letters are drawn, not read: the name stands beside or on the button. */
export function Initials({ name }: { name: string }) {
  const words = name.split(/\s+/).map((word) => word[0] ?? "");
  const letters = [words[0], words.length > 1 ? words.at(-1) : ""].join("").toUpperCase();
  return (
    <span
      aria-hidden="true"
      data-letters={letters}
      className="grid size-7 place-items-center rounded-full bg-accent-soft text-xs font-semibold text-accent-strong before:content-[attr(data-letters)]"
    />
  );
}
