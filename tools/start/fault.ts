/** Something the person at the terminal can mend: said in one plain sentence, without a stack. */
export class Fault extends Error {
  constructor(chinese: string, english: string) {
    super(`${chinese}\n${english}`);
  }
}
