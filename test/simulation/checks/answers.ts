/**
 * Which answers to hand-overs count (shared/dossier, P47), from its words: of whom it goes to, of who hands over, or of somebody
 * of their service who is known as that here. What else is written there is taken out before the oracle says who carries.
 */
import { z } from 'zod';
import { fromBase64url } from '../../../shared/codec/base64url.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import type { Judged, Saying } from '../oracle/judge.ts';
import { entitiesOf, type Entity } from '../oracle/view.ts';

const worker = z.looseObject({ person: z.string(), service: z.string() });
const between = z.looseObject({ from: worker, to: worker });

/** Whether something here shows that somebody is who their card says (X11). */
type Knows = (one: { readonly key: string; readonly person: string }) => boolean;

export function withAnswersThatCount(plan: Judged, knows: Knows): Judged {
  const counts = new Set<Saying>();
  for (const [name, entity] of entitiesOf(plan))
    if (name.startsWith('hand-over/')) for (const each of answersThatCount(plan, entity, knows)) counts.add(each);
  const isAnswer = ({ said }: Saying): boolean => said.type === 'hand-over' && said.unit === 'answer';
  return { ...plan, saying: plan.saying.filter((each) => !isAnswer(each) || counts.has(each)) };
}

function answersThatCount(plan: Judged, entity: Entity, knows: Knows): readonly Saying[] {
  const said = between.safeParse(entity.shown('between')[0]?.said.value);
  if (!said.success) return [];
  const { from, to } = said.data;
  return entity.shown('answer').filter(({ told: { author } }) => {
    const member = [...plan.members.values()].flat().find(({ seat }) => seat === author);
    if (member === undefined) return false;
    const { person, service } = member;
    const isOneOfThem = [from, to].some((each) => hexOf(each.person) === person);
    return isOneOfThem || (service === from.service && knows({ key: author, person }));
  });
}

function hexOf(person: string): string | undefined {
  const bytes = fromBase64url(person);
  return bytes === undefined ? undefined : toHex(bytes);
}
