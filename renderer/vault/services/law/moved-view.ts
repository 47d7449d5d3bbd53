/** Dossiers whose dates moved, as a person looks at them: from, to, why, and what it means for the plan (SPEC.md, LP7). */
import { startsMoved } from '../../../../shared/dossier/plan/moved-aim.ts';
import { movedBy, type LawKind, type LawPack, type Move } from '../../../../shared/release/index.ts';
import type { Realm } from '../../api/places.ts';
import type { VaultContext } from '../../core/context/context.ts';
import { dossiersIn, entitiesOf, legalDates, nameOf, type DossierProjections } from '../../core/context/projections.ts';
import { parseUnit } from '../../../../shared/dossier/read.ts';
import type { MovedDossier, MovedPack, MovedView, PlanMoved } from '../../api/law.ts';
import { lawPacks } from '../published/law-packs.ts';
import { waitingMoves, type WaitingPack } from './moved.ts';
import { lawOf, stepsOf } from './recorded.ts';

/** So many of a pack are worked out at once; the next come when these were looked at. */
const most = 50;
const waysOut: readonly LawKind[] = [
  'limited-detention',
  'electronic-monitoring',
  'conditional-release',
  'sentence-end',
];

export function movedView(context: VaultContext, realm: Realm, today: string, computing: boolean): MovedView {
  const packs = lawPacks(context.session, realm);
  const dossiers = dossiersIn(context, realm);
  return {
    computing,
    packs: waitingMoves(context.session, realm).flatMap((waiting): MovedPack[] => {
      const pack = packs.find(({ number }) => number === waiting.number);
      if (pack === undefined) return [];
      const here = dossiers.filter(({ id }) => waiting.dossiers.has(id)).sort(byName);
      const before = packs.filter(({ number }) => waiting.before.includes(number));
      const shown = here.slice(0, most).map((each) => rowOf(each, { before, pack, waiting, today }));
      return here.length === 0
        ? []
        : [{ number: pack.number, name: pack.name, day: waiting.day, total: here.length, dossiers: shown }];
    }),
  };
}

function byName(a: DossierProjections, b: DossierProjections): number {
  const [one, other] = [nameOf(a), nameOf(b)];
  return one.surname.localeCompare(other.surname) || one.firstName.localeCompare(other.firstName);
}

interface Comparing {
  readonly before: readonly LawPack[];
  readonly pack: LawPack;
  readonly waiting: WaitingPack;
  readonly today: string;
}

function rowOf(dossier: DossierProjections, { before, pack, waiting, today }: Comparing): MovedDossier {
  const { surname, firstName, birth } = nameOf(dossier);
  const recorded = lawOf(dossier, waiting.day);
  const moves = recorded === undefined ? [] : movedBy(before, pack, recorded.facts);
  const plan = planOf(dossier, moves, today);
  return { dossier: dossier.id, surname, firstName, birthYear: birth.slice(0, 4), moves, ...(plan && { plan }) };
}

/**
 * The plan works towards the nearest recorded way out (P8): where that one moved, it is counted back from it. Without any on record,
 * from the nearest that moved; on the route to sentence end only from that.
 */
function planOf(dossier: DossierProjections, moves: readonly Move[], today: string): PlanMoved | undefined {
  const [situation] = entitiesOf(dossier, 'legal', 'situation');
  const route = parseUnit('legal', 'situation', 'route', situation?.units['route'])?.route;
  const kinds: readonly string[] = route === 'sentence-end' ? ['sentence-end'] : waysOut;
  const [aim] = legalDates(dossier)
    .filter(({ kind, value }) => kinds.includes(kind) && value >= today)
    .sort((a, b) => a.value.localeCompare(b.value));
  const [move] = moves
    .filter(({ kind }) => (aim === undefined ? kinds.includes(kind) : kind === aim.kind))
    .sort((a, b) => dayOf(a).localeCompare(dayOf(b)));
  if (move === undefined) return undefined;
  const { kind, from, to } = move;
  const steps = startsMoved(stepsOf(dossier), {
    from: from.state === 'opens' ? from.earliest : undefined,
    to: to.state === 'opens' ? to.earliest : undefined,
    today,
  });
  return { kind, steps, ...(aim && { stands: { on: aim.value, source: aim.source } }) };
}

const dayOf = ({ from, to }: Move): string =>
  to.state === 'opens' ? to.earliest : from.state === 'opens' ? from.earliest : '';
