/** What goals, steps and inquiries of the open dossier are called. */
import { useMemo } from 'react';
import { namesIn } from '../../shared/dossier/read.ts';
import type { Lookup } from '../i18n/units/unit-words.ts';
import { useOpenDossier } from './dossier-context.tsx';

export function useLookup(): Lookup {
  const { view } = useOpenDossier();
  return useMemo(() => {
    const names = new Map(view.sections.flatMap((section) => Object.entries(namesIn(section))));
    return (_, entity) => names.get(entity);
  }, [view]);
}
