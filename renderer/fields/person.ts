/** Who the dossier is about, as far as the reader may know. */
import { useMemo } from 'react';
import type { FileLanguage, UnitValue } from '../../shared/dossier/entities.ts';
import { carrierOf } from '../../shared/dossier/hand-over.ts';
import { handOversIn } from '../../shared/dossier/plan/hand-overs-of.ts';
import { read, single } from '../../shared/dossier/read.ts';
import type { DossierView } from '../vault/api.ts';
import { sectionOf, useOpenDossier } from './dossier-context.tsx';

export interface Person {
  readonly surname: string;
  readonly firstName: string;
  readonly birth: string;
  readonly place: UnitValue<'identity', 'person', 'place'> | undefined;
  readonly destination: string;
  readonly fileLanguage: FileLanguage;
  readonly language: string;
  readonly interpreter: boolean;
  readonly plainLanguage: boolean;
  readonly responsible: UnitValue<'identity', 'responsible', 'holder'> | undefined;
}

export function personOf(view: DossierView): Person {
  const identity = sectionOf(view, 'identity');
  const person = single(identity, 'person');
  // Whoever was given an extract and nothing else knows the person by it.
  const extract = single(view.extracts?.[0]?.section, 'extract');
  const name = read('identity', 'person', person, 'name') ?? read('extract', 'extract', extract, 'name');
  const spoken = read('identity', 'person', person, 'personLanguage');
  const fileLanguage = read('identity', 'person', person, 'fileLanguage')?.language ?? 'nl';
  return {
    surname: name?.surname ?? '',
    firstName: name?.firstName ?? '',
    birth: (read('identity', 'person', person, 'birth') ?? read('extract', 'extract', extract, 'birth'))?.date ?? '',
    place: read('identity', 'person', person, 'place'),
    destination: read('identity', 'person', person, 'destination')?.place ?? '',
    fileLanguage,
    language: spoken?.language ?? fileLanguage,
    interpreter: spoken?.interpreter ?? false,
    plainLanguage: spoken?.plainLanguage ?? false,
    responsible: carrierOf(
      read('identity', 'responsible', single(identity, 'responsible'), 'holder'),
      handOversIn(sectionOf(view, 'plan')),
    ),
  };
}

export function usePerson(): Person {
  const { view } = useOpenDossier();
  return useMemo(() => personOf(view), [view]);
}
