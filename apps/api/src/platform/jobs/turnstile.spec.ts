import { Turnstile } from './turnstile.ts';

describe('A turnstile', () => {
  it('lets two through at once, in the order in which they came, also after one has failed', async () => {
    const turnstile = new Turnstile(2);
    const open: ((fails: boolean) => void)[] = [];
    const begun: number[] = [];
    const works = [0, 1, 2, 3].map((n) =>
      turnstile.pass(() => {
        begun.push(n);
        return new Promise<number>((resolve, reject) => {
          open[n] = (fails) => (fails ? reject(new Error('failed')) : resolve(n));
        });
      }),
    );
    const settled = Promise.allSettled(works);
    expect(begun).toEqual([0, 1]);
    open[1]!(true);
    await works[1]!.catch(() => undefined);
    expect(begun).toEqual([0, 1, 2]);
    open[0]!(false);
    await works[0];
    expect(begun).toEqual([0, 1, 2, 3]);
    open[2]!(false);
    open[3]!(false);
    expect((await settled).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    await expect(turnstile.pass(() => Promise.resolve('later'))).resolves.toBe('later');
  });
});
