import { texts } from "../language/texts.ts";

export const words = texts({
  cancel: "Cancel",
  close: "Close",
  copied: "Copied",
  copy: "Copy",
  delete: "Delete",
  edit: "Edit",
  keptIt: "I have kept it",
  loading: "Loading",
  more: "Show more",
  nothingFailed: "Nothing could be loaded",
  noPermission: "You may not see this",
  noPermissionAsk:
    "It needs a right that your role does not have. An owner or admin of this workspace can change your role.",
  putAway: "Put away",
  request: (id: string) => `Request ${id}`,
  retry: "Try again",
  save: "Save",
  saved: "Saved",
  shownOnce: "Copy it now and keep it safe. It will not be shown again.",
  typeToConfirm: (name: string) => `Type ${name} to confirm`,
  undo: "Undo",
});
