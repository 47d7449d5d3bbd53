/** What stands inside of what was opened: values of units, as a later or another hand may have written them; keys. */
import { z } from 'zod';
import { readApart } from '../../../renderer/vault/core/keys/apart.ts';
import { decodeKey, encodeKey, ownKinds } from '../../../renderer/vault/core/keys/section-key.ts';
import { readPeople } from '../../../renderer/vault/core/people/people.ts';
import { readPackage, readShare, readShares } from '../../../renderer/vault/services/people/recovery-files.ts';
import { unpad, pad } from '../../../renderer/vault/core/sealing/padding.ts';
import { concat, equal, utf8 } from '../../../shared/codec/bytes.ts';
import { decode, encode } from '../../../shared/codec/cbor.ts';
import { entities, unitSchema } from '../../../shared/dossier/entities.ts';
import { parseUnit } from '../../../shared/dossier/read.ts';
import { hiddenKinds, sectionKinds } from '../../../shared/dossier/sections.ts';
import { fieldsOf, typedOf, valueOf } from '../../../shared/dossier/units/form.ts';
import { crypto, filled } from '../../support/exchange.ts';
import * as golden from '../../support/golden.ts';
import { Planter } from '../../support/planting.ts';
import { mutateBytes, mutateEncoded } from '../mutate.ts';
import { usualBudget, type Target } from '../target.ts';

const file = {
  id: 'x',
  key: filled(32, 1),
  name: 'x.pdf',
  mime: 'application/pdf',
  size: 9,
  chunks: 1,
  hash: filled(32, 2),
};
const planter = new Planter(() => Promise.resolve(file));
const planted = await Promise.all(sectionKinds.map((section) => planter.changes(section, 'now')));
const units = planted.flat().flatMap((change) => (change.do === 'put' ? [change] : []));
const places: Record<string, Record<string, Record<string, unknown>>> = entities;
const unitValue = z.tuple([z.string(), z.string(), z.string(), z.unknown()]);
const samples = units.map(({ section, type, unit, value }) => encode([section, type, unit, value]));

const key = encodeKey({
  dossier: filled(16, 1),
  section: filled(16, 2),
  epoch: filled(32, 3),
  kind: 'consultation',
  realm: filled(16, 4),
  key: filled(32, 5),
});
const padded = pad(filled(300, 6));

const share = { pair: 0, share: filled(32, 7) };
const pairOfKeys = { publicKey: filled(32, 8), secretKey: filled(32, 9) };
const rests = [
  encode([share, { ...share, pair: 1 }]),
  encode({ format: 'passerelle/recovery-package', version: 1, seat: filled(16, 1), wrap: pairOfKeys }),
  encode({ format: 'passerelle/recovery-package', version: 1, seat: filled(16, 1), wrap: pairOfKeys, box: pairOfKeys }),
];

const people = encode(golden.peopleEntries);
const owner = { erasureKey: filled(32, 6), seat: filled(16, 7), wrapKeys: crypto.wrapKeys() };

const record = z.record(z.string(), z.unknown());

/** What a form makes of a value, where it is complete, is a value: and the same one when it is typed again. */
function typedAgain(schema: z.ZodType | undefined, value: unknown): string | null {
  const fields = schema === undefined ? undefined : fieldsOf(schema);
  const parts = record.safeParse(value);
  if (schema === undefined || fields === undefined || !parts.success) return null;
  const written = valueOf(schema, fields, typedOf(fields, parts.data));
  if (written === undefined) return null;
  const read = record.safeParse(schema.safeParse(written).data);
  if (!read.success) return 'a form wrote what is no value';
  const again = valueOf(schema, fields, typedOf(fields, read.data));
  return equal(encode(again), encode(written)) ? null : 'a form writes another value each time';
}

export const valueTargets: readonly Target[] = [
  {
    name: 'value of a unit',
    reads: [
      'shared/dossier/read.ts#parseUnit',
      'shared/dossier/units/actor.ts#actorOf',
      'shared/dossier/units/form.ts#asTyped',
      'shared/dossier/units/taking-part.ts#typedCapacities',
    ],
    full: { right: samples.slice(0, 3) },
    make: (random) => mutateEncoded(random, random.pick(samples)),
    check: (input) => {
      const read = decode(input);
      const parts = unitValue.safeParse(read.ok ? read.value : null);
      if (!parts.success) return null;
      const [section, type, unit, value] = parts.data;
      const place = units.find((each) => each.section === section && each.type === type && each.unit === unit);
      if (place === undefined || places[place.section]?.[place.type]?.[place.unit] === undefined) return null;
      // A place that is in the model, told by its own words: the types of all of them together are no type.
      const found: unknown = parseUnit(place.section, place.type as never, place.unit as never, value);
      if (found === undefined) return null;
      const again: unknown = parseUnit(place.section, place.type as never, place.unit as never, found);
      if (!equal(encode(again), encode(found))) return 'what was read is not read again';
      return typedAgain(unitSchema(place.section, place.type, place.unit), found);
    },
  },
  {
    name: 'key of a section',
    reads: ['renderer/vault/core/keys/section-key.ts#decodeKey', 'renderer/vault/core/sealing/padding.ts#unpad'],
    full: { right: [key, padded] },
    make: (random) => mutateBytes(random, random.pick([key, padded])),
    check: (input) => {
      const read = decodeKey(input);
      if (read !== null && !equal(encodeKey(read), input)) return 'two encodings of one key';
      const content = unpad(input);
      return content === null || content.length < input.length ? null : 'more came out than was put in';
    },
  },
  {
    name: 'list of people of a computer',
    reads: ['renderer/vault/core/people/people.ts#readPeople'],
    full: { right: [people] },
    make: (random) => mutateEncoded(random, people),
    check: (input) => {
      const read = decode(input);
      const all: readonly unknown[] = read.ok && Array.isArray(read.value) ? read.value : [];
      const list = all.flatMap((each) => (each instanceof Uint8Array ? [new Uint8Array(each)] : []));
      const isBeginning = list.every((each, at) => equal(each, golden.peopleEntries[at] ?? filled(0, 0)));
      return readPeople(crypto, golden.vault, list) !== null && !isBeginning ? 'a changed list was believed' : null;
    },
  },
  {
    // Anybody of the computer can seal one: what it holds is theirs to write.
    name: 'keys a colleague gives',
    reads: ['renderer/vault/core/keys/apart.ts#readApart'],
    full: { right: [pad(concat([key, key]))], largest: 65_536 },
    make: (random) => pad(mutateBytes(random, concat(Array.from({ length: random.between(1, 5) }, () => key)))),
    check: (input) => {
      const { vault } = golden;
      const ad = concat([utf8('passerelle-2026/given/1\n'), vault, owner.seat, owner.seat]);
      const box = crypto.seal(crypto.wrap(input, owner.wrapKeys.publicKey), ad, owner.erasureKey);
      const boxes = { vault, apart: [], given: [{ from: owner.seat, seat: owner.seat, box }] };
      const { keys, given } = readApart(crypto, boxes, owner);
      if (given.length > 0) return 'a gift counts as the box of the seat';
      return keys.every(({ kind }) => hiddenKinds.includes(kind) && !ownKinds.includes(kind))
        ? null
        : 'a key of a kind nobody gives';
    },
  },
  {
    name: 'what officers hold and open',
    reads: [
      'renderer/vault/services/people/recovery-files.ts#readPackage',
      'renderer/vault/services/people/recovery-files.ts#readShares',
      'renderer/vault/services/people/recovery-files.ts#readShare',
      'renderer/vault/services/people/recovery-files.ts#signedShare',
      'renderer/vault/services/people/recovery-files.ts#valueOf',
    ],
    // Read as three values, one after the other.
    budget: { ...usualBudget, memory: { times: 16, besides: 134_217_728 } },
    full: { right: rests },
    make: (random) => mutateEncoded(random, random.pick(rests)),
    check: (input) => {
      const read = readPackage(input) ?? readShares(input);
      if (read !== null && !equal(encode(read), input)) return 'two encodings of one value';
      return readShare(crypto, input, () => golden.lien.card.signKey) === null ? null : 'a share nobody signed';
    },
  },
];
