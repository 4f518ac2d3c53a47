import { useEffect, useEffectEvent } from 'react';
import { useText } from '../words.ts';

/** The alphabet of the codes: nothing that a glove or an eye confuses (no 0 O 1 I). */
export const CODE_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
export const CODE_LENGTH = 8;

/** "abcd-2345" as somebody copies it → ABCD2345; letters that no code has are dropped. */
export function cleanCode(text: string): string {
  return [...text.toUpperCase()]
    .filter((letter) => CODE_LETTERS.includes(letter))
    .join('')
    .slice(0, CODE_LENGTH);
}

export function spacedCode(code: string): string {
  return code.length > 4 ? `${code.slice(0, 4)}-${code.slice(4)}` : code;
}

export function CodeKeys({
  code,
  onCode,
  onDone,
}: {
  code: string;
  onCode: (code: string) => void;
  onDone: () => void;
}) {
  const t = useText();
  const add = (letter: string): void => onCode(cleanCode(code + letter));
  const back = (): void => onCode(code.slice(0, -1));
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.length === 1) add(event.key);
    else if (event.key === 'Backspace') back();
    else if (event.key === 'Enter' && code.length === CODE_LENGTH && !(event.target instanceof HTMLButtonElement))
      onDone();
  });
  const onPaste = useEffectEvent((event: ClipboardEvent) =>
    onCode(cleanCode(event.clipboardData?.getData('text') ?? '')),
  );
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    const paste = (event: ClipboardEvent): void => onPaste(event);
    addEventListener('keydown', listen);
    addEventListener('paste', paste);
    return () => {
      removeEventListener('keydown', listen);
      removeEventListener('paste', paste);
    };
  }, []);

  return (
    <div className="code">
      <output className="code-cells" aria-label={`${t('enter.codeLabel')} ${code}`}>
        {Array.from({ length: CODE_LENGTH }, (_, at) => (
          <span key={at} className={at === code.length ? 'code-cell code-cell-next' : 'code-cell'}>
            {code[at] ?? ''}
          </span>
        ))}
      </output>
      <div className="code-keys">
        {[...CODE_LETTERS].map((letter) => (
          <button key={letter} type="button" className="key key-letter" onClick={() => add(letter)}>
            {letter}
          </button>
        ))}
      </div>
      <div className="code-actions">
        <button type="button" className="key" onClick={back} disabled={code === ''}>
          {t('pad.back')}
        </button>
        <button type="button" className="key key-strong" disabled={code.length < CODE_LENGTH} onClick={onDone}>
          {t('enter.next')}
        </button>
      </div>
    </div>
  );
}
