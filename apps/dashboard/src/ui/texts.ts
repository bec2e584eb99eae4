import { texts } from "../language/texts.ts";

export const words = texts({
  cancel: "Cancel",
  close: "Close",
  copied: "Copied",
  copy: "Copy",
  delete: "Delete",
  edit: "Edit",
  loading: "Loading",
  more: "Show more",
  nothingFailed: "Nothing could be loaded",
  noPermission: "You may not see this",
  noPermissionAsk:
    "It needs a right that your role does not have. An owner or admin of this workspace can change your role.",
  request: (id: string) => `Request ${id}`,
  retry: "Try again",
  save: "Save",
  saved: "Saved",
  typeToConfirm: (name: string) => `Type ${name} to confirm`,
  undo: "Undo",
});
