/**
 * Someone who has a computer's files, the passphrase of one of its people, and time: opens every piece with every key
 * that can be found, those inside other pieces too, and gives back all that becomes readable.
 */
import { z } from 'zod';
import { readBundle } from '../../shared/bundle/read.ts';
import { decode } from '../../shared/codec/cbor.ts';
import { toHex } from '../../shared/codec/hex.ts';
import { concat, equal, utf8 } from '../../shared/codec/bytes.ts';
import { contributionIdOf, decodeContribution } from '../../shared/contributions/format.ts';
import type { Bytes } from '../../shared/crypto/crypto.ts';
import type { Attachment } from '../../shared/dossier/entities.ts';
import { practiceRealm, realRealm } from '../../shared/trust/realms.ts';
import { seatId } from '../../shared/trust/seat-card.ts';
import { readApart } from '../../renderer/vault/core/keys/apart.ts';
import { openSectionKeys } from '../../renderer/vault/core/keys/entries.ts';
import { identityFor } from '../../renderer/vault/core/keys/seat.ts';
import { filesIn } from '../../renderer/vault/core/writing/named-files.ts';
import {
  openForSeat,
  openForSection,
  openSectionFrame,
  openSegment,
} from '../../renderer/vault/core/sealing/frames.ts';
import { seatFrameHead, sectionFrameHead, type SectionContent } from '../../renderer/vault/core/sealing/frames.ts';
import { unpad } from '../../renderer/vault/core/sealing/padding.ts';
import { storeRows, type Machine } from '../fixtures/machine.ts';
import { crypto, streamOf } from './exchange.ts';
import { openedBy, type OpenedFile } from './household.ts';
import { phrase } from './people.ts';

interface Found {
  readonly section: Bytes;
  readonly dossier: Bytes;
  readonly epoch: Bytes;
  readonly key: Bytes;
}

const ownText = z.object({
  key: z.string().startsWith('own-text/'),
  value: z.object({ sealed: z.instanceof(Uint8Array<ArrayBuffer>) }),
});

class Digging {
  readonly #at: Machine;
  readonly #opened: OpenedFile;
  readonly #keys: Found[] = [];
  readonly #files = new Map<string, Attachment>();
  readonly #texts: string[] = [];

  constructor(at: Machine, opened: OpenedFile) {
    this.#at = at;
    this.#opened = opened;
    const { file, erasureKey, seat } = opened;
    this.#keys.push(...openSectionKeys(crypto, file, erasureKey, seat.seat, seat.real.wrap, seat.seatKey).keys);
  }

  async everything(): Promise<string> {
    for (const files of [this.#at.disk.inbox, this.#at.disk.outbox])
      for (const bytes of files.values()) await this.#bundle(bytes);
    for (const { kind, bytes } of this.#at.disk.journal) this.#frame(kind, bytes);
    for (const bytes of this.#at.disk.drafts.values()) this.#forSeat('draft', bytes);
    for (const row of await storeRows(this.#at.disk)) this.#row(row);
    for (const [name, bytes] of this.#at.disk.chunks) this.#chunk(name, bytes);
    return this.#texts.join('\n');
  }

  #say(value: unknown): void {
    this.#texts.push(
      JSON.stringify(value, (_, each: unknown) =>
        each instanceof Uint8Array ? Buffer.from(each).toString('utf8') : each,
      ) ?? '',
    );
  }

  #content(content: SectionContent | null): void {
    for (const bytes of content?.contributions ?? []) this.#contribution(bytes);
  }

  #contribution(bytes: Bytes): void {
    const decoded = decodeContribution(crypto, bytes);
    if (!decoded.ok) return;
    for (const each of decoded.value.ops) {
      if (each === null || !('value' in each.op)) continue;
      this.#say(each.op.value);
      for (const file of filesIn(each.op.value)) this.#files.set(file.id, file);
    }
  }

  async #bundle(bytes: Bytes): Promise<void> {
    const mine = (
      [
        ['real', realRealm],
        ['practice', practiceRealm],
      ] as const
    ).map(([realm, id]) => {
      const identity = identityFor(this.#opened.seat, realm);
      const seat = seatId(crypto, identity.sign.publicKey);
      return { identity: identity.ageIdentity, person: identity.person, seat, realm: id };
    });
    const read = await readBundle(streamOf(bytes), mine, {
      crypto,
      contributionId: (each) => contributionIdOf(crypto, each),
    });
    if (!read.ok) return;
    this.#say(read.value.manifest.message);
    for (const section of read.value.sections) {
      for (const { epoch, key } of section.keys)
        this.#keys.push({ section: section.section, dossier: section.dossier, epoch, key });
      for (const part of section.parts) this.#contribution(part);
    }
  }

  #frame(kind: string, bytes: Bytes): void {
    if (kind !== 'contribution') {
      const head = seatFrameHead(bytes);
      if (head) this.#forSeat(kind, head.sealed);
      return;
    }
    const head = sectionFrameHead(bytes);
    for (const key of this.#keys)
      if (head && equal(key.section, head.section))
        this.#content(
          openSectionFrame(this.#opened.atRest, this.#scope({ ...key, epoch: head.epoch }), key.key, head.sealed),
        );
  }

  #scope({ dossier, section, epoch }: Omit<Found, 'key'>) {
    return { vault: this.#opened.file.vault, dossier, section, epoch };
  }

  #forSeat(use: string, bytes: Bytes): void {
    const { seat, seatKey } = this.#opened.seat;
    const value = openForSeat(this.#opened.atRest, use, { vault: this.#opened.file.vault, seat, key: seatKey }, bytes);
    if (value !== undefined) this.#say(value);
    const text = ownText.safeParse(value);
    if (text.success) this.#ownText(text.data.key.slice('own-text/'.length), text.data.value.sealed);
  }

  /** Words and filters of somebody's own, with every key of them that is left. */
  #ownText(name: string, sealed: Bytes): void {
    const { file, erasureKey, seat } = this.#opened;
    const owner = { erasureKey, seat: seat.seat, wrapKeys: seat.real.wrap, seatKey: seat.seatKey };
    const ad = concat([utf8('passerelle-2026/own-text/1\n'), file.vault, seat.seat, utf8(name)]);
    for (const key of readApart(crypto, file, owner).ownTexts ?? []) {
      const padded = crypto.open(sealed, ad, key);
      const plain = padded && unpad(padded);
      const read = plain ? decode(plain) : null;
      if (read?.ok) this.#say(read.value);
    }
  }

  #row({ id, bytes }: { readonly id: string; readonly bytes: Bytes }): void {
    const [kind, , section = '', part = ''] = id.split('/');
    if (kind === 'r') this.#forSeat('row', bytes);
    for (const key of this.#keys) {
      if (toHex(key.section) !== section) continue;
      if (kind === 's') this.#content(openSegment(this.#opened.atRest, this.#scope(key), Number(part), key.key, bytes));
      if (kind === 'o')
        this.#say(openForSection(this.#opened.atRest, this.#scope(key), 'overview', key.key, bytes)?.head ?? '');
    }
  }

  #chunk(name: string, bytes: Bytes): void {
    const [id = '', index = ''] = name.split('/');
    const file = this.#files.get(id);
    if (!file) return;
    const plain = crypto.open(bytes, utf8(`passerelle/attachment/1\n${id}\n${index}\n${file.chunks}`), file.key);
    if (plain) this.#texts.push(Buffer.from(plain).toString('utf8'));
  }
}

/** Everything that can be read from the files of a computer with one person's passphrase, as one text. */
export const dugUp = (at: Machine, label: string, passphrase = phrase): Promise<string> =>
  new Digging(at, openedBy(at, label, passphrase)).everything();
