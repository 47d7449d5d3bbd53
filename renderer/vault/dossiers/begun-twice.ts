/** What is done where one dossier was begun twice (SPEC.md, R15): what comes beside what is here, and what is shown of it. */
import { toBase64url } from '../../../shared/codec/base64url.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import type { DryRun } from '../exchange/dry-run.ts';
import { allSectionsOf, beginnerOf, choiceOf, choiceRecord, isOfFounder, sectionsOf, single } from './beginnings.ts';
import type { VaultContext } from './dossiers.ts';
import type { BegunTwice } from '../api/dossiers.ts';

/** The section of that kind that is shown here, where what comes would stand beside it. */
function besideWhat({ session }: Pick<VaultContext, 'session'>, { came, here }: DryRun): string | null {
  if (here !== null || !single.includes(came.kind)) return null;
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

/** Where a dossier was begun twice, which of each kind is shown and which stands beside it. */
export async function begunTwiceIn(
  { session, sections }: VaultContext,
  dossier: string,
): Promise<readonly BegunTwice[]> {
  const all = allSectionsOf(session, dossier);
  const shown = new Set(sectionsOf(session, dossier).map(({ hex }) => hex));
  const found: BegunTwice[] = [];
  for (const kind of single) {
    const alike = all.filter(({ key }) => key.kind === kind);
    if (alike.length < 2) continue;
    const options: BegunTwice['options'][number][] = [];
    for (const { hex, key } of alike) {
      const section = await sections.open(hex);
      const by = section && beginnerOf(session, section.log);
      options.push({
        section: toBase64url(key.section),
        ...(by && { by }),
        isOfFounder: section !== null && isOfFounder(session, section.log),
        isShown: shown.has(hex),
      });
    }
    found.push({ kind, options, isChosen: choiceOf(session, dossier, kind)?.by === 'person' });
  }
  return found;
}
