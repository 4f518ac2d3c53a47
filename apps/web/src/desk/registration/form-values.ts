import type { RegistrationView } from '../wire.ts';

type Field = RegistrationView['form']['fields'][number];

/** A field in the organiser's form: its choices as lines of text. */
export interface FieldLine extends Omit<Field, 'choices'> {
  choicesText: string;
}

export function linesOf({ fields }: RegistrationView['form']): FieldLine[] {
  return fields.map(({ choices, ...field }) => ({
    ...field,
    choicesText: (choices ?? []).map(({ zh, en }) => `${zh} | ${en}`).join('\n'),
  }));
}

/** A line keeps the value of the choice that bears its Chinese name: answers that were given stay what they are. */
export function fieldsOf(lines: readonly FieldLine[], before: RegistrationView['form']): Field[] {
  const keys = new Set(lines.map(({ key }) => key));
  return lines.map(({ choicesText, ...line }) => {
    const key = line.key || freeKey(keys);
    keys.add(key);
    const known = before.fields.find((field) => field.key === key)?.choices ?? [];
    const choices = (choicesText ?? '')
      .split('\n')
      .map((text) => text.split('|').map((part) => part.trim()))
      .filter(([zh]) => zh)
      .map(([zh = '', en]) => ({ value: known.find((choice) => choice.zh === zh)?.value ?? zh, zh, en: en || zh }));
    return {
      key,
      kind: line.kind,
      label: { zh: line.label.zh, en: line.label.en || line.label.zh },
      hint: line.hint ?? null,
      required: line.required ?? false,
      max: line.max ?? null,
      choices: line.kind === 'choice' ? choices : null,
    };
  });
}

function freeKey(taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) if (!taken.has(`field${n}`)) return `field${n}`;
}
