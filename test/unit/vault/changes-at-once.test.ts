/** Changes that wait behind each other while the vault is at work. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '../../../renderer/vault/api.ts';
import { Mutex } from '../../../renderer/vault/core/waiting/mutex.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import {
  entity,
  prisonDesk,
  putting,
  section,
  sendTo,
  shared,
  slip,
  unlocked,
  valuesOf,
} from '../../support/people.ts';

const lien = 'Lien Zonnebloem';
const note = (text: string): Change => ({
  do: 'note',
  section: 'plan',
  note: { text, on: '2026-11-24', kind: 'conversation' },
});
const texts = async (at: Machine, dossier: string): Promise<readonly string[]> =>
  section(await good(at.vault.openDossier({ id: dossier })), 'plan')?.notes.map((each) => each.note.text) ?? [];
const entries = async (at: Machine): Promise<number> =>
  (await good(at.vault.accessLog({}))).filter(({ what }) => what === 'changed').length;

let a: Machine;
let dossier: string;
beforeEach(async () => {
  a = await prisonDesk();
  ({ id: dossier } = await good(a.vault.newDossier(slip)));
});

/** Asked for at one moment. */
const allAtOnce = (changes: readonly Change[]) =>
  Promise.all(changes.map((each) => a.vault.change({ dossier, changes: [each] })));

describe('changes asked for at one moment', () => {
  it('J4, L2: are each a contribution and an entry of the log, in one append, in order, and there after a restart', async () => {
    const numbers = Array.from({ length: 30 }, (_, at) => `${at}`);
    // What is noted in the background after unlocking is noted.
    await good(a.vault.health());
    const before = { frames: a.disk.journal.length, entries: await entries(a) };
    for (const each of await allAtOnce(numbers.map(note))) expect(each.ok).toBe(true);
    // The frame of the contributions, an entry each, where the log stands, and that it was seen.
    expect(a.disk.journal).toHaveLength(before.frames + 1 + 30 + 2);
    expect(await entries(a)).toBe(before.entries + 30);
    const again = await unlocked(a, lien);
    expect(await texts(again, dossier)).toEqual(numbers);
    expect(await entries(again)).toBe(before.entries + 30);
  });

  it('C7: see each other: one person alone makes no two versions', async () => {
    const steps = ['een', 'twee', 'drie'].map((text) => putting('step', 's1', 'what', { text }));
    for (const each of await allAtOnce(steps)) expect(each.ok).toBe(true);
    const view = await good(a.vault.openDossier({ id: dossier }));
    expect(valuesOf(entity(view, 'plan', 's1'), 'what')).toEqual([{ text: 'drie' }]);
  });

  it('do not hold each other up where one does not fit', async () => {
    const wrong = putting('step', 's1', 'what', { words: 1 });
    const answers = await allAtOnce([note('voor'), wrong, note('na')]);
    expect(answers.map((each) => (each.ok ? 'saved' : each.problem.code))).toEqual(['saved', 'does-not-fit', 'saved']);
    expect(await texts(a, dossier)).toEqual(['voor', 'na']);
  });

  it('J4: are not there, none of them, on a full disk, and can be asked for again', async () => {
    a.disk.full = true;
    const changes = [note('een'), putting('step', 's1', 'what', { text: 'x' }), note('twee')];
    for (const each of await allAtOnce(changes)) expect(each).toMatchObject({ problem: { code: 'disk-full' } });
    a.disk.full = false;
    expect(await texts(a, dossier)).toEqual([]);
    for (const each of await allAtOnce(changes)) expect(each.ok).toBe(true);
    expect(await texts(await unlocked(a, lien), dossier)).toEqual(['een', 'twee']);
  });

  it('do not overtake what was asked for between them', async () => {
    const first = a.vault.change({ dossier, changes: [note('een')] });
    const between = a.vault.openDossier({ id: dossier });
    const last = a.vault.change({ dossier, changes: [note('twee')] });
    const seen = section(await good(between), 'plan')?.notes.map((each) => each.note.text);
    expect(seen).toEqual(['een']);
    await good(first);
    expect(section(await good(last), 'plan')?.notes).toHaveLength(2);
  });

  it('are more than one append where they are large', async () => {
    const appends: number[] = [];
    const long = Array.from({ length: 500 }, (_, at) => note(`${at} `.padEnd(20_000, 'x')));
    const before = a.disk.journal.length;
    a.disk.journal = new Proxy(a.disk.journal, {
      get: (frames, name) => {
        if (name === 'push')
          return (...more: typeof frames) => {
            appends.push(more.reduce((size, { bytes }) => size + bytes.length, 0));
            return frames.push(...more);
          };
        return Reflect.get(frames, name) as unknown;
      },
    });
    for (const each of await allAtOnce(long)) expect(each.ok).toBe(true);
    expect(appends.length).toBeGreaterThan(1);
    expect(Math.max(...appends)).toBeLessThan(6_000_000);
    expect(a.disk.journal.length).toBeGreaterThan(before);
    expect((await texts(a, dossier)).length).toBe(500);
  });

  it('travel, and are taken in at the other side, each once', async () => {
    const pair = await shared();
    const many = ['een', 'twee', 'drie'].map(note);
    for (const each of await Promise.all(
      many.map((one) => pair.a.vault.change({ dossier: pair.dossier, changes: [one] })),
    ))
      expect(each.ok).toBe(true);
    await sendTo(pair.a, pair.b, { dossier: pair.dossier, to: pair.ids.b, purpose: 'update' });
    expect(await texts(pair.b, pair.dossier)).toEqual(['een', 'twee', 'drie']);
  });
});

describe('turns of the mutex', () => {
  it('are shared only by what waits directly behind each other about one thing', async () => {
    const turns = new Mutex();
    const made: string[] = [];
    const ask = turns.shared((about: string, inputs: readonly number[]) => {
      made.push(`${about}: ${inputs.join(' ')}`);
      return Promise.resolve(inputs.map((each) => each * 10));
    });
    const other = (): Promise<void> => turns.runExclusive(() => Promise.resolve(void made.push('other')));
    const answers = [ask('x', 1), ask('x', 2), ask('y', 3), ask('y', 4), ask('x', 5)];
    const last = [other(), ask('x', 6).then((each) => answers.push(Promise.resolve(each)))];
    expect(await Promise.all(answers)).toEqual([10, 20, 30, 40, 50]);
    await Promise.all(last);
    expect(made).toEqual(['x: 1 2', 'y: 3 4', 'x: 5', 'other', 'x: 6']);
  });

  it('tell each of those who share one that it failed, and go on', async () => {
    const turns = new Mutex();
    let fails = true;
    const ask = turns.shared((_: string, inputs: readonly number[]) =>
      fails ? Promise.reject(new Error('no')) : Promise.resolve(inputs),
    );
    const asked = await Promise.allSettled([ask('x', 1), ask('x', 2)]);
    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    fails = false;
    expect(await ask('x', 3)).toBe(3);
  });
});
