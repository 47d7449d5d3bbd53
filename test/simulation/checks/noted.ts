/** What a seat noted, in the order of its journal: who was taken back, which files came and went. Read by a few lines of its own. */
import { z } from 'zod';
import { decode } from '../../../shared/codec/cbor.ts';
import { toHex } from '../../../shared/codec/hex.ts';

const bytes = z.instanceof(Uint8Array<ArrayBuffer>);
const listRecord = z.looseObject({ key: z.literal('list/real'), value: z.looseObject({ bytes }) });
const comingRecord = z.looseObject({
  key: z.string().startsWith('in/'),
  value: z.looseObject({
    name: z.string(),
    state: z.string(),
    problem: z.string().optional(),
    card: bytes.optional(),
    purpose: z.string().optional(),
  }),
});
const goingRecord = z.looseObject({
  key: z.string().startsWith('out/'),
  value: z.looseObject({ name: z.string(), state: z.string() }),
});
const asideRecord = z.looseObject({
  key: z.string().startsWith('aside/'),
  value: z.looseObject({ readOn: z.array(z.string()) }),
});
const closedRecord = z.looseObject({
  key: z.string().startsWith('closed/'),
  value: z.looseObject({ epochs: z.array(z.string()).optional() }).nullable(),
});
const beganRecord = z.looseObject({ key: z.string().startsWith('began/'), value: z.string() });
const numberedRecord = z.looseObject({ key: z.string(), seq: z.number() });
const list = z.tuple([bytes, z.unknown()]);
const listMap = z.looseObject({
  number: z.number(),
  revoked: z.array(z.looseObject({ id: bytes })),
  seats: z.array(z.looseObject({ card: bytes })),
});

/** How a file stood once. */
export interface Standing {
  readonly frame: number;
  readonly state: string;
  readonly problem: string | undefined;
}

export interface CameIn {
  /** The sender's card, as it came. */
  readonly card: Uint8Array<ArrayBuffer> | undefined;
  readonly purpose: string | undefined;
  readonly was: Standing[];
}

export class Noted {
  /** Number of the version of the list that is held; 0 without one. */
  number = 0;
  /** Encoded cards of those in a version just taken in, to be met. */
  readonly listed: Uint8Array<ArrayBuffer>[] = [];
  /** Signing keys and persons (hex) who were taken back -> the frame since which that is known. */
  readonly gone = new Map<string, number>();
  readonly cameIn = new Map<string, CameIn>();
  /** Name of a file made here -> how it stands. */
  readonly going = new Map<string, string>();
  /** Section (hex) -> signing keys (hex) of former colleagues who may read on. */
  readonly readOn = new Map<string, readonly string[]>();

  /** Section (hex) -> epochs (hex) of which the keys are held back: what was open until a moment is over (U1). */
  readonly heldBack = new Map<string, readonly string[]>();

  /** Section (hex) -> the epoch (hex) it was first seen to begin with (S13). */
  readonly began = new Map<string, string>();

  clear(): void {
    this.number = 0;
    this.listed.length = 0;
    this.#numbers.clear();
    for (const each of [this.gone, this.cameIn, this.going, this.readOn, this.heldBack, this.began]) each.clear();
  }

  /** Key of a record -> its greatest number: what was put back behind it counts for nothing (J6). */
  readonly #numbers = new Map<string, number>();

  /** A record as it was opened. */
  read(record: unknown, frame: number): void {
    const numbered = numberedRecord.safeParse(record);
    if (numbered.success) {
      const { key, seq } = numbered.data;
      if (seq < (this.#numbers.get(key) ?? 0)) return;
      this.#numbers.set(key, seq);
    }
    const came = comingRecord.safeParse(record);
    if (came.success) return this.#came(came.data.value, frame);
    const goes = goingRecord.safeParse(record);
    if (goes.success) return void this.going.set(goes.data.value.name, goes.data.value.state);
    const aside = asideRecord.safeParse(record);
    if (aside.success) {
      const { key, value } = aside.data;
      return void this.readOn.set(key.slice('aside/'.length), value.readOn);
    }
    const closed = closedRecord.safeParse(record);
    if (closed.success) {
      const { key, value } = closed.data;
      return void this.heldBack.set(key.slice('closed/'.length), value?.epochs ?? []);
    }
    const began = beganRecord.safeParse(record);
    if (began.success) return void this.began.set(began.data.key.slice('began/'.length), began.data.value);
    const held = listRecord.safeParse(record);
    if (held.success) this.#list(held.data.value.bytes, frame);
  }

  #came({ name, state, problem, card, purpose }: z.infer<typeof comingRecord>['value'], frame: number): void {
    const before = this.cameIn.get(name);
    const was = [...(before?.was ?? []), { frame, state, problem }];
    this.cameIn.set(name, { card: card ?? before?.card, purpose: purpose ?? before?.purpose, was });
  }

  #list(version: Uint8Array, frame: number): void {
    const told = inVersion(version);
    this.number = told.number;
    this.listed.push(...told.cards);
    for (const id of told.revoked) if (!this.gone.has(id)) this.gone.set(id, frame);
  }
}

/** Who stands in an encoded version of a list, and whom it takes back (TD1), by signing key or person id in hex. */
function inVersion(version: Uint8Array) {
  const outer = list.parse(valueOf(version));
  const { number, revoked, seats } = listMap.parse(valueOf(outer[0]));
  return { number, revoked: revoked.map(({ id }) => toHex(id)), cards: seats.map(({ card }) => card) };
}

function valueOf(encoded: Uint8Array): unknown {
  const value = decode(encoded);
  return value.ok ? value.value : undefined;
}
