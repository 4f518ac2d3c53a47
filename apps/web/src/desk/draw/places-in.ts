export interface FixedPlace {
  entrant: string;
  place: string;
  session?: string | null;
}

/** One line each: code, workstation, and the session by its name where there are several. What a line lacks the server names. */
export function placesIn(text: string, sessions: readonly { value: string; label: string }[]): FixedPlace[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [entrant = '', place = '—', ...rest] = line.split(/[\s,，、\t]+/);
      const name = rest.join(' ');
      const session = name === '' ? null : (sessions.find(({ label }) => label.includes(name))?.value ?? null);
      return { entrant, place, session };
    });
}
