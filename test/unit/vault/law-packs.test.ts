/** Law packs of a realm at ordinary desks (renderer/vault/SPEC.md, LP1-LP5). */
import { describe, expect, it } from 'vitest';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { must } from '../../../shared/result.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { halfInsteadOfAThird, packText, signedPack } from '../../support/law-packs.ts';
import { firstList, office, officerPhrase, takes, type Office } from '../../support/officers-of-realm.ts';
import { carry, justiceDesk, prisonDesk, slip, unlocked, waiting, sendOrdered } from '../../support/people.ts';

const problemOf = async (answer: Promise<{ ok: boolean; problem?: { code: string } }>): Promise<string> =>
  (await answer).problem?.code ?? 'done';
const numbers = async ({ vault }: Machine): Promise<readonly number[]> =>
  (await good(vault.law())).held.map(({ number }) => number);

interface Realm {
  readonly at: Office;
  readonly a: Machine;
  readonly b: Machine;
  readonly list: Bytes;
}

/** Lien and Joppe hold one list. */
async function realm(): Promise<Realm> {
  const [at, a, b] = [await office(), await prisonDesk(), await justiceDesk()];
  const cards = [await good(a.vault.myCard()), await good(b.vault.myCard())];
  const list = await firstList(at, cards, ['psd:gent', 'justice-house:gent']);
  await takes(a, list);
  await takes(b, list);
  return { at, a, b, list };
}
const idOf = async (at: Machine, name: string): Promise<string> =>
  must(
    (await good(at.vault.correspondents())).find((each) => each.name === name),
    name,
  ).person;

const laterPack = halfInsteadOfAThird(990107, '2027-01-01');

describe('a pack by file', () => {
  it('LP1, LP2: is shown, kept, stands in the log and comes back after unlocking; taken twice it is the same', async () => {
    const { at, a } = await realm();
    const file = await signedPack(at, laterPack);
    const news = await good(a.vault.readPack({ bytes: file }));
    expect(news).toMatchObject({ number: 990107, is: 'new', before: 270101, validFrom: '2027-01-01' });
    expect(news.signedBy).toHaveLength(2);
    expect(news.rows).toContainEqual({ id: 'C-25-2a', is: 'changed', kind: 'conditional-release' });
    expect(await numbers(a)).toEqual([]);
    await good(a.vault.takePack({ bytes: file }));
    expect(await numbers(a)).toEqual([990107]);
    expect((await good(a.vault.readPack({ bytes: file }))).is).toBe('same');
    const logged = await good(a.vault.accessLog({}));
    expect(logged.filter(({ what }) => what === 'law-pack-taken')).toMatchObject([{ reason: '990107' }]);
    const again = await unlocked(await a.restart(), 'Lien Zonnebloem');
    expect((await good(again.vault.packsBeside())).map(({ number }) => number)).toEqual([990107]);
  });

  it('LP1: without the list nobody answers for it; with the list again it counts again', async () => {
    const { at, a, list } = await realm();
    await good(a.vault.takePack({ bytes: await signedPack(at, laterPack) }));
    await good(a.vault.leaveList({ reason: 'It was the wrong list' }));
    expect(await numbers(a)).toEqual([]);
    expect(await good(a.vault.packsBeside())).toEqual([]);
    await takes(a, list);
    expect(await numbers(a)).toEqual([990107]);
  });

  it('is refused by name: no list, one signature, strangers, another number’s content, a newer format, damage, no pack', async () => {
    const { at, a } = await realm();
    const file = await signedPack(at, laterPack);
    const take = (bytes: Bytes): Promise<string> => problemOf(a.vault.takePack({ bytes }));
    expect(await problemOf((await prisonDesk()).vault.takePack({ bytes: file }))).toBe('published-no-list');
    expect(await take(await signedPack(at, laterPack, 1))).toBe('published-too-few-signatures');
    const other = await realm();
    expect(await take(await signedPack(other.at, laterPack))).toBe('published-other-list');
    expect(await take(packText(laterPack))).toBe('published-not-a-publication');
    const text = new TextDecoder().decode(file).split('\n');
    text[3] = must(text[4], 'a line');
    expect(await take(new TextEncoder().encode(text.join('\n')))).toBe('published-damaged');
    await good(a.vault.takePack({ bytes: file }));
    const { vault } = at.desk;
    const [keeper] = at.files;
    const sign = (pack: unknown): Promise<string> =>
      problemOf(
        vault.signPack({ bytes: packText(pack), key: must(keeper, 'a keeper').key, passphrase: officerPhrase }),
      );
    expect(await sign({ ...laterPack, format: 'law-pack-3' })).toBe('published-newer-version');
    expect(await sign({ ...laterPack, number: 260901 })).toBe('published-number-taken');
    expect(await sign({ ...laterPack, name: 'only one language' })).toBe('published-broken-content');
    expect(await take(await signedPack(at, { ...laterPack, validFrom: '2027-02-01' }))).toBe('published-number-taken');
    expect(await numbers(a)).toEqual([990107]);
  });

  it('LP3: one that comes later changes none that is kept', async () => {
    const { at, a } = await realm();
    await good(a.vault.takePack({ bytes: await signedPack(at, laterPack) }));
    await good(a.vault.takePack({ bytes: await signedPack(at, halfInsteadOfAThird(990109, '2028-01-01')) }));
    await good(a.vault.takePack({ bytes: await signedPack(at, halfInsteadOfAThird(990108, '2027-06-01')) }));
    expect(await numbers(a)).toEqual([990107, 990108, 990109]);
    expect((await good(a.vault.packsBeside())).find(({ number }) => number === 990107)).toEqual(laterPack);
  });
});

describe('LP4 a pack by bundle', () => {
  it('sent for itself it waits for a person, who sees what it says', async () => {
    const { at, a, b } = await realm();
    await good(a.vault.takePack({ bytes: await signedPack(at, laterPack) }));
    await good(a.vault.sendPacks({ person: await idOf(a, 'Joppe Waterlelie') }));
    carry(a, b);
    const name = await waiting(b, 'law-pack');
    expect(await numbers(b)).toEqual([]);
    const report = await good(b.vault.look({ name }));
    expect(report.packs).toMatchObject({ news: [{ number: 990107, is: 'new' }] });
    await good(b.vault.accept({ name }));
    expect(await numbers(b)).toEqual([990107]);
    // And on from there, as a file that still proves itself.
    const on = await good(b.vault.packFile({ number: 990107 }));
    expect((await good(a.vault.readPack({ bytes: on }))).is).toBe('same');
  });

  it('goes along with any file until one was received', async () => {
    const { at, a, b } = await realm();
    await good(a.vault.takePack({ bytes: await signedPack(at, laterPack) }));
    const { id: dossier } = await good(a.vault.newDossier(slip));
    const to = await idOf(a, 'Joppe Waterlelie');
    const send = () =>
      good(
        sendOrdered(a.vault, { dossier, to, purpose: 'inquiry-request', sections: ['identity', 'plan'], message: '' }),
      );
    await send();
    carry(a, b);
    const name = await waiting(b, 'inquiry-request');
    expect(await numbers(b)).toEqual([990107]);
    await good(b.vault.accept({ name }));
    carry(b, a);
    await good(a.vault.incoming());
    const before = new Set(a.disk.outbox.keys());
    await send();
    const sizes = [...a.disk.outbox].flatMap(([key, bytes]) => (before.has(key) ? [] : [bytes.length]));
    expect(Math.max(...sizes)).toBeLessThan(30_000);
  });

  it('what came along and does not count stands with its reason and who brought it', async () => {
    const { at, a, b } = await realm();
    await good(a.vault.takePack({ bytes: await signedPack(at, laterPack) }));
    await good(b.vault.takePack({ bytes: await signedPack(at, { ...laterPack, validFrom: '2027-03-01' }) }));
    const { id: dossier } = await good(a.vault.newDossier(slip));
    const to = await idOf(a, 'Joppe Waterlelie');
    await good(
      sendOrdered(a.vault, { dossier, to, purpose: 'inquiry-request', sections: ['identity', 'plan'], message: '' }),
    );
    carry(a, b);
    await waiting(b, 'inquiry-request');
    expect(await good(b.vault.refusedPublications())).toMatchObject([
      { why: 'number-taken', kind: 'law-pack', number: 990107, from: 'Lien Zonnebloem' },
    ]);
  });
});

describe('LP5 publishing', () => {
  it('takes two keepers of the list held here; a stranger’s key signs nothing', async () => {
    const { at } = await realm();
    const { vault } = at.desk;
    const [one, two] = at.files;
    const key = must(one, 'a keeper').key;
    const once = await good(vault.signPack({ bytes: packText(laterPack), key, passphrase: officerPhrase }));
    expect(once.published).toBe(false);
    expect(await good(vault.readPackToSign({ bytes: once.file }))).toMatchObject({
      number: 990107,
      signedBy: ['Nele Vuurtoren'],
    });
    const twice = { bytes: once.file, key: must(two, 'a keeper').key, passphrase: officerPhrase };
    expect((await good(vault.signPack(twice))).published).toBe(true);
    const stranger = await good(vault.newOfficer({ name: 'Wim Wolk', passphrase: officerPhrase }));
    const strange = { bytes: once.file, key: stranger.key, passphrase: officerPhrase };
    expect(await problemOf(vault.signPack(strange))).toBe('published-not-by-keepers');
    expect(await problemOf(vault.readPackToSign({ bytes: new Uint8Array([1, 2, 3]) }))).toBe('not-a-pack');
  });
});
