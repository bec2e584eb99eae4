const most = 20;

/** Tells who listens what is new, each thing once, without taking the focus. What comes while the window is closed is told when it opens. */
export function openAnnouncer() {
  const element = document.createElement("div");
  element.className = "unseen";
  element.setAttribute("role", "log");
  element.setAttribute("aria-live", "polite");
  let untold: string[] = [];

  function tell(words: string) {
    const line = document.createElement("p");
    line.textContent = words;
    element.append(line);
    if (element.childElementCount > most) element.firstElementChild?.remove();
  }

  return {
    element,
    say(words: string, isOpen: boolean) {
      if (isOpen) tell(words);
      else untold.push(words);
    },
    catchUp() {
      untold.forEach(tell);
      untold = [];
    },
  };
}
