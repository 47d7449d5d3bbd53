/** What is shown of a dossier that was begun twice (SPEC.md, R15). */
import { toBase64url } from '../../../../shared/codec/base64url.ts';
import {
  allSectionsOf,
  beginnerOf,
  choiceOf,
  isOfFounder,
  sectionsOf,
  singleKinds,
} from '../../core/sections/beginnings.ts';
import type { VaultContext } from '../../core/context/context.ts';
import type { BegunTwice } from '../../api/dossiers.ts';

/** Where a dossier was begun twice, which of each kind is shown and which stands beside it. */
export async function begunTwiceIn(
  { session, sections }: VaultContext,
  dossier: string,
): Promise<readonly BegunTwice[]> {
  const all = allSectionsOf(session, dossier);
  const shown = new Set(sectionsOf(session, dossier).map(({ hex }) => hex));
  const found: BegunTwice[] = [];
  for (const kind of singleKinds) {
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
