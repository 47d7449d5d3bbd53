/**
 * What made-up notes are put together from. `{who}`, `{place}`, `{day}` … in a sentence stand for one of the words of
 * that slot, the same word all through a note.
 */
import type { Domain } from '../../../shared/dossier/entities.ts';

export interface Theme {
  readonly domain: Domain;
  readonly sentences: readonly string[];
}

export interface Material {
  readonly language: 'nl' | 'fr';
  /** Words that speak of a man or of a woman: a note about one keeps away from the other's. */
  readonly of: { readonly him: RegExp; readonly her: RegExp };
  readonly openings: readonly string[];
  readonly closings: readonly string[];
  readonly themes: readonly Theme[];
  readonly slots: Readonly<Record<string, readonly string[]>>;
}

/** The sentences that can be said of this person. */
export function materialFor(material: Material, person: 'him' | 'her'): Material {
  const wrong = material.of[person === 'him' ? 'her' : 'him'];
  const fits = (sentences: readonly string[]): readonly string[] =>
    sentences.filter((sentence) => !wrong.test(sentence));
  return {
    ...material,
    openings: fits(material.openings),
    closings: fits(material.closings),
    themes: material.themes.map(({ domain, sentences }) => ({ domain, sentences: fits(sentences) })),
    slots: Object.fromEntries(Object.entries(material.slots).map(([slot, words]) => [slot, fits(words)])),
  };
}
