export function camelCase(text: string): string {
  return text.replace(/[- ](\w)/g, (_, letter: string) => letter.toUpperCase());
}

export function pascalCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
