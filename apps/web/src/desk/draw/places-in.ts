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
      return { entrant, place, session: name === '' ? null : sessionCalled(name, sessions) };
    });
}

/** The whole name before a part of it: 下午场 is not 下午场二. */
function sessionCalled(name: string, sessions: readonly { value: string; label: string }[]): string | null {
  const found =
    sessions.find(({ label }) => label.endsWith(name)) ?? sessions.find(({ label }) => label.includes(name));
  return found?.value ?? null;
}
