/** A correspondent who makes their files by hand, and can put anything into them. All names are fictional. */
import { sealFor } from '../../shared/crypto/age.ts';
import { readBundle, type ReadBundle } from '../../shared/bundle/read.ts';
import { writeBundle, type BundleContent, type SectionToSend } from '../../shared/bundle/write.ts';
import { toHex } from '../../shared/codec/hex.ts';
import { contributionIdOf, decodeContribution, signContribution } from '../../shared/contributions/format.ts';
import { firstFounding, keyCommitment } from '../../shared/contributions/founding.ts';
import type { Contribution } from '../../shared/contributions/format.ts';
import type { FoundOp, Member, Op } from '../../shared/contributions/ops.ts';
import type { Bytes } from '../../shared/crypto/crypto.ts';
import type { SectionKind } from '../../shared/dossier/sections.ts';
import { must } from '../../shared/result.ts';
import { cardFile, readCardFile } from '../../shared/trust/card-file.ts';
import { realRealm } from '../../shared/trust/realms.ts';
import type { SeatCard } from '../../shared/trust/seat-card.ts';
import { good, type Machine } from '../fixtures/machine.ts';
import { signedArchive } from './archive.ts';
import { crypto, gatherStream, mandate, seat, streamOf, value, type TestSeat } from './exchange.ts';

/** A section as someone who holds its key can write in it. */
export interface Opened {
  readonly section: Bytes;
  readonly dossier: Bytes;
  readonly kind: SectionKind;
  readonly epoch: Bytes;
  readonly key: Bytes;
  readonly parts: readonly Bytes[];
}

export class Correspondent {
  readonly seat: TestSeat;
  /** Ids of the files they made, in order. */
  readonly made: Bytes[] = [];
  #sequence = 0;
  readonly #stream = crypto.random(16);

  private constructor(own: TestSeat) {
    this.seat = own;
  }

  static async named(name: string, fn = 'justice-assistant', service = 'justice-house:gent'): Promise<Correspondent> {
    return new Correspondent(await seat({ realm: realRealm, name, function: fn, service }));
  }

  get member(): Member {
    const { person, signKey, service } = this.seat.card;
    return { person, seat: signKey, service, writes: true };
  }

  /** Known at that computer, and verified unless told otherwise. Answers with the person id there. */
  async meets(at: Machine, verified = true): Promise<string> {
    const { person } = await good(at.vault.importCard({ bytes: cardFile(this.seat.cardBytes) }));
    if (verified) await good(at.vault.verify({ person, how: 'phone' }));
    return person;
  }

  async read(file: Bytes): Promise<ReadBundle> {
    return value(
      await readBundle(streamOf(file), [this.seat.mine], {
        crypto,
        contributionId: (bytes) => contributionIdOf(crypto, bytes),
      }),
    );
  }

  /** A file for the person of that computer; put straight into its inbox. */
  async sends(to: Machine, change: Partial<BundleContent>): Promise<string> {
    this.#sequence += 1;
    const content: BundleContent = {
      id: crypto.random(16),
      realm: realRealm,
      purpose: 'update',
      message: '',
      madeAt: to.clock.now,
      from: { card: this.seat.cardBytes, keys: this.seat.keys },
      to: [await cardOf(to)],
      stream: {
        id: this.#stream,
        sequence: this.#sequence,
        previous: this.#sequence === 1 ? null : crypto.random(32),
      },
      sections: [],
      attachments: [],
      decisions: [],
      receipts: [],
      asks: [],
      logHead: null,
      directoryVersion: 0,
      ...(change.purpose === 'inquiry-request' && { mandate }),
      ...change,
    };
    this.made.push(content.id);
    return to.receives(await gatherStream(value(await writeBundle(crypto, content)).file));
  }

  /** A file whose manifest is whatever it is, well signed and sealed. */
  async sendsManifest(to: Machine, manifest: Record<string, unknown>): Promise<string> {
    const plain = signedArchive(this.seat.keys, manifest, []);
    const sealed = value(await sealFor([(await cardOf(to)).ageRecipient], streamOf(plain)));
    return to.receives(await gatherStream(sealed));
  }

  /** Signs operations in a section, in a run of its own. */
  signs({ section, epoch }: Pick<Opened, 'section' | 'epoch'>, ops: readonly Op[]): Contribution {
    const head = { section, epoch, seq: 0, prev: null, at: 1_790_000_000_000, run: crypto.random(16) };
    return signContribution(crypto, this.seat.keys, head, ops);
  }

  /** Founds an epoch of a section, new or known, as they please. */
  founds(
    place: Pick<Opened, 'section' | 'dossier' | 'kind'>,
    members: readonly Member[],
    change: Partial<FoundOp> = {},
  ): { readonly key: Bytes; readonly founding: Contribution } {
    const key = crypto.random(32);
    const op = firstFounding(
      { realm: realRealm, dossier: place.dossier, kind: place.kind },
      { salt: crypto.random(16), commitment: keyCommitment(crypto, key) },
      { owners: [this.seat.card.service], members },
    );
    const head = { section: place.section, epoch: null, seq: 0, prev: null, at: 1, run: crypto.random(16) };
    return { key, founding: signContribution(crypto, this.seat.keys, head, [{ ...op, ...change }]) };
  }
}

export const cardOf = async (at: Machine): Promise<SeatCard> =>
  value(readCardFile(crypto, await good(at.vault.myCard()))).card;

export async function memberAt(at: Machine): Promise<Member> {
  const { person, signKey, service } = await cardOf(at);
  return { person, seat: signKey, service, writes: true };
}

export const openedIn = (bundle: ReadBundle, kind: SectionKind): Opened => {
  const found = must(
    bundle.sections.find((each) => each.kind === kind),
    kind,
  );
  const key = must(found.keys[0], 'key').key;
  return { ...found, key };
};

export const sending = (
  place: Pick<Opened, 'section' | 'kind'>,
  epoch: Bytes,
  contributions: readonly Contribution[],
  keys: SectionToSend['keys'] = [],
): SectionToSend => ({ ...place, epoch, keys, contributions: contributions.map(({ id, bytes }) => ({ id, bytes })) });

export const putOp = (
  type: string,
  entity: string,
  unit: string,
  content: unknown,
  sees: readonly Bytes[] = [],
): Op => ({
  op: 'put',
  salt: crypto.random(16),
  type,
  entity,
  unit,
  value: content,
  sees: [...sees],
});

/** The founding among the parts of a section. */
export const foundingIn = (opened: Opened): Contribution => {
  for (const bytes of opened.parts) {
    const decoded = decodeContribution(crypto, bytes);
    if (decoded.ok && toHex(decoded.value.id) === toHex(opened.epoch)) return decoded.value;
  }
  throw new Error('no founding');
};
