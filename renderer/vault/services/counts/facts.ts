/** What is counted of each plan for the figures of a quarter (shared/counts/SPEC.md, NC2). */
import {
  daysOf,
  levels,
  territories,
  type CountedLevel,
  type CountedTerritory,
  type Lacking,
  type PlanFact,
  type Wait,
} from '../../../../shared/counts/figures.ts';
import { directory, fold } from '../../../../shared/directory/index.ts';
import { municipalityIn } from '../../../../shared/directory/municipality-in.ts';
import type { UnitValue } from '../../../../shared/dossier/entities.ts';
import { parseUnit } from '../../../../shared/dossier/read.ts';
import { addCalendarMonths, addDays, isCalendarDay } from '../../../../shared/release/index.ts';
import { entitiesOf, type DossierProjections } from '../../core/context/projections.ts';
import { carrierIn } from '../delegation/handing-over.ts';

interface Asked {
  readonly asked: UnitValue<'plan', 'referral', 'asked'>;
  readonly answer: UnitValue<'plan', 'referral', 'answer'> | undefined;
}

/** Nothing where the dossier has no plan, or none that was begun. */
export function factOf(dossier: DossierProjections, quarter: string): PlanFact | undefined {
  if (entitiesOf(dossier, 'plan', 'step').length === 0) return undefined;
  const referrals = entitiesOf(dossier, 'plan', 'referral').flatMap(({ units }): readonly Asked[] => {
    const asked = parseUnit('plan', 'referral', 'asked', units['asked']);
    return asked === undefined ? [] : [{ asked, answer: parseUnit('plan', 'referral', 'answer', units['answer']) }];
  });
  const answered = slowest(referrals, quarter);
  return {
    territory: territoryOf(dossier),
    level: levelOf(carrierIn(dossier)?.service),
    ...(answered !== undefined && { answered }),
    lacks: lackingIn(referrals, quarter),
  };
}

const known = new Map(territories.map((name) => [fold(name), name]));

function territoryOf(dossier: DossierProjections): CountedTerritory {
  const [person] = entitiesOf(dossier, 'identity', 'person');
  const place = parseUnit('identity', 'person', 'destination', person?.units['destination'])?.place;
  const found = directory.find((place === undefined ? null : municipalityIn(place)) ?? '')?.territory;
  if (found?.kind !== 'municipality') return 'unknown';
  return found.province === undefined ? 'brussels' : (known.get(fold(found.province.nl)) ?? 'unknown');
}

function levelOf(service: string | undefined): CountedLevel {
  const level = service === undefined ? undefined : directory.find(service)?.level;
  return levels.find((each) => each === level) ?? 'unknown';
}

function slowest(referrals: readonly Asked[], quarter: string): PlanFact['answered'] {
  const { from, until } = daysOf(quarter);
  const all = referrals.flatMap(({ asked, answer }) => {
    if (answer === undefined || answer.on < from || answer.on > until) return [];
    if (!isCalendarDay(asked.on) || asked.on > answer.on) return [];
    return [{ level: levelOf(asked.to.id), wait: waitOf(asked.on, answer.on) }];
  });
  return all.reduce<PlanFact['answered']>(
    (slow, each) => (slow === undefined || order(each.wait) > order(slow.wait) ? each : slow),
    undefined,
  );
}

const inOrder: readonly Wait[] = ['two-weeks', 'month', 'three-months', 'longer'];
const order = (wait: Wait): number => inOrder.indexOf(wait);

function waitOf(asked: string, answered: string): Wait {
  if (answered <= addDays(asked, 14)) return 'two-weeks';
  if (answered <= addCalendarMonths(asked, 1)) return 'month';
  return answered <= addCalendarMonths(asked, 3) ? 'three-months' : 'longer';
}

/** A service refused the step in the quarter, and none has accepted it. */
function lackingIn(referrals: readonly Asked[], quarter: string): Lacking {
  const { from, until } = daysOf(quarter);
  const isHelped = (step: string): boolean =>
    referrals.some(({ asked, answer }) => asked.step === step && answer?.outcome === 'accepted');
  const found = new Set(
    referrals.flatMap(({ asked, answer }) => {
      const isRefused = answer?.outcome === 'refused' && answer.on >= from && answer.on <= until;
      return isRefused && !isHelped(asked.step) ? [levelOf(asked.to.id)] : [];
    }),
  );
  const [first, second] = [...found];
  if (first === undefined) return 'none';
  return second === undefined ? first : 'several';
}
