/** A section and the people who write in it, without a vault around them. All names are fictional. */
import { expect } from 'vitest';
import { concat, utf8 } from '../../shared/codec/bytes.ts';
import { encode } from '../../shared/codec/cbor.ts';
import { toBase64url } from '../../shared/codec/base64url.ts';
import { fromHex, toHex } from '../../shared/codec/hex.ts';
import { firstFounding, keyCommitment, nextFounding, type NextEpoch } from '../../shared/contributions/founding.ts';
import { decodeContribution, signContribution, verifySignature } from '../../shared/contributions/format.ts';
import type { Contribution } from '../../shared/contributions/format.ts';
import type { Place } from '../../shared/contributions/held.ts';
import type { FoundingReason, FoundOp, Member, Op } from '../../shared/contributions/ops.ts';
import { SectionLog } from '../../shared/contributions/section-log.ts';
import type { Bytes, SignKeys } from '../../shared/crypto/crypto.ts';
import { sodiumCrypto } from '../../shared/crypto/sodium.ts';
import type { SectionKind } from '../../shared/dossier/sections.ts';
import type { Author, EntityView, SectionView } from '../../shared/dossier/view.ts';
import { must } from '../../shared/result.ts';
import { practiceRealm } from '../../shared/trust/realms.ts';

export const crypto = await sodiumCrypto();
export const salt = (): Bytes => crypto.random(16);

export interface Person {
  readonly keys: SignKeys;
  readonly author: Author;
  readonly member: Member;
}

export const psd = 'psd:gent';
export const justice = 'justice-house:gent';

export function person(name: string, service: string, writes = true): Person {
  const keys = crypto.signKeys();
  const id = crypto.random(16);
  const seat = keys.publicKey;
  return {
    keys,
    author: {
      seat: toHex(seat),
      person: toBase64url(id),
      name,
      function: 'psd-social-worker',
      service,
      shown: 'compared' as const,
    },
    member: { person: id, seat, service, writes },
  };
}

export const book =
  (people: readonly Person[]) =>
  (seat: string): Author | null =>
    people.find((each) => each.author.seat === seat)?.author ?? null;

export interface Founded {
  readonly place: Place;
  readonly founding: Contribution;
}

/** A founding signed by `founder`, alone in a run of its own. */
export function sign(founder: Person, section: Bytes, op: FoundOp): Contribution {
  const head = { section, epoch: null, seq: 0, prev: null, at: 1_000, run: crypto.random(16) };
  return signContribution(crypto, founder.keys, head, [op]);
}

export function found(
  founder: Person,
  people: readonly Person[] = [founder],
  kind: SectionKind = 'plan',
  owners: readonly string[] = [founder.author.service],
): Founded {
  const place = { section: crypto.random(16), dossier: crypto.random(16), realm: practiceRealm, kind };
  const op = firstFounding(place, newEpoch(), { owners, members: people.map((each) => each.member) });
  return { place, founding: sign(founder, place.section, op) };
}

export const newEpoch = () => ({ salt: salt(), commitment: keyCommitment(crypto, crypto.random(32)) });

/** One person's copy of a section, and their pen. */
export class Desk {
  readonly who: Person;
  readonly log: SectionLog;
  /** Epochs (hex) whose key is held here. */
  readonly keys = new Set<string>();
  at = 2_000;
  #run = crypto.random(16);
  #seq = 0;
  #prev: Bytes | null = null;

  constructor(who: Person, { place, founding }: Founded, people: readonly Person[]) {
    this.who = who;
    this.log = new SectionLog(place, book(people), (epoch) => this.keys.has(epoch));
    this.keys.add(toHex(founding.id));
    this.take([founding]);
  }

  take(contributions: readonly Contribution[]): this {
    for (const each of contributions) this.log.add(each, verifySignature(crypto, each));
    return this;
  }

  takeBytes(all: readonly Bytes[]): this {
    return this.take(all.map(decoded));
  }

  write(ops: readonly Op[], epoch: Bytes = must(this.log.epoch(), 'epoch').id): Contribution {
    this.at += 1;
    const head = {
      section: this.log.place.section,
      epoch,
      seq: this.#seq,
      prev: this.#prev,
      at: this.at,
      run: this.#run,
    };
    const signed = signContribution(crypto, this.who.keys, head, ops);
    this.#seq += 1;
    this.#prev = signed.id;
    this.take([signed]);
    return signed;
  }

  /** Begins a new run, as after a restore. */
  newRun(): void {
    this.#run = crypto.random(16);
    this.#seq = 0;
    this.#prev = null;
  }

  /** Where this pen stands; a copy of it that goes on elsewhere makes a fork. */
  get pen() {
    return { run: this.#run, seq: this.#seq, prev: this.#prev };
  }

  takePen(pen: { readonly run: Bytes; readonly seq: number; readonly prev: Bytes | null }): void {
    this.#run = new Uint8Array(pen.run);
    this.#seq = pen.seq;
    this.#prev = pen.prev;
  }

  /** Writes a unit, naming what stands there now (or `sees`). */
  put(
    unit: string,
    value: unknown,
    options: { entity?: string; type?: string; sees?: readonly Bytes[]; op?: 'put' | 'settle' } = {},
  ) {
    return this.write([this.putOp(unit, value, options)]);
  }

  putOp(
    unit: string,
    value: unknown,
    {
      entity = 's1',
      type = 'step',
      sees,
      op = 'put',
    }: { entity?: string; type?: string; sees?: readonly Bytes[]; op?: 'put' | 'settle' } = {},
  ): Op {
    return { op, salt: salt(), type, entity, unit, value, sees: [...(sees ?? this.log.currentOf(type, entity, unit))] };
  }

  retire(entity = 's1', type = 'step'): Contribution {
    return this.write([{ op: 'retire', salt: salt(), type, entity, sees: [...this.log.allCurrentOf(type, entity)] }]);
  }

  note(text: string): Contribution {
    return this.write([{ op: 'note', salt: salt(), value: { text, on: '2026-11-24', kind: 'other' } }]);
  }

  /** Founds the next epoch for these people, and holds its key. */
  foundNext(
    people: readonly Person[],
    reason: FoundingReason = 'audience',
    owners: readonly string[] = [psd],
    looked?: ReadonlySet<string>,
  ): Contribution {
    const members = people.map((each) => each.member);
    return this.found({ owners, members, reason, ...(looked && { looked }) });
  }

  found(next: NextEpoch): Contribution {
    const op = nextFounding(this.log, newEpoch(), next);
    const founding = sign(this.who, this.log.place.section, op);
    this.keys.add(toHex(founding.id));
    this.take([founding]);
    return founding;
  }

  view(): SectionView {
    return must(this.log.view({ canWrite: true, readers: [] }), 'a view');
  }

  entity(id = 's1', type = 'step'): EntityView {
    return must(this.log.entity(type, id), `entity ${id}`);
  }

  values(unit: string, id = 's1', type = 'step'): readonly unknown[] {
    return this.log.entity(type, id)?.units[unit]?.versions.map((version) => version.value) ?? [];
  }

  /** Op ids a person sees in a unit: every side, equal ones included. */
  sees(unit: string, id = 's1', type = 'step'): Bytes[] {
    const versions = this.log.entity(type, id)?.units[unit]?.versions ?? [];
    return versions.flatMap((each) => [each.op, ...each.same]).map((hex) => must(fromHex(hex), 'id'));
  }
}

export function decoded(bytes: Bytes): Contribution {
  const result = decodeContribution(crypto, bytes);
  if (!result.ok) throw new Error(`not readable: ${result.problem}`);
  return result.value;
}

/** Something of a version to come, by somebody, in an epoch. */
export function ofVersionBy(who: Person, version: number, inSection: Bytes, inEpoch: Bytes): Bytes {
  const actor = { key: who.keys.publicKey, run: crypto.random(16) };
  const fields = { section: inSection, epoch: inEpoch, actor, seq: 0, prev: null };
  const headBytes = encode({ format: 'passerelle-2026/contribution', version, ...fields, mood: 'new' });
  const text = concat([utf8('passerelle-2026/contribution/1\n'), crypto.hash(headBytes)]);
  return encode([headBytes, crypto.sign(text, who.keys.secretKey), [crypto.random(9)]]);
}

/** A view as text, for comparing whole views. */
export const asText = (view: unknown): string =>
  JSON.stringify(view, (_, value: unknown) => (value instanceof Uint8Array ? toHex(value) : value));

/** Whether a text occurs in bytes, as UTF-8, UTF-16 (either order) or base64 in any alignment. */
export function occurs(text: string, bytes: Uint8Array): boolean {
  const hay = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return needles(text).some((needle) => hay.includes(needle));
}

export function needles(text: string): readonly Buffer[] {
  const utf8 = Buffer.from(text);
  const utf16 = Buffer.from(text, 'utf16le');
  const all = [utf8, utf16, Buffer.from(utf16).swap16()];
  const base64 = all.flatMap((raw) =>
    [0, 1, 2].map((shift) => {
      const padded = Buffer.from(concat([new Uint8Array(shift), raw, new Uint8Array(3)])).toString('base64');
      // Letters that the bytes before and after have no part in.
      return padded.slice(shift === 0 ? 0 : shift + 1, Math.floor(((shift + raw.length) * 8) / 6));
    }),
  );
  return [
    ...all,
    ...base64.map((each) => Buffer.from(each)),
    ...base64.map((each) => Buffer.from(each.replaceAll('+', '-').replaceAll('/', '_'))),
  ];
}

export function expectOneVersion(desk: Desk, unit: string, value: unknown): void {
  expect(desk.values(unit)).toEqual([value]);
}
