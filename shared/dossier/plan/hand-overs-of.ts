/** Hand-overs and who was told of them, read from the plan. */
import { listOf, parseUnit, read } from '../read.ts';
import { isConfirmed, type EntityView, type SectionView } from '../view.ts';
import { providersOf, type HandOverFacts, type Provider } from './hand-over.ts';
import { isOpenStatus } from './steps.ts';

type Units = Readonly<Record<string, unknown>>;

/** From plain values, as lists hold them. */
export const handOverFacts = (id: string, units: Units): HandOverFacts => ({
  id,
  between: parseUnit('plan', 'hand-over', 'between', units['between']),
  answerBy: parseUnit('plan', 'hand-over', 'answerBy', units['answerBy']),
  talk: parseUnit('plan', 'hand-over', 'talk', units['talk']),
  sent: parseUnit('plan', 'hand-over', 'sent', units['sent']),
  answer: parseUnit('plan', 'hand-over', 'answer', units['answer']),
});

/**
 * Whether the answer that stands is one's to give (P47): of whom the hand-over goes to, or of who hands over or their service, who
 * have a receipt.
 */
export function isAnsweredByTheirs({ units }: EntityView): boolean {
  const author = units['answer']?.versions[0]?.author;
  const between = parseUnit('plan', 'hand-over', 'between', units['between']?.versions[0]?.value);
  if (author === undefined || between === undefined) return false;
  const isOneOfThem = author.person === between.to.person || author.person === between.from.person;
  return isOneOfThem || (isConfirmed(author) && author.service === between.from.service);
}

const firstValues = (entity: EntityView): Units =>
  Object.fromEntries(
    Object.entries(entity.units).flatMap(([unit, { versions }]) =>
      unit === 'answer' && !isAnsweredByTheirs(entity) ? [] : [[unit, versions[0]?.value]],
    ),
  );

export const handOverOf = (entity: EntityView): HandOverFacts => handOverFacts(entity.id, firstValues(entity));

/** Those that are in the plan, oldest first. */
export const handOversIn = (plan: SectionView | undefined): readonly HandOverFacts[] =>
  listOf(plan, 'hand-over').map(handOverOf);

/** Who has to be told of a hand-over, from the steps of the plan of a person with this name. */
export const providersIn = (
  plan: SectionView | undefined,
  handOver: HandOverFacts,
  person: string,
): readonly Provider[] =>
  providersOf(
    listOf(plan, 'step').map((step) => ({
      who: read('plan', 'step', step, 'who')?.actor,
      isOpen: isOpenStatus(read('plan', 'step', step, 'status')?.status ?? 'not-started'),
    })),
    handOver,
    person,
  );
