/** Hand-overs and who was told of them, read from the plan. */
import { listOf, parseUnit, read } from '../read.ts';
import type { EntityView, SectionView } from '../view.ts';
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

const firstValues = ({ units }: EntityView): Units =>
  Object.fromEntries(Object.entries(units).map(([unit, { versions }]) => [unit, versions[0]?.value]));

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
