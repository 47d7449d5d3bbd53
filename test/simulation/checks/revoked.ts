/**
 * Who was taken back by the officers (vault, M5), by the order of what stands on a disk: from the moment a seat knows it,
 * nothing goes from it to them, and what comes from them is held by name; what came before stays.
 */
import { openWith } from '../../../shared/crypto/age.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import { decodeCard } from '../../../shared/trust/seat-card.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { admittedIn, foundingIn } from '../oracle/foundings.ts';
import type { Told } from '../oracle/told.ts';
import type { Seat } from '../world/computer.ts';
import { called, goneFor, type World } from '../world/world.ts';
import { Difference } from './difference.ts';
import type { CameIn } from './noted.ts';

export class RevokedCheck {
  readonly #world: World;
  /** Files of a computer that were looked into: `<computer>/<name>` -> the seats (signing keys) whose identity opens it. */
  readonly #opens = new Map<string, readonly string[]>();

  constructor(world: World) {
    this.#world = world;
  }

  /** Everything this seat did since it knows. */
  async seat(seat: Seat): Promise<void> {
    const { gone } = this.#world.inspector(seat).noted;
    if (gone.size === 0) return;
    for (const [name, came] of this.#world.inspector(seat).noted.cameIn) this.#arrived(seat, name, came);
    for (const other of this.#world.seats()) {
      const since = goneFor(this.#world, seat, other);
      // Whoever was taken back themselves goes on at their own desk.
      if (since === null || other.key === seat.key) continue;
      await this.#nothingLiesReady(seat, other);
      // A copy of this computer, which has not heard of it, writes in the same name.
      if (this.#world.hasCopies) continue;
      this.#letsNobodyIn(seat, other, since);
      // People of one computer share its journal: what stands there comes in no file.
      if (other.computer !== seat.computer) this.#nothingOfTheirs(seat, other, since);
    }
  }

  /** A file of theirs: what a person may take in was here before, from someone trusted then; all else is held by its name. */
  #arrived(seat: Seat, name: string, { card, was }: CameIn): void {
    const read = card && decodeCard(this.#world.crypto, card);
    if (!read?.ok) return;
    const { gone } = this.#world.inspector(seat).noted;
    const since = gone.get(toHex(read.value.signKey)) ?? gone.get(toHex(read.value.person));
    if (since === undefined) return;
    const before = was.filter(({ frame }) => frame < since).at(-1);
    const now = was.at(-1);
    const what = `${called(seat)}, a file of ${read.value.name}, ${name.slice(0, 8)}`;
    if (
      before === undefined &&
      !(now?.state === 'problem' && now.problem === 'revoked-sender') &&
      now?.state !== 'refused'
    )
      throw new Difference('revoked', `${what}: it arrived after they were taken back, and stands as ${now?.state}`);
    const mayBe = before?.state === 'new' || before?.state === 'looked-at' || before?.state === 'accepted';
    if (now?.state === 'accepted' && !mayBe) throw new Difference('revoked', `${what}: it was taken in`);
  }

  /** No file for them lies ready: those of before were given up. */
  async #nothingLiesReady(seat: Seat, other: Seat): Promise<void> {
    const { noted } = this.#world.inspector(seat);
    for (const [name, file] of seat.computer.disk.outbox)
      if (noted.going.get(name) === 'ready' && (await this.#readersOf(seat, name, file)).includes(other.key))
        throw new Difference('revoked', `${called(seat)}: a file for ${called(other)} lies ready`);
  }

  async #readersOf(seat: Seat, name: string, file: Bytes): Promise<readonly string[]> {
    const place = `${seat.computer.name}/${name}`;
    const before = this.#opens.get(place);
    if (before !== undefined) return before;
    const readers: string[] = [];
    for (const each of this.#world.seats()) {
      const { secret } = this.#world.inspector(each);
      if (secret !== null && (await opens(file, secret.real.ageIdentity))) readers.push(each.key);
    }
    this.#opens.set(place, readers);
    return readers;
  }

  /** Whoever knows it names them in nothing they were not in. */
  #letsNobodyIn(seat: Seat, other: Seat, since: number): void {
    for (const { told, copies } of this.#world.inspector(seat).sections.values())
      for (const each of told.values()) {
        if (each.author !== seat.key || firstFrame(copies, each.id) <= since) continue;
        const founding = foundingIn(each);
        const parents = [...told.values()].flatMap((one) =>
          founding?.parents.includes(one.id) ? (foundingIn(one)?.named ?? []) : [],
        );
        const admits = each.said.some((said) => said && admittedIn(said)?.seat === other.key);
        const names = founding?.named.some((one) => one.seat === other.key) ?? false;
        const wasIn =
          parents.some((one) => one.seat === other.key) ||
          [...told.values()].some((one) => one.said.some((said) => said && admittedIn(said)?.seat === other.key));
        if (admits || (names && !wasIn))
          throw new Difference('revoked', `${called(seat)} lets in ${called(other)}, who was taken back`);
      }
  }

  /** What they wrote came by somebody who had not heard of it, or in a file that was here before. */
  #nothingOfTheirs(seat: Seat, other: Seat, since: number): void {
    const { sections, noted } = this.#world.inspector(seat);
    const hadFiles = [...noted.cameIn.values()].some(
      ({ card, was }) => card && was.some(({ frame }) => frame < since) && was.at(-1)?.state === 'accepted',
    );
    if (hadFiles) return;
    for (const [section, { told, copies }] of sections)
      for (const each of told.values()) {
        if (each.author !== other.key || firstFrame(copies, each.id) <= since) continue;
        if (!this.#heldElsewhere(section, each, seat, other))
          throw new Difference(
            'revoked',
            `${called(seat)} holds what ${called(other)} wrote after they were taken back`,
          );
      }
  }

  #heldElsewhere(section: string, { id }: Told, seat: Seat, other: Seat): boolean {
    return this.#world
      .seats()
      .some(
        (each) =>
          each !== seat &&
          each.key !== other.key &&
          (this.#world.inspector(each).sections.get(section)?.told.has(id) ?? false),
      );
  }
}

const firstFrame = (copies: readonly { readonly frame: number; readonly told: Told }[], id: string): number =>
  copies.reduce((least, each) => (each.told.id === id ? Math.min(least, each.frame) : least), Infinity);

async function opens(file: Bytes, identity: string): Promise<boolean> {
  const source = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(file);
      controller.close();
    },
  });
  const opened = await openWith([identity], source);
  if (opened.ok) await opened.value.plain.cancel();
  return opened.ok;
}
