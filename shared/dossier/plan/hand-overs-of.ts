/** Hand-overs and who was told of them, read from the plan. */
import { listOf, parseUnit, read } from '../read.ts';
import { isConfirmed, type EntityView, type SectionView, type Version } from '../view.ts';
import { providersOf, type HandOverFacts, type Provider } from '../hand-over.ts';
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

/** Whether somebody may say what became of a hand-over (P47): whom it goes to, or who hands over or their service, who have a receipt. */
export function maySayAnswer(
  { person, service }: { readonly person: string; readonly service: string | null },
  { from, to }: NonNullable<HandOverFacts['between']>,
): boolean {
  return person === to.person || person === from.person || service === from.service;
}

/** The answer that counts: words of anybody else neither are one nor take its place where they stand beside it (P47). */
export function answerThatCounts({ units }: EntityView): Version | undefined {
  const between = parseUnit('plan', 'hand-over', 'between', units['between']?.versions[0]?.value);
  if (between === undefined) return undefined;
  return units['answer']?.versions.find(({ author }) => {
    // Of who is not confirmed the service is what they say of themselves.
    const service = isConfirmed(author) ? author.service : null;
    return maySayAnswer({ person: author.person, service }, between);
  });
}

const firstValues = (entity: EntityView): Units =>
  Object.fromEntries(
    Object.entries(entity.units).map(([unit, { versions }]) => [
      unit,
      (unit === 'answer' ? answerThatCounts(entity) : versions[0])?.value,
    ]),
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
