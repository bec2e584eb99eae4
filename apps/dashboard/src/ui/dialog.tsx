import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { IconButton } from "./button.tsx";
import { classes } from "./classes.ts";
import { words } from "./texts.ts";

type DialogProps = {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  /** A sentence under the title: what this is for. */
  description?: ReactNode;
  children: ReactNode;
  size?: "normal" | "wide";
  /** A click beside it does not close it: it shows what cannot be shown again. */
  holdsOn?: boolean;
};

/** A dialog that asks for something begins where it is typed. */
const firstField = "form input:not([type=hidden], [aria-hidden=true]), form textarea";

const sizes = { normal: "max-w-md", wide: "max-w-2xl" };

/** Holds the focus while it is open; Escape and a click beside it close it. */
export function Dialog({
  isOpen,
  onClose,
  title,
  description,
  children,
  size = "normal",
  holdsOn = false,
}: DialogProps) {
  const popup = useRef<HTMLDivElement>(null);
  return (
    <Base.Root open={isOpen} onOpenChange={(open) => !open && onClose()} disablePointerDismissal={holdsOn}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-[#0008] transition-opacity data-starting-style:opacity-0 data-ending-style:opacity-0" />
        <Base.Popup
          ref={popup}
          initialFocus={() => popup.current?.querySelector<HTMLElement>(firstField) ?? true}
          className={classes(
            "fixed start-1/2 top-[8vh] z-50 max-h-[84vh] w-[calc(100%-2rem)] -translate-x-1/2 overflow-y-auto rtl:translate-x-1/2",
            "rounded-md border border-line bg-raised p-5 shadow-float transition-opacity data-starting-style:opacity-0 data-ending-style:opacity-0",
            sizes[size],
          )}
        >
          <div className="mb-4 flex items-start justify-between gap-3">
            <div>
              <Base.Title className="text-lg font-semibold">{title}</Base.Title>
              {description !== undefined && (
                <Base.Description className="mt-1 text-sm text-muted">{description}</Base.Description>
              )}
            </div>
            <Base.Close render={<IconButton label={words.close} icon={<X size={16} />} size="small" />} />
          </div>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

/** The row of buttons at the end of a dialog or form. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="mt-2 flex flex-wrap justify-end gap-2">{children}</div>;
}
