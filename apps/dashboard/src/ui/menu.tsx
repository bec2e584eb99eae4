import { Menu as Base } from "@base-ui/react/menu";
import type { ReactElement, ReactNode } from "react";
import { classes } from "./classes.ts";

export const popupClass =
  "z-50 min-w-40 rounded-md border border-line bg-raised p-1 text-base shadow-float outline-none transition-opacity " +
  "data-starting-style:opacity-0 data-ending-style:opacity-0";
export const itemClass =
  "flex w-full cursor-default items-center gap-2 rounded-sm px-2 py-1.5 text-start outline-none select-none " +
  "data-highlighted:bg-hover data-disabled:opacity-55";

/** A button that opens a list of acts. */
export function Menu({ trigger, children }: { trigger: ReactElement; children: ReactNode }) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="end" className="z-50">
          <Base.Popup className={popupClass}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

type MenuItemProps = {
  onSelect: () => void;
  icon?: ReactNode;
  isDangerous?: boolean;
  isDisabled?: boolean;
  children: ReactNode;
};

export function MenuItem({
  onSelect,
  icon,
  isDangerous = false,
  isDisabled = false,
  children,
}: MenuItemProps) {
  return (
    <Base.Item
      onClick={onSelect}
      disabled={isDisabled}
      className={classes(itemClass, isDangerous && "text-bad")}
    >
      {icon}
      {children}
    </Base.Item>
  );
}

export function MenuSeparator() {
  return <Base.Separator className="my-1 h-px bg-line" />;
}
