import { useQuery } from "@tanstack/react-query";

/** A text as a square that a phone reads; drawn here, for the text is a secret. Always dark on light, as readers want it. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data: path } = useQuery({
    queryKey: ["qr", text],
    queryFn: async () => {
      const { encode } = await import("uqr");
      const { data, size } = encode(text, { ecc: "M", border: 3 });
      return { size, d: dotsOf(data) };
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${path?.size ?? 1} ${path?.size ?? 1}`}
      shapeRendering="crispEdges"
      className="size-44 rounded-md border border-line bg-white"
    >
      <path d={path?.d ?? ""} fill="#121217" />
    </svg>
  );
}

function dotsOf(rows: boolean[][]): string {
  return rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
}
