/**
 * Who was taken off a computer (vault, P4, T1): nothing in its key file is for them any more, nothing goes to them, and every
 * section they still read waits for someone who owns it, until that one has answered.
 */
import { newestKeyFile, openErasureKey, passphraseSlots } from '../../../renderer/vault/core/keys/key-file.ts';
import { openSectionKeys } from '../../../renderer/vault/core/keys/entries.ts';
import { StorageKeys } from '../../../renderer/vault/core/sealing/storage-keys.ts';
import { openSectionFrame, sectionFrameHead } from '../../../renderer/vault/core/sealing/frames.ts';
import { equal } from '../../../shared/codec/bytes.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { must } from '../../../shared/result.ts';
import type { Judged } from '../oracle/judge.ts';
import { good, type Computer, type Left, type Seat } from '../world/computer.ts';
import { called, type World } from '../world/world.ts';
import { Difference } from './difference.ts';

export class LeftCheck {
  readonly #world: World;
  /** The key file of a computer that was looked into last. */
  readonly #looked = new Map<Computer, Bytes | undefined>();
  /** How much of a journal was tried with the key file somebody kept. */
  readonly #tried = new Map<Left, number>();

  constructor(world: World) {
    this.#world = world;
  }

  /** As one who stayed has it on their desk. */
  async seat(seat: Seat): Promise<void> {
    this.#nothingIsForThem(seat.computer);
    for (const left of seat.computer.left) this.#nothingNewOpens(seat.computer, left);
    await this.#waits(seat);
  }

  #nothingIsForThem(computer: Computer): void {
    const [file] = computer.disk.keyFiles;
    if (this.#looked.get(computer) === file) return;
    this.#looked.set(computer, file);
    for (const copy of computer.disk.keyFiles)
      for (const left of computer.left) {
        const found = placeOf(copy, left);
        if (found !== null)
          throw new Difference('P4', `${called(left.seat)} was taken off, and the key file holds ${found} of theirs`);
      }
  }

  /** K15: with the key file of before, whatever is written after they were taken off stays closed to them. */
  #nothingNewOpens(computer: Computer, left: Left): void {
    const from = Math.max(left.frames, this.#tried.get(left) ?? 0);
    this.#tried.set(left, computer.disk.journal.length);
    const frames = computer.disk.journal.slice(from);
    if (frames.length === 0) return;
    const { crypto } = computer;
    const read = newestKeyFile([left.keyFile]);
    const file = must(read.ok ? read.value : null, 'a key file');
    const atRest = StorageKeys.opened(crypto, file.vault, file.storage, left.erasureKey);
    const { seat, real, seatKey } = left.secret;
    const { keys } = openSectionKeys(crypto, file, left.erasureKey, seat, real.wrap, seatKey);
    for (const { kind, bytes } of atRest === null ? [] : frames) {
      const head = kind === 'contribution' ? sectionFrameHead(bytes) : null;
      for (const key of head === null ? [] : keys) {
        if (head === null || !equal(key.epoch, head.epoch)) continue;
        const scope = { vault: file.vault, dossier: key.dossier, section: key.section, epoch: key.epoch };
        const reads = openSectionFrame(must(atRest, 'storage keys'), scope, key.key, head.sealed) !== null;
        // Whoever has a disk may write again what was written before: that was open to them, and is nothing new.
        if (reads && !left.written.some((each) => equal(each, bytes)))
          throw new Difference('K15', `${called(left.seat)} was taken off, and reads what is written since`);
      }
    }
  }

  /** T1: what their vault says waits, against what the oracle says of every section on its disk. */
  async #waits(seat: Seat): Promise<void> {
    const inspector = this.#world.inspector(seat);
    const gone = seat.computer.left.map((each) => each.seat.key);
    const expected: string[] = [];
    for (const section of inspector.sections.keys()) {
      const { judged } = inspector.judged(section);
      const readOn = inspector.noted.readOn.get(section) ?? [];
      const readers = readersOf(judged).filter((key) => gone.includes(key) && !readOn.includes(key));
      if (owns(judged, seat) && readers.length > 0) expected.push(`${section} ${readers.length}`);
    }
    const { waiting } = good(await (await this.#world.at(seat)).tasks());
    const shown = waiting.flatMap((task) =>
      task.kind === 'take-out' ? [`${task.id.slice('take-out/'.length)} ${task.people.length}`] : [],
    );
    if (expected.sort().join() !== shown.sort().join())
      throw new Difference('T1', `${called(seat)}: sections of those who left that wait (shown against expected)`, [
        `shown ${shown.join(', ')}`,
        `expected ${expected.join(', ')}`,
      ]);
  }
}

/** What of a key file is for someone, in words; null where nothing is. */
function placeOf(copy: Bytes, { seat: { computer, slot }, secret, erasureKey }: Left): string | null {
  const read = newestKeyFile([copy]);
  const file = must(read.ok ? read.value : null, 'a key file');
  const { wrap } = secret.real;
  if (passphraseSlots(file).some(({ id }) => equal(id, slot))) return 'a slot';
  if (openErasureKey(computer.crypto, file, secret.seat, wrap) !== null) return 'the erasure key';
  if (file.entries.some((each) => equal(each.seat, secret.seat))) return 'entries';
  const { keys } = openSectionKeys(computer.crypto, file, erasureKey, secret.seat, wrap, secret.seatKey);
  return keys.length > 0 ? 'section keys' : null;
}

/** Signing keys of the readers of the newest epoch. */
const readersOf = ({ members, newest }: Judged): readonly string[] =>
  (members.get(newest ?? '') ?? []).map(({ seat }) => seat);

/** E5: they write in the newest epoch, for a service that owns it. */
export function owns({ counting, members, newest }: Judged, { key }: Seat): boolean {
  const owners = counting.find(({ id }) => id === newest)?.owners ?? [];
  const mine = members.get(newest ?? '')?.find(({ seat }) => seat === key);
  return mine !== undefined && mine.writes && owners.includes(mine.service);
}
