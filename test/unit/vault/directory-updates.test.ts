/** Updates of the directory at ordinary desks (renderer/vault/SPEC.md, DU1-DU3; shared/trust/published/SPEC.md, TP8-TP10). */
import { afterEach, describe, expect, it } from 'vitest';
import { answerWithUpdates, deliveredEntries, directory } from '../../../shared/directory/index.ts';
import {
  changesOf,
  directoryUpdate,
  fits,
  withUpdates,
  type DirectoryUpdate,
} from '../../../shared/directory/update.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { utf8 } from '../../../shared/codec/bytes.ts';
import { must } from '../../../shared/result.ts';
import { good, type Machine } from '../../fixtures/machine.ts';
import { halfInsteadOfAThird, signedPack } from '../../support/law-packs.ts';
import { firstList, office, officerPhrase, takes, type Office } from '../../support/officers-of-realm.ts';
import { carry, justiceDesk, prisonDesk, slip, unlocked, waiting, sendOrdered } from '../../support/people.ts';

const names = (text: string) => ({ nl: text, fr: text, de: text, en: text });
const prison = must(
  deliveredEntries.find(({ id }) => id === 'prison:gent'),
  'a prison',
);
type Entry = DirectoryUpdate['entries'][number];

/** As it stands in the directory, in the shape of an update. */
const asIs = (id: string): Entry => {
  const entry = must(
    deliveredEntries.find((each) => each.id === id),
    id,
  );
  return must(directoryUpdate.shape.entries.safeParse([JSON.parse(JSON.stringify(entry))]).data?.[0], id);
};
const added: Entry = {
  id: 'service:nachtopvang-kwartel',
  kind: 'housing-service',
  names: names('Nachtopvang De Kwartel'),
  aliases: ['kwartel'],
  level: 'municipality',
  languages: ['nl'],
  source: 'the service itself',
  lastVerified: '2027-01-05',
  operating: 'open',
};
const update = (number: number, entries: readonly Entry[]): DirectoryUpdate => ({
  format: 'directory-update-1',
  number,
  madeOn: '2027-01-10',
  source: 'list keepers',
  entries: [...entries],
});
const verified = { ...asIs('prison:gent'), lastVerified: '2027-01-06', names: names('Gevangenis Gent, nieuw') };
const first = update(1, [added, verified]);

const text = (value: unknown): Bytes => utf8(JSON.stringify(value));
async function signed({ desk: { vault }, files }: Office, value: unknown, keepers = 2): Promise<Bytes> {
  let bytes = text(value);
  for (const { key } of files.slice(0, keepers))
    bytes = (await good(vault.signDirectoryUpdate({ bytes, key, passphrase: officerPhrase }))).file;
  return bytes;
}
async function realm(): Promise<{
  readonly at: Office;
  readonly a: Machine;
  readonly b: Machine;
  readonly list: Bytes;
}> {
  const [at, a, b] = [await office(), await prisonDesk(), await justiceDesk()];
  const cards = [await good(a.vault.myCard()), await good(b.vault.myCard())];
  const list = await firstList(at, cards, ['psd:gent', 'justice-house:gent']);
  await takes(a, list);
  await takes(b, list);
  return { at, a, b, list };
}
const numbers = async ({ vault }: Machine): Promise<readonly number[]> =>
  (await good(vault.directoryUpdates())).held.map(({ number }) => number);
const problemOf = async (answer: Promise<{ ok: boolean; problem?: { code: string } }>): Promise<string> =>
  (await answer).problem?.code ?? 'done';

afterEach(() => {
  answerWithUpdates([]);
});

describe('an update of the directory by file', () => {
  it('DU1, DU2: is shown entry by entry, counts once taken in, and comes back after unlocking', async () => {
    const { at, a, list } = await realm();
    const file = await signed(at, first);
    const news = await good(a.vault.readDirectoryUpdate({ bytes: file }));
    expect(news).toMatchObject({ number: 1, is: 'new', madeOn: '2027-01-10', source: 'list keepers' });
    expect(news.signedBy).toHaveLength(2);
    expect(news.changes.map(({ id, is, fields }) => [id, is, [...fields].sort()])).toEqual([
      [added.id, 'new', []],
      ['prison:gent', 'changed', ['lastVerified', 'names']],
    ]);
    expect(directory.find(added.id)).toBeUndefined();
    await good(a.vault.takeDirectoryUpdate({ bytes: file }));
    expect(directory.find(added.id)?.names.nl).toBe('Nachtopvang De Kwartel');
    expect(directory.find('prison:gent')?.names.nl).toBe('Gevangenis Gent, nieuw');
    expect(directory.search('kwartel', 'nl').map(({ id }) => id)).toEqual([added.id]);
    expect((await good(a.vault.readDirectoryUpdate({ bytes: file }))).is).toBe('same');
    const log = await good(a.vault.accessLog({}));
    expect(log.filter(({ what }) => what === 'directory-update-taken')).toMatchObject([{ reason: '1' }]);
    const again = await unlocked(await a.restart(), 'Lien Zonnebloem');
    expect(await numbers(again)).toEqual([1]);
    await good(again.vault.leaveList({ reason: 'It was the wrong list' }));
    expect(await numbers(again)).toEqual([]);
    expect(directory.find('prison:gent')).toEqual(prison);
    await takes(again, list);
    expect(await numbers(again)).toEqual([1]);
  });

  it('is refused by name, and nothing is kept', async () => {
    const { at, a } = await realm();
    const take = (bytes: Bytes): Promise<string> => problemOf(a.vault.takeDirectoryUpdate({ bytes }));
    expect(await take(text(first))).toBe('published-not-a-publication');
    expect(await take(await signed(at, first, 1))).toBe('published-too-few-signatures');
    expect(await take(await signed((await realm()).at, first))).toBe('published-other-list');
    expect(await take(await signedPack(at, halfInsteadOfAThird(107, '2027-01-01')))).toBe(
      'published-not-a-publication',
    );
    // Nor is an update taken for law.
    expect(await problemOf(a.vault.takePack({ bytes: await signed(at, first) }))).toBe('published-not-a-publication');
    const sign = (value: unknown): Promise<string> =>
      problemOf(
        at.desk.vault.signDirectoryUpdate({
          bytes: text(value),
          key: must(at.files[0], 'a keeper').key,
          passphrase: officerPhrase,
        }),
      );
    expect(await sign({ ...first, format: 'directory-update-2' })).toBe('published-newer-version');
    expect(await sign({ ...first, entries: [{ ...added, names: { nl: 'x' } }] })).toBe('published-broken-content');
    // TP9: what may be sent to whom rests on kind and level.
    expect(await sign(update(2, [{ ...asIs('prison:gent'), kind: 'guidance-service' }]))).toBe(
      'published-broken-content',
    );
    expect(await numbers(a)).toEqual([]);
    await good(a.vault.takeDirectoryUpdate({ bytes: await signed(at, first) }));
    expect(await take(await signed(at, { ...first, madeOn: '2027-02-01' }))).toBe('published-number-taken');
  });
});

describe('DU3 an update by bundle', () => {
  it('goes along with a file until one was received, and is taken in by itself', async () => {
    const { at, a, b } = await realm();
    await good(a.vault.takeDirectoryUpdate({ bytes: await signed(at, first) }));
    answerWithUpdates([]);
    const { id: dossier } = await good(a.vault.newDossier(slip));
    const to = must(
      (await good(a.vault.correspondents())).find(({ name }) => name === 'Joppe Waterlelie'),
      'Joppe',
    );
    const sections = ['identity', 'legal', 'plan'] as const;
    const request = {
      dossier,
      to: to.person,
      purpose: 'inquiry-request',
      message: '',
      sections: [...sections],
    } as const;
    await good(sendOrdered(a.vault, request));
    carry(a, b);
    const name = await waiting(b, 'inquiry-request');
    await good(b.vault.look({ name }));
    expect(await numbers(b)).toEqual([1]);
    expect(directory.find(added.id)).toBeDefined();
    // Once it is known to have come it goes no more; another one does.
    await good(b.vault.accept({ name }));
    carry(b, a);
    await good(a.vault.incoming());
    await good(a.vault.takeDirectoryUpdate({ bytes: await signed(at, update(2, [{ ...added, aliases: ['nacht'] }])) }));
    answerWithUpdates([]);
    const { id: other } = await good(a.vault.newDossier({ ...slip, surname: 'Ander' }));
    await good(sendOrdered(a.vault, { ...request, dossier: other }));
    carry(a, b);
    await good(b.vault.look({ name: await waiting(b, 'inquiry-request') }));
    expect(await numbers(b)).toEqual([1, 2]);
  });
});

describe('DU2 what came along and does not count', () => {
  it('stands with its kind, number and reason beside the packs that were refused, and changes nothing', async () => {
    const { at, a, b } = await realm();
    await good(a.vault.takeDirectoryUpdate({ bytes: await signed(at, first) }));
    await good(a.vault.takePack({ bytes: await signedPack(at, halfInsteadOfAThird(107, '2027-01-01')) }));
    answerWithUpdates([]);
    await good(b.vault.takeDirectoryUpdate({ bytes: await signed(at, { ...first, source: 'somebody else' }) }));
    await good(b.vault.takePack({ bytes: await signedPack(at, halfInsteadOfAThird(107, '2027-02-01')) }));
    const { id: dossier } = await good(a.vault.newDossier(slip));
    const to = must(
      (await good(a.vault.correspondents())).find(({ name }) => name === 'Joppe Waterlelie'),
      'Joppe',
    ).person;
    const sections = ['identity', 'plan'] as const;
    const sendIt = async (): Promise<void> => {
      await good(
        sendOrdered(a.vault, { dossier, to, purpose: 'inquiry-request', sections: [...sections], message: '' }),
      );
      carry(a, b);
      await good(b.vault.look({ name: await waiting(b, 'inquiry-request') }));
    };
    await sendIt();
    const refused = await good(b.vault.refusedPublications());
    expect(
      refused
        .map(({ kind, number, why, from }) => [kind, number, why, from])
        .sort(([one], [two]) => (String(one) < String(two) ? -1 : 1)),
    ).toEqual([
      ['directory-update', 1, 'number-taken', 'Lien Zonnebloem'],
      ['law-pack', 107, 'number-taken', 'Lien Zonnebloem'],
    ]);
    expect((await good(b.vault.directoryUpdates())).held.map(({ source }) => source)).toEqual(['somebody else']);
    // Told once, however often it comes.
    await sendIt();
    expect(await good(b.vault.refusedPublications())).toHaveLength(2);
  });
});

describe('TP8 TP9 TP10 entries under updates', () => {
  it('follow the numbers whatever the order they came in, and lose what a later one leaves out', () => {
    const noted = update(2, [{ ...added, note: names('tot 22 uur') }]);
    const shut = update(3, [{ ...added, operating: 'closed', closed: '2027-03' }]);
    for (const order of [
      [first, noted, shut],
      [shut, first, noted],
      [noted, shut, first],
    ]) {
      const entry = withUpdates(deliveredEntries, order).find(({ id }) => id === added.id);
      expect(entry).toMatchObject({ operating: 'closed', closed: '2027-03' });
      expect(entry && 'note' in entry).toBe(false);
    }
    const before = withUpdates(deliveredEntries, [first, noted]);
    expect(changesOf(shut, before).map(({ is, fields }) => [is, [...fields].sort()])).toEqual([
      ['closed', ['closed', 'note', 'operating']],
    ]);
    expect(withUpdates(deliveredEntries, [])).toEqual(deliveredEntries);
  });

  it('keep kind and level, and what is explained says why nothing goes there', () => {
    expect(fits(first, deliveredEntries)).toBe(true);
    expect(fits(update(2, [{ ...asIs('prison:gent'), level: 'flemish' }]), deliveredEntries)).toBe(false);
    expect(fits(update(2, [{ ...added, kind: 'explained' }]), deliveredEntries)).toBe(false);
    expect(fits(update(2, [{ ...added, whyNothingGoesThere: names('x') }]), deliveredEntries)).toBe(false);
    const turned = update(3, [{ ...added, kind: 'explained', whyNothingGoesThere: names('x') }]);
    expect(withUpdates(deliveredEntries, [first, turned]).find(({ id }) => id === added.id)?.kind).toBe(
      'housing-service',
    );
  });

  it('every entry of the delivered directory can stand in an update as it is', () => {
    const whole: unknown = JSON.parse(JSON.stringify(deliveredEntries));
    expect(directoryUpdate.shape.entries.safeParse(whole).success).toBe(true);
    expect(deliveredEntries.length).toBeLessThanOrEqual(2000);
  });
});
