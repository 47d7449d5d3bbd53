/** Cards of authors that live with what goes: they stay with the work elsewhere that hangs on them (SPEC.md, Z11). */
import type { Bytes } from '../../../../shared/crypto/crypto.ts';
import { ok, type Result } from '../../../../shared/result.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { VaultContext } from '../context/context.ts';
import { hangsOn } from '../sections/lacking-cards.ts';
import { keep } from './writing.ts';

/**
 * Puts such a card beside other work of its owner, before the keys go. A card came with every part of the file it came in, so
 * most live elsewhere too, and then nothing is read.
 * @param going sections (hex) that are erased, whole or in part, or closed
 */
export async function keepCards(
  context: VaultContext,
  going: ReadonlySet<string>,
): Promise<Result<undefined, VaultProblem>> {
  const { session, sections } = context;
  const cards = await cardsWith(context, going);
  for (const signKey of sections.cardsBeside(going)) cards.delete(signKey);
  if (cards.size === 0) return ok(undefined);
  for (const hex of session.keys.sections().filter((each) => !going.has(each))) {
    const section = await sections.passThrough(hex);
    const needed = section === null ? [] : [...hangsOn(session, section.log)].flatMap((seat) => cards.get(seat) ?? []);
    if (section === null || needed.length === 0) continue;
    const kept = await keep(context, [{ section, contributions: [], cards: needed }]);
    if (!kept.ok) return kept;
  }
  return ok(undefined);
}

async function cardsWith({ sections }: VaultContext, going: ReadonlySet<string>): Promise<Map<string, Bytes>> {
  const cards = new Map<string, Bytes>();
  for (const hex of going)
    for (const [signKey, bytes] of (await sections.open(hex))?.cards ?? []) cards.set(signKey, bytes);
  return cards;
}
