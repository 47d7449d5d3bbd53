import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concat, utf8 } from '../../../shared/codec/bytes.ts';
import { decode, encode } from '../../../shared/codec/cbor.ts';
import { lastMoment } from '../../../shared/codec/moment.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import {
  contributionCap,
  contributionIdOf,
  decodeContribution,
  decodeNewer,
  claimsNewer,
  redact,
  signContribution,
  united,
  verifySignature,
  type Contribution,
} from '../../../shared/contributions/format.ts';
import { decodeOp, type Op } from '../../../shared/contributions/ops.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { must } from '../../../shared/result.ts';
import { travelling } from '../../../shared/contributions/travelling.ts';
import { crypto, decoded, Desk, found, occurs, ofVersionBy, person, psd, salt } from '../../support/section.ts';

const lien = person('Lien Zonnebloem', psd);
const section = crypto.random(16);
const epoch = crypto.random(32);
const put = (value: unknown, entity = 's1'): Op => ({
  op: 'put',
  salt: salt(),
  type: 'step',
  entity,
  unit: 'what',
  value,
  sees: [],
});
const head = { section, epoch, seq: 0, prev: null, at: 5, run: crypto.random(16) };
const signed = (ops: readonly Op[]): Contribution => signContribution(crypto, lien.keys, head, ops);

/** The parts of a contribution, changed, put together again. */
function changed(
  bytes: Bytes,
  change: (parts: { head: Record<string, unknown>; ops: (Bytes | null)[] }) => void,
): Bytes {
  const outer = decode(bytes);
  if (!outer.ok || !Array.isArray(outer.value)) throw new Error('not a contribution');
  const [headBytes, signature, ops] = outer.value as [Bytes, Bytes, (Bytes | null)[]];
  const inner = decode(headBytes);
  if (!inner.ok) throw new Error('no head');
  const parts = { head: inner.value as Record<string, unknown>, ops: [...ops] };
  change(parts);
  return encode([encode(parts.head), signature, parts.ops]);
}

/** The same as a version to come would write and sign it. */
function ofVersion(version: number, made: Contribution): Bytes {
  const bytes = changed(made.bytes, (parts) => {
    parts.head['version'] = version;
    parts.head['mood'] = 'new';
  });
  const outer = decode(bytes);
  if (!outer.ok || !Array.isArray(outer.value)) throw new Error('not a contribution');
  const [headBytes, , ops] = outer.value as [Bytes, Bytes, (Bytes | null)[]];
  const text = concat([utf8('passerelle-2026/contribution/1\n'), crypto.hash(headBytes)]);
  return encode([headBytes, crypto.sign(text, lien.keys.secretKey), ops]);
}

const problem = (bytes: Bytes): string => {
  const result = decodeContribution(crypto, bytes);
  return result.ok ? (verifySignature(crypto, result.value) ? 'none' : 'bad-signature') : result.problem;
};

describe('format', () => {
  it('F1: what is signed decodes to the same and verifies', () => {
    const made = signed([put({ text: 'a' }), { op: 'note', salt: salt(), value: 1 }]);
    const read = decoded(made.bytes);
    expect(read).toEqual(made);
    expect(verifySignature(crypto, read)).toBe(true);
    expect(contributionIdOf(crypto, made.bytes)).toEqual(made.id);
  });

  it('F3: the id is the hash of the head, the signature covers prefix and id', () => {
    const made = signed([put({ text: 'a' })]);
    expect(toHex(made.id)).toBe(toHex(crypto.hash(made.headBytes)));
    const message = concat([utf8('passerelle-2026/contribution/1\n'), made.id]);
    expect(crypto.verify(made.signature, message, lien.keys.publicKey)).toBe(true);
  });

  it('F3: a flipped bit anywhere is refused', () => {
    const { bytes } = signed([put({ text: 'Hij belt zijn zus.' }), put({ text: 'b' }, 's2')]);
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const flipped = new Uint8Array(bytes);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(problem(flipped)).not.toBe('none');
    }
  });

  it('F2, F6: refuses heads that no writer makes', () => {
    const { bytes } = signed([put({ text: 'a' })]);
    const wrong: ((h: Record<string, unknown>) => void)[] = [
      (h) => (h['seq'] = 1),
      (h) => (h['prev'] = new Uint8Array(32)),
      (h) => (h['epoch'] = null),
      (h) => (h['ops'] = []),
      (h) => (h['at'] = -1),
      (h) => (h['extra'] = 1),
      (h) => delete h['actor'],
      (h) => (h['section'] = new Uint8Array(15)),
      (h) => (h['version'] = 0),
      (h) => (h['format'] = 'passerelle/other'),
    ];
    expect(wrong.map((change) => problem(changed(bytes, (parts) => change(parts.head)))).slice(0, 6)).toEqual(
      Array<string>(6).fill('not-a-contribution'),
    );
    for (const change of wrong) expect(problem(changed(bytes, (parts) => change(parts.head)))).not.toBe('none');
    expect(problem(changed(bytes, (parts) => parts.ops.push(null)))).toBe('op-hash');
    expect(problem(new Uint8Array([...bytes, 0]))).toBe('not-canonical');
    expect(problem(new Uint8Array(contributionCap + 1))).toBe('too-large');
  });

  it('F6: a founding stands outside every epoch, and nothing else does', () => {
    const { founding } = found(lien);
    const only = founding.ops[0];
    if (only?.op.op !== 'found') throw new Error('not a founding');
    const inside = signContribution(crypto, lien.keys, { ...head, section: founding.head.section }, [only.op]);
    expect(problem(inside.bytes)).toBe('not-a-contribution');
    const outside = signContribution(crypto, lien.keys, { ...head, epoch: null }, [put({ text: 'a' })]);
    expect(problem(outside.bytes)).toBe('not-a-contribution');
  });

  it('F5: an operation belongs to its author and section: nobody else can sign the same one', () => {
    const op = put({ text: 'a' });
    const mine = signed([op]);
    const theirs = signContribution(crypto, person('Joppe', psd).keys, head, [op]);
    const elsewhere = signContribution(crypto, lien.keys, { ...head, section: crypto.random(16) }, [op]);
    const ids = [mine, theirs, elsewhere].map((each) => toHex(each.ops[0]?.id ?? each.id));
    expect(new Set(ids).size).toBe(3);
  });

  it('F5: redaction hides operations, keeps the rest signed, and says nothing of what is hidden', () => {
    const made = signed([put({ text: 'geheim woord' }), put({ text: 'blijft' }, 's2')]);
    const shown = redact(made, [1]);
    const read = decoded(shown);
    expect(verifySignature(crypto, read)).toBe(true);
    expect(read.id).toEqual(made.id);
    expect(read.ops[0]).toBeNull();
    expect(read.ops[1]).toEqual(made.ops[1]);
    expect(occurs('geheim woord', made.bytes)).toBe(true);
    expect(occurs('geheim woord', shown)).toBe(false);
    // Without the salt a guess of the words does not lead to the hash that stays.
    const guess = encode({ ...made.ops[0]?.op, salt: new Uint8Array(16) });
    expect(toHex(crypto.hash(guess))).not.toBe(toHex(made.head.ops[0] ?? made.id));
  });

  it('F5: two copies that show different operations unite, in either order', () => {
    const made = signed([put({ text: 'a' }), put({ text: 'b' }, 's2'), put({ text: 'c' }, 's3')]);
    const [one, other] = [decoded(redact(made, [0])), decoded(redact(made, [1]))];
    expect(toHex(united(one, other).bytes)).toBe(toHex(redact(made, [0, 1])));
    expect(toHex(united(other, one).bytes)).toBe(toHex(redact(made, [0, 1])));
    expect(united(made, one)).toBe(made);
  });

  it('refuses anything, without ever throwing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(problem(new Uint8Array(bytes))).not.toBe('none');
        expect(decodeNewer(crypto, new Uint8Array(bytes))).toBeNull();
      }),
    );
  });

  it('does not make what no reader takes', () => {
    expect(() => signed([put({ text: 'x'.repeat(contributionCap) })])).toThrow('larger');
    expect(() => signed([])).toThrow('ops');
  });
});

describe('C8: written by a newer version', () => {
  const founded = found(lien);
  const people = [lien];
  const desk = (): Desk => new Desk(lien, founded, people);
  /** Signs operations of any shape, as a newer version would. */
  const newer = (at: Desk, ops: readonly Record<string, unknown>[]): Contribution =>
    at.write(ops.map((op) => ({ salt: salt(), ...op })) as unknown as Op[]);
  const again = (made: Contribution): Contribution => decoded(made.bytes);

  it('keeps an operation it does not know, shows its unit read-only, and the bytes unchanged', () => {
    const writer = desk();
    writer.put('what', { text: 'bellen' });
    const made = newer(writer, [{ op: 'move', type: 'step', entity: 's1', unit: 'what', to: 3 }]);
    const reader = desk().take([...writer.log.contributions().slice(0, 2), again(made)]);
    expect(reader.entity().units['what']).toMatchObject({ readOnly: true, versions: [{ value: { text: 'bellen' } }] });
    expect(reader.view()).toMatchObject({ newer: 1, quarantined: 0 });
    expect(toHex(reader.log.contributions().at(-1)?.bytes ?? lien.keys.publicKey)).toBe(toHex(made.bytes));
  });

  it('treats a known operation with an unknown field, an unknown unit, type and kind of note likewise', () => {
    const writer = desk();
    const place = { type: 'step', entity: 's1', sees: [] };
    const made = newer(writer, [
      { op: 'put', ...place, unit: 'what', value: { text: 'a' }, weight: 1 },
      { op: 'put', ...place, unit: 'weather', value: { text: 'a' } },
      { op: 'put', ...place, type: 'song', unit: 'tune', value: { text: 'a' } },
      { op: 'put', ...place, unit: 'due', value: { on: '2027-01-01', clock: 'x', at: 9 } },
      { op: 'note', value: { text: 'a', on: '2026-11-24', kind: 'song' } },
    ]);
    const reader = desk().take([again(made)]);
    const units = reader.entity().units;
    expect(units['what']).toEqual({ versions: [], readOnly: true });
    expect(units['weather']).toMatchObject({ readOnly: true });
    expect(reader.entity('s1', 'song').units['tune']).toMatchObject({ readOnly: true });
    expect(reader.view()).toMatchObject({ newer: 2, notes: [] });
  });

  it('keeps a whole contribution of a newer version', () => {
    const writer = desk();
    const made = writer.put('what', { text: 'bellen' });
    const bytes = ofVersion(2, made);
    expect(problem(bytes)).toBe('newer-version');
    const kept = decodeNewer(crypto, bytes);
    expect(kept).toMatchObject({ ops: 1 });
    if (kept === null) throw new Error('not kept');
    const reader = desk();
    expect(reader.log.addNewer(kept)).toBe(true);
    expect(reader.log.addNewer(kept)).toBe(false);
    expect(reader.view()).toMatchObject({ newer: 1, waiting: 0, entities: [] });
    expect(reader.log.newer().map((each) => toHex(each.bytes))).toEqual([toHex(bytes)]);
  });

  it('F7: what nobody signed well is no contribution of a newer version, whatever else of its head fits', () => {
    const made = desk().put('what', { text: 'bellen' });
    const unsigned = changed(made.bytes, (parts) => {
      parts.head['version'] = 2;
    });
    expect([decodeNewer(crypto, unsigned), claimsNewer(unsigned)]).toEqual([null, true]);
    for (const key of ['actor', 'seq', 'prev', 'epoch', 'section']) {
      const without = changed(ofVersion(2, made), (parts) => {
        delete parts.head[key];
      });
      expect([key, decodeNewer(crypto, without)]).toEqual([key, null]);
    }
    expect(claimsNewer(made.bytes)).toBe(false);
  });

  it('C8: of a newer version counts only what someone signed who writes there, and nothing else goes on', () => {
    const reading = person('Otto', psd, false);
    const { place, founding } = found(lien, [lien, reading]);
    const others = [lien, reading];
    const byReader = ofVersionBy(reading, 2, place.section, founding.id);
    const byWriter = ofVersionBy(lien, 2, place.section, founding.id);
    const at = new Desk(lien, { place, founding }, others);
    for (const bytes of [byReader, byWriter]) at.log.addNewer(must(decodeNewer(crypto, bytes), 'newer'));
    expect(at.view()).toMatchObject({ newer: 1, quarantined: 1 });
    const goes = travelling(at.log, reading.member.seat, () => false).map((each) => toHex(each.bytes));
    expect([goes.includes(toHex(byWriter)), goes.includes(toHex(byReader))]).toEqual([true, false]);
    expect(at.log.unreadableOf(toHex(reading.keys.publicKey))).toEqual({ count: 1, bytes: byReader.length });
  });

  it('F3: what a trial version wrote is told apart from rubbish', () => {
    const bytes = changed(desk().put('what', { text: 'bellen' }).bytes, (parts) => {
      parts.head['format'] = 'passerelle/contribution';
    });
    expect(problem(bytes)).toBe('trial-version');
  });

  it('a known name in a shape nobody knows needs the right to that name', () => {
    const partner = person('Joppe', 'justice-house:gent');
    const given = found(lien, [lien, partner], 'consultation');
    const at = new Desk(partner, given, [lien, partner]);
    const shapeless = newer(at, [{ op: 'put', type: 'consultation', entity: 'c1', unit: 'agenda' }]);
    expect(at.log.standing(again(shapeless))).toEqual({ is: 'quarantined', reason: 'not-allowed' });
  });

  it('words every object has by itself are no types or units, and break nothing', () => {
    for (const word of ['constructor', 'toString', 'valueOf', 'hasOwnProperty']) {
      const writer = desk();
      const made = newer(writer, [
        { op: 'put', type: word, entity: 's1', unit: 'name', value: 1, sees: [] },
        { op: 'put', type: 'step', entity: 's1', unit: word, value: { text: 'a' }, sees: [] },
        { op: 'put', type: 'step', entity: word, unit: 'what', value: { text: 'a' }, sees: [] },
      ]);
      const reader = desk().take([again(made)]);
      expect(reader.entity('s1', word).units['name']).toMatchObject({ readOnly: true });
      expect(Object.keys(reader.entity().units)).toEqual([word]);
      expect(reader.entity().units[word]).toMatchObject({ readOnly: true });
    }
    const hostile = newer(desk(), [
      { op: 'put', type: 'step', entity: '../../x', unit: 'what', value: 1, sees: [] },
      { op: 'put', type: '__proto__', entity: 's1', unit: '__proto__', value: 1, sees: [] },
      { op: 'put', type: 'step', entity: 's1', unit: 'what', sees: [] },
    ]);
    const reader = desk().take([again(hostile)]);
    expect(reader.view().entities.map((each) => [each.id, each.type])).toEqual([['s1', 'step']]);
    expect(reader.view()).toMatchObject({ newer: 3 });
  });
});

describe('a budget for what is made of a contribution (codec K7)', () => {
  const refused = (ops: readonly Op[]): string => problem(signed(ops).bytes);

  it('K7: an operation of many small things is refused where it would take many times its length', () => {
    const nothing = new Uint8Array();
    expect(refused([put(Array.from({ length: 10 }, () => nothing))])).toBe('none');
    expect(refused([put(Array.from({ length: 2_000 }, () => nothing))])).toBe('not-canonical');
    expect(refused([put(Array.from({ length: 2_000 }, () => 'wonen bij zijn zus'))])).toBe('none');
  });

  it('K7: as many operations as the format allows are no trouble, an envelope of a million empty ones is refused', () => {
    expect(refused(Array.from({ length: 5_000 }, (_, at) => put(at)))).toBe('none');
    const bomb = changed(signed([put(1)]).bytes, (parts) => {
      parts.ops = Array.from({ length: 1_000_000 }, () => new Uint8Array());
    });
    expect(problem(bomb)).toBe('not-canonical');
    expect(contributionIdOf(crypto, bomb)).toBeNull();
  });
});

describe('as much as can be wrong (codec K9)', () => {
  const wrong = Array.from({ length: 300_000 }, () => 0);

  it('K9: lists of hundreds of thousands of wrong things, one in another, make an operation that is not known', () => {
    const covered = [{ key: epoch, run: salt(), tips: wrong, missing: [] }];
    expect(decodeOp(encode({ op: 'found', salt: salt(), covered }))).toStrictEqual({ op: 'unknown', name: 'found' });
    const adopts = [{ id: epoch, shows: wrong.slice(0, 5_000).map(() => -1) }, ...wrong];
    expect(decodeOp(encode({ op: 'adopt', salt: salt(), adopts }))).toStrictEqual({ op: 'unknown', name: 'adopt' });
  });
});

describe('moments (codec K8)', () => {
  it('K8: a head beyond the year 9999 is no contribution, and a writer whose clock shows more writes the last moment', () => {
    const at = (moment: number): string =>
      problem(changed(signed([put(1)]).bytes, (parts) => void (parts.head['at'] = moment)));
    expect(at(lastMoment)).toBe('bad-signature');
    for (const moment of [lastMoment + 1, Number.MAX_SAFE_INTEGER, -1]) expect(at(moment)).toBe('not-a-contribution');
    const ahead = signContribution(crypto, lien.keys, { ...head, at: Number.MAX_SAFE_INTEGER }, [put(1)]);
    expect(decoded(ahead.bytes).head.at).toBe(lastMoment);
  });
});
