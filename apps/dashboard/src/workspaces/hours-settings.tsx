import type { Hours } from "@nebulahex/sdk";
import { Plus, X } from "lucide-react";
import { useState } from "react";
import { Button, IconButton } from "../ui/button.tsx";
import { Field, inputClass } from "../ui/field.tsx";
import { Form } from "../ui/form.tsx";
import { Section } from "../ui/page.tsx";
import { Select } from "../ui/select.tsx";
import { Switch } from "../ui/switch.tsx";
import { words as ui } from "../ui/texts.ts";
import { useApi } from "./me.tsx";
import { words } from "./texts.ts";
import { addOpening, copyMonday, type Day, days, newHours, type Opening } from "./week.ts";
import { useSaved } from "./workspace-settings.tsx";

type Props = { hours: Hours | null; mayChange: boolean };

/** When the team is there, day by day. */
export function HoursSettings({ hours: saved, mayChange }: Props) {
  const api = useApi();
  const onSaved = useSaved();
  const [hours, setHours] = useState(saved);
  const change = (day: Day, openings: readonly Opening[]) =>
    setHours((now) => now && { ...now, weekly: { ...now.weekly, [day]: [...openings] } });
  const zones = Intl.supportedValuesOf("timeZone");
  const known = hours === null || zones.includes(hours.timeZone) ? zones : [hours.timeZone, ...zones];
  return (
    <Section title={words.hours} about={words.hoursAbout}>
      <Form onSend={() => api.workspace.update({ hours })} onDone={onSaved}>
        {({ errors, isSending }) => (
          <>
            <div className="flex items-center gap-2">
              <Switch
                isOn={hours !== null}
                onChange={(isOn) => setHours(isOn ? (saved ?? newHours()) : null)}
                label={words.hasHours}
                isDisabled={!mayChange}
              />
              <span>{words.hasHours}</span>
            </div>
            {hours !== null && (
              <>
                <Field label={words.timeZone} name="timeZone" error={errors["hours/timeZone"]}>
                  <Select
                    value={hours.timeZone}
                    onChange={(timeZone) => setHours({ ...hours, timeZone })}
                    options={known.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
                    isDisabled={!mayChange}
                  />
                </Field>
                <div className="divide-y divide-line rounded-md border border-line">
                  {days.map((day) => (
                    <DayRow
                      key={day}
                      day={day}
                      openings={hours.weekly[day] ?? []}
                      onChange={(openings) => change(day, openings)}
                      error={faultOf(errors, day)}
                      mayChange={mayChange}
                    />
                  ))}
                </div>
              </>
            )}
            {mayChange && (
              <div className="flex flex-wrap gap-2">
                <Button type="submit" tone="primary" isBusy={isSending}>
                  {ui.save}
                </Button>
                {hours !== null && (
                  <Button type="button" tone="quiet" onClick={() => setHours(copyMonday(hours))}>
                    {words.toWorkdays}
                  </Button>
                )}
              </div>
            )}
          </>
        )}
      </Form>
    </Section>
  );
}

type DayRowProps = {
  day: Day;
  openings: readonly Opening[];
  onChange: (openings: readonly Opening[]) => void;
  error: string | undefined;
  mayChange: boolean;
};

function DayRow({ day, openings, onChange, error, mayChange }: DayRowProps) {
  const name = words[day];
  const put = (place: number, opening: Opening) => onChange(openings.with(place, opening));
  return (
    <fieldset className="flex flex-wrap items-start gap-x-4 gap-y-1 px-3 py-2">
      <legend className="sr-only">{name}</legend>
      <span aria-hidden="true" className="w-28 py-1.5 font-medium">
        {name}
      </span>
      <div className="grid grow gap-1">
        {openings.length === 0 && <span className="py-1.5 text-muted">{words.away}</span>}
        {openings.map((opening, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: openings stand in order and have no other name.
          <div key={place} className="flex items-center gap-1.5">
            <input
              type="time"
              aria-label={words.opens(name)}
              value={opening.opens}
              readOnly={!mayChange}
              onChange={({ currentTarget: { value } }) => put(place, { ...opening, opens: value })}
              className={`${inputClass} w-auto`}
            />
            –
            <input
              type="time"
              aria-label={words.closes(name)}
              // The end of the day is 24:00, which browsers write as its beginning.
              value={opening.closes === "24:00" ? "00:00" : opening.closes}
              readOnly={!mayChange}
              onChange={({ currentTarget: { value } }) =>
                put(place, { ...opening, closes: value === "00:00" ? "24:00" : value })
              }
              className={`${inputClass} w-auto`}
            />
            {mayChange && (
              <IconButton
                type="button"
                size="small"
                label={words.removeOpening(name, opening.opens)}
                icon={<X size={14} />}
                onClick={() => onChange(openings.toSpliced(place, 1))}
              />
            )}
          </div>
        ))}
        {error !== undefined && <p className="text-sm text-bad">{error}</p>}
      </div>
      {mayChange && openings.length < 6 && (
        <IconButton
          type="button"
          size="small"
          label={words.addOpening(name)}
          icon={<Plus size={14} />}
          onClick={() => onChange(addOpening(openings))}
        />
      )}
    </fieldset>
  );
}

/** The first thing that the server finds wrong with a day. */
function faultOf(errors: Record<string, string>, day: Day): string | undefined {
  return Object.entries(errors).find(([pointer]) => pointer.startsWith(`hours/weekly/${day}`))?.[1];
}
