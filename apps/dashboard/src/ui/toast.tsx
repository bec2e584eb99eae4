import { Toast } from "@base-ui/react/toast";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "./button.tsx";
import { wordsOf } from "./form.tsx";
import { words } from "./texts.ts";

const manager = Toast.createToastManager();

/** Says for some seconds that something was done, with a way back, or another next step, where there is one. */
export function say(title: string, act?: () => void, actName: string = words.undo): void {
  manager.add({ title, ...(act && { actionProps: { children: actName, onClick: act } }) });
}

/** Says that something failed, and what to do. */
export function sayFailed(error: unknown): void {
  manager.add({ title: wordsOf(error), type: "bad", priority: "high", timeout: 10_000 });
}

/** Where short news are shown and read out. */
export function Toasts({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider toastManager={manager}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="fixed end-4 bottom-4 z-60 grid w-[min(22rem,calc(100vw-2rem))] gap-2 max-sm:bottom-20">
          <List />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function List() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className="flex items-center gap-2 rounded-md border border-line bg-raised py-2 ps-3 pe-2 shadow-float transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0"
    >
      <Toast.Content className="grow">
        <Toast.Title className={toast.type === "bad" ? "text-bad" : undefined} />
      </Toast.Content>
      <Toast.Action className="rounded-sm px-2 font-medium text-accent hover:bg-hover" />
      <Toast.Close render={<IconButton label={words.close} icon={<X size={14} />} size="small" />} />
    </Toast.Root>
  ));
}
