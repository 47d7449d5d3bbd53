/**
 * Counter-indications in the law's words, each with the modalities beside which it is shown and who weighs it. A worker answers
 * them with steps, never with a tick.
 */
import { names } from '../../../language.ts';
import type { CounterIndication } from '../format/pack.ts';
import { actBegins, emergencyBegins, emergencyLastDay, ground } from './grounds.ts';

const ministers = ['permission-occasional', 'permission-reintegration', 'prison-leave', 'transition-house'] as const;
const granted = ['limited-detention', 'electronic-monitoring', 'conditional-release'] as const;
const provisional = ['provisional-release-removal', 'provisional-release-surrender'] as const;

const absconding = names(
  'dat iemand zich aan de straf onttrekt',
  'que la personne se soustraie à la peine',
  'dass jemand sich der Strafe entzieht',
  'that someone absconds',
);
const offences = names(
  'dat iemand nieuwe ernstige feiten pleegt',
  'que la personne commette de nouvelles infractions graves',
  'dass jemand neue schwere Straftaten begeht',
  'that someone commits new serious offences',
);
const victims = names(
  'dat slachtoffers lastiggevallen worden',
  'que des victimes soient importunées',
  'dass Opfer belästigt werden',
  'that victims are harassed',
);
const attitude = names(
  'de houding tegenover de slachtoffers',
  'l’attitude à l’égard des victimes',
  'die Haltung gegenüber den Opfern',
  'the attitude to the victims',
);
const compensation = names(
  'de inspanningen om de burgerlijke partij te vergoeden, rekening houdend met de middelen',
  'les efforts pour indemniser la partie civile, compte tenu des moyens',
  'die Bemühungen, die Zivilpartei zu entschädigen, unter Berücksichtigung der Mittel',
  'the efforts to compensate the civil party, given the means',
);
const compensationAlone = names(
  'de inspanningen om de burgerlijke partijen te vergoeden',
  'les efforts pour indemniser les parties civiles',
  'die Bemühungen, die Zivilparteien zu entschädigen',
  'the efforts to compensate the civil parties',
);
const prospects = names(
  'dat er geen vooruitzichten op sociale re-integratie zijn',
  'l’absence de perspectives de réinsertion sociale',
  'dass keine Aussichten auf soziale Wiedereingliederung bestehen',
  'that there are no prospects of social reintegration',
);
const ownNeeds = names(
  'dat iemand niet in de eigen behoeften kan voorzien',
  'que la personne ne puisse subvenir à ses besoins',
  'dass jemand für seine Bedürfnisse nicht aufkommen kann',
  'that someone cannot provide for their own needs',
);
const integrity = names(
  'een manifest risico voor de fysieke integriteit van anderen',
  'un risque manifeste pour l’intégrité physique de tiers',
  'ein offenkundiges Risiko für die körperliche Unversehrtheit anderer',
  'a manifest risk to the physical integrity of others',
);
const observable = names(
  'een onmiddellijk waarneembaar risico voor de fysieke integriteit van anderen',
  'un risque directement observable pour l’intégrité physique de tiers',
  'ein unmittelbar wahrnehmbares Risiko für die körperliche Unversehrtheit anderer',
  'a directly observable risk to the physical integrity of others',
);
const address = names(
  'dat er geen verblijfplaats is',
  'l’absence de lieu de résidence',
  'dass kein Aufenthaltsort vorhanden ist',
  'that there is no place of residence',
);
const housing = names(
  'dat er geen huisvesting is',
  'l’absence de logement',
  'dass keine Wohnung vorhanden ist',
  'that there is no housing',
);
const means = names(
  'dat er onvoldoende bestaansmiddelen zijn',
  'l’absence de moyens d’existence suffisants',
  'dass keine ausreichenden Existenzmittel vorhanden sind',
  'that there are not sufficient means of existence',
);

const byMinister = ground('5, 2°; 7, 2°; 9/3, § 1, 3°', actBegins);
const byMinisterInterruption = ground('16', actBegins);
const byJudge = (point: string) => ground(point, '2022-09-01', { by: ['act-2022-july', '45'] });
const byCourt = (point: string) => ground(`47, § 1, ${point}`, '2016-02-29', { by: ['act-2016', '159'] });
const byCourtBefore = (point: string) =>
  ground(`47, § 1, ${point}`, actBegins, { until: '2016-02-28', mark: 'text-older' });
const forProvisional = (point: string) => ground(`47, § 2, ${point}`, '2016-02-29', { by: ['act-2016', '159'] });
const byCourt2014 = ground('47, § 1, 6°', '2014-01-01', { until: '2016-02-28', mark: 'text-older' });
/** As the consolidated text shows it without what came later; its 1°, deleted on 29 February 2016, was not read. */
const forProvisionalBefore = (point: string) =>
  ground(`47, § 2, ${point}`, actBegins, { until: '2016-02-28', mark: 'derived', doubts: ['wording-not-seen'] });
/** Efforts to compensate stood there from the beginning; the clause on the person's means came on 1 January 2014. */
const forProvisional2007 = ground('47, § 2, 4°', actBegins, { until: '2013-12-31', mark: 'derived' });
const forProvisional2014 = ground('47, § 2, 4°', '2014-01-01', { until: '2016-02-28', mark: 'derived' });
const forAreaBan = ground('28, § 3; 47, § 3', '2013-05-02');
const forEarly = (point: string) =>
  ground(`98/28, § 1, al. 1, ${point}`, emergencyBegins, { by: ['emergency', '36'], until: '2026-12-31' });
/** What the director had to see to before granting it: no clause on conditions that answer it. */
const forEarly2022 = ground('65, § 1, al. 1', '2022-08-18', { act: 'act-2022-july', until: '2023-08-31' });
const forMedical = ground('73, 1°', '2015-01-12');
const inEmergency = (paragraphs: string) =>
  ground(`98/13, ${paragraphs}`, emergencyBegins, { by: ['emergency', '19'], until: emergencyLastDay });

const court = { regimes: ['court' as const] };
const judge = { regimes: ['judge' as const] };
const emergency = { regimes: ['emergency' as const] };

export const counterIndications: readonly CounterIndication[] = [
  { id: 'absconding', kinds: [...ministers], answerable: true, ...byMinister, summary: absconding },
  { id: 'new-offences', kinds: [...ministers], answerable: true, ...byMinister, summary: offences },
  { id: 'harassing-victims', kinds: [...ministers], answerable: true, ...byMinister, summary: victims },
  // Conditions cannot answer a risk here: article 16 has no such clause.
  { id: 'absconding', kinds: ['interruption'], answerable: false, ...byMinisterInterruption, summary: absconding },
  { id: 'new-offences', kinds: ['interruption'], answerable: false, ...byMinisterInterruption, summary: offences },
  { id: 'harassing-victims', kinds: ['interruption'], answerable: false, ...byMinisterInterruption, summary: victims },
  {
    id: 'own-needs',
    kinds: ['electronic-monitoring', 'conditional-release'],
    ...judge,
    answerable: true,
    ...byJudge('28, § 1, 1°'),
    summary: ownNeeds,
  },
  {
    id: 'physical-integrity',
    kinds: [...granted],
    ...judge,
    answerable: true,
    ...byJudge('28, § 1, 2°'),
    summary: integrity,
  },
  {
    id: 'physical-integrity',
    kinds: [...provisional],
    ...judge,
    answerable: true,
    ...byJudge('28, § 2, 2°'),
    summary: integrity,
  },
  {
    id: 'harassing-victims',
    kinds: [...granted],
    ...judge,
    answerable: true,
    ...byJudge('28, § 1, 3°'),
    summary: victims,
  },
  {
    id: 'harassing-victims',
    kinds: [...provisional],
    ...judge,
    answerable: true,
    ...byJudge('28, § 2, 3°'),
    summary: victims,
  },
  { id: 'attitude', kinds: [...granted], ...judge, answerable: true, ...byJudge('28, § 1, 4°'), summary: attitude },
  {
    id: 'compensation',
    kinds: [...granted],
    ...judge,
    answerable: true,
    ...byJudge('28, § 1, 6°'),
    summary: compensation,
  },
  {
    id: 'compensation',
    kinds: [...provisional],
    ...judge,
    answerable: true,
    ...byJudge('28, § 2, 4°'),
    summary: compensation,
  },
  { id: 'prospects', kinds: [...granted], ...court, answerable: true, ...byCourt('1°'), summary: prospects },
  { id: 'new-offences', kinds: [...granted], ...court, answerable: true, ...byCourt('2°'), summary: offences },
  { id: 'harassing-victims', kinds: [...granted], ...court, answerable: true, ...byCourt('3°'), summary: victims },
  { id: 'attitude', kinds: [...granted], ...court, answerable: true, ...byCourt('4°'), summary: attitude },
  { id: 'compensation', kinds: [...granted], ...court, answerable: true, ...byCourt('6°'), summary: compensation },
  { id: 'prospects', kinds: [...granted], ...court, answerable: false, ...byCourtBefore('1°'), summary: prospects },
  { id: 'new-offences', kinds: [...granted], ...court, answerable: false, ...byCourtBefore('2°'), summary: offences },
  {
    id: 'harassing-victims',
    kinds: [...granted],
    ...court,
    answerable: false,
    ...byCourtBefore('3°'),
    summary: victims,
  },
  { id: 'attitude', kinds: [...granted], ...court, answerable: false, ...byCourtBefore('4°'), summary: attitude },
  {
    id: 'new-offences',
    kinds: [...provisional],
    ...court,
    answerable: true,
    ...forProvisional('2°'),
    summary: offences,
  },
  {
    id: 'harassing-victims',
    kinds: [...provisional],
    ...court,
    answerable: true,
    ...forProvisional('3°'),
    summary: victims,
  },
  {
    id: 'compensation',
    kinds: [...provisional],
    ...court,
    answerable: true,
    ...forProvisional('4°'),
    summary: compensation,
  },
  { id: 'compensation', kinds: [...granted], ...court, answerable: false, ...byCourt2014, summary: compensation },
  {
    id: 'new-offences',
    kinds: [...provisional],
    ...court,
    answerable: false,
    ...forProvisionalBefore('2°'),
    summary: offences,
  },
  {
    id: 'harassing-victims',
    kinds: [...provisional],
    ...court,
    answerable: false,
    ...forProvisionalBefore('3°'),
    summary: victims,
  },
  {
    id: 'compensation',
    kinds: [...provisional],
    ...court,
    answerable: false,
    ...forProvisional2014,
    summary: compensation,
  },
  {
    id: 'compensation',
    kinds: [...provisional],
    ...court,
    answerable: false,
    ...forProvisional2007,
    summary: compensationAlone,
  },
  // § 3 has no clause on conditions that answer it; the only condition there is stands in article 95/1, § 3.
  { id: 'harassing-victims', kinds: ['area-ban-reduction'], answerable: false, ...forAreaBan, summary: victims },
  { id: 'residence-place', kinds: ['early-release'], answerable: false, ...forEarly('1°'), summary: address },
  { id: 'physical-integrity', kinds: ['early-release'], answerable: false, ...forEarly('2°'), summary: integrity },
  { id: 'residence-place', kinds: ['early-release'], answerable: false, ...forEarly2022, summary: housing },
  { id: 'own-needs', kinds: ['early-release'], answerable: false, ...forEarly2022, summary: means },
  // Article 73 has no clause on conditions that answer them either; the judge sets conditions with an eye to them (article 75).
  { id: 'new-offences', kinds: ['medical-release'], answerable: false, ...forMedical, summary: offences },
  { id: 'residence-place', kinds: ['medical-release'], answerable: false, ...forMedical, summary: address },
  { id: 'harassing-victims', kinds: ['medical-release'], answerable: false, ...forMedical, summary: victims },
  {
    id: 'residence-place',
    kinds: ['electronic-monitoring', 'conditional-release'],
    ...emergency,
    answerable: false,
    ...inEmergency('al. 1-2'),
    summary: address,
  },
  {
    id: 'physical-integrity',
    kinds: [...granted, ...provisional],
    ...emergency,
    answerable: true,
    ...inEmergency('al. 1, 3'),
    summary: observable,
  },
];
