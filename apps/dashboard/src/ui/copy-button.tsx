import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "./button.tsx";
import { words } from "./texts.ts";

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text, label = words.copy }: { text: string; label?: string }) {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const forgetting = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(forgetting);
  }, [isCopied]);

  async function copy() {
    await navigator.clipboard.writeText(text);
    setCopied(true);
  }
  return (
    <Button size="small" onClick={copy} icon={isCopied ? <Check size={14} /> : <Copy size={14} />}>
      <span aria-live="polite">{isCopied ? words.copied : label}</span>
    </Button>
  );
}

/** Text to be taken elsewhere, with its button. */
export function Code({ text, label }: { text: string; label: string }) {
  return (
    <div className="relative rounded-md border border-line bg-sunken">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard. */}
      <section aria-label={label} tabIndex={0} className="overflow-x-auto p-3 pe-24">
        <pre className="font-mono text-sm">{text}</pre>
      </section>
      <div className="absolute end-2 top-2">
        <CopyButton text={text} />
      </div>
    </div>
  );
}
