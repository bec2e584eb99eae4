import type { Appearance } from "@nebulahex/sdk";
import { type ChangeEvent, type ReactNode, useRef, useState } from "react";
import { Button } from "../ui/button.tsx";
import { Choice } from "../ui/choice.tsx";
import { Field, Input, inputClass } from "../ui/field.tsx";
import { Note } from "../ui/note.tsx";
import { readLogo } from "./read-logo.ts";
import { words } from "./texts.ts";

type LooksProps = {
  looks: Appearance;
  onChange: (looks: Appearance) => void;
  isDisabled: boolean;
};

/** Colour, theme, corner, words and logo of the widget. */
export function LooksFields({ looks, onChange, isDisabled }: LooksProps) {
  const { color, theme, position, corner, launcherText } = looks;
  const set = (change: Partial<Appearance>) => onChange({ ...looks, ...change });
  return (
    <fieldset disabled={isDisabled} className="grid gap-5">
      <legend className="sr-only">{words.appearance}</legend>
      <Color color={color} onChange={(to) => set({ color: to })} />
      <Labelled label={words.theme}>
        <Choice
          label={words.theme}
          value={theme}
          onChange={(to) => set({ theme: to })}
          options={[
            { value: "auto", label: words.themeAuto },
            { value: "light", label: words.themeLight },
            { value: "dark", label: words.themeDark },
          ]}
        />
      </Labelled>
      <Labelled label={words.position}>
        <Choice
          label={words.position}
          value={position}
          onChange={(to) => set({ position: to })}
          options={[
            { value: "start", label: words.positionStart },
            { value: "end", label: words.positionEnd },
          ]}
        />
      </Labelled>
      <label className="grid gap-1 text-sm font-medium">
        {words.corner(corner)}
        <input
          type="range"
          min={0}
          max={24}
          value={corner}
          onChange={(event) => set({ corner: Number(event.currentTarget.value) })}
          className="w-full accent-accent"
        />
      </label>
      <Field label={words.launcherText} name="launcherText" hint={words.launcherTextHint}>
        <Input
          maxLength={40}
          value={launcherText ?? ""}
          placeholder={words.launcherTextExample}
          onChange={(event: ChangeEvent<HTMLInputElement>) =>
            set({ launcherText: event.currentTarget.value === "" ? null : event.currentTarget.value })
          }
        />
      </Field>
      <Logo logo={looks.logo} onChange={(logo) => set({ logo })} />
    </fieldset>
  );
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid justify-items-start gap-1">
      <span className="text-sm font-medium">{label}</span>
      {children}
    </div>
  );
}

/** Chosen from the machine's palette or written down. */
function Color({ color, onChange }: { color: string; onChange: (color: string) => void }) {
  const [typed, setTyped] = useState<string | null>(null);
  const write = (text: string) => {
    const whole = /^#?([0-9a-f]{6})$/i.exec(text.trim())?.[1];
    setTyped(whole === undefined ? text : null);
    if (whole !== undefined) onChange(`#${whole.toLowerCase()}`);
  };
  return (
    <div className="grid gap-1">
      <span className="text-sm font-medium">{words.color}</span>
      <div className="flex items-center gap-2">
        <input
          type="color"
          aria-label={words.colorPick}
          value={color}
          onChange={(event) => write(event.currentTarget.value)}
          className="h-8 w-12 rounded-md border border-edge bg-paper p-0.5"
        />
        <input
          aria-label={words.color}
          value={typed ?? color}
          aria-invalid={typed !== null}
          onChange={(event) => write(event.currentTarget.value)}
          onBlur={() => setTyped(null)}
          className={`${inputClass} max-w-28 font-mono`}
        />
      </div>
      <p className="text-sm text-muted">{words.colorHint}</p>
    </div>
  );
}

function Logo({ logo, onChange }: { logo: string | null; onChange: (logo: string | null) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [isRefused, setRefused] = useState(false);
  async function take(file: File | undefined) {
    if (file === undefined) return;
    const read = await readLogo(file);
    setRefused(read === null);
    if (read !== null) onChange(read);
  }
  return (
    <div className="grid gap-1">
      <span className="text-sm font-medium">{words.logo}</span>
      <div className="flex items-center gap-2">
        {logo !== null && (
          <img src={logo} alt={words.logo} className="size-8 rounded-md border border-line" />
        )}
        <Button type="button" size="small" onClick={() => input.current?.click()}>
          {words.chooseLogo}
        </Button>
        {logo !== null && (
          <Button type="button" size="small" tone="quiet" onClick={() => onChange(null)}>
            {words.removeLogo}
          </Button>
        )}
        <input
          ref={input}
          type="file"
          accept="image/png,image/jpeg,image/webp,image/svg+xml"
          tabIndex={-1}
          aria-hidden="true"
          className="hidden"
          onChange={(event) => {
            void take(event.currentTarget.files?.[0]);
            event.currentTarget.value = "";
          }}
        />
      </div>
      <p className="text-sm text-muted">{words.logoHint}</p>
      {isRefused && <Note tone="bad">{words.logoRefused}</Note>}
    </div>
  );
}
