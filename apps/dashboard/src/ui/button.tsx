import { Button as Base } from "@base-ui/react/button";
import type { ComponentProps, ReactNode } from "react";
import { classes } from "./classes.ts";

const tones = {
  primary: "bg-accent text-on-accent hover:bg-accent-strong",
  plain: "border border-line bg-raised text-ink hover:bg-hover",
  quiet: "text-ink hover:bg-hover",
  danger: "bg-bad text-on-bad hover:opacity-90",
};

export type ButtonProps = ComponentProps<typeof Base> & {
  tone?: keyof typeof tones;
  size?: "small" | "normal";
  /** Shows that it is at work, and takes no second press meanwhile. */
  isBusy?: boolean;
  icon?: ReactNode;
};

export function Button({
  tone = "plain",
  size = "normal",
  isBusy = false,
  icon,
  children,
  className,
  disabled,
  ...rest
}: ButtonProps) {
  return (
    <Base
      {...rest}
      disabled={disabled || isBusy}
      focusableWhenDisabled={isBusy}
      aria-busy={isBusy || undefined}
      className={classes(
        "inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md font-medium transition-colors select-none",
        "disabled:opacity-55 data-disabled:opacity-55 data-disabled:cursor-default",
        size === "small" ? "h-7 px-2 text-sm" : "h-8 px-3 text-base",
        tones[tone],
        typeof className === "string" && className,
      )}
    >
      {icon}
      {children}
    </Base>
  );
}

/** A button that shows only its icon; `label` is its name and its tooltip. */
export function IconButton({
  label,
  icon,
  size = "normal",
  className,
  ...rest
}: Omit<ButtonProps, "children" | "tone"> & { label: string }) {
  return (
    <Base
      {...rest}
      aria-label={label}
      title={label}
      className={classes(
        "inline-flex shrink-0 items-center justify-center rounded-md text-muted transition-colors hover:bg-hover hover:text-ink",
        "data-disabled:opacity-55",
        size === "small" ? "size-7" : "size-8",
        typeof className === "string" && className,
      )}
    >
      {icon}
    </Base>
  );
}
