import { createTranslate } from './words.ts';

const words = {
  age: { updated_one: '{{count}} second ago', updated_other: '{{count}} seconds ago', now: 'just now' },
  hello: 'Hello {{name}}',
};
const t = createTranslate(words, 'en');

it('finds a word by its path', () => expect(t('age.now')).toBe('just now'));
it('fills in what is given, and leaves what is not', () => {
  expect(t('hello', { name: '李雷' })).toBe('Hello 李雷');
  expect(t('hello')).toBe('Hello {{name}}');
});
it('counts as the language counts', () => {
  expect(t('age.updated', { count: 1 })).toBe('1 second ago');
  expect(t('age.updated', { count: 3 })).toBe('3 seconds ago');
  expect(createTranslate({ n_other: '{{count}} 人' }, 'zh-CN')('n', { count: 1 })).toBe('1 人');
});
it('an unknown key shows itself rather than nothing', () => expect(t('age.missing' as 'age.now')).toBe('age.missing'));
