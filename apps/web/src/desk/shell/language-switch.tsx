import { setLanguage, useLanguage } from '../../lib/language.ts';

/** Says the other language in that language. */
export function LanguageSwitch() {
  const other = useLanguage() === 'en' ? ('zh-CN' as const) : ('en' as const);
  return (
    <button type="button" className="side-quiet" lang={other} onClick={() => setLanguage(other)}>
      {other === 'en' ? 'English' : '中文'}
    </button>
  );
}
