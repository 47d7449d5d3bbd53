/** General conditions of the law, by who grants what. They are offered where a grant is recorded, never filled in. */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { emergencyBegins, emergencyLastDay, ground } from '../grounds.ts';
import { granted, judgeBegins } from '../limits/granted.ts';
import type { LawText } from './law-text.ts';

type Kinds = LimitRow['kinds'];
const withAddress: Kinds = ['electronic-monitoring', 'conditional-release', 'provisional-release-surrender'];
const removal: Kinds = ['provisional-release-removal'];

const noOffence = names(
  'Geen strafbare feiten plegen.',
  'Ne pas commettre d’infractions.',
  'Keine Straftaten begehen.',
  'Commit no offences.',
);
const noHarassing = names(
  'De slachtoffers niet lastigvallen.',
  'Ne pas importuner les victimes.',
  'Die Opfer nicht belästigen.',
  'Do not harass the victims.',
);
const address = names(
  'Een vast adres hebben en een nieuw adres meteen meedelen aan het openbaar ministerie en aan het justitiehuis dat begeleidt.',
  'Avoir une adresse fixe et communiquer sans délai toute nouvelle adresse au ministère public et à la maison de justice chargée de la guidance.',
  'Eine feste Adresse haben und eine neue Adresse sofort der Staatsanwaltschaft und dem begleitenden Justizhaus mitteilen.',
  'Have a fixed address, and tell any new one at once to the prosecutor and to the justice house that gives guidance.',
);
const summonses = names(
  'Ingaan op de oproepingen van het openbaar ministerie en van het justitiehuis dat begeleidt.',
  'Donner suite aux convocations du ministère public et de la maison de justice chargée de la guidance.',
  'Den Vorladungen der Staatsanwaltschaft und des begleitenden Justizhauses Folge leisten.',
  'Answer the summonses of the prosecutor and of the justice house that gives guidance.',
);
const leave = (who: readonly [string, string, string, string]) =>
  names(
    `Het grondgebied effectief verlaten en tijdens de proeftijd niet terugkomen zonder geldige papieren en zonder voorafgaande toestemming van ${who[0]}.`,
    `Quitter effectivement le territoire et ne pas revenir pendant le délai d’épreuve sans être en règle de séjour et sans l’autorisation préalable ${who[1]}.`,
    `Das Staatsgebiet tatsächlich verlassen und während der Probezeit nicht ohne gültige Papiere und ohne vorherige Erlaubnis ${who[2]} zurückkehren.`,
    `Actually leave the territory, and not return during the probation period without valid papers and prior leave of the ${who[3]}.`,
  );
const leaveOfCourt = leave([
  'de strafuitvoeringsrechtbank',
  'du tribunal de l’application des peines',
  'des Strafvollstreckungsgerichts',
  'court',
]);
const leaveOfJudge = leave([
  'de strafuitvoeringsrechter',
  'du juge de l’application des peines',
  'des Strafvollstreckungsrichters',
  'judge',
]);

const court = { regimes: ['court'] } as const;
const judge = { regimes: ['judge'] } as const;
const emergency = { regimes: ['emergency'] } as const;
const service = { by: ['act-2021-november', '77'] } as const;
/** Before the Communities' service was named. */
const unseen = { until: '2021-12-09', mark: 'from-memory', doubts: ['wording-not-seen'] } as const;

/** Over three years. */
const ofCourt: readonly LawText[] = [
  { id: 'G-55-1', kinds: granted, ...court, ...ground('55, 1°', '2007-02-01'), text: noOffence },
  { id: 'G-55-2', kinds: withAddress, ...court, ...ground('55, 2°', '2021-12-10', service), text: address },
  { id: 'G-55-2-2007', kinds: withAddress, ...court, ...ground('55, 2°', '2007-02-01', unseen), text: address },
  { id: 'G-55-3', kinds: granted, ...court, ...ground('55, 3°', '2021-12-10', service), text: summonses },
  { id: 'G-55-3-2007', kinds: granted, ...court, ...ground('55, 3°', '2007-02-01', unseen), text: summonses },
  {
    id: 'G-55-4',
    kinds: removal,
    ...court,
    ...ground('55, 4°', '2016-02-29', { by: ['act-2016', '161'] }),
    text: leaveOfCourt,
  },
];

/** Up to three years, in the ordinary procedure. */
const ofJudge: readonly LawText[] = [
  { id: 'G-39-1', kinds: granted, ...judge, ...ground('39, 1°', judgeBegins), text: noOffence },
  { id: 'G-39-2', kinds: withAddress, ...judge, ...ground('39, 2°', judgeBegins), text: address },
  { id: 'G-39-3', kinds: granted, ...judge, ...ground('39, 3°', judgeBegins), text: summonses },
  {
    id: 'G-39-4',
    kinds: removal,
    ...judge,
    ...ground('39, 4°', judgeBegins, { by: ['act-2022-july', '47'] }),
    text: leaveOfJudge,
  },
];

const temporary = { until: emergencyLastDay, by: ['emergency', '28'] } as const;

/** Up to three years, in the emergency procedure. */
const ofEmergency: readonly LawText[] = [
  {
    id: 'G-98-21-1',
    kinds: granted,
    ...emergency,
    ...ground('98/21, 1°', emergencyBegins, temporary),
    text: noOffence,
  },
  {
    id: 'G-98-21-2',
    kinds: granted,
    ...emergency,
    ...ground('98/21, 2°', emergencyBegins, temporary),
    text: noHarassing,
  },
  {
    id: 'G-98-21-3',
    kinds: ['electronic-monitoring', 'conditional-release'],
    ...emergency,
    ...ground('98/21, 3°', emergencyBegins, temporary),
    text: address,
  },
  {
    id: 'G-98-21-4',
    kinds: granted,
    ...emergency,
    ...ground('98/21, 4°', emergencyBegins, temporary),
    text: summonses,
  },
  {
    id: 'G-98-21-5',
    kinds: removal,
    ...emergency,
    ...ground('98/21, 5°', emergencyBegins, temporary),
    text: leaveOfJudge,
  },
];

const earlyRelease: Kinds = ['early-release'];
const toTheEnd = { until: '2026-12-31', by: ['emergency', '36'] } as const;

const ofOthers: readonly LawText[] = [
  { id: 'G-75', kinds: ['medical-release'], ...ground('75', '2015-01-12'), text: noOffence },
  { id: 'G-98-28-1', kinds: earlyRelease, ...ground('98/28, § 3, 1°', emergencyBegins, toTheEnd), text: noOffence },
  { id: 'G-98-28-2', kinds: earlyRelease, ...ground('98/28, § 3, 2°', emergencyBegins, toTheEnd), text: noHarassing },
  {
    id: 'G-98-28-3',
    kinds: earlyRelease,
    ...ground('98/28, § 3, 3°', emergencyBegins, toTheEnd),
    text: names(
      'Een opvangadres behouden en een nieuwe verblijfplaats meteen meedelen aan de directeur.',
      'Conserver une adresse d’accueil et communiquer immédiatement tout nouveau lieu de séjour au directeur.',
      'Eine Aufnahmeadresse behalten und einen neuen Aufenthaltsort sofort dem Direktor mitteilen.',
      'Keep a reception address, and tell the director at once of any new place of stay.',
    ),
  },
  {
    id: 'G-98-28-3-leave',
    kinds: earlyRelease,
    ...ground('98/28, § 3, 3°', emergencyBegins, toTheEnd),
    text: names(
      'Zonder verblijfsrecht: het grondgebied verlaten binnen de termijn van de Dienst Vreemdelingenzaken en tijdens de proeftijd niet terugkomen zonder geldige papieren.',
      'Sans droit de séjour : quitter le territoire dans le délai fixé par l’Office des étrangers et ne pas revenir pendant le délai d’épreuve sans être en règle de séjour.',
      'Ohne Aufenthaltsrecht: das Staatsgebiet in der Frist des Ausländeramts verlassen und während der Probezeit nicht ohne gültige Papiere zurückkehren.',
      'Without a right of residence: leave the territory within the time set by the Aliens Office, and not return during the probation period without valid papers.',
    ),
  },
];

const of2022 = { act: 'act-2022-july', until: '2023-08-31' } as const;

/** The measure against overcrowding of 2022 asked for no address: only these two. */
const ofEarlyRelease2022: readonly LawText[] = [
  {
    id: 'G-2022-65-1',
    kinds: earlyRelease,
    ...ground('65, § 2, al. 1, 1°', '2022-08-18', of2022),
    text: noOffence,
  },
  {
    id: 'G-2022-65-2',
    kinds: earlyRelease,
    ...ground('65, § 2, al. 1, 2°', '2022-08-18', of2022),
    text: names(
      'De slachtoffers niet lastigvallen, en bij een ontmoeting met een slachtoffer meteen weggaan.',
      'Ne pas importuner les victimes et quitter immédiatement les lieux en cas de rencontre avec une victime.',
      'Die Opfer nicht belästigen und bei einer Begegnung mit einem Opfer sofort weggehen.',
      'Do not harass the victims, and leave at once on meeting one.',
    ),
  },
];

export const generalConditions: readonly LawText[] = [
  ...ofCourt,
  ...ofJudge,
  ...ofEmergency,
  ...ofOthers,
  ...ofEarlyRelease2022,
];
