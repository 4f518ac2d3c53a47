import { readFileSync } from 'node:fs';

/** A line of `sign-ins.json`, which the seed of the demo writes. */
export interface SignIn {
  role: string;
  name: string;
  signInName: string;
  password: string;
}

export function readSignIns(file: string): SignIn[] {
  try {
    const { people } = JSON.parse(readFileSync(file, 'utf8')) as { people: SignIn[] };
    return people.map(({ role, name, signInName, password }) => ({ role, name: name ?? '', signInName, password }));
  } catch {
    return [];
  }
}
