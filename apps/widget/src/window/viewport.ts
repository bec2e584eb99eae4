/** Where there is no room beside the window, it covers the page. */
const small = "(max-width: 480px), (max-height: 420px)";

/** Fits the window to what is seen of the page: a phone's keyboard takes half of it away. */
export function followViewport(box: HTMLElement, redraw: () => void) {
  const query = matchMedia(small);
  const { visualViewport } = window;
  let scroll: string | null = null;

  function fit() {
    if (visualViewport === null) return;
    box.style.setProperty("--seen-top", `${visualViewport.offsetTop}px`);
    box.style.setProperty("--seen-height", `${visualViewport.height}px`);
  }

  function unlock() {
    if (scroll === null) return;
    document.documentElement.style.overflow = scroll;
    if (document.documentElement.getAttribute("style") === "")
      document.documentElement.removeAttribute("style");
    scroll = null;
  }

  function change() {
    if (!query.matches) unlock();
    redraw();
  }

  query.addEventListener("change", change);
  visualViewport?.addEventListener("resize", fit);
  visualViewport?.addEventListener("scroll", fit);
  fit();
  return {
    isCovering: () => query.matches,
    /** The page behind a window that covers it stays where it is. */
    lock(isAsked: boolean) {
      if (!isAsked || !query.matches || scroll !== null) return;
      scroll = document.documentElement.style.overflow;
      document.documentElement.style.overflow = "hidden";
    },
    unlock,
    end() {
      unlock();
      query.removeEventListener("change", change);
      visualViewport?.removeEventListener("resize", fit);
      visualViewport?.removeEventListener("scroll", fit);
    },
  };
}
