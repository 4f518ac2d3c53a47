export type Language = 'zh' | 'en';

/** One sentence in both languages; `{name}` is replaced by the parameter of that name. */
export interface Wording {
  zh: string;
  en: string;
}

export type Parameters = Record<string, string | number | boolean | null>;

export function fill(wording: Wording, language: Language, parameters: Parameters = {}): string {
  return wording[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = parameters[name];
    return value === undefined || value === null ? whole : String(value);
  });
}
