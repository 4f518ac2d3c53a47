/** @jest-environment node */
import { drain, takeBack } from './drain.ts';
import { slotView } from './slot.ts';
import { applyStates } from './sheets.ts';
import { ModelServer, sheetView } from './testing/model-server.ts';
import { TestTablet } from './testing/tablet.ts';

const ready = async (server = new ModelServer()) => (await new TestTablet(server).start()).fetchPackage();

describe('a road that is worse than none', () => {
  it('a page killed while sending does not say "sent" when it is opened again', async () => {
    const tablet = await ready();
    await tablet.tap('s1', 'a1', '0.50');
    tablet.stepsToLive = 1;
    await tablet.flush().catch(() => undefined);
    await tablet.start();
    expect(await tablet.slot('s1', 'a1')).toMatchObject({ status: 'sent' });
    await takeBack(tablet.db, tablet.person);
    expect(await tablet.slot('s1', 'a1')).toMatchObject({ status: 'saved', value: '0.50' });
    // what left once stays as it was: the server may know it
    expect(await tablet.entries()).toMatchObject([{ tried: true }]);
  });

  it('a gateway that takes only small bodies gets one entry at a time, and no entry is refused for it', async () => {
    const tablet = await ready();
    for (const value of ['0.1', '0.2', '0.3', '0.4', '0.5']) await tablet.tap('s1', 'a1', value);
    let most = 1;
    const small = () =>
      tablet.flush(async (entries, person) =>
        entries.length > most ? { kind: 'tooLarge', code: 'x' } : tablet.server.send()(entries, person),
      );
    expect(await small()).toEqual({ kind: 'empty' });
    expect(tablet.server.present('s1', 'a1')?.entry.value).toBe('0.5');
    await tablet.tap('s1', 'a1', '0.6');
    most = 0;
    expect(await small()).toEqual({ kind: 'later', code: 'x' });
    expect(await tablet.entries()).toMatchObject([{ status: 'saved', value: '0.6' }]);
  });

  it('a sheet that the server falls over does not hold up the others, and is tried again the next time', async () => {
    const tablet = await ready();
    await tablet.tap('s1', 'a1', '0.1');
    await tablet.tap('s2', 'a3', '0.3');
    await tablet.tap('s1', 'a2', '0.2');
    const ill = await tablet.flush(async (entries, person) =>
      entries.some(({ sheet }) => sheet === 's1')
        ? { kind: 'fault', code: 'server.fault' }
        : tablet.server.send()(entries, person),
    );
    expect(ill).toEqual({ kind: 'later', code: 'server.fault' });
    expect(tablet.server.present('s2', 'a3')?.entry.value).toBe('0.3');
    expect(await tablet.entries()).toMatchObject([
      { value: '0.1', status: 'saved' },
      { value: '0.2', status: 'saved' },
    ]);
    expect(await tablet.flush()).toEqual({ kind: 'empty' });
    expect(tablet.server.versions).toHaveLength(3);
  });

  it('a server that falls over everything is asked three times, not once for every sheet', async () => {
    const tablet = await ready(
      new ModelServer(
        'judge-a',
        ['1', '2', '3', '4', '5'].map((id) => sheetView(id, ['a'])),
      ),
    );
    for (const sheet of ['1', '2', '3', '4', '5']) await tablet.tap(sheet, 'a', '1');
    let asked = 0;
    expect(await tablet.flush(async () => (asked++, { kind: 'fault', code: 'server.fault' }))).toMatchObject({
      kind: 'later',
    });
    expect(asked).toBe(3);
  });

  it('a full disk keeps nothing that is already on it from the server', async () => {
    const tablet = await ready();
    const entry = await tablet.tap('s1', 'a1', '0.50');
    tablet.db.entries.hook('updating', () => {
      throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    });
    await drain(tablet.db, tablet.person, tablet.server.send(), Date.now).catch(() => undefined);
    expect(tablet.server.knows(entry.id)).toBe(1);
  });

  it('any other fault of the disk stops the sending', async () => {
    const tablet = await ready();
    await tablet.tap('s1', 'a1', '0.50');
    tablet.db.entries.hook('updating', () => {
      throw new Error('broken');
    });
    await expect(drain(tablet.db, tablet.person, tablet.server.send(), Date.now)).rejects.toThrow('broken');
    expect(tablet.server.batches).toEqual([]);
  });
});

describe('answers out of order', () => {
  it('one that comes late does not put an older state over a newer one', async () => {
    const tablet = await ready();
    const [sheet] = tablet.server.sheets;
    const early = tablet.server.stateOf(sheet!);
    await tablet.tap('s1', 'a1', '0.50');
    await tablet.flush();
    await applyStates(tablet.db, tablet.person, [early]);
    expect(await tablet.slot('s1', 'a1')).toMatchObject({ status: 'confirmed', value: '0.50' });
  });
});

describe('what has lost its place on the screen', () => {
  it('a score for a round that closed meanwhile stays in sight with its reason', async () => {
    const tablet = await ready();
    const entry = await tablet.tap('s1', 'a1', '0.50');
    tablet.server.refuseNext = ['round.closed'];
    await tablet.flush();
    const held = await tablet.db.sheets.get([tablet.person, 's1']);
    const open = { ...held!.aspects[0]!, round: 2, entry: null };
    const view = slotView(open, await tablet.entries());
    expect(view).toMatchObject({ status: 'refused', value: null, trouble: { id: entry.id, code: 'round.closed' } });
    const again = await tablet.recorder.record({
      person: tablet.person,
      sheet: 's1',
      aspect: 'a1',
      round: 2,
      value: '1',
      seen: null,
    });
    expect(await tablet.entries()).toEqual([again]);
  });

  it('an unsent score of an earlier round is not shown as the score of this one', async () => {
    const tablet = await ready();
    await tablet.tap('s1', 'a1', '0.50');
    const held = await tablet.db.sheets.get([tablet.person, 's1']);
    const view = slotView({ ...held!.aspects[0]!, round: 2, entry: null }, await tablet.entries());
    expect(view).toMatchObject({ status: 'blank', value: null, trouble: null });
  });
});
