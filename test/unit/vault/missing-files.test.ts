import { describe, expect, it } from 'vitest';
import { must } from '../../../shared/result.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { firstList, office, takes } from '../../support/officers-of-realm.ts';
import { carry, prisonDesk, put, shared, slip, unlocked, sendOrdered } from '../../support/people.ts';

/** Makes an update and carries that file alone: what else lies in the outbox waits for another stick. */
async function updateAlone(
  from: Machine,
  to: Machine,
  dossier: string,
  person: string,
  carried = true,
): Promise<string> {
  const sections = ['identity', 'plan'] as const;
  const { name } = await good(from.vault.send({ dossier, purpose: 'update', to: person, sections, message: '' }));
  return carried ? to.receives(must(from.disk.outbox.get(name), 'the file')) : name;
}

describe('numbers that never arrived', () => {
  it('X1: a receipt that still waits for a stick is none of them', async () => {
    const { a, b, ids, dossier } = await shared();
    expect(b.disk.outbox.size).toBe(1);
    await put(b.vault, dossier, 'step', 's2', 'what', { text: 'Werk zoeken' });
    const name = await updateAlone(b, a, dossier, ids.a);
    expect((await good(a.vault.look({ name }))).gaps).toEqual([]);
  });

  it('X1: a file that did not come is, beside a receipt that waits', async () => {
    const { a, b, ids, dossier } = await shared();
    await put(b.vault, dossier, 'step', 's2', 'what', { text: 'Werk zoeken' });
    await updateAlone(b, a, dossier, ids.a, false);
    await put(b.vault, dossier, 'step', 's3', 'what', { text: 'Huisarts vinden' });
    const name = await updateAlone(b, a, dossier, ids.a);
    expect((await good(a.vault.look({ name }))).gaps).toEqual([2]);
  });

  /** B sent three files; the second, alone on a stick, never came to A. */
  async function lostSecond() {
    const made = await shared();
    const { a, b, ids, dossier } = made;
    await put(b.vault, dossier, 'step', 's2', 'what', { text: 'Werk zoeken' });
    const lost = await updateAlone(b, a, dossier, ids.a, false);
    const marked = await good(b.vault.markOnStick({ names: [lost] }));
    expect(marked.find((item) => item.name === lost)?.state).toBe('on-stick');
    await put(b.vault, dossier, 'step', 's3', 'what', { text: 'Huisarts vinden' });
    const name = await updateAlone(b, a, dossier, ids.a);
    return { ...made, lost, name };
  }

  const askedItems = async (at: Machine): Promise<readonly string[]> =>
    (await good(at.vault.outgoing())).flatMap(({ name, askedAt }) => (askedAt === undefined ? [] : [name]));

  it('X2: B19: blocks nothing, is asked for once, and is not named with later files', async () => {
    const { a, b, ids, dossier, name } = await lostSecond();
    expect(await good(a.vault.look({ name }))).not.toHaveProperty('askedAt');
    const before = a.disk.outbox.size;
    await good(a.vault.askForMissing({ name }));
    await good(a.vault.askForMissing({ name }));
    expect(a.disk.outbox.size).toBe(before + 1);
    expect(await good(a.vault.look({ name }))).toMatchObject({ gaps: [2], askedAt: expect.any(Number) as number });
    await good(a.vault.accept({ name }));
    await put(b.vault, dossier, 'step', 's4', 'what', { text: 'Dokter bellen' });
    const later = await updateAlone(b, a, dossier, ids.a);
    expect((await good(a.vault.look({ name: later }))).gaps).toEqual([]);
    expect(await a.vault.askForMissing({ name: later })).toMatchObject({ problem: { code: 'not-found' } });
  });

  it('X3: B19: who is asked sees which file it was, until something about that person goes again', async () => {
    const { a, b, ids, dossier, lost, name } = await lostSecond();
    expect(await askedItems(b)).toEqual([]);
    await good(a.vault.askForMissing({ name }));
    await bring(a, b);
    expect(await askedItems(b)).toEqual([lost]);
    await updateAlone(b, a, dossier, ids.a, false);
    expect(await askedItems(b)).toEqual([]);
  });

  it('X3: putting the same file on a stick again answers it too', async () => {
    const { a, b, lost, name } = await lostSecond();
    await good(a.vault.askForMissing({ name }));
    await bring(a, b);
    expect(await askedItems(b)).toEqual([lost]);
    await good(b.vault.markOnStick({ names: [lost] }));
    expect(await askedItems(b)).toEqual([]);
  });

  it('X3: what arrived after all, once it was asked for, is not shown as asked for', async () => {
    const { a, b, lost, name } = await lostSecond();
    await good(a.vault.askForMissing({ name }));
    await bring(a, b);
    expect(await askedItems(b)).toEqual([lost]);
    a.receives(must(b.disk.outbox.get(lost), 'the file'));
    await good(a.vault.accept({ name: lost }));
    await bring(a, b);
    expect((await good(b.vault.outgoing())).find((item) => item.name === lost)).toMatchObject({ state: 'accepted' });
    expect(await askedItems(b)).toEqual([]);
  });

  it('X3: what had arrived is not noted, whatever is asked', async () => {
    const { a, b, name } = await lostSecond();
    await good(a.vault.accept({ name }));
    await good(a.vault.askForMissing({ name }));
    await bring(a, b);
    const items = await good(b.vault.outgoing());
    expect(items.find((item) => item.name === name)).toMatchObject({ state: 'accepted' });
    expect(items.filter(({ askedAt }) => askedAt !== undefined).map((item) => item.name)).not.toContain(name);
  });

  it('X3: a file about nobody that never came goes on being asked for, whatever receipts go', async () => {
    const { a, b, ids, dossier } = await shared();
    const at = await office();
    const cards = [await good(a.vault.myCard()), await good(b.vault.myCard())];
    await takes(b, await firstList(at, cards, ['psd:gent', 'justice-house:gent']));
    await good(b.vault.sendList({ person: ids.a }));
    const lost = must(
      (await good(b.vault.outgoing())).find(({ purpose }) => purpose === 'directory'),
      'the list',
    ).name;
    await good(b.vault.markOnStick({ names: [lost] }));
    await put(b.vault, dossier, 'step', 's3', 'what', { text: 'Huisarts vinden' });
    const name = await updateAlone(b, a, dossier, ids.a);
    expect((await good(a.vault.look({ name }))).gaps).toHaveLength(1);
    await good(a.vault.askForMissing({ name }));
    await bring(a, b);
    expect(await askedItems(b)).toEqual([lost]);
    await put(a.vault, dossier, 'step', 's4', 'what', { text: 'Werk zoeken' });
    await good(b.vault.accept({ name: await updateAlone(a, b, dossier, ids.b) }));
    expect((await good(b.vault.outgoing()))[0]).toMatchObject({ purpose: 'receipt' });
    expect(await askedItems(b)).toEqual([lost]);
  });

  it('X3: is noted with the very first file that comes from who asks too', async () => {
    const { a, b, ids, dossier } = await shared();
    const send = (number: string) => put(a.vault, dossier, 'step', number, 'what', { text: number });
    await send('s2');
    const lost = await updateAlone(a, b, dossier, ids.b, false);
    await good(a.vault.markOnStick({ names: [lost] }));
    await send('s3');
    const name = await updateAlone(a, b, dossier, ids.b);
    // What waited before stays behind: nothing of B's came to A yet.
    const behind = [...b.disk.outbox.keys()];
    await good(b.vault.askForMissing({ name }));
    for (const [each, bytes] of b.disk.outbox) if (!behind.includes(each)) a.receives(bytes);
    await good(a.vault.incoming());
    expect(await askedItems(a)).toEqual([lost]);
  });
});

const day = 86_400_000;

describe('X6 what is said of a file before anybody decides', () => {
  it('received, then opened, with the next file that goes there; never less than is known, whatever order files come in', async () => {
    const { a, b, ids, dossier } = await shared();
    await bring(b, a);
    await put(a.vault, dossier, 'step', 's2', 'what', { text: 'Werk zoeken' });
    const name = await updateAlone(a, b, dossier, ids.b);
    const stateAtA = async () => {
      const items = await good(a.vault.outgoing());
      return must(
        items.find((item) => item.name === name),
        'the update',
      );
    };
    const next = async (what: string, carried: boolean): Promise<string> => {
      await put(b.vault, dossier, 'step', what, 'what', { text: what });
      const made = await updateAlone(b, a, dossier, ids.a, carried);
      if (carried) await good(a.vault.incoming());
      return made;
    };
    await good(b.vault.incoming());
    const { now } = b.clock;
    await next('s3', true);
    expect(await stateAtA()).toMatchObject({ state: 'received' });
    expect(must((await stateAtA()).receivedAt, 'a moment')).toBeLessThanOrEqual(now);
    const late = await next('s4', false);
    await good(b.vault.look({ name }));
    await good(b.vault.look({ name }));
    await next('s5', true);
    expect(await stateAtA()).toMatchObject({ state: 'opened' });
    a.receives(must(b.disk.outbox.get(late), 'the late one'));
    await good(a.vault.incoming());
    expect(await stateAtA()).toMatchObject({ state: 'opened' });
    await good(b.vault.accept({ name }));
    await bring(b, a);
    expect(await stateAtA()).toMatchObject({ state: 'accepted' });
  });

  it('is said to nobody whose number was not compared', async () => {
    const { b } = await shared();
    const joppeMeets = await good(b.vault.outgoing());
    const stranger = await prisonDesk();
    const card = await good(stranger.vault.importCard({ bytes: await good(b.vault.myCard()) }));
    await good(stranger.vault.verify({ person: card.person, how: 'phone' }));
    const { id: theirs } = await good(stranger.vault.newDossier(slip));
    const sections = ['identity', 'plan'] as const;
    const asked = { dossier: theirs, purpose: 'inquiry-request', to: card.person, sections, message: '' } as const;
    const { name } = await good(sendOrdered(stranger.vault, asked));
    carry(stranger, b);
    await good(b.vault.incoming());
    await good(b.vault.look({ name }));
    expect(await good(b.vault.outgoing())).toEqual(joppeMeets);
    const { person } = await good(b.vault.importCard({ bytes: await good(stranger.vault.myCard()) }));
    await good(b.vault.verify({ person, how: 'phone' }));
    await good(b.vault.look({ name }));
    await good(b.vault.refuse({ name, reason: 'niet voor ons' }));
    await bring(b, stranger);
    expect((await good(stranger.vault.outgoing()))[0]).toMatchObject({ state: 'refused', reason: 'niet voor ons' });
  });
});

describe('X4 X5 sealed files that are done with', () => {
  it('X4: given up, a file leaves the outbox: no stick and no network takes it along any more', async () => {
    const { a, ids, dossier } = await shared();
    const { name, id } = await good(
      a.vault.send({ dossier, purpose: 'update', to: ids.b, sections: ['identity', 'plan'], message: '' }),
    );
    expect(a.disk.outbox.has(name)).toBe(true);
    const items = await good(a.vault.giveUp({ id, reason: 'verkeerde ontvanger' }));
    expect(items.find((item) => item.id === id)).toMatchObject({ state: 'given-up', reason: 'verkeerde ontvanger' });
    expect(a.disk.outbox.has(name)).toBe(false);
  });

  it('X4: given up once it had gone, and accepted there all the same, it is accepted and given up for no reason', async () => {
    const { a, b, ids, dossier } = await shared();
    await put(a.vault, dossier, 'step', 's2', 'what', { text: 'Werk zoeken' });
    const name = await updateAlone(a, b, dossier, ids.b);
    const { id } = must(
      (await good(a.vault.outgoing())).find((item) => item.purpose === 'update'),
      'the update',
    );
    await good(a.vault.giveUp({ id, reason: 'verkeerde ontvanger' }));
    await good(b.vault.accept({ name }));
    await bring(b, a);
    const item = (await good(a.vault.outgoing())).find((each) => each.id === id);
    expect([item?.state, item?.reason]).toEqual(['accepted', undefined]);
  });

  it('X5: ninety days after it was answered a file leaves outbox and inbox; what nobody answered stays', async () => {
    const { a, b, ids, dossier } = await shared();
    await bring(b, a);
    await put(a.vault, dossier, 'step', 's2', 'what', { text: 'Werk zoeken' });
    const waiting = await updateAlone(a, b, dossier, ids.b);
    const [answered] = (await good(a.vault.outgoing())).filter(({ state }) => state === 'accepted');
    const first = must(answered, 'the request').name;
    await good(a.vault.markOnStick({ names: [waiting] }));
    await good(b.vault.incoming());
    await good(b.vault.markOnStick({ names: [...b.disk.outbox.keys()] }));
    const files = () => [...a.disk.outbox.keys(), ...b.disk.inbox.keys()].sort();
    for (const at of [a, b]) {
      at.clock.now += 89 * day;
      await good(at.vault.sayDateIsRight({ reason: '' }));
    }
    const [at, elsewhere] = [await unlocked(a, 'Lien Zonnebloem'), await unlocked(b, 'Joppe Waterlelie')];
    expect(files()).toEqual([first, first, waiting, waiting].sort());
    for (const each of [at, elsewhere]) each.clock.now += 8 * day;
    await unlocked(at, 'Lien Zonnebloem');
    const later = await unlocked(elsewhere, 'Joppe Waterlelie');
    expect(files()).toEqual([waiting, waiting]);
    // The receipt went with the stick, and rides along with every later file.
    expect(b.disk.outbox.size).toBe(0);
    expect((await good(later.vault.caseload())).map(({ id }) => id)).toEqual([dossier]);
  });
});

async function bring(from: Machine, to: Machine): Promise<void> {
  carry(from, to);
  await good(to.vault.incoming());
}
