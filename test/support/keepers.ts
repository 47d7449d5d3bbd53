/**
 * What three keepers made at a computer of their own, for a real realm, as a program: everything two installations need to take in what
 * such keepers publish.
 *   keepers FOLDER PASSPHRASE CARD...
 * Writes `list.txt` with the people of these cards; `key-0.txt` and `key-1.txt`, two keepers' keys; `pack-990107.txt`, rules of law in
 * which early release opens nine months before the end, whatever else holds; `other-update.txt`, an update numbered 1 as well; and, to be refused, `other-realm.txt`
 * and `damaged.txt`. All names are fictional.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolledOfficer } from '../../renderer/vault/services/trust/officer-key.ts';
import { listTitle } from '../../renderer/vault/services/realm/taking.ts';
import type { Bytes } from '../../shared/crypto/crypto.ts';
import { argon2id } from '../../shared/crypto/sodium.ts';
import { readCardFile } from '../../shared/trust/card-file.ts';
import type { ReadDirectory } from '../../shared/trust/directory/directory.ts';
import { changed, firstDraft, type DraftChange } from '../../shared/trust/directory/drafting.ts';
import { encodeContent, type Numbered } from '../../shared/trust/published/contents.ts';
import {
  encodeUnsignedPublication,
  publishedFile,
  signPublication,
  type PublishedKind,
} from '../../shared/trust/published/published.ts';
import type { OpeningRule } from '../../shared/release/index.ts';
import { realRealm } from '../../shared/trust/realms.ts';
import { textFile } from '../../shared/trust/text-file.ts';
import { heldPack } from './contents.ts';
import { day, first, officers, published } from './directory.ts';
import { crypto, value } from './exchange.ts';

const [folder = '', passphrase = '', ...cardFiles] = process.argv.slice(2);
const now = Date.now();
const keepers = officers();
const write = (name: string, bytes: Uint8Array): void => writeFileSync(join(folder, name), bytes);

const cards = cardFiles.map((path) => value(readCardFile(crypto, readFileSync(path))));
const changes = cards.flatMap(({ card, bytes }): readonly DraftChange[] => [
  { do: 'enrol', service: card.service },
  { do: 'add', card: bytes },
]);
const parts = keepers.map(({ part }) => part);
const begun = value(firstDraft(crypto, { realm: realRealm, name: 'Maasstreek', parts, until: now + 365 * day }));
const list = published(
  changes.reduce((draft, change) => value(changed(crypto, draft, change, null)), begun),
  now,
);
write('list.txt', textFile(listTitle, list.bytes));

for (const [at, { keys, part }] of keepers.slice(0, 2).entries()) {
  const derive: Parameters<typeof rolledOfficer>[0]['derive'] = (phrase, { salt, passes, memory }) =>
    argon2id(phrase, salt, passes, memory);
  const before = { name: part.name, madeAt: now, keys, next: keys };
  write(`key-${String(at)}.txt`, (await rolledOfficer({ crypto, derive, now: () => now }, before, passphrase)).key);
}

/** Signed by the first two keepers, for a list. */
function signedFor<C extends Numbered>({ directory }: ReadDirectory, kind: PublishedKind, made: C): Bytes {
  const bare = encodeUnsignedPublication({
    list: directory.list,
    realm: directory.realm,
    kind,
    number: made.number,
    issuedAt: now,
    content: encodeContent(made),
  });
  return keepers.slice(0, 2).reduce((bytes, { keys }) => signPublication(crypto, { bytes }, keys), bare);
}

const rules = heldPack.rules.map((rule): OpeningRule => {
  if (rule.kind !== 'early-release') return rule;
  const { until: _until, ...open } = rule;
  return { ...open, opens: { how: 'before', of: 'sentence-end', months: 9 } };
});
write('pack-990107.txt', publishedFile(signedFor(list, 'law-pack', { ...heldPack, number: 990107, rules })));

const update = {
  format: 'directory-update-1',
  number: 1,
  madeOn: '2026-11-02',
  source: 'another meeting of keepers',
  entries: [
    {
      id: 'service:inloop-waterlelie',
      kind: 'housing-service',
      names: { nl: 'Inloop Waterlelie', fr: 'Accueil Nénuphar', de: 'Treff Seerose', en: 'Water Lily drop-in' },
      aliases: [],
      level: 'municipality',
      languages: ['nl'],
      source: 'the service itself',
      lastVerified: null,
      operating: 'open',
    },
  ],
} as const;
write('other-update.txt', publishedFile(signedFor(list, 'directory-update', update)));
// `first` is a list of practice.
write('other-realm.txt', publishedFile(signedFor(first, 'directory-update', update)));
const damaged = signedFor(list, 'directory-update', update);
damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1;
write('damaged.txt', publishedFile(damaged));
