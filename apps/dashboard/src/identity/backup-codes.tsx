import { Download } from "lucide-react";
import { Button } from "../ui/button.tsx";
import { CopyButton } from "../ui/copy-button.tsx";
import { Actions } from "../ui/dialog.tsx";
import { words } from "./texts.ts";

/** The codes, once: to copy, to download, and to say that they are kept. */
export function BackupCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const text = `${codes.join("\n")}\n`;
  return (
    <div className="grid gap-4">
      <ul
        aria-label={words.backupCodes}
        className="grid grid-cols-2 gap-x-6 gap-y-1 rounded-md border border-line bg-sunken p-4 font-mono"
      >
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={text} />
        <Button size="small" icon={<Download size={14} />} onClick={() => download(text)}>
          {words.download}
        </Button>
      </div>
      <Actions>
        <Button tone="primary" onClick={onKept}>
          {words.kept}
        </Button>
      </Actions>
    </div>
  );
}

function download(text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = "nebulahex-backup-codes.txt";
  link.click();
  URL.revokeObjectURL(url);
}
