import i18next, { type i18n, type Resource } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { LANGUAGES, language, onLanguage } from './language.ts';

/**
 * i18next for the entries without a script budget (judge, desk). `main.tsx` gives its own locale files:
 * `startI18n({ 'zh-CN': { judge: zh, shared: zhShared }, en: { judge: en, shared: enShared } })`; components call
 * `useTranslation()` of react-i18next. The switch is `setLanguage` of ./language.ts.
 */
export function startI18n(resources: Resource & Record<(typeof LANGUAGES)[number], object>): i18n {
  const namespaces = Object.keys(resources['zh-CN']);
  void i18next.use(initReactI18next).init({
    resources,
    lng: language(),
    fallbackLng: 'zh-CN',
    ns: namespaces,
    defaultNS: namespaces.find((name) => name !== 'shared') ?? 'shared',
    fallbackNS: 'shared',
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  document.documentElement.lang = language();
  onLanguage(() => void i18next.changeLanguage(language()));
  return i18next;
}
