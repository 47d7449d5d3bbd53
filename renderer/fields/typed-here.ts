/**
 * What was typed in dossiers on this page and is not filed. It outlasts the field, the tab and the room it was typed in, and a
 * disk that did not take it: whoever comes back finds it there. Gone with the page at the next lock.
 */
import type { Draft } from '../vault/api.ts';

/** By dossier and place; null once it was filed or thrown away, whatever an earlier reading of the drafts says. */
const typed = new Map<string, Map<string, Draft | null>>();

function ofDossier(dossier: string): Map<string, Draft | null> {
  const known = typed.get(dossier) ?? new Map<string, Draft | null>();
  typed.set(dossier, known);
  return known;
}

export const typedHere = {
  keep: (dossier: string, draft: Draft): void => void ofDossier(dossier).set(draft.place, draft),

  drop: (dossier: string, place: string): void => void ofDossier(dossier).set(place, null),

  /** Answers how to say that what stands there now was filed: what was typed over it since stays. */
  filing(dossier: string, place: string): () => boolean {
    const places = ofDossier(dossier);
    const filed = places.get(place);
    return () => {
      const isSame = places.get(place) === filed;
      if (isSame) places.set(place, null);
      return isSame;
    };
  },

  /** The drafts of a dossier as they were read, with what was typed here since. */
  over(dossier: string, read: Iterable<Draft>): Map<string, Draft> {
    const drafts = new Map([...read].map((draft) => [draft.place, draft]));
    for (const [place, draft] of typed.get(dossier) ?? [])
      if (draft === null) drafts.delete(place);
      else drafts.set(place, draft);
    return drafts;
  },
} as const;
