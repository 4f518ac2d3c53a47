/** Markup that is safe to put into a page as it stands. */
export class Markup {
  readonly text: string;

  // No parameter property: the worker that draws certificates runs from source, and Node only strips types.
  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

type Part = Markup | string | number | null | undefined | false | readonly Part[];

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** What is filled into the template is text and becomes text; only what is Markup already stays markup. */
export function markup(texts: TemplateStringsArray, ...parts: Part[]): Markup {
  return new Markup(texts.reduce((whole, text, at) => whole + markupOf(parts[at - 1]) + text));
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}

function markupOf(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string' || typeof part === 'number') return escapeHtml(String(part));
  return part.map(markupOf).join('');
}

const POINT = /^\s*[-•·]\s+/;

/** What an organiser typed: a blank line begins a paragraph, lines that begin with a stroke are a list. */
export function prose(text: string): Markup[] {
  return text
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
    .flatMap((lines) => pieces(lines));
}

function pieces(lines: string[]): Markup[] {
  const runs: string[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run && POINT.test(run[0]!) === POINT.test(line)) run.push(line);
    else runs.push([line]);
  }
  return runs.map((run) =>
    POINT.test(run[0]!)
      ? markup`<ul>${run.map((line) => markup`<li>${line.replace(POINT, '').trim()}</li>`)}</ul>`
      : markup`<p>${run.map((line, at) => markup`${at > 0 && markup`<br>`}${line.trim()}`)}</p>`,
  );
}
