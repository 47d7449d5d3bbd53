/** The sheet of a breach, the information notice, and the form with which a dossier is shown to an inspection. */
import { breachState, notifyUntil } from '../../../shared/service-book/breach-clock.ts';
import { ofKind, type BookValue } from '../../../shared/service-book/book.ts';
import type { Rules } from '../../../shared/directory/regime.ts';
import { cite, type Grounds } from '../../../shared/law/index.ts';
import { sectionKinds } from '../../../shared/dossier/sections.ts';
import { locales, longDate } from '../../i18n/name-words.ts';
import { facts, type Block } from '../model/blocks.ts';
import type { Paper } from '../model/paper.ts';
import { periodTable, regimeLines, supervisors, whoAnswers } from './parts.ts';
import {
  fact,
  heading,
  level,
  listOf,
  officerSheet,
  plain,
  restsByRules,
  sentence,
  written,
  type Desk,
} from './request.ts';

const ruled: Block = { kind: 'ruled', lines: 2 };

const breachRests = {
  'title-2': [cite('data-protection', '61'), cite('data-protection', '62')],
  gdpr: [cite('gdpr', '33; 34', 'from-memory')],
} as const;
const exemptionRests = {
  'title-2': [cite('data-protection', '62, § 3, 1°')],
  gdpr: [cite('gdpr', '34, § 3, a', 'from-memory')],
} as const;

export function breachPaper(desk: Desk): Paper {
  const { words, book, breach: id, card } = desk;
  const { breach } = words;
  const value = ofKind(book, 'breach').find((each) => each.id === id)?.value;
  const text = (given: string | undefined): readonly Block[] => [given === undefined ? ruled : written(given)];
  const officer = [card?.officer, card?.reach].filter((each) => each !== undefined).join(', ');
  return officerSheet(desk, 'breach', [
    [sentence(desk, breach.about), ...restsByRules(desk, breachRests)],
    clockOf(desk, value),
    [heading(desk, breach.nature), ...text(value?.nature)],
    [heading(desk, breach.persons), ...text(value?.persons)],
    [heading(desk, breach.records), ...text(value?.records)],
    [heading(desk, breach.contact), ...text(officer === '' ? undefined : officer)],
    [heading(desk, breach.consequences), ...text(value?.consequences)],
    [heading(desk, breach.measures), ...text(value?.measures)],
    [heading(desk, breach.reason), ...text(value?.reason)],
    [heading(desk, breach.authority), ...supervisors(desk)],
    [heading(desk, breach.encrypted), ...unreadable(desk, value)],
    [sentence(desk, breach.keep, 'note')],
  ]);
}

function clockOf({ words, language, now }: Desk, value: BookValue<'breach'> | undefined): readonly Block[] {
  const { breach } = words;
  if (value === undefined) return facts([fact(breach.discovered, [ruled]), fact(breach.until, [ruled])]);
  const until = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeStyle: 'short' });
  const at = (day: string, clock: string | undefined): string =>
    [longDate(day, language), clock].filter((each) => each !== undefined).join(', ');
  const { notifiedOn, notifiedAt, personsToldOn } = value;
  return facts([
    fact(breach.discovered, [plain(at(value.discoveredOn, value.discoveredAt))]),
    fact(breach.until, [plain(until.format(notifyUntil(value)))]),
    fact(breach.state, [plain(breach.states[breachState(value, now)])]),
    fact(breach.notified, notifiedOn === undefined ? [ruled] : [plain(at(notifiedOn, notifiedAt))]),
    fact(breach.told, personsToldOn === undefined ? [] : [plain(longDate(personsToldOn, language))]),
  ]);
}

const unreadable = (desk: Desk, value: BookValue<'breach'> | undefined): readonly Block[] => [
  ...(value === undefined ? [ruled] : [plain(desk.words.breach.unreadable[value.unreadable])]),
  sentence(desk, desk.words.breach.exemption, 'small'),
  ...restsByRules(desk, exemptionRests),
];

const informed: Readonly<Record<Rules, Grounds>> = {
  'title-2': cite('data-protection', '37, § 1'),
  gdpr: cite('gdpr', '13; 14', 'from-memory'),
};

/** What of the rights of the person differs by regime, each with its article. */
const rightsOf = {
  'title-2': {
    law: cite('data-protection', '33'),
    access: cite('data-protection', '38'),
    correction: cite('data-protection', '39'),
    receipt: cite('data-protection', '40'),
    court: cite('data-protection', '44'),
  },
  gdpr: {
    access: cite('gdpr', '15; 16; 17; 18', 'from-memory'),
    objection: cite('gdpr', '21', 'from-memory'),
    consent: cite('gdpr', '7, § 3', 'from-memory'),
    month: cite('gdpr', '12, § 3', 'from-memory'),
    source: cite('gdpr', '14, § 2, f', 'from-memory'),
    forwarded: cite('data-protection', '14, § 5'),
    court: cite('data-protection', '16'),
  },
} as const;

const rightsUnder = (desk: Desk): readonly Block[] => {
  const { byRegime } = desk.words.notice;
  const item = (text: string, row: Grounds): string => `${text} (${desk.cite(row)})`;
  return desk.rules.map((each) =>
    each === 'title-2'
      ? listOf(
          (['law', 'access', 'correction', 'receipt', 'court'] as const).map((key) =>
            item(byRegime['title-2'][key], rightsOf['title-2'][key]),
          ),
        )
      : listOf(
          (['access', 'objection', 'consent', 'month', 'source', 'forwarded', 'court'] as const).map((key) =>
            item(byRegime.gdpr[key], rightsOf.gdpr[key]),
          ),
        ),
  );
};

export function noticePaper(desk: Desk): Paper {
  const { words, said, cite: citing } = desk;
  const { notice } = words;
  const rests = desk.rules.map((each) => informed[each]);
  const flemish: readonly Block[] =
    level(desk) === 'flemish'
      ? [
          heading(desk, notice.consultation),
          sentence(desk, notice.consultationText),
          sentence(desk, notice.consultationPeriod),
          plain(citing(cite('flemish-consultation', '5; 6'))),
        ]
      : [];
  return officerSheet(desk, 'notice', [
    [sentence(desk, notice.about), ...rests.map((row) => plain(citing(row)))],
    whoAnswers(desk),
    [heading(desk, notice.purposes), listOf(Object.values(words.processing))],
    [heading(desk, notice.basis), ...regimeLines(desk)],
    [heading(desk, notice.data), listOf(sectionKinds.filter((kind) => kind !== 'extract').map(said.units.section))],
    [heading(desk, notice.recipients), listOf(receivers(desk)), sentence(desk, notice.recipientsNote)],
    [heading(desk, notice.periods), periodTable(desk), sentence(desk, words.periodNote, 'small')],
    [
      heading(desk, notice.rights),
      sentence(desk, notice.rightsText),
      ...rightsUnder(desk),
      sentence(desk, notice.routes),
    ],
    [heading(desk, notice.complaint), ...supervisors(desk), ...reached(desk)],
    flemish,
  ]);
}

/** How the authority of the texts is reached (article 37, § 1, 4°); of another the service writes it. */
const reached = ({ card, said }: Desk): readonly Block[] =>
  card?.authority === undefined ? [plain(said.words.everything.authority)] : [];

/** Whoever the table lets receive something, once. */
const receivers = ({ flows, words }: Desk): readonly string[] => [
  ...new Set(flows.map(({ to }) => words.groups[to])),
  words.groups.others,
];

export function inspectionPaper(desk: Desk): Paper {
  const { words, cite: said } = desk;
  const { inspection } = words;
  const box = (role: string) => ({ role: [{ text: role }], name: '', mark: [{ text: inspection.signed }] });
  return officerSheet(desk, 'inspection', [
    [
      heading(desk, inspection.council),
      sentence(desk, inspection.councilText),
      plain(said(cite('basic', '23, § 1', 'text-older'))),
    ],
    [
      heading(desk, inspection.inspectors),
      sentence(desk, inspection.inspectorsText),
      plain(said(cite('prisons', '9, § 3', 'text-older'))),
    ],
    [heading(desk, inspection.how), listOf(Object.values(words.inspectionSteps))],
    [
      {
        kind: 'group',
        look: 'apart',
        blocks: [
          heading(desk, inspection.form),
          sentence(desk, inspection.formText),
          ...facts(
            [inspection.person, inspection.shownTo, inspection.which, inspection.language].map((label) =>
              fact(label, [{ kind: 'ruled', lines: 1 }]),
            ),
          ),
          sentence(desk, inspection.free),
          { kind: 'signatures', boxes: [box(inspection.signsPerson), box(inspection.signsService)] },
        ],
      },
    ],
    [sentence(desk, inspection.scan, 'note')],
  ]);
}
