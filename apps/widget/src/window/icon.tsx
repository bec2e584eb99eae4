/** Lines of lucide's icons, in a box of 24. */
const icons = {
  send: "M12 19V5m-7 7 7-7 7 7",
  close: "M18 6 6 18M6 6l12 12",
  more: "M5 11.9v.2M12 11.9v.2M19 11.9v.2",
  person: "M19 21v-2a4 4 0 0 0-4-4H9a4 4 0 0 0-4 4v2M16 7a4 4 0 1 1-8 0 4 4 0 0 1 8 0",
  contact: "M3 5h18v14H3zm0 1 9 7 9-7",
  sound: "M11 5 6 9H3v6h3l5 4zM15.5 8.5a5 5 0 0 1 0 7",
  page: "M15 3h6v6M10 14 21 3M18 13v6a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2h6",
} as const;

export function Icon({ name }: { name: keyof typeof icons }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={icons[name]} />
    </svg>
  );
}
