export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

const stored = "nebulahex.theme";

export function theme(): Theme {
  const chosen = localStorage.getItem(stored);
  return themes.find((one) => one === chosen) ?? "system";
}

export function chooseTheme(chosen: Theme): void {
  localStorage.setItem(stored, chosen);
  showTheme();
}

export function showTheme(): void {
  if (theme() === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme();
}
