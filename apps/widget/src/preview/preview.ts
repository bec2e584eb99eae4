/** On the page that the dashboard embeds: shows the looks that it sends, before they are kept. */
window.NebulaHex?.open();
window.addEventListener("message", ({ origin, data }) => {
  if (origin !== location.origin || typeof data?.appearance !== "object") return;
  window.NebulaHex?.setAppearance(data.appearance);
});
window.parent.postMessage({ nebulaHex: "ready" }, location.origin);
