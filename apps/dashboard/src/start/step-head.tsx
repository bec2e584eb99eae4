import { type ReactNode, useEffect, useRef } from "react";

/** The heading of a step; it takes the focus, so that whoever listens hears where they are. */
export function StepHead({ title, children }: { title: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <header className="mb-5">
      <h1 ref={heading} tabIndex={-1} className="text-xl font-semibold outline-none">
        {title}
      </h1>
      <p className="mt-1 text-muted">{children}</p>
    </header>
  );
}
