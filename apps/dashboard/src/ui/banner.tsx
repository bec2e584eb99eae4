import { X } from "lucide-react";
import { type ReactNode, useState } from "react";
import { IconButton } from "./button.tsx";
import { words } from "./texts.ts";

type BannerProps = {
  children: ReactNode;
  /** The one thing to do about it. */
  action?: ReactNode;
  /** By which it is known that the person has put it away; without a name it stays. */
  name?: string;
};

/** One line above every page. What was put away comes back with the next session of the browser. */
export function Banner({ children, action, name }: BannerProps) {
  const [isAway, setAway] = useState(
    () => name !== undefined && sessionStorage.getItem(keyOf(name)) !== null,
  );
  if (isAway) return null;
  return (
    <div className="flex items-center gap-2 border-b border-line bg-warn-soft px-4 py-1.5 text-sm text-warn">
      <div className="flex grow flex-wrap items-center justify-center gap-x-3 gap-y-1 text-center">
        <span>{children}</span>
        {action}
      </div>
      {name !== undefined && (
        <IconButton
          label={words.putAway}
          icon={<X size={14} />}
          size="small"
          onClick={() => {
            sessionStorage.setItem(keyOf(name), "1");
            setAway(true);
          }}
        />
      )}
    </div>
  );
}

/** A link or button as a banner's action looks. */
export const bannerLinkClass = "rounded-sm font-medium underline underline-offset-2";

function keyOf(name: string): string {
  return `nebulahex.away.${name}`;
}
