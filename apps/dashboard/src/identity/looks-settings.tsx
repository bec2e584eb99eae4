import { useState } from "react";
import { chooseLanguage, type Language, language, languages } from "../language/language.ts";
import { Section } from "../ui/page.tsx";
import { Select } from "../ui/select.tsx";
import { chooseTheme, type Theme, theme, themes } from "../ui/theme.ts";
import { words } from "./texts.ts";

/** How the pages look and speak in this browser. */
export function LooksSettings() {
  const [chosen, setChosen] = useState<Theme>(theme);
  return (
    <Section title={words.looks} about={words.looksAbout}>
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={words.language}
          value={language()}
          onChange={(next: Language) => chooseLanguage(next)}
          options={(Object.keys(languages) as Language[]).map((value) => ({
            value,
            label: languages[value],
          }))}
        />
        <Select
          label={words.theme}
          value={chosen}
          onChange={(next: Theme) => {
            chooseTheme(next);
            setChosen(next);
          }}
          options={themes.map((value) => ({ value, label: words.themes(value) }))}
        />
      </div>
    </Section>
  );
}
