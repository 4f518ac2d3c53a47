import { readCode } from './read-code.ts';

it.each([
  ['https://host/desk/c/0190/check-in?code=ABCD-EFGH', 'ABCD-EFGH'],
  ['ABCD-EFGH', 'ABCD-EFGH'],
  [' abcd efgh ', 'ABCD-EFGH'],
  ['abcdefgh', 'ABCD-EFGH'],
  ['ABCD-EFG', null],
  ['ABCD-EFG0', null],
  ['https://elsewhere.example/', null],
  ['', null],
])('%j is read as %j', (text, code) => expect(readCode(text)).toBe(code));
