/** Verifying and applying contributions, beside the bare verification of the same signatures in the same process. */
import sodium from 'libsodium-wrappers-sumo';
import { concat, utf8 } from '../../shared/codec/bytes.ts';
import { firstFounding } from '../../shared/contributions/founding.ts';
import { decodeContribution, signContribution, verifySignature } from '../../shared/contributions/format.ts';
import { SectionLog } from '../../shared/contributions/section-log.ts';
import type { Bytes, Crypto } from '../../shared/crypto/crypto.ts';
import { sodiumCrypto } from '../../shared/crypto/sodium.ts';
import type { Author } from '../../shared/dossier/view.ts';
import { makeCaseload, service } from '../generate/caseload.ts';
import { alternating, median, timed, type Figures } from './figures.ts';

const notes = 10_000;
const rounds = 5;

const author: Author = {
  seat: '',
  person: '',
  name: '',
  function: 'psd-social-worker',
  service,
  shown: 'compared' as const,
};

export async function measureCore(figures: Figures): Promise<void> {
  const crypto = await sodiumCrypto();
  const section = makeSection(crypto);
  const signatures = section.all.map((bytes) => signatureOf(crypto, bytes));
  const kinds = {
    apply: () => timed(() => apply(crypto, section)),
    raw: () => timed(() => signatures.every(({ signature, message, key }) => verify(signature, message, key))),
  };
  await alternating(1, kinds);
  const samples = await alternating(rounds, kinds);
  figures.set('apply10k.ratio', median(samples.apply) / median(samples.raw));
  figures.set('apply10k.ms', median(samples.apply));
  figures.set('raw.verify', median(samples.raw));
}

const verify = (signature: Uint8Array, message: Uint8Array, key: Uint8Array): boolean =>
  sodium.crypto_sign_verify_detached(signature, message, key);

interface MadeSection {
  readonly place: SectionLog['place'];
  /** Encoded, as they came; the founding first. */
  readonly all: readonly Bytes[];
}

function makeSection(crypto: Crypto): MadeSection {
  const [id, run] = [crypto.random(16), crypto.random(16)];
  const keys = crypto.signKeys();
  const place = { section: id, realm: crypto.random(16), dossier: crypto.random(16), kind: 'notes' as const };
  const member = { person: crypto.random(16), seat: keys.publicKey, service, writes: true };
  const epoch = { salt: crypto.random(16), commitment: crypto.random(32) };
  const start = { section: id, epoch: null, seq: 0, prev: null, at: 0, run: crypto.random(16) };
  const audience = { owners: [service], members: [member] };
  const founding = signContribution(crypto, keys, start, [firstFounding(place, epoch, audience)]);
  const all = [founding.bytes];
  let prev: Bytes | null = null;
  for (const { notes: made } of makeCaseload({ dossiers: 1, notesEach: notes, seed: 1 })) {
    for (const [seq, { note }] of made.entries()) {
      const head = { section: id, epoch: founding.id, seq, prev, at: seq, run };
      const signed = signContribution(crypto, keys, head, [{ op: 'note', salt: crypto.random(16), value: note }]);
      prev = signed.id;
      all.push(signed.bytes);
    }
  }
  return { place, all };
}

/** From bytes to what a reader sees. */
function apply(crypto: Crypto, { place, all }: MadeSection): void {
  const log = new SectionLog(
    place,
    () => author,
    () => true,
  );
  for (const bytes of all) {
    const decoded = decodeContribution(crypto, bytes);
    if (!decoded.ok) throw new Error(decoded.problem);
    log.add(decoded.value, verifySignature(crypto, decoded.value));
  }
  const view = log.view({ canWrite: false, readers: [] });
  if (view?.notes.length !== notes) throw new Error('not everything was applied');
}

function signatureOf(crypto: Crypto, bytes: Bytes): { signature: Bytes; message: Bytes; key: Bytes } {
  const decoded = decodeContribution(crypto, bytes);
  if (!decoded.ok) throw new Error(decoded.problem);
  const { id, signature, head } = decoded.value;
  return { signature, message: concat([utf8('passerelle-2026/contribution/1\n'), id]), key: head.actor.key };
}
