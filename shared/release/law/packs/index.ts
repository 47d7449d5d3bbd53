/**
 * The packs this version carries, one for each stage the sources tell apart. A pack that went out is never changed: a test holds
 * a fingerprint of each.
 */
import { names } from '../../../language.ts';
import { rules as procedureRules, ruleIds } from '../../rules.ts';
import { lawPack, type LawPack, type OpeningRule, type RegimeRow } from '../format/pack.ts';
import { counterIndications } from './counter-indications.ts';
import {
  circulars,
  earlyRelease2022,
  earlyRelease2025,
  earlyReleaseRefused,
  extendedLeave,
  limitedDetention,
  monitoring,
  monitoringSince2025,
  removal,
  removalSince2025,
} from './court.ts';
import { endOfSentence, ministerial } from './minister.ts';
import { aboveThreeYears, belowSixMonths, olderJudgment, overTwoYears, sixMonthsToTwoYears } from './regimes.ts';
import { conditionalRelease } from './release.ts';

const always: readonly OpeningRule[] = [...ministerial, ...conditionalRelease, ...endOfSentence, limitedDetention];
const everyRegime: readonly RegimeRow[] = [
  aboveThreeYears,
  overTwoYears,
  belowSixMonths,
  sixMonthsToTwoYears,
  olderJudgment,
];

type Stage = Pick<LawPack, 'number' | 'validFrom' | 'validUntil' | 'name'> & {
  readonly regimes: readonly RegimeRow[];
  readonly rules: readonly OpeningRule[];
};

/** Read through its own schema: a copy that shares nothing, and nothing that a pack from elsewhere could not say. */
const pack = ({ regimes, rules, ...stage }: Stage): LawPack =>
  lawPack.parse({
    format: 'law-pack-1',
    ...stage,
    regimes,
    // A rule for a regime that this stage does not know would be dead letters.
    rules: [...always, ...rules].filter(
      ({ when }) => when?.regime === undefined || regimes.some(({ gives }) => gives === when.regime),
    ),
    procedure: ruleIds.map((id) => procedureRules[id]),
    counterIndications: counterIndications.filter(
      ({ regime }) => regime === undefined || regimes.some(({ gives }) => gives === regime),
    ),
  });

const emergency = [monitoringSince2025, monitoring, removalSince2025, removal, extendedLeave('extended-leave-ended')];

export const packs: readonly LawPack[] = [
  pack({
    number: 1,
    validFrom: '2015-01-12',
    validUntil: '2022-07-29',
    name: names(
      'tot juli 2022, vóór de regeling tot drie jaar',
      'jusqu’en juillet 2022, avant le régime jusqu’à trois ans',
      'bis Juli 2022, vor der Regelung bis drei Jahre',
      'until July 2022, before the regime up to three years',
    ),
    regimes: [aboveThreeYears, olderJudgment],
    rules: [monitoring, removal, earlyReleaseRefused('early-release-before-2022'), ...circulars],
  }),
  pack({
    number: 2,
    validFrom: '2022-07-30',
    validUntil: '2023-08-31',
    name: names(
      'vanaf 30 juli 2022: vervroegde invrijheidstelling, en de regeling boven twee en tot drie jaar',
      'dès le 30 juillet 2022 : libération anticipée, et régime de plus de deux à trois ans',
      'ab 30. Juli 2022: vorzeitige Freilassung und die Regelung über zwei bis drei Jahre',
      'from 30 July 2022: early release, and the regime over two and up to three years',
    ),
    regimes: [aboveThreeYears, overTwoYears, olderJudgment],
    rules: [monitoring, removal, earlyRelease2022],
  }),
  pack({
    number: 3,
    validFrom: '2023-09-01',
    validUntil: '2025-07-31',
    name: names(
      'vanaf 1 september 2023: ook zes maanden tot twee jaar',
      'dès le 1er septembre 2023 : aussi de six mois à deux ans',
      'ab 1. September 2023: auch sechs Monate bis zwei Jahre',
      'from 1 September 2023: also six months to two years',
    ),
    regimes: everyRegime,
    rules: [monitoring, removal, earlyReleaseRefused('early-release-unknown'), extendedLeave('extended-leave-no-date')],
  }),
  pack({
    number: 4,
    validFrom: '2025-08-01',
    validUntil: '2025-08-31',
    name: names(
      'augustus 2025, terwijl de noodwet in werking treedt',
      'août 2025, pendant l’entrée en vigueur de la loi d’urgence',
      'August 2025, während das Notgesetz in Kraft tritt',
      'August 2025, while the Emergency Act comes into force',
    ),
    regimes: everyRegime,
    rules: [
      monitoringSince2025,
      monitoring,
      removal,
      earlyReleaseRefused('early-release-day-unknown'),
      extendedLeave('extended-leave-ended'),
    ],
  }),
  pack({
    number: 5,
    validFrom: '2025-09-01',
    validUntil: '2026-04-07',
    name: names(
      'vanaf september 2025: noodwet',
      'dès septembre 2025 : loi d’urgence',
      'ab September 2025: Notgesetz',
      'from September 2025: Emergency Act',
    ),
    regimes: everyRegime,
    rules: [...emergency, earlyRelease2025],
  }),
  pack({
    number: 6,
    validFrom: '2026-04-08',
    name: names(
      'vanaf 8 april 2026: nieuw Strafwetboek, strafuitvoering voorlopig ongewijzigd',
      'dès le 8 avril 2026 : nouveau Code pénal, exécution des peines provisoirement inchangée',
      'ab 8. April 2026: neues Strafgesetzbuch, Strafvollstreckung vorläufig unverändert',
      'from 8 April 2026: new Penal Code, execution of sentences unchanged for now',
    ),
    regimes: everyRegime,
    rules: [...emergency, earlyRelease2025],
  }),
];
