/** @jest-environment node */
import { ModelServer } from './testing/model-server.ts';
import { TestTablet } from './testing/tablet.ts';

const ready = async (server = new ModelServer()) => (await new TestTablet(server).start()).fetchPackage();

describe('the way of an entry from the tablet to the server', () => {
  it('is saved here, then confirmed; a confirmed entry leaves the queue and the sheet shows it', async () => {
    const tablet = await ready();
    await tablet.tap('s1', 'a1', '0.50');
    expect(await tablet.slot('s1', 'a1')).toMatchObject({ status: 'saved', value: '0.50' });
    expect(await tablet.flush()).toEqual({ kind: 'empty' });
    expect(await tablet.slot('s1', 'a1')).toMatchObject({ status: 'confirmed', value: '0.50' });
    expect(await tablet.entries()).toEqual([]);
  });

  it('a cleared value is blank again, which is not zero', async () => {
    const tablet = await ready();
    await tablet.tap('s1', 'a1', '0');
    await tablet.tap('s1', 'a1', null);
    await tablet.flush();
    expect(await tablet.slot('s1', 'a1')).toMatchObject({ status: 'blank', value: null });
  });

  it('bases a second tap on the first one that is still on its way', async () => {
    const tablet = await ready();
    const first = await tablet.tap('s1', 'a1', '0.10');
    const second = await tablet.tap('s1', 'a1', '0.20');
    expect(second).toMatchObject({ basedOn: first.id, deviceSeq: first.deviceSeq + 1 });
    await tablet.flush();
    expect(tablet.server.present('s1', 'a1')?.entry.value).toBe('0.20');
  });

  it('keeps the order of taps and never falls below the server clock in seconds', async () => {
    const tablet = await ready();
    const entry = await tablet.tap('s1', 'a1', '0.10');
    expect(entry.deviceSeq).toBe(Math.floor(Date.parse('2026-11-23T08:00:00Z') / 1000) - 1_577_836_800 + 1);
    expect(entry.deviceSeq).toBeLessThan(2 ** 31);
  });

  it.each(['requestLost', 'answerLost', 'fault'] as const)(
    'survives %s: the same ids go again, one mark',
    async (weather) => {
      const tablet = await ready();
      const entry = await tablet.tap('s1', 'a1', '0.70');
      tablet.server.weather = weather;
      expect(await tablet.flush()).toMatchObject({ kind: 'later' });
      expect(await tablet.slot('s1', 'a1')).toMatchObject({ status: 'saved' });
      tablet.server.weather = 'fine';
      await tablet.flush();
      expect(tablet.server.knows(entry.id)).toBe(1);
      expect(await tablet.slot('s1', 'a1')).toMatchObject({ status: 'confirmed', value: '0.70' });
    },
  );

  it('401 keeps the queue and asks to sign in again', async () => {
    const tablet = await ready();
    await tablet.tap('s1', 'a1', '0.70');
    tablet.server.weather = 'signedOut';
    expect(await tablet.flush()).toEqual({ kind: 'signedOut' });
    expect(await tablet.entries()).toHaveLength(1);
  });

  it('never sends the entries of another judge of the same tablet', async () => {
    const tablet = await ready();
    await tablet.tap('s1', 'a1', '0.70');
    const sent: unknown[] = [];
    const { drain } = await import('./drain.ts');
    await drain(tablet.db, 'judge-b', async (entries) => (sent.push(entries), { kind: 'signedOut' }), Date.now);
    expect(sent).toEqual([]);
  });

  it('refuses a spoiled envelope only for the entry that spoils it', async () => {
    const tablet = await ready();
    for (const value of ['0.1', '0.2', 'spoiled', '0.4'])
      await tablet.tap('s1', value === 'spoiled' ? 'a2' : 'a1', value);
    await tablet.flush(async (entries, person) =>
      entries.some((entry) => entry.value === 'spoiled')
        ? { kind: 'envelope', code: 'validation.failed' }
        : tablet.server.send()(entries, person),
    );
    expect(await tablet.entries()).toMatchObject([{ value: 'spoiled', status: 'refused', code: 'validation.failed' }]);
    expect(tablet.server.present('s1', 'a1')?.entry.value).toBe('0.4');
  });

  it('stops, and loses nothing, when the server answers without receipts', async () => {
    const tablet = await ready();
    await tablet.tap('s1', 'a1', '0.70');
    const outcome = await tablet.flush(async () => ({ kind: 'answered', answer: { receipts: [], sheets: [] } }));
    expect(outcome).toEqual({ kind: 'later', code: 'receipts.missing' });
    expect(await tablet.entries()).toMatchObject([{ status: 'saved' }]);
  });
});

describe('what the judge must see', () => {
  it('shows a conflict with the present value and settles it by an entry based on the present one', async () => {
    const tablet = await ready();
    await tablet.tap('s1', 'a1', '0.70');
    tablet.server.rival('s1', 'a1', '0.30', 'rival-1');
    await tablet.flush();
    const slot = await tablet.slot('s1', 'a1');
    expect(slot).toMatchObject({ status: 'conflict', value: '0.30', seen: 'rival-1', trouble: { value: '0.70' } });
    await tablet.tap('s1', 'a1', slot.trouble!.value);
    await tablet.flush();
    expect(tablet.server.present('s1', 'a1')?.entry.value).toBe('0.70');
    expect(await tablet.slot('s1', 'a1')).toMatchObject({ status: 'confirmed' });
  });

  it('keeps a conflict visible when its answer was lost and the retry is called a duplicate', async () => {
    const tablet = await ready();
    await tablet.tap('s1', 'a1', '0.70');
    tablet.server.rival('s1', 'a1', '0.30', 'rival-1');
    tablet.server.weather = 'answerLost';
    await tablet.flush();
    tablet.server.weather = 'fine';
    await tablet.flush();
    expect(await tablet.slot('s1', 'a1')).toMatchObject({ status: 'conflict', trouble: { value: '0.70' } });
  });

  it('keeps a refused entry with its reason until the judge acts', async () => {
    const tablet = await ready();
    await tablet.tap('s1', 'a1', '0.70');
    tablet.server.refuseNext = ['sheet.locked'];
    await tablet.flush();
    expect(await tablet.slot('s1', 'a1')).toMatchObject({
      status: 'refused',
      trouble: { code: 'sheet.locked', value: '0.70' },
    });
  });

  it('a tap on top of a refused one is no conflict: the judge saw what stands', async () => {
    const tablet = await ready();
    await tablet.tap('s1', 'a1', '0.70');
    await tablet.tap('s1', 'a1', '0.80');
    await tablet.tap('s1', 'a1', '0.90');
    tablet.server.refuseNext = ['scheme.changed'];
    await tablet.flush();
    expect(tablet.server.present('s1', 'a1')?.entry.value).toBe('0.90');
  });

  it('tells when a later entry of this device already stands', async () => {
    const tablet = await ready();
    const entry = await tablet.tap('s1', 'a1', '0.70');
    tablet.server.record([{ ...entry, id: 'later', value: '0.90', deviceSeq: entry.deviceSeq + 5 }], 'tablet-1', 1);
    await tablet.flush();
    expect(await tablet.slot('s1', 'a1')).toMatchObject({ status: 'superseded', value: '0.90' });
  });

  it('an entry that another device saw first is based on what was on this screen, not on what came meanwhile', async () => {
    const tablet = await ready();
    tablet.server.rival('s1', 'a1', '0.30', 'rival-1');
    await tablet.fetchPackage();
    const entry = await tablet.recorder.record({
      person: 'judge-a',
      sheet: 's1',
      aspect: 'a1',
      round: 1,
      value: '1',
      seen: null,
    });
    expect(entry.basedOn).toBeNull();
  });
});

describe('a fresh package', () => {
  it('after hours in a drawer replaces what the server said and keeps what was not sent', async () => {
    const tablet = await ready();
    await tablet.tap('s1', 'a1', '0.70');
    tablet.server.rival('s1', 'a2', '0.30', 'rival-1');
    tablet.server.sheets = tablet.server.sheets.filter((sheet) => sheet.id !== 's2');
    await tablet.fetchPackage();
    expect(await tablet.slot('s1', 'a1')).toMatchObject({ status: 'saved', value: '0.70' });
    expect(await tablet.slot('s1', 'a2')).toMatchObject({ status: 'confirmed', value: '0.30' });
    expect(await tablet.db.sheets.count()).toBe(1);
  });

  it('does not take away the sheet of an entry that is still unsent', async () => {
    const tablet = await ready();
    await tablet.tap('s2', 'a3', '0.70');
    tablet.server.sheets = tablet.server.sheets.filter((sheet) => sheet.id !== 's2');
    await tablet.fetchPackage();
    expect(await tablet.slot('s2', 'a3')).toMatchObject({ status: 'saved' });
  });
});
