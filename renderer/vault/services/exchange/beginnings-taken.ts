/** What comes beside what is here, where one dossier was begun twice (SPEC.md, R15). */
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import { toHex } from '../../../../shared/codec/hex.ts';
import type { SectionKind } from '../../../../shared/dossier/sections.ts';
import { choiceOf, choiceRecord, isOfFounder, sectionsOf, singleKinds } from '../../core/sections/beginnings.ts';
import type { VaultContext } from '../../core/context/context.ts';
import type { DryRun } from './opened.ts';

/** The section of that kind that is shown here, where what comes would stand beside it. */
function besideWhat({ session }: Pick<VaultContext, 'session'>, { came, here }: DryRun): string | null {
  if (here !== null || !singleKinds.includes(came.kind)) return null;
  const shown = sectionsOf(session, toBase64url(came.dossier)).find(({ key }) => key.kind === came.kind);
  return shown === undefined || shown.hex === toHex(came.section) ? null : shown.hex;
}

/** Kinds of which something else is here already. */
export const kindsBeside = (
  context: Pick<VaultContext, 'session'>,
  trials: readonly DryRun[],
): readonly SectionKind[] => trials.flatMap((trial) => (besideWhat(context, trial) === null ? [] : [trial.came.kind]));

/**
 * What whoever began the dossier gives is shown from now on, where what stood here is not theirs and nobody chose it. Everything
 * stays, and a person may choose otherwise.
 */
export async function beginningsTaken(
  { session, sections }: VaultContext,
  trials: readonly DryRun[],
): Promise<readonly (readonly [string, unknown])[]> {
  const records: (readonly [string, unknown])[] = [];
  for (const trial of trials) {
    const beside = besideWhat({ session }, trial);
    const { kind, dossier, section } = trial.came;
    const id = toBase64url(dossier);
    if (beside === null || choiceOf(session, id, kind)?.by === 'person') continue;
    const shown = await sections.open(beside);
    const isTheirs = isOfFounder(session, trial.log) && (shown === null || !isOfFounder(session, shown.log));
    records.push(choiceRecord(id, kind, isTheirs ? toHex(section) : beside, 'founder'));
  }
  return records;
}
