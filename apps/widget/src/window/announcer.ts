const most = 20;

/** Tells who listens what is new, each thing once, without taking the focus. */
export function openAnnouncer() {
  const element = document.createElement("div");
  element.className = "unseen";
  element.setAttribute("role", "log");
  element.setAttribute("aria-live", "polite");
  return {
    element,
    say(words: string) {
      const line = document.createElement("p");
      line.textContent = words;
      element.append(line);
      if (element.childElementCount > most) element.firstElementChild?.remove();
    },
  };
}
