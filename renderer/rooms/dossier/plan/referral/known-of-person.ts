/** What the dossier already says of where, in which language and by which way somebody leaves: it is not asked again. */
import { useMemo } from 'react';
import type { Question, Track } from '../../../../../shared/directory/competence/index.ts';
import { municipalityIn } from '../../../../../shared/directory/municipality-in.ts';
import type { Domain } from '../../../../../shared/dossier/entities.ts';
import { listOf, read } from '../../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../../shared/dossier/view.ts';
import { useSection } from '../../../../fields/dossier-context.tsx';
import { domainOf } from '../model/use-plan.ts';

interface Known {
  readonly known: Partial<Question>;
  readonly domain: Domain | null;
}

export function useKnownOfPerson(plan: SectionView, step: EntityView): Known {
  const identity = useSection('identity');
  const legal = useSection('legal');
  return useMemo(() => {
    const [person] = listOf(identity, 'person');
    const goal = listOf(plan, 'goal').find(({ id }) => id === read('plan', 'step', step, 'goal')?.goal);
    const destination = person && read('identity', 'person', person, 'destination')?.place;
    const known = {
      municipality: destination === undefined ? null : municipalityIn(destination),
      fileLanguage: (person && read('identity', 'person', person, 'fileLanguage')?.language) ?? null,
      personLanguage: (person && read('identity', 'person', person, 'personLanguage')?.language) ?? '',
      track: trackIn(legal),
    };
    return { known, domain: goal === undefined ? null : domainOf(goal) };
  }, [identity, legal, plan, step]);
}

/** Whoever a judgment places at the court's disposal is not without supervision once the sentence ends. */
function trackIn(legal: SectionView | undefined): Track | null {
  const [situation] = listOf(legal, 'situation');
  const route = (situation && read('legal', 'situation', situation, 'route')?.route) ?? null;
  const isPlaced = listOf(legal, 'judgment').some((judgment) => {
    const particulars = read('legal', 'judgment', judgment, 'particulars');
    return particulars?.placed === true || particulars?.placement !== undefined;
  });
  return route === 'sentence-end' && isPlaced ? 'placement' : route;
}
