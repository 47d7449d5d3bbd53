/** Drafts are read from the shell once; from then on the vault knows them. */
import { describe, expect, it } from 'vitest';
import { copyOf } from '../../fixtures/copies.ts';
import { good, type Disk, type Machine } from '../../fixtures/machine.ts';
import { entity, prisonDesk, putting, slip, unlocked, valuesOf } from '../../support/people.ts';

const draft = (place: string, value: string) => ({ place, value, sees: [], at: 1 });

it('the vault knows which drafts were typed, typed over and dropped without reading them again, and reads them after the next unlock', async () => {
  const a = await prisonDesk();
  const values = async () => (await good(a.vault.drafts())).map(({ value }) => value);
  await good(a.vault.putDraft(draft('one', 'first')));
  expect(await values()).toEqual(['first']);
  const lying = new Map(a.disk.drafts);
  a.disk.drafts.clear();
  expect(await values()).toEqual(['first']);
  for (const [id, bytes] of lying) a.disk.drafts.set(id, bytes);
  await good(a.vault.putDraft(draft('one', 'second')));
  await good(a.vault.putDraft(draft('two', 'third')));
  expect(await values()).toEqual(['second', 'third']);
  await good(a.vault.dropDraft({ place: 'one' }));
  expect(await values()).toEqual(['third']);
  const again = await unlocked(a, 'Lien Zonnebloem');
  expect((await good(again.vault.drafts())).map(({ value }) => value)).toEqual(['third']);
});

it('drafts are read again after a write that failed: what lies on the disk then counts', async () => {
  const a = await prisonDesk();
  await good(a.vault.putDraft(draft('one', 'first')));
  await good(a.vault.drafts());
  a.disk.full = true;
  expect(await a.vault.putDraft(draft('one', 'second'))).toMatchObject({ problem: { code: 'disk-full' } });
  a.disk.full = false;
  a.disk.drafts.clear();
  expect(await good(a.vault.drafts())).toEqual([]);
});

it('a draft typed while drafts are being read is kept', async () => {
  const a = await prisonDesk();
  const [, typed] = await Promise.all([a.vault.drafts(), a.vault.putDraft(draft('one', 'first'))]);
  await good(Promise.resolve(typed));
  expect((await good(a.vault.drafts())).map(({ value }) => value)).toEqual(['first']);
});

describe('D1: a draft that becomes part of a dossier', () => {
  const place = 'plan/step/s1/what';
  const change = (text: string) => putting('step', 's1', 'what', { text });
  const typed = (dossier: string, text: string, at: number) => ({ place, dossier, value: { text }, sees: [], at });

  /** What is appended lies on the disk at once and is answered by `lift`. */
  function hold(disk: Disk): () => void {
    let lift: () => void = () => undefined;
    disk.slowAppend = new Promise((resolve) => {
      lift = () => {
        disk.slowAppend = undefined;
        resolve();
      };
    });
    return lift;
  }

  async function deskWithDossier() {
    const a = await prisonDesk();
    const { id } = await good(a.vault.newDossier(slip));
    // Answered once the reading through has ended: nothing but what is asked here is written from then on.
    await good(a.vault.health());
    const texts = async (at: Machine = a) => (await good(at.vault.drafts())).map(({ value }) => value);
    return { a, id, texts };
  }

  it('what was typed at its place while it was being filed stays, with the clock standing still too', async () => {
    const { a, id, texts } = await deskWithDossier();
    await good(a.vault.putDraft(typed(id, 'Kamer', 1)));
    const lift = hold(a.disk);
    const filing = a.vault.change({ dossier: id, changes: [change('Kamer')], dropDraft: place });
    await good(a.vault.putDraft(typed(id, 'Kamer bij zijn zus', 1)));
    lift();
    await good(filing);
    expect(await texts()).toEqual([{ text: 'Kamer bij zijn zus' }]);
    expect(await texts(await unlocked(a, 'Lien Zonnebloem'))).toEqual([{ text: 'Kamer bij zijn zus' }]);
  });

  it('what was typed while the change waited for its turn is neither named nor removed', async () => {
    const { a, id, texts } = await deskWithDossier();
    await good(a.vault.putDraft(typed(id, 'Kamer', 1)));
    const lift = hold(a.disk);
    const before = a.vault.change({ dossier: id, changes: [putting('step', 's2', 'what', { text: 'Werk' })] });
    const filing = a.vault.change({ dossier: id, changes: [change('Kamer')], dropDraft: place });
    await good(a.vault.putDraft(typed(id, 'Kamer bij zijn zus', 2)));
    lift();
    await Promise.all([good(before), good(filing)]);
    expect(await texts()).toEqual([{ text: 'Kamer bij zijn zus' }]);
    expect(await texts(await unlocked(a, 'Lien Zonnebloem'))).toEqual([{ text: 'Kamer bij zijn zus' }]);
  });

  /** The computer as it lies there once the append is on the disk and nobody was told, at the next unlock. */
  async function goneAfterAppend(a: Machine, frames: number): Promise<Machine> {
    await expect.poll(() => a.disk.journal.length).toBeGreaterThan(frames);
    return unlocked(await copyOf(a, { noticed: false }), 'Lien Zonnebloem');
  }

  it('gone in the midst: the one that was filed does not come back, another one does', async () => {
    const { a, id, texts } = await deskWithDossier();
    await good(a.vault.putDraft(typed(id, 'Kamer', 1)));
    await good(a.vault.putDraft({ ...typed(id, 'Werk', 2), place: 'plan/step/s2/what' }));
    const frames = a.disk.journal.length;
    const lift = hold(a.disk);
    const filing = a.vault.change({ dossier: id, changes: [change('Kamer')], dropDraft: place });
    const again = await goneAfterAppend(a, frames);
    expect(await texts(again)).toEqual([{ text: 'Werk' }]);
    const view = await good(again.vault.openDossier({ id }));
    expect(valuesOf(entity(view, 'plan', 's1'), 'what')).toEqual([{ text: 'Kamer' }]);
    lift();
    await good(filing);
  });

  it('a disk that does not take the change leaves the draft, and the one typed since', async () => {
    const { a, id, texts } = await deskWithDossier();
    await good(a.vault.putDraft(typed(id, 'Kamer', 1)));
    a.disk.full = true;
    const answer = await a.vault.change({ dossier: id, changes: [change('Kamer')], dropDraft: place });
    expect(answer).toMatchObject({ problem: { code: 'disk-full' } });
    expect(await texts()).toEqual([{ text: 'Kamer' }]);
    a.disk.full = false;
    await good(a.vault.putDraft(typed(id, 'Kamer bij zijn zus', 2)));
    expect(await texts(await unlocked(a, 'Lien Zonnebloem'))).toEqual([{ text: 'Kamer bij zijn zus' }]);
  });

  it('a new dossier takes its draft along, in one append: gone right after, it is not made a second time', async () => {
    const { a, texts } = await deskWithDossier();
    await good(a.vault.putDraft(draft('new-dossier', 'Boterbloem')));
    const frames = a.disk.journal.length;
    const lift = hold(a.disk);
    const making = a.vault.newDossier({ ...slip, surname: 'Boterbloem', dropDraft: 'new-dossier' });
    const again = await goneAfterAppend(a, frames);
    const surnames = (await good(again.vault.caseload())).map(({ surname }) => surname);
    expect(surnames.filter((each) => each === 'Boterbloem')).toHaveLength(1);
    expect(await texts(again)).toEqual([]);
    lift();
    await good(making);
    expect(await texts()).toEqual([]);
  });

  it('what is on its way to a slow disk is there for whoever comes back to its place', async () => {
    const { a, id, texts } = await deskWithDossier();
    await good(a.vault.drafts());
    const typing = a.vault.putDraft(typed(id, 'Kamer', 1));
    expect(await texts()).toEqual([{ text: 'Kamer' }]);
    await good(typing);
  });
});
