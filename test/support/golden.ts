/** What the golden files of contributions and vault hold: made from fixed keys that protect nothing. */
import { sealPeople, sealSlot, type KeyFile } from '../../renderer/vault/core/keys/key-file.ts';
import type { SectionKey } from '../../renderer/vault/core/keys/section-key.ts';
import { wrapSectionKey } from '../../renderer/vault/core/keys/entries.ts';
import { sealApart } from '../../renderer/vault/core/keys/apart.ts';
import { encodeKeyFile } from '../../renderer/vault/core/keys/key-file.ts';
import { encodeSeat, type SeatSecret } from '../../renderer/vault/core/keys/seat.ts';
import { StorageKeys } from '../../renderer/vault/core/sealing/storage-keys.ts';
import { sealForSeat, sealSegment, seatFrame, sectionFrame } from '../../renderer/vault/core/sealing/frames.ts';
import { firstFounding, keyCommitment, nextFounding } from '../../shared/contributions/founding.ts';
import { redact, signContribution } from '../../shared/contributions/format.ts';
import { SectionLog } from '../../shared/contributions/section-log.ts';
import type { Bytes } from '../../shared/crypto/crypto.ts';
import { practiceRealm } from '../../shared/trust/realms.ts';
import { first as firstDirectory, liensHybrid } from './directory.ts';
import { crypto, filled, seat } from './exchange.ts';

export const lien = await seat({}, 7);
export const joppe = await seat(
  { name: 'Joppe Waterlelie', function: 'justice-assistant', service: 'justice-house:dendermonde' },
  8,
);
const memberOf = ({ card }: typeof lien) => ({
  person: card.person,
  seat: card.signKey,
  service: card.service,
  writes: true,
});

export const place = { section: filled(16, 1), dossier: filled(16, 2), realm: practiceRealm, kind: 'plan' as const };
export const epochKey = filled(32, 3);

const at = 1_790_000_000_000;
const founded = firstFounding(
  place,
  { salt: filled(16, 4), commitment: keyCommitment(crypto, epochKey) },
  { owners: [lien.card.service], members: [memberOf(lien)] },
);
export const founding = signContribution(
  crypto,
  lien.keys,
  { section: place.section, epoch: null, seq: 0, prev: null, at, run: filled(16, 5) },
  [founded],
);

const where = { type: 'step', entity: 's1', unit: 'what' };
export const contribution = signContribution(
  crypto,
  lien.keys,
  { section: place.section, epoch: founding.id, seq: 1, prev: founding.id, at: at + 1, run: filled(16, 5) },
  [
    { op: 'put', salt: filled(16, 6), ...where, value: { text: 'Slaapplaats zoeken' }, sees: [] },
    { op: 'note', salt: filled(16, 7), value: { text: 'Gebeld met zijn zus', on: '2026-11-24', kind: 'phone' } },
  ],
);
export const redacted = redact(contribution, [1]);

function logOf(...contributions: readonly (typeof founding)[]): SectionLog {
  const author = {
    seat: '',
    person: '',
    name: 'Lien Zonnebloem',
    function: '',
    service: '',
    shown: 'compared' as const,
  };
  const log = new SectionLog(
    place,
    () => author,
    () => true,
  );
  for (const each of contributions) log.add(each, true);
  return log;
}

export const nextEpochKey = filled(32, 8);
/** The next epoch, for Joppe as well: it restates both operations. */
export const nextFounded = signContribution(
  crypto,
  lien.keys,
  { section: place.section, epoch: null, seq: 0, prev: null, at: at + 2, run: filled(16, 9) },
  [
    nextFounding(
      logOf(founding, contribution),
      { salt: filled(16, 10), commitment: keyCommitment(crypto, nextEpochKey) },
      { owners: [lien.card.service], members: [memberOf(lien), memberOf(joppe)], reason: 'audience' },
    ),
  ],
);

/* ---- the vault: sealed with random numbers, so made once and then only opened ---- */

export const vault = filled(16, 11);
export const slotKey = filled(32, 12);
const erasureKey = filled(32, 13);
/** Two keys of a storage: what is sealed lies under the second. */
export const atRest = new StorageKeys(crypto, [filled(32, 26), filled(32, 27)]);
const identity = {
  sign: lien.keys,
  wrap: crypto.wrapKeys(),
  ageIdentity: lien.identity,
  ageRecipient: lien.card.ageRecipient,
  card: lien.cardBytes,
  person: lien.card.person,
};
export const sectionKey: SectionKey = { ...place, epoch: founding.id, key: epochKey };
export const scope = { vault, dossier: place.dossier, section: place.section, epoch: founding.id };
export const sectionContent = { contributions: [founding.bytes, contribution.bytes], cards: [lien.cardBytes] };
export const record = { key: 'settings', value: { language: 'nl' }, seq: 7, before: filled(16, 31), keys: 3 };
export const draft = { place: 'plan/step/s1/what', value: { text: 'half' }, sees: [], at };

const seatSecret: SeatSecret = {
  format: 'passerelle/seat',
  version: 1,
  seat: filled(16, 14),
  seatKey: filled(32, 15),
  real: identity,
  practice: identity,
};
export const seatScope = { vault, seat: seatSecret.seat, key: seatSecret.seatKey };

export const healthKey: SectionKey = { ...sectionKey, section: filled(16, 22), kind: 'health' };
export const victimsKey: SectionKey = { ...sectionKey, section: filled(16, 28), kind: 'victims' };
export const peopleEntries = [filled(40, 23), filled(40, 24)];

function keyFile(): Bytes {
  const to = { seat: seatSecret.seat, wrapKey: identity.wrap.publicKey };
  const owner = { erasureKey, seat: to.seat, wrapKeys: identity.wrap, seatKey: seatSecret.seatKey };
  const kdf = { algorithm: 'argon2id13' as const, salt: filled(16, 16), passes: 3, memory: 268_435_456 };
  const header = { kind: 'passphrase' as const, id: filled(16, 17), seat: seatSecret.seat, label: 'mijn plek', kdf };
  const file: KeyFile = {
    format: 'passerelle-2026/key-file',
    version: 1,
    vault,
    generation: 3,
    slots: [
      sealSlot(crypto, vault, header, encodeSeat(seatSecret), slotKey),
      sealSlot(crypto, vault, { ...header, kind: 'words', id: filled(16, 25) }, encodeSeat(seatSecret), slotKey),
    ],
    erasure: [{ ...to, box: crypto.wrap(erasureKey, to.wrapKey) }],
    people: sealPeople(crypto, vault, erasureKey, peopleEntries),
    storage: atRest.sealed(vault, erasureKey),
    entries: [wrapSectionKey(crypto, { vault, erasureKey, tagKey: filled(32, 18) }, to, sectionKey)],
    apart: [sealApart(crypto, vault, owner, { keys: [healthKey, victimsKey], given: [] })],
    given: [{ from: filled(16, 26), seat: seatSecret.seat, box: filled(1_112, 27) }],
    documents: [{ seat: seatSecret.seat, box: filled(1_064, 29) }],
    emergency: [{ key: filled(16, 19), seat: seatSecret.seat, box: filled(120, 20) }],
    letters: [{ seat: seatSecret.seat, box: filled(360, 21) }],
  };
  return encodeKeyFile(file);
}

/** Every golden file by name. */
export const goldenFiles: Readonly<Record<string, () => Bytes>> = {
  'contribution-v1': () => contribution.bytes,
  'contribution-v1-redacted': () => redacted,
  'founding-v1': () => founding.bytes,
  'founding-v1-next': () => nextFounded.bytes,
  'key-file-2026-v1': keyFile,
  'frame-v1-section': () => sectionFrame(atRest, scope, epochKey, sectionContent).bytes,
  'frame-v1-record': () => seatFrame(atRest, 'record', seatScope, record).bytes,
  'segment-v1': () => sealSegment(atRest, scope, 4, epochKey, sectionContent),
  'directory-v1': () => firstDirectory.bytes,
  'hybrid-v1': () => liensHybrid,
  'draft-v1': () => sealForSeat(atRest, 'draft', seatScope, draft),
};
