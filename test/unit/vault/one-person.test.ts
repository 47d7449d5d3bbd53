/** Dossiers of one person, put together by a person and separated again (renderer/vault/SPEC.md, OP1-OP6). All names are fictional. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { DossierView } from '../../../renderer/vault/api.ts';
import type { Contribution } from '../../../shared/contributions/format.ts';
import { closingId } from '../../../shared/dossier/closing.ts';
import { must } from '../../../shared/result.ts';
import { copyOf } from '../../fixtures/copies.ts';
import { good, machine, type Machine } from '../../fixtures/machine.ts';
import { Correspondent } from '../../support/by-hand.ts';
import { dugUp } from '../../support/digging.ts';
import { decoded } from '../../support/section.ts';
import {
  joinedBy,
  justiceDesk,
  meet,
  phrase,
  prisonDesk,
  put,
  putting,
  sendTo,
  slip,
  unlocked,
  waiting,
  carry,
} from '../../support/people.ts';

const lien = 'Lien Zonnebloem';
const gent = 'psd:gent';
const secret = 'Slaapplaats bij de molen';
const names = {
  first: { surname: 'El Morabit', firstName: 'Youssef' },
  second: { surname: 'Elmourabit', firstName: 'Yousef' },
};

let a: Machine;
let first: string;
let second: string;

beforeEach(async () => {
  a = await prisonDesk();
  ({ id: first } = await good(a.vault.newDossier({ ...slip, ...names.first })));
  ({ id: second } = await good(a.vault.newDossier({ ...slip, ...names.second, birth: '1991-03-04' })));
  await put(a.vault, second, 'step', 's1', 'what', { text: secret });
});

const together = (at: Machine, one = first, other = second, main = one): Promise<DossierView> =>
  good(at.vault.putTogether({ dossier: one, with: other, main }));
const groupAt = async (at: Machine, dossier: string) => (await good(at.vault.openDossier({ id: dossier }))).onePerson;
const groups = async (at: Machine) =>
  (await good(at.vault.caseload())).map(({ id, onePerson }) => [id, onePerson] as const);
const found = async (query: string) =>
  (await good(a.vault.search({ query, limit: 20 }))).hits
    .filter(({ kind }) => kind === 'person' || kind === 'alike')
    .map(({ person }) => [person.dossier, person.dossiers]);
const logged = async (dossier: string) => (await good(a.vault.accessLog({ dossier }))).map(({ what }) => what);
const another = async (surname: string): Promise<string> => (await good(a.vault.newDossier({ ...slip, surname }))).id;

describe('OP1 a person puts two dossiers together', () => {
  it('from either of them; both say so, and so does the log of both', async () => {
    for (const [one, other] of [
      [first, second],
      [second, first],
    ] as const) {
      const view = await together(a, one, other);
      const ids = [one, other];
      expect(view.onePerson?.dossiers.map(({ id }) => id)).toEqual(ids);
      expect((await groupAt(a, other))?.dossiers.map(({ id }) => id)).toEqual(ids);
      for (const each of ids) expect(await logged(each)).toContain('put-together');
      await good(a.vault.separate({ dossier: one }));
    }
  });

  it('bad input is refused with its reason, and nothing changes', async () => {
    const asked = (one: string, other: string, main = one) => a.vault.putTogether({ dossier: one, with: other, main });
    expect(await asked(first, first)).toMatchObject({ problem: { code: 'same-dossier' } });
    for (const unknown of ['nobody', 'AAAAAAAAAAAAAAAAAAAAAA', ''])
      expect(await asked(first, unknown)).toMatchObject({ problem: { code: 'unknown-dossier' } });
    expect(await asked('nobody', second)).toMatchObject({ ok: false });
    expect(await asked(first, second, 'a third')).toMatchObject({ problem: { code: 'does-not-fit' } });
    expect((await groups(a)).every(([, group]) => group === undefined)).toBe(true);
  });

  it('practice and real work never meet', async () => {
    await good(a.vault.saveSettings({ ...(await good(a.vault.me())), realm: 'practice' }));
    const { id: made } = await good(a.vault.newDossier(slip));
    const refused = await a.vault.putTogether({ dossier: made, with: first, main: made });
    expect(refused).toMatchObject({ problem: { code: 'other-realm' } });
  });

  it('what was put together with either before comes along, once, up to five', async () => {
    const [third, fourth] = [await another('Distel'), await another('Klaver')];
    await together(a, first, second);
    await together(a, third, fourth);
    await together(a, second, third, third);
    const all = (await groupAt(a, fourth))?.dossiers.map(({ id }) => id);
    expect(all).toEqual([third, first, second, fourth]);
    await together(a, fourth, first, third);
    expect((await groupAt(a, first))?.dossiers).toHaveLength(4);
    await together(a, first, await another('Zuring'));
    const refused = await a.vault.putTogether({ dossier: first, with: await another('Linde'), main: first });
    expect(refused).toMatchObject({ problem: { code: 'too-many-together', count: 5 } });
    expect((await groupAt(a, first))?.dossiers).toHaveLength(5);
  });
});

describe('OP2 nothing of it is in the dossiers', () => {
  const framesOf = (at: Machine, kind: string) => at.disk.journal.filter((frame) => frame.kind === kind);

  it('no part of either is written, no key is given, and both read as before', async () => {
    const before = { frames: framesOf(a, 'contribution'), keys: a.disk.keyFiles };
    const views = await Promise.all([first, second].map((id) => good(a.vault.openDossier({ id }))));
    await together(a);
    await good(a.vault.nameFromHere({ dossier: second }));
    expect(framesOf(a, 'contribution')).toEqual(before.frames);
    expect(a.disk.keyFiles).toEqual(before.keys);
    await good(a.vault.separate({ dossier: second }));
    expect(framesOf(a, 'contribution')).toEqual(before.frames);
    expect(await Promise.all([first, second].map((id) => good(a.vault.openDossier({ id }))))).toEqual(views);
  });

  it('a file carries the parts of one of them, the same as without', async () => {
    const fien = await Correspondent.named('Fien Muurbloem', 'justice-assistant', 'justice-house:gent');
    const to = await fien.meets(a);
    const apart = await unlocked(await copyOf(a, { noticed: false }), lien);
    await together(a);
    const sent = async (at: Machine) => {
      const sections = ['identity', 'legal', 'plan'] as const;
      const { name } = await good(at.vault.send({ dossier: first, purpose: 'hand-over', to, sections, message: '' }));
      const { sections: carried } = await fien.read(must(at.disk.outbox.get(name), 'file'));
      return carried.map(({ kind, section, parts }) => ({
        kind,
        section,
        count: parts.length,
        // They travel in the order of their ids.
        says: parts.map((part) => JSON.stringify(decoded(part).ops.map(saying))).sort(),
      }));
    };
    expect(await sent(a)).toEqual(await sent(apart));
  });

  it('a colleague of the same computer does not see it', async () => {
    const joined = await joinedBy(a, 'Warre Kiezelsteen');
    const mine = await unlocked(joined, lien);
    await together(mine);
    const people = await good(mine.vault.household());
    const warre = must(
      people.people.find(({ name }) => name.startsWith('Warre')),
      'the colleague',
    ).person;
    for (const dossier of [first, second])
      for (const section of ['identity', 'plan'] as const)
        await good(mine.vault.shareWithColleague({ dossier, section, person: warre }));
    const theirs = await unlocked(mine, 'Warre Kiezelsteen', `${phrase} of Warre Kiezelsteen`);
    const rows = await groups(theirs);
    expect(rows).toHaveLength(2);
    expect(rows.every(([, group]) => group === undefined)).toBe(true);
  });
});

describe('OP3 lists name the person once', () => {
  it('the row names all of them, the one that was chosen first', async () => {
    await together(a, first, second, second);
    expect(await groups(a)).toEqual(
      [first, second].sort(inOrderOf(await groups(a))).map((id) => [id, [second, first]]),
    );
    await good(a.vault.nameFromHere({ dossier: first }));
    expect((await groups(a))[0]?.[1]).toEqual([first, second]);
  });

  it('the search shows one, by whichever name is typed, and counts the others', async () => {
    expect(await found('morabit')).toHaveLength(2);
    await together(a);
    expect(await found('morabit')).toEqual([[first, 2]]);
    expect(await found('elmourabit')).toEqual([[second, 2]]);
    expect(await found('youssef')).toEqual([[first, 2]]);
    await good(a.vault.separate({ dossier: second }));
    expect(await found('morabit')).toHaveLength(2);
  });

  it('Today names the person as the list does, and keeps every task', async () => {
    const before = (await good(a.vault.today())).rows;
    expect(before.filter(({ dossier }) => dossier === second).length).toBeGreaterThan(0);
    await together(a);
    const rows = (await good(a.vault.today())).rows;
    expect(rows.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    for (const { dossier, ofPerson } of rows)
      expect(ofPerson).toEqual(dossier === second ? { ...names.first, birthYear: '1991' } : undefined);
  });

  it('a file about one of them is not told to be of somebody with a name like the other', async () => {
    const b = await justiceDesk();
    const ids = await meet(a, b);
    for (const dossier of [first, second]) await sendTo(a, b, { dossier, to: ids.b, purpose: 'inquiry-request' });
    const alike = async (): Promise<number> => {
      await good(
        a.vault.send({ dossier: first, purpose: 'update', to: ids.b, sections: ['identity', 'plan'], message: '' }),
      );
      carry(a, b);
      const name = await waiting(b, 'update');
      const { namesAlike } = await good(b.vault.look({ name }));
      await good(b.vault.accept({ name }));
      return namesAlike.length;
    };
    expect(await alike()).toBe(1);
    await together(b);
    await put(a.vault, first, 'step', 's2', 'what', { text: 'Werk zoeken' });
    expect(await alike()).toBe(0);
  });
});

describe('OP4 a person separates them again, from either', () => {
  it('both stand as before, and it stands in the log', async () => {
    for (const from of [first, second]) {
      await together(a);
      const view = await good(a.vault.separate({ dossier: from }));
      expect(view.onePerson).toBeUndefined();
      expect((await groups(a)).map(([, group]) => group)).toEqual([undefined, undefined]);
      for (const each of [first, second]) expect(await logged(each)).toContain('separated');
    }
    // What stands alone is separated once more without a word.
    await good(a.vault.separate({ dossier: first }));
  });

  it('of three, the other two stay together', async () => {
    const third = await another('Distel');
    await together(a);
    await together(a, first, third);
    await good(a.vault.separate({ dossier: first }));
    expect(await groupAt(a, first)).toBeUndefined();
    expect((await groupAt(a, third))?.dossiers.map(({ id }) => id)).toEqual([second, third]);
  });
});

describe('OP5 what no longer opens falls out by itself', () => {
  const proof = { passphrase: phrase };
  const erase = (at: Machine, dossier: string) =>
    good(at.vault.erase({ dossier, reason: 'dubbel dossier van dezelfde', proof }));

  it('erasing one leaves the other whole, which says so until it was read', async () => {
    await together(a);
    await erase(a, second);
    expect(await groupAt(a, first)).toEqual({ dossiers: [expect.objectContaining({ id: first })], gone: 1 });
    expect((await groups(a)).map(([, group]) => group)).toEqual([undefined]);
    expect(await dugUp(a, lien, phrase)).not.toContain(secret);
    await good(a.vault.knowGone({ dossier: first }));
    expect(await groupAt(a, first)).toBeUndefined();
  });

  it('of three, the other two stay together after erasing, and after it was read', async () => {
    const third = await another('Distel');
    await together(a);
    await together(a, first, third);
    await erase(a, first);
    expect(await groupAt(a, third)).toMatchObject({ dossiers: [{ id: second }, { id: third }], gone: 1 });
    await good(a.vault.knowGone({ dossier: second }));
    expect(await groupAt(a, third)).toMatchObject({ dossiers: [{ id: second }, { id: third }], gone: 0 });
  });

  it('one that was closed stays with the other, and says on which day', async () => {
    await together(a);
    const closing = { state: 'closed', service: gent, on: '2026-11-20', why: 'sentence-end' };
    const changes = [putting('closing', closingId(gent), 'closing', closing, [], 'identity')];
    await good(a.vault.change({ dossier: second, changes }));
    expect(await groupAt(a, first)).toMatchObject({
      dossiers: [{ id: first }, { id: second, closedOn: '2026-11-20' }],
      gone: 0,
    });
  });
});

describe('OP6 it is kept like everything of the seat', () => {
  it('is there after locking, and on a computer the safety copy was put back on', async () => {
    await together(a, first, second, second);
    const again = await unlocked(a, lien);
    expect((await groupAt(again, first))?.dossiers.map(({ id }) => id)).toEqual([second, first]);
    again.disk.folder = new Map();
    const { last } = await good(again.vault.makeBackup({ where: 'elsewhere' }));
    const file = must(again.disk.folder.get(must(last, 'a last copy').name), 'the file');
    const at = await machine();
    at.disk.folder = new Map([['picked', file]]);
    const { slot } = await good(
      at.vault.restore({ handle: 'picked', size: file.length, opensWith: { passphrase: phrase } }),
    );
    await good(at.vault.unlock({ slot, passphrase: phrase }));
    expect((await groupAt(at, second))?.dossiers.map(({ id }) => id)).toEqual([second, first]);
  });
});

/** What an operation says, without what is new each time: salts, ids and keys. */
function saying(shown: Contribution['ops'][number]): unknown {
  const op = must(shown, 'an operation').op;
  return op.op === 'put' ? [op.type, op.entity, op.unit, op.value] : op.op;
}

/** In the order of a list. */
const inOrderOf =
  (rows: readonly (readonly [string, unknown])[]) =>
  (one: string, other: string): number =>
    rows.findIndex(([id]) => id === one) - rows.findIndex(([id]) => id === other);
