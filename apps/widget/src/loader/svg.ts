const namespace = "http://www.w3.org/2000/svg";

/** An image made node by node: no markup is parsed, so a page may demand trusted types. */
export function svg(viewBox: string, paths: readonly Record<string, string>[]): SVGElement {
  const image = document.createElementNS(namespace, "svg");
  image.setAttribute("viewBox", viewBox);
  image.setAttribute("aria-hidden", "true");
  for (const attributes of paths) {
    const path = document.createElementNS(namespace, "path");
    for (const [name, value] of Object.entries(attributes)) path.setAttribute(name, value);
    image.append(path);
  }
  return image;
}
