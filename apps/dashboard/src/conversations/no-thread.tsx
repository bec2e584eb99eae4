import { Keys } from "../frame/shortcut-sheet.tsx";
import { Empty } from "../ui/states.tsx";
import { words } from "./texts.ts";

/** What stands in the middle until a thread is chosen. */
export function NoThread() {
  return (
    <Empty title={words.chooseOne}>
      <p>
        <Keys keys="j" /> <Keys keys="k" /> {words.chooseByKeys}
      </p>
    </Empty>
  );
}
