/** @jest-environment node */
import fc from 'fast-check';
import { isPending } from './database.ts';
import { ModelServer, type Weather } from './testing/model-server.ts';
import { Killed, TestTablet } from './testing/tablet.ts';
import type { Value } from './wire.ts';

const ready = async (server = new ModelServer()) => (await new TestTablet(server).start()).fetchPackage();

async function orKilled(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return false;
  } catch (error) {
    if (error instanceof Killed || (error as Error).name === 'AbortError') return true;
    throw error;
  }
}

describe('a tablet killed at any step', () => {
  it('after every single step of a flush, the next start ends with each tap once on the server', async () => {
    let finished = false;
    for (let steps = 0; !finished; steps++) {
      const tablet = await ready();
      for (const [aspect, value] of [
        ['a1', '0.1'],
        ['a2', '0.2'],
        ['a1', '0.3'],
      ] as const)
        await tablet.tap('s1', aspect, value);
      tablet.server.refuseNext = steps % 2 ? ['sheet.locked'] : [];
      tablet.stepsToLive = steps;
      finished = !(await orKilled(tablet.flush()));
      await tablet.start();
      await tablet.flush();
      expect(tablet.server.present('s1', 'a1')?.entry.value).toBe('0.3');
      expect((await tablet.entries()).filter(isPending)).toEqual([]);
      for (const { entry } of tablet.server.versions) expect(tablet.server.knows(entry.id)).toBe(1);
    }
  });

  it('a tap is either wholly saved or not at all', async () => {
    for (let steps = 0; steps < 4; steps++) {
      const tablet = await ready();
      tablet.stepsToLive = steps;
      const killed = await orKilled(tablet.tap('s1', 'a1', '0.5'));
      await tablet.start();
      expect(await tablet.entries()).toHaveLength(killed ? 0 : 1);
      const next = await tablet.tap('s1', 'a1', '0.6');
      expect(next.basedOn).toBe(killed ? null : tablet.recorded[0]!.id);
    }
  });
});

type Step =
  | { do: 'tap'; slot: number; value: Value }
  | { do: 'flush'; weather: Weather }
  | { do: 'killedFlush'; after: number; weather: Weather }
  | { do: 'restart' }
  | { do: 'package' }
  | { do: 'rival'; slot: number; value: Value }
  | { do: 'refuse' };

const SLOTS: [string, string][] = [
  ['s1', 'a1'],
  ['s1', 'a2'],
  ['s2', 'a3'],
];
const slot = fc.nat({ max: SLOTS.length - 1 });
const value = fc.constantFrom<Value>('0', '0.25', '0.5', '0.75', '1', null);
const weather = fc.constantFrom<Weather>('fine', 'requestLost', 'answerLost', 'fault', 'signedOut');
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('tap' as const), slot, value }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('flush' as const), weather }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('killedFlush' as const), after: fc.nat({ max: 12 }), weather }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('package' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rival' as const), slot, value }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('refuse' as const) }) },
);

/** Plays the steps; answers what was tapped last in each slot (undefined: never). */
async function play(tablet: TestTablet, steps: Step[]): Promise<(Value | undefined)[]> {
  const last: (Value | undefined)[] = SLOTS.map(() => undefined);
  let rivals = 0;
  for (const step of steps) {
    if (step.do === 'tap') {
      await tablet.tap(...SLOTS[step.slot]!, step.value);
      last[step.slot] = step.value;
    } else if (step.do === 'flush' || step.do === 'killedFlush') {
      tablet.server.weather = step.weather;
      if (step.do === 'killedFlush') tablet.stepsToLive = step.after;
      if (await orKilled(tablet.flush())) await tablet.start();
      tablet.stepsToLive = Infinity;
    } else if (step.do === 'restart') await tablet.start();
    else if (step.do === 'package') await tablet.fetchPackage();
    else if (step.do === 'rival') tablet.server.rival(...SLOTS[step.slot]!, step.value, `rival-${++rivals}`);
    else tablet.server.refuseNext.push('sheet.locked');
  }
  return last;
}

/** The judge acts on whatever the screen still shows: keeps the own value, until nothing is left to see. */
async function settle(tablet: TestTablet): Promise<void> {
  tablet.server.weather = 'fine';
  tablet.server.refuseNext = [];
  for (let round = 0; round < 5; round++) {
    await tablet.start();
    await tablet.flush();
    for (const at of SLOTS) {
      const { trouble } = await tablet.slot(...at);
      if (trouble) await tablet.tap(...at, trouble.value);
    }
  }
}

describe('any sequence of taps, failures, kills, rivals, refusals and restarts', () => {
  it('ends with the server holding the last tap of every slot, no entry lost and none doubled', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const tablet = await ready();
        const rivalled = steps.some((one) => one.do === 'rival');
        const last = await play(tablet, steps);
        await settle(tablet);
        expect(await tablet.entries()).toEqual([]);
        for (const { entry } of tablet.server.versions) expect(tablet.server.knows(entry.id)).toBe(1);
        // A rival who saw our value and then wrote has the last word in that slot: compare only where nobody else wrote.
        SLOTS.forEach(([sheet, aspect], at) => {
          const present = tablet.server.present(sheet, aspect);
          if (last[at] === undefined || (rivalled && present?.seat === 2)) return;
          expect(present?.entry.value).toBe(last[at]);
        });
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('without refusals every tap, even one that was replaced at once, is a version on the server', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          step.filter((one) => one.do !== 'refuse'),
          { maxLength: 30 },
        ),
        async (steps) => {
          const tablet = await ready();
          await play(tablet, steps);
          await settle(tablet);
          expect(tablet.recorded.map((entry) => tablet.server.knows(entry.id))).toEqual(tablet.recorded.map(() => 1));
        },
      ),
      { numRuns: 30 },
    );
  }, 60_000);
});
