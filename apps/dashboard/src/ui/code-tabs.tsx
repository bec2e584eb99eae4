import { Tabs } from "@base-ui/react/tabs";
import { Code } from "./copy-button.tsx";

/** The same thing in several languages, one in sight. */
export function CodeTabs({ label, samples }: { label: string; samples: Readonly<Record<string, string>> }) {
  const [first] = Object.keys(samples);
  return (
    <Tabs.Root defaultValue={first} className="min-w-0">
      <Tabs.List aria-label={label} className="mb-2 flex gap-1">
        {Object.keys(samples).map((name) => (
          <Tabs.Tab
            key={name}
            value={name}
            className="rounded-md px-2 py-1 text-sm text-muted hover:bg-hover data-active:bg-accent-soft data-active:font-medium data-active:text-accent-strong"
          >
            {name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {Object.entries(samples).map(([name, text]) => (
        <Tabs.Panel key={name} value={name}>
          <Code text={text} label={`${label}: ${name}`} />
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  );
}
