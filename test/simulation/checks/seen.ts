/** What came about in a story, so that nobody has to believe that it does: a word for each. */
import { toHex } from '../../../shared/codec/hex.ts';
import { encode } from '../../../shared/codec/cbor.ts';
import { foundingIn, type Founding } from '../oracle/foundings.ts';
import { knew } from '../oracle/knowing.ts';
import type { Told } from '../oracle/told.ts';
import type { World } from '../world/world.ts';

export function seenIn(world: World): readonly string[] {
  const seen = new Set<string>([...world.went, ...world.came]);
  if (world.handsOver) seen.add('hands-over');
  if (world.hasCopies) seen.add('copied-profile');
  if (world.liars.size > 0) seen.add('liar');
  if (world.pictures.length > 0) seen.add('picture-of-a-disk');
  if (world.erased.size > 0) seen.add('erased');
  if (world.copied.size > 0) seen.add('safety-copy');
  if (world.withdrawn.size > 0) seen.add('consent-taken-back');
  if (world.declared.size > 0) seen.add('let-in-by-another-service');
  if (world.byHand.size > 0) seen.add('file-by-hand');
  if (world.computers.some(({ isOlder }) => isOlder) || world.upgraded) seen.add('older-application');
  for (const { noted } of world.seats().map((seat) => world.inspector(seat))) {
    if (noted.gone.size > 0) seen.add('revoked');
    const held = [...noted.cameIn.values()].some(({ was }) => was.at(-1)?.problem === 'revoked-sender');
    if (held) seen.add('held-from-revoked');
  }
  if (world.upgraded) seen.add('upgraded');
  for (const { sharedWork } of world.computers.flatMap(({ left }) => left))
    seen.add(sharedWork ? 'reader-left-computer' : 'left-computer');
  for (const section of world.everything.values()) for (const word of inSection([...section.values()])) seen.add(word);
  return [...seen].sort();
}

function* inSection(told: readonly Told[]): Generator<string> {
  const byId = new Map(told.map((each) => [each.id, each]));
  const foundings = told.flatMap((each) => foundingIn(each) ?? []);
  const atOnce = foundings.flatMap((one) =>
    foundings.filter((other) => other.id < one.id && sharesParent(one, other)).map((other) => [one, other] as const),
  );
  if (atOnce.length > 0) yield 'founded-at-once';
  if (foundings.some(({ parents }) => parents.length > 1)) yield 'joined';
  if (foundings.some((each) => each.parents.length > 0 && hasOpen(each, byId))) yield 'open-conflict-at-the-cut';
  // Written in an epoch somebody had founded behind meanwhile.
  const late = told.filter((each) =>
    foundings.some((one) => each.epoch !== null && one.parents.includes(each.epoch) && !knew(one, each, foundings)),
  );
  if (late.length > 0) yield 'late-work';
  const carries = (one: Founding, { id }: Told): boolean => one.restates.some((each) => each.id === id);
  if (late.some((each) => atOnce.some((pair) => pair.every((one) => carries(one, each))))) yield 'double-carry';
}

const sharesParent = (one: Founding, other: Founding): boolean =>
  one.parents.some((parent) => other.parents.includes(parent));

/** It restates two values of one unit: a difference that stood open when it was founded. */
function hasOpen({ restates }: Founding, byId: ReadonlyMap<string, Told>): boolean {
  const values = new Map<string, Set<string>>();
  for (const { id, shows } of restates)
    for (const at of shows) {
      const said = byId.get(id)?.said[at];
      if (!said || said.unread || said.unit === undefined) continue;
      const unit = `${said.type}/${said.entity}/${said.unit}`;
      values.set(unit, (values.get(unit) ?? new Set<string>()).add(toHex(encode(said.value))));
    }
  return [...values.values()].some(({ size }) => size > 1);
}
