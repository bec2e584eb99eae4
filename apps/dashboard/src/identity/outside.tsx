import type { ReactNode } from "react";
import { chooseLanguage, type Language, language, languages } from "../language/language.ts";
import { Mark } from "../ui/mark.tsx";
import { useTitle } from "../ui/page.tsx";
import { words } from "./texts.ts";

type OutsideProps = { title: string; about?: ReactNode; children?: ReactNode; foot?: ReactNode };

/** A page for those who are not in yet: one column, one thing to do. */
export function Outside({ title, about, children, foot }: OutsideProps) {
  useTitle(title);
  return (
    <div className="grid min-h-dvh grid-rows-[1fr_auto] bg-sunken max-sm:bg-paper">
      <main className="mx-auto grid w-full max-w-[25rem] content-center gap-6 px-4 py-10">
        <div className="grid gap-6 rounded-md border border-line bg-paper p-8 max-sm:border-0 max-sm:p-0">
          <header className="grid gap-1">
            <div className="mb-4">
              <Mark size={36} />
            </div>
            <h1 className="text-xl font-semibold text-balance">{title}</h1>
            {about !== undefined && <p className="text-muted text-pretty">{about}</p>}
          </header>
          {children}
        </div>
        {foot !== undefined && <div className="text-center text-muted">{foot}</div>}
      </main>
      <Languages />
    </div>
  );
}

function Languages() {
  return (
    <nav aria-label={words.language} className="flex justify-center gap-4 p-4 text-sm">
      {Object.entries(languages).map(([tag, name]) => (
        <button
          key={tag}
          type="button"
          lang={tag}
          aria-current={tag === language() || undefined}
          onClick={() => chooseLanguage(tag as Language)}
          className="rounded-sm text-muted hover:text-ink aria-[current]:font-medium aria-[current]:text-ink"
        >
          {name}
        </button>
      ))}
    </nav>
  );
}

/** "or" between two ways in. */
export function Or() {
  return (
    <div className="flex items-center gap-3 text-sm text-muted" aria-hidden="true">
      <span className="h-px grow bg-line" />
      {words.or}
      <span className="h-px grow bg-line" />
    </div>
  );
}

export const linkClass = "font-medium text-accent hover:text-accent-strong hover:underline";
