/**
 * What may stand on a paper form for somebody without this application (SPEC.md, D31-D32): the same fields as the extract, on the same
 * consent. A form that comes from this file holds nothing else of a person.
 */
import { listOf, read } from '../dossier/read.ts';
import type { EntityView, SectionView } from '../dossier/view.ts';
import { consentsIn, standsOn, type Consent, type Standing } from './consent.ts';
import { extracts } from './extracts.ts';

const sheetTopics: readonly string[] = ['support-sheet', 'municipality'];

/** Consents on which a support sheet on paper may rest today. */
export const consentsForSheet = (notes: SectionView | undefined, today: string): readonly Consent[] =>
  consentsIn(notes).filter((each) => sheetTopics.includes(each.topic) && standsInWriting(each, today));

/** The same as for an extract: a form from a prison tells of a judgment by itself, so the person signed for it (D16). */
const standsInWriting = (consent: Consent, today: string): boolean => standsOn(consent, today)?.inWriting === true;

/** The consent a sheet names, where it stands; null for whatever reason it does not. */
export function standingForSheet(notes: SectionView | undefined, sheet: EntityView, today: string): Standing | null {
  const consent = read('notes', 'support-sheet', sheet, 'made')?.consent;
  const named = consentsForSheet(notes, today).find(({ id }) => id === consent);
  return named === undefined ? null : standsOn(named, today);
}

/** Steps that may stand on a sheet: of its life domains, still meant, and settled. */
export function stepsForSheet(plan: SectionView | undefined): readonly EntityView[] {
  const { domains } = extracts['support-sheet'];
  const domainOfGoal = new Map(
    listOf(plan, 'goal').map((goal) => [goal.id, read('plan', 'goal', goal, 'domain')?.domain]),
  );
  return listOf(plan, 'step').filter((step) => {
    const domain = domainOfGoal.get(read('plan', 'step', step, 'goal')?.goal ?? '');
    const isMeant = read('plan', 'step', step, 'status')?.status !== 'no-longer-needed';
    const isSettled = step.state === 'present' && step.units['what']?.versions.length === 1;
    return isMeant && isSettled && domains.some((each) => each === domain);
  });
}

const referralTopics: readonly string[] = ['employment', 'housing', 'municipality', 'support-sheet'];

/** Whether the name may stand on the form by which a service is asked to do a step: with a written consent for that service. */
export const mayNameOnForm = (notes: SectionView | undefined, service: string | undefined, today: string): boolean =>
  service !== undefined &&
  consentsIn(notes).some(
    (each) => referralTopics.includes(each.topic) && each.to.service === service && standsInWriting(each, today),
  );
