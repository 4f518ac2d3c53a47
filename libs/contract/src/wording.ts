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

/** What an `Accept-Language` asks for: zh unless English is preferred to Chinese. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag, ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
      return { language: tag!.slice(0, 2), quality: quality ? Number(quality.trim().slice(2)) : 1 };
    })
    .filter(({ language, quality }) => (language === 'zh' || language === 'en') && quality > 0)
    .sort((one, other) => other.quality - one.quality);
  return wanted[0]?.language === 'en' ? 'en' : 'zh';
}
