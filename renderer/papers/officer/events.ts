/** The sheet of a breach, the information notice, and the form with which a dossier is shown to an inspection. */
import { breachState, notifyUntil } from '../../../shared/service-book/breach-clock.ts';
import { ofKind, type BookValue } from '../../../shared/service-book/book.ts';
import { cite } from '../../../shared/law/index.ts';
import { sectionKinds } from '../../../shared/dossier/sections.ts';
import { locales, longDate } from '../../i18n/name-words.ts';
import { facts, type Block } from '../model/blocks.ts';
import type { Paper } from '../model/paper.ts';
import { periodTable, regimeLines, supervisors, whoAnswers } from './parts.ts';
import { fact, heading, level, listOf, officerSheet, plain, sentence, written, type Desk } from './request.ts';

const ruled: Block = { kind: 'ruled', lines: 2 };

export function breachPaper(desk: Desk): Paper {
  const { words, book, breach: id, cite: said, card } = desk;
  const { breach } = words;
  const value = ofKind(book, 'breach').find((each) => each.id === id)?.value;
  const text = (given: string | undefined): readonly Block[] => [given === undefined ? ruled : written(given)];
  const officer = [card?.officer, card?.reach].filter((each) => each !== undefined).join(', ');
  return officerSheet(desk, 'breach', [
    [sentence(desk, breach.about), ...['61', '62'].map((article) => plain(said(cite('data-protection', article))))],
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
];

export function noticePaper(desk: Desk): Paper {
  const { words, regime, said, cite: citing } = desk;
  const { notice } = words;
  const rests = regime?.regime === 'gdpr' ? cite('gdpr', '13; 14', 'from-memory') : cite('data-protection', '37, § 1');
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
    [sentence(desk, notice.about), plain(citing(rests))],
    whoAnswers(desk),
    [heading(desk, notice.purposes), listOf(Object.values(words.processing))],
    [heading(desk, notice.basis), ...regimeLines(desk)],
    [heading(desk, notice.data), listOf(sectionKinds.filter((kind) => kind !== 'extract').map(said.units.section))],
    [heading(desk, notice.recipients), listOf(receivers(desk)), sentence(desk, notice.recipientsNote)],
    [heading(desk, notice.periods), periodTable(desk), sentence(desk, words.periodNote, 'small')],
    [heading(desk, notice.rights), sentence(desk, notice.rightsText), sentence(desk, notice.routes)],
    [heading(desk, notice.complaint), ...supervisors(desk)],
    flemish,
  ]);
}

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
