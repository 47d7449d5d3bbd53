/**
 * Originals of documents that were blacked out (shared/dossier/SPEC.md, SC4): what names one does not travel with the part its copy stands in. Their
 * place was founded anew when that was done; where it was not (the computer stopped in between), it is before the next file.
 */
import { decodeContribution } from '../../../../shared/contributions/format.ts';
import type { Travelling } from '../../../../shared/contributions/travelling.ts';
import type { Realm } from '../../api/places.ts';
import { openSectionOf, viewSection, type VaultContext } from '../../core/context/context.ts';
import type { OpenSection } from '../../core/sections/sections.ts';
import type { Session } from '../../core/session/session.ts';
import { filesIn } from '../../core/writing/named-files.ts';
import { originalsIn } from '../documents/black-out.ts';

/** Ids of the originals that the notes I read keep back. */
export async function keptBack(context: VaultContext, realm: Realm, dossier: string): Promise<ReadonlySet<string>> {
  const notes = await openSectionOf(context, dossier, 'notes');
  return originalsIn(notes && viewSection(context.session, notes, realm));
}

/** Whether something that would travel of a part names one. The notes themselves name them all. */
export function namesKeptBack(
  { crypto }: Session,
  travels: readonly Travelling[],
  { log, key }: OpenSection,
  back: ReadonlySet<string>,
): boolean {
  if (back.size === 0 || key.kind === 'notes') return false;
  const names = (ops: Ops): boolean =>
    ops.some((each) => each !== null && 'value' in each.op && filesIn(each.op.value).some(({ id }) => back.has(id)));
  return travels.some(({ hex, bytes }) => {
    const held = log.held().get(hex)?.contribution;
    if (held === undefined || !names(held.ops)) return false;
    const decoded = decodeContribution(crypto, bytes);
    return decoded.ok && names(decoded.value.ops);
  });
}

type Ops = readonly ({ readonly op: object } | null)[];
