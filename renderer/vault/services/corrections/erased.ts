/**
 * A dossier or a part of it was erased: whoever was given something of it in a file from here is told that it was, by which parts
 * (shared/disclosure/SPEC.md, D55). What they were given is noted with the erasure, since nothing else of it is left.
 */
import { fromHex } from '../../../../shared/codec/hex.ts';
import { fail, must, type Result } from '../../../../shared/result.ts';
import type { OutgoingItem } from '../../api/exchange.ts';
import type { VaultProblem } from '../../api/problems.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { erasureKey, erasureOf } from '../../core/endings/erasures.ts';
import { mostPlaces, sendNotice } from './notice.ts';

export async function sendErased(
  { session }: VaultContext,
  { id, person }: { readonly id: string; readonly person: string },
): Promise<Result<OutgoingItem, VaultProblem>> {
  const erasure = erasureOf(session, id);
  if (erasure === null) return fail({ code: 'not-found' });
  const given = erasure.given?.find((each) => each.person === person);
  const isErased = erasure.state === 'done' && erasure.takenBack === undefined;
  if (given === undefined || !isErased) return fail({ code: 'not-allowed' });
  const corrects = given.sections.slice(0, mostPlaces).map((hex) => ({
    section: must(fromHex(hex), 'the id of a section'),
    how: 'erased' as const,
  }));
  const told = (toldAt: number) => {
    const all = erasure.given?.map((each) => (each.person === person ? { ...each, toldAt } : each));
    return [[erasureKey(id), { ...erasure, given: all }] as const];
  };
  return sendNotice(session, erasure.realm, person, { dossier: erasure.dossier, corrects, told });
}
