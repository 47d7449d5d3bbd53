/**
 * Which answers to hand-overs count (shared/dossier, P47), from its words: of whom it goes to, of who hands over, or of somebody
 * of their service who is known as that here. What else is written there is taken out before the oracle says who carries.
 */
import { z } from 'zod';
import { fromBase64url } from '../../../shared/codec/base64url.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import type { Judged, Saying } from '../oracle/judge.ts';
import { entitiesOf, type Entity } from '../oracle/view.ts';
import type { CardSays } from './card-says.ts';
import type { Inspector } from './inspector.ts';

const worker = z.looseObject({ person: z.string(), service: z.string() });
const between = z.looseObject({ from: worker, to: worker });

/** What is known of people where the plan is read. */
type Known = Pick<Inspector, 'knows' | 'cards'>;

export function withAnswersThatCount(plan: Judged, known: Known): Judged {
  const counts = new Set<Saying>();
  for (const [name, entity] of entitiesOf(plan))
    if (name.startsWith('hand-over/')) for (const each of answersThatCount(plan, entity, known)) counts.add(each);
  const isAnswer = ({ said }: Saying): boolean => said.type === 'hand-over' && said.unit === 'answer';
  return { ...plan, saying: plan.saying.filter((each) => !isAnswer(each) || counts.has(each)) };
}

function answersThatCount(plan: Judged, entity: Entity, known: Known): readonly Saying[] {
  const said = between.safeParse(entity.shown('between')[0]?.said.value);
  if (!said.success) return [];
  const { from, to } = said.data;
  return entity.shown('answer').filter(({ told: { author } }) => {
    const who = [...plan.members.values()].flat().find(({ seat }) => seat === author) ?? byCard(known, author);
    if (who === undefined) return false;
    const { person, service } = who;
    const isOneOfThem = [from, to].some((each) => hexOf(each.person) === person);
    return isOneOfThem || (service === from.service && known.knows({ key: author, person }));
  });
}

/**
 * Somebody of whom no epoch here says who they are: their time was over, or they were taken out, before whoever looks came in.
 * Their answer goes on counting, by what their card says as far as it is believed (X11).
 */
function byCard(known: Known, author: string): Pick<CardSays, 'person' | 'service'> | undefined {
  const card = known.cards.get(author);
  return card !== undefined && (card.isFirstSeat || known.knows(card)) ? card : undefined;
}

function hexOf(person: string): string | undefined {
  const bytes = fromBase64url(person);
  return bytes === undefined ? undefined : toHex(bytes);
}
