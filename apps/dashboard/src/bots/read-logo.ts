const sidePx = 96;
const mostBytes = 18_000;

/** A picture as a square of 96 pixels and at most 18 KB; null where it is none that can be read. */
export async function readLogo(file: File): Promise<string | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return null;
  const canvas = document.createElement("canvas");
  canvas.width = sidePx;
  canvas.height = sidePx;
  const scale = sidePx / Math.max(picture.width, picture.height);
  const [width, height] = [picture.width * scale, picture.height * scale];
  canvas.getContext("2d")?.drawImage(picture, (sidePx - width) / 2, (sidePx - height) / 2, width, height);
  const tries = [
    canvas.toDataURL("image/png"),
    ...[0.9, 0.6, 0.3].map((quality) => canvas.toDataURL("image/webp", quality)),
  ];
  return tries.find((url) => url.length * 0.75 <= mostBytes) ?? null;
}
