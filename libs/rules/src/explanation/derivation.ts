import { STEPS, VOCABULARY, type Language, type StepCode } from './words.ts';

/** Version of the rules; a derivation names it, so that an old result is read with the rules that made it. */
export const RULES_VERSION = '1.0.0';

/** How a value came about: the step, what it needed, and the values it was made from. A screen or a PDF prints it. */
export interface Derivation {
  step: StepCode;
  params: Record<string, string | number>;
  value: string | null;
  /** The chapter of docs/rules that states the rule. */
  rule: string;
  version: string;
  from: Derivation[];
}

export function derive(
  step: StepCode,
  value: string | null,
  params: Derivation['params'] = {},
  from: Derivation[] = [],
): Derivation {
  return { step, params, value, rule: STEPS[step].rule, version: RULES_VERSION, from };
}

/** What a step did, as a sentence; its value and what it came from are not in it. */
export function sentenceOf({ step, params }: Derivation, language: Language): string {
  return STEPS[step][language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const word = VOCABULARY[`${name}.${params[name]}`];
    return word ? word[language] : String(params[name]);
  });
}

/** The value of a step in words: a mark stays a figure, a medal is named. */
export function valueWordOf({ value }: Derivation, language: Language): string | null {
  return (value !== null && VOCABULARY[`value.${value}`]?.[language]) || value;
}

/** The derivation as indented lines: what a person reads. */
export function describeDerivation(derivation: Derivation, language: Language, depth = 0): string[] {
  const named = valueWordOf(derivation, language);
  const result = named === null ? '' : language === 'zh' ? `：${named}` : `: ${named}`;
  const lines = derivation.from.flatMap((part) => describeDerivation(part, language, depth + 1));
  return [`${'  '.repeat(depth)}${sentenceOf(derivation, language)}${result}`, ...lines];
}
