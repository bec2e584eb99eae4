/** The hexagon with its star. */
export function Mark({ size = 28 }: { size?: number }) {
  return (
    <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <path className="fill-accent" d="M16 1.6 28.5 8.8v14.4L16 30.4 3.5 23.2V8.8z" />
      <path
        className="fill-on-accent"
        d="M16 9.2c.9 4.3 2.5 5.9 6.8 6.8-4.3.9-5.9 2.5-6.8 6.8-.9-4.3-2.5-5.9-6.8-6.8 4.3-.9 5.9-2.5 6.8-6.8z"
      />
    </svg>
  );
}
