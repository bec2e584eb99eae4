const pixels = 64;

/** Draws a data URL's image, as large as fits, in the middle. */
export async function drawImage(canvas: HTMLCanvasElement, dataUrl: string): Promise<void> {
  const bytes = Uint8Array.from(atob(dataUrl.slice(dataUrl.indexOf(",") + 1)), (letter) =>
    letter.charCodeAt(0),
  );
  const image = await createImageBitmap(new Blob([bytes])).catch(() => null);
  if (image === null) return;
  const scale = pixels / Math.max(image.width, image.height);
  const [width, height] = [image.width * scale, image.height * scale];
  canvas.width = canvas.height = pixels;
  canvas.getContext("2d")?.drawImage(image, (pixels - width) / 2, (pixels - height) / 2, width, height);
}
