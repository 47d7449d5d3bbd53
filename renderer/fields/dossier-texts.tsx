/** Texts of a dossier are in the language of its file, and the names in it are no mistakes. */
import { useMemo, type ReactNode } from 'react';
import { TextPlaceProvider, type TextPlace } from './spelling/text-place.tsx';
import { wordsIn } from '../workers/spelling/text-words.ts';
import type { DossierView } from '../vault/api.ts';
import { useOpenDossier } from './dossier-context.tsx';
import { usePerson } from './person.ts';

export function DossierTexts({ children }: { readonly children: ReactNode }): ReactNode {
  const { view } = useOpenDossier();
  const { fileLanguage } = usePerson();
  const place = useMemo(
    (): TextPlace => ({ id: view.id, language: fileLanguage, names: once(() => namesIn(view)) }),
    [view, fileLanguage],
  );
  return <TextPlaceProvider value={place}>{children}</TextPlaceProvider>;
}

const nameFields: ReadonlySet<string> = new Set(['name', 'surname', 'firstName', 'place', 'relation', 'address']);

/** Words of names: of the person, of those in the network and the plan, and of everybody who wrote. */
function namesIn({ sections }: DossierView): ReadonlySet<string> {
  const units = sections.flatMap(({ entities }) => entities.flatMap((entity) => Object.values(entity.units)));
  const texts = [
    ...sections.flatMap(({ readers }) => readers.map(({ name }) => name)),
    ...units.flatMap(({ versions }) => versions.flatMap(({ value, author }) => [author.name, ...namedIn(value)])),
  ];
  return new Set(texts.flatMap((text) => wordsIn(text).map(({ word }) => word)));
}

/** Texts of a value whose field says that they are a name; an actor's is one level deeper. */
const namedIn = (value: unknown): readonly string[] =>
  value === null || typeof value !== 'object'
    ? []
    : Object.entries(value).flatMap(([field, inner]: [string, unknown]) =>
        typeof inner === 'string' ? (nameFields.has(field) ? [inner] : []) : namedIn(inner),
      );

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
