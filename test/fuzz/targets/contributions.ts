/** What people write: changed on the way, and written by a member who signs anything. */
import { z } from 'zod';
import { decode, encode } from '../../../shared/codec/cbor.ts';
import { concat, equal, utf8 } from '../../../shared/codec/bytes.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import {
  contributionCap,
  contributionIdOf,
  decodeContribution,
  decodeNewer,
  opId,
  redact,
  verifySignature,
  type Contribution,
  type Head,
} from '../../../shared/contributions/format.ts';
import { keyCommitment, nextFounding } from '../../../shared/contributions/founding.ts';
import { SectionLog } from '../../../shared/contributions/section-log.ts';
import { travelling } from '../../../shared/contributions/travelling.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import { crypto, filled, value } from '../../support/exchange.ts';
import * as golden from '../../support/golden.ts';
import type { Random } from '../../generate/random.ts';
import { longList, withOneList } from '../hostile.ts';
import { mutateEncoded, mutateValue } from '../mutate.ts';
import type { Hostile, Target } from '../target.ts';

const samples = [golden.founding.bytes, golden.contribution.bytes, golden.redacted, golden.nextFounded.bytes];
const signedHeads = new Set([golden.founding, golden.contribution, golden.nextFounded].map(({ id }) => toHex(id)));
const author = { seat: '', person: '', name: 'Lien Zonnebloem', function: '', service: '', shown: 'compared' as const };

function section(): SectionLog {
  const log = new SectionLog(
    golden.place,
    () => author,
    () => true,
  );
  log.add(golden.founding, true);
  log.add(golden.contribution, true);
  return log;
}

/** Operations that are anything at all, under a good signature of someone who writes here. */
function signedByMember(random: Random): Bytes {
  const sample = random.pick([golden.contribution, golden.contribution, golden.nextFounded]);
  const known = sample.ops.flatMap((each) => (each === null ? [] : [each.op]));
  const more = [
    { op: 'retire', salt: filled(16, 1), type: 'step', entity: 's1', sees: [golden.contribution.head.ops[0]] },
    { op: 'restore', salt: filled(16, 2), type: 'step', entity: 's1', sees: [golden.contribution.head.ops[0]] },
    { op: 'adopt', salt: filled(16, 3), adopts: [{ id: golden.contribution.id, shows: [0] }] },
    {
      op: 'admit',
      salt: filled(16, 4),
      member: { person: filled(16, 5), seat: filled(32, 6), service: 'psd:gent', writes: true },
    },
    { op: 'settle', salt: filled(16, 7), type: 'step', entity: 's1', unit: 'what', value: { text: 'x' }, sees: [] },
  ];
  const all = sample === golden.nextFounded ? known : [...known, random.pick(more)];
  const ops = all.map((op) => encode(random.next() < 0.7 ? mutateValue(random, op) : op));
  return signedOps(sample.head, ops, (head) => (random.next() < 0.2 ? mutateValue(random, head) : head));
}

function signedOps(of: Head, ops: readonly Bytes[], changed = (head: Head): unknown => head): Bytes {
  const { section: id, actor } = of;
  const headBytes = encode(changed({ ...of, ops: ops.map((op) => opId(crypto, { section: id, actor }, op)) }));
  const signed = concat([utf8('passerelle-2026/contribution/1\n'), crypto.hash(headBytes)]);
  return encode([headBytes, crypto.sign(signed, golden.lien.keys.secretKey), ops]);
}

/** Each list of each operation filled up, under a good signature. */
function* longLists(length: number): Generator<Hostile> {
  const list = longList(length - 2_000, 0);
  for (const { ops, head } of list === null ? [] : [golden.founding, golden.nextFounded, golden.contribution])
    for (const each of ops)
      for (const op of each === null || list === null ? [] : withOneList(each.op, list))
        yield { name: 'a list in an operation, filled up', bytes: signedOps(head, [op]) };
}

/** As many operations as fit, each of a unit of its own: what is asked of each unit must not go through all of them. */
function manyUnits(length: number): Hostile {
  const count = Math.min(4_900, Math.floor(length / 150));
  const put = { op: 'put', salt: filled(16, 1), type: 'step', entity: 's1', value: { text: 'x' }, sees: [] };
  const ops = Array.from({ length: count }, (_, at) => encode({ ...put, unit: `unit-${at}` }));
  return { name: 'operations of as many units', bytes: signedOps(golden.contribution.head, ops) };
}

function* longSigned(length: number): Generator<Hostile> {
  yield manyUnits(length);
  yield* longLists(length);
}

/** As a later version would write it, under the signature of another. */
function laterUnsigned({ headBytes, signature }: Contribution): Bytes {
  const head = z.record(z.string(), z.unknown()).parse(value(decode(headBytes)));
  return encode([encode({ ...head, version: 2 }), signature, [null]]);
}
const later = laterUnsigned(golden.contribution);

/** Takes it in and asks everything the application asks of a section. */
function useInSection(input: Bytes): string | null {
  const read = decodeContribution(crypto, input);
  const log = section();
  const before = JSON.stringify(log.entity('step', 's1'));
  if (read.ok) log.add(read.value, verifySignature(crypto, read.value));
  else {
    const newer = decodeNewer(crypto, input);
    if (newer !== null && equal(newer.section, golden.place.section)) log.addNewer(newer);
  }
  const standing = read.ok ? log.standing(read.value).is : 'waiting';
  log.view({ canWrite: true, readers: [] });
  travelling(log, golden.joppe.card.signKey, () => false);
  nextFounding(
    log,
    { salt: filled(16, 8), commitment: keyCommitment(crypto, filled(32, 9)) },
    { owners: [golden.lien.card.service], members: [], reason: 'removal' },
  );
  if (standing === 'applied') return null;
  return JSON.stringify(log.entity('step', 's1')) === before ? null : 'something that does not count changed the view';
}

export const contributionTargets: readonly Target[] = [
  {
    name: 'contribution',
    reads: [
      'shared/contributions/format.ts#decodeContribution',
      'shared/contributions/format.ts#contributionIdOf',
      'shared/contributions/ops.ts#decodeOp',
    ],
    full: { right: [...samples, later], largest: contributionCap },
    make: (random) => mutateEncoded(random, random.pick([...samples, later])),
    check: (input) => {
      if (decodeNewer(crypto, input) !== null) return 'work of a later version that nobody signed';
      const read = decodeContribution(crypto, input);
      if (!read.ok) return null;
      const { id, ops } = read.value;
      const all = ops.flatMap((each, at) => (each === null ? [] : [at]));
      if (!equal(redact(read.value, all), input)) return 'two encodings of one contribution';
      if (!equal(contributionIdOf(crypto, input) ?? filled(0, 0), id)) return 'two ids of one contribution';
      if (verifySignature(crypto, read.value) && !signedHeads.has(toHex(id))) return 'a forged signature';
      return null;
    },
  },
  {
    name: 'contribution in its section',
    reads: [
      'shared/contributions/format.ts#decodeContribution',
      'shared/contributions/format.ts#decodeNewer',
      'shared/contributions/format.ts#claimsNewer',
    ],
    full: { right: samples, largest: contributionCap },
    make: (random) => mutateEncoded(random, random.pick(samples)),
    check: useInSection,
  },
  {
    name: 'anything signed by a member',
    reads: ['shared/contributions/format.ts#decodeContribution'],
    full: { right: [golden.contribution.bytes], more: longSigned, largest: contributionCap },
    make: signedByMember,
    check: useInSection,
  },
  {
    name: 'operations show what was signed',
    reads: ['shared/contributions/format.ts#decodeContribution', 'shared/codec/cbor.ts#decodeInPlace'],
    full: { largest: contributionCap },
    make: signedByMember,
    check: (input) => {
      const read = decodeContribution(crypto, input);
      const outer = decode(input);
      if (!read.ok || !outer.ok) return null;
      const hidden = redact(read.value, []);
      const again = decodeContribution(crypto, hidden);
      return again.ok && equal(again.value.id, read.value.id) ? null : 'hiding operations changed the contribution';
    },
  },
];
