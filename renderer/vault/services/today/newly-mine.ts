/** The row of Today about a dossier that somebody made me carry, until I looked at it. */
import type { TodayRow } from '../../api/today.ts';
import { contributionCount, type VaultContext } from '../../core/context/context.ts';
import { lastSeen } from '../../core/context/seen.ts';
import { personText } from '../../core/session/session.ts';
import type { OfDossier } from './kept.ts';

export function newlyMineRows(context: VaultContext, each: OfDossier): readonly TodayRow[] {
  const { dossier, head, given } = each;
  const by = handedBy(context, each);
  if (by === undefined) return [];
  return [
    {
      ...head,
      id: `newly-mine/${dossier.id}`,
      on: given.today,
      kind: 'newly-mine',
      what: nameOfPerson(context, by),
      holder: given.me.name,
      onMe: true,
      why: { rule: 'newly-mine', source: 'plan', confirmed: true },
    },
  ];
}

/** Undefined where I did it myself, or looked since. */
function handedBy(context: VaultContext, { dossier, holderId, heldBy, given: { me } }: OfDossier): string | undefined {
  if (holderId !== me.person || heldBy === undefined || heldBy === me.person) return undefined;
  return lastSeen(context, dossier.id) >= contributionCount(context, dossier.id) ? undefined : heldBy;
}

/** Empty where nobody of that name is known here. */
function nameOfPerson({ session }: VaultContext, person: string): string {
  const card = session.people
    .flatMap((mate) => [session.cards.read(mate.real), session.cards.read(mate.practice)])
    .find((each) => each !== null && personText(each.person) === person);
  return card?.name ?? '';
}
