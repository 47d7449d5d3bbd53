/** What the law names against each modality, and what is due before each day: written by hand, from the articles. */
import type { LawFacts, LawKind } from '../../../shared/release/index.ts';
import { facts, months, sentence, slug, years } from './facts.ts';
import type { Case } from './write.ts';

const each = (ids: readonly string[], rest: string): string => ids.map((id) => `${id} | ${rest}`).join(', ');
const at = (points: readonly (readonly [id: string, article: string])[]): string =>
  points.map(([id, article]) => `${id} | ${article} | text`).join(', ');
const weighed = (kinds: readonly LawKind[], value: string): readonly string[] =>
  kinds.map((kind) => `expect counter-indications ${kind}: ${value}`);

const three = ['absconding', 'new-offences', 'harassing-victims'];
const outside: readonly LawKind[] = ['limited-detention', 'electronic-monitoring', 'conditional-release'];
const away: readonly LawKind[] = ['provisional-release-removal', 'provisional-release-surrender'];

const ministers: readonly string[] = [
  ...weighed(
    ['permission-reintegration', 'prison-leave', 'transition-house'],
    each(three, '5, 2°; 7, 2°; 9/3, § 1, 3° | text'),
  ),
  // An interruption is barred by a risk that no condition answers.
  ...weighed(['interruption'], each(three, '16 | text | not answerable')),
];
const court: readonly string[] = [
  // Nor does a condition answer that of an area ban.
  ...weighed(['area-ban-reduction'], 'harassing-victims | 28, § 3; 47, § 3 | text | not answerable'),
  ...weighed(
    outside,
    at([
      ['prospects', '47, § 1, 1°'],
      ['new-offences', '47, § 1, 2°'],
      ['harassing-victims', '47, § 1, 3°'],
      ['attitude', '47, § 1, 4°'],
      ['compensation', '47, § 1, 6°'],
    ]),
  ),
  ...weighed(
    away,
    at([
      ['new-offences', '47, § 2, 2°'],
      ['harassing-victims', '47, § 2, 3°'],
      ['compensation', '47, § 2, 4°'],
    ]),
  ),
];
const ofJudge = at([
  ['physical-integrity', '28, § 1, 2°'],
  ['harassing-victims', '28, § 1, 3°'],
  ['attitude', '28, § 1, 4°'],
  ['compensation', '28, § 1, 6°'],
]);
const ownNeeds = at([['own-needs', '28, § 1, 1°']]);
const judge: readonly string[] = [
  ...weighed(['limited-detention'], ofJudge),
  ...weighed(['electronic-monitoring', 'conditional-release'], `${ownNeeds}, ${ofJudge}`),
  ...weighed(
    away,
    at([
      ['physical-integrity', '28, § 2, 2°'],
      ['harassing-victims', '28, § 2, 3°'],
      ['compensation', '28, § 2, 4°'],
    ]),
  ),
];
const inEmergency = 'physical-integrity | 98/13, al. 1, 3 | text';
const needsPlace = `residence-place | 98/13, al. 1-2 | text | not answerable, ${inEmergency}`;
const emergency: readonly string[] = [
  ...weighed(['limited-detention', ...away], inEmergency),
  ...weighed(['electronic-monitoring', 'conditional-release'], needsPlace),
  ...weighed(
    ['early-release'],
    'residence-place | 98/28, § 1, al. 1, 1° | text | not answerable, physical-integrity | 98/28, § 1, al. 1, 2° | text | not answerable',
  ),
  ...weighed(
    ['medical-release'],
    each(['new-offences', 'residence-place', 'harassing-victims'], '73, 1° | text | not answerable'),
  ),
];

const prepared = (kind: LawKind, value: string): string => `expect ${kind} prepare: ${value}`;

const ofRegime = (name: string, one: LawFacts, expect: readonly string[]): Case => ({
  file: `weighed/${slug(name)}`,
  name: `Weighed and prepared: ${name}`,
  provenance: 'written by hand: counter-indications of each regime, and limits counted back from each day',
  facts: one,
  expect,
});

const six = facts({ sentences: [sentence(years(6))], residence: 'none' });
const thirty = facts({ sentences: [sentence(months(30))], residence: 'none' });
const in2022 = facts({
  asOf: '2023-03-01',
  detainedSince: '2022-11-15',
  sentences: [sentence(months(30), { judgedOn: '2022-11-01' })],
  article32: false,
});

export const weighedCases: readonly Case[] = [
  ofRegime('court', six, [
    ...ministers,
    ...court,
    prepared(
      'prison-leave',
      'information 2024-10-14 to 2024-10-15 by M-08-information, ask-by 2024-10-23 to 2024-10-25 by M-10-decision+M-08-advice',
    ),
    prepared(
      'electronic-monitoring',
      'information 2025-03-14 to 2025-03-15 by C-23-information, ask-by 2024-12-30 to 2025-01-01 by C-54-decision+C-52-hearing',
    ),
    prepared(
      'conditional-release',
      'information 2025-07-14 to 2025-07-15 by C-25-1-information, ask-by 2025-06-30 to 2025-07-01 by C-54-decision+C-52-hearing',
    ),
    prepared(
      'provisional-release-removal',
      'information 2025-07-14 to 2025-07-15 by C-26-1-information, ask-by 2025-06-30 to 2025-07-01 by C-54-decision+C-52-hearing',
    ),
    prepared('sentence-end', 'none'),
  ]),
  ofRegime('judge', { ...thirty, article32: true }, [
    ...ministers,
    ...judge,
    prepared(
      'electronic-monitoring',
      'information 2024-01-15 by J-23-information, ask-by 2024-03-09 to 2024-03-14 by J-34-decision+J-29-advice+J-29-registry',
    ),
    prepared(
      'conditional-release',
      'information 2024-05-10 to 2024-05-15 by J-25-1-information, ask-by 2024-09-10 to 2024-09-15 by J-34-decision+J-30-advice',
    ),
  ]),
  ofRegime('emergency', { ...thirty, article32: false }, [
    ...ministers,
    ...emergency,
    prepared(
      'electronic-monitoring',
      'information 2024-02-10 to 2024-02-15 by E-9-information, ask-by 2024-03-09 to 2024-03-14 by E-19-decision+E-14-advice+E-14-registry',
    ),
    prepared('conditional-release', 'advice 2024-09-10 to 2024-09-15 by E-15-advice'),
    prepared('provisional-release-removal', 'advice 2024-09-10 to 2024-09-15 by E-15-advice'),
  ]),
  ofRegime('early release of 2022', in2022, [
    ...weighed(['early-release'], each(['residence-place', 'own-needs'], '65, § 1, al. 1 | text | not answerable')),
  ]),
  ofRegime('nothing said of article 32', thirty, [
    ...weighed(['conditional-release'], `${ownNeeds}, ${ofJudge}, ${needsPlace}`),
    prepared('conditional-release', 'none'),
  ]),
];
