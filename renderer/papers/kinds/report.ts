/** The psychosocial report to the director: what the dossier holds with its sources, then what its author wrote and signs. */
import { listOf, read, single } from '../../../shared/dossier/read.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import { isUnsettled, type EntityView } from '../../../shared/dossier/view.ts';
import { fill, longDate } from '../../i18n/name-words.ts';
import { facts, isSilent, type Block } from '../model/blocks.ts';
import {
  bilingualNote,
  penOf,
  sectionOf,
  sheet,
  signatures,
  signedName,
  type Paper,
  type PaperRequest,
} from '../model/paper.ts';
import type { Pen } from '../model/pen.ts';
import { evidenceIndex } from './evidence.ts';
import { inquiriesOf, inquiryAnswer, inquiryRequest } from './inquiry.ts';
import { datesTable, legalFacts, personFacts, requestFacts } from './person-and-law.ts';
import { agreement, goals, wishes } from './plan-parts.ts';
import { statementBlocks } from './statements.ts';

export const reportTexts = ['situation', 'course', 'planView', 'advice'] as const;
export type ReportText = (typeof reportTexts)[number];

/** The dossier's report: one, written further after each issue. */
export function reportOf({ view }: Pick<PaperRequest, 'view'>): EntityView | undefined {
  const assessment = sectionOf(view, 'assessment');
  return single(assessment, 'report') ?? listOf(assessment, 'report').at(-1);
}

export function reportPaper(request: PaperRequest): Paper {
  const pen = penOf(request);
  const report = reportOf(request);
  const text = (unit: ReportText): readonly Block[] => part(pen, unit, authorsText(pen, 'assessment', report, unit));
  const asked = requestFacts(request, pen);
  return sheet(request, 'report', [
    part(pen, 'person', personFacts(request, pen)),
    part(pen, 'legal', legalFacts(request, pen)),
    part(pen, 'dates', datesTable(request, pen)),
    isSilent(asked) ? [] : part(pen, 'request', asked),
    text('situation'),
    text('course'),
    statementBlocks(request, pen),
    part(pen, 'plan', [...wishes(request, pen), ...goals(request, pen)]),
    part(pen, 'agreement', agreement(request, pen)),
    inquiries(request, pen),
    text('planView'),
    text('advice'),
    evidenceIndex(request, pen),
    [
      signatures(pen, [
        { role: (t) => t.words.signatures.author, name: request.by.name },
        { role: (t) => t.words.signatures.director },
      ]),
    ],
    shownOn(pen, report),
    remarks(request, pen, 'assessment', report),
    bilingualNote(pen),
  ]);
}

type Heading = keyof Pen['first']['words']['headings'];

export const part = (pen: Pen, heading: Heading, content: readonly Block[]): readonly Block[] => [
  pen.heading((t) => t.words.headings[heading]),
  ...content,
];

/** A text of the report's author, as it was written, with who wrote it and when. */
export function authorsText(
  pen: Pen,
  section: SectionKind,
  entity: EntityView | undefined,
  unit: string,
): readonly Block[] {
  const value = pen.unit(section, entity, unit);
  const [only] = value;
  if (only === undefined) return [pen.sentence((t) => t.words.phrases.noneNoted)];
  if (isUnsettled(entity?.units[unit]) || only.kind !== 'line') return value;
  const text = only.runs.map((run) => run.text).join('');
  return text.trim() === ''
    ? [pen.sentence((t) => t.words.phrases.noneNoted)]
    : [{ kind: 'free', text }, ...pen.writtenBy(entity, unit)];
}

/** The person has the right to know the results and gets a copy of the advice: the day of each. */
export function shownOn(pen: Pen, report: EntityView | undefined): readonly Block[] {
  return facts(
    (['shown', 'copied'] as const).map((unit) => ({
      label: pen.words((t) => t.units.unit('assessment', 'report', unit)),
      value: pen.unit('assessment', report, unit),
    })),
  );
}

/** What the person says of the report: attached on a page of its own, with room to write by hand. */
export function remarks(
  request: PaperRequest,
  pen: Pen,
  section: 'assessment' | 'notes' | 'guidance',
  entity: EntityView | undefined,
): readonly Block[] {
  const said = remarksIn(section, entity);
  const isSplit = isUnsettled(entity?.units['remarks']);
  const given: readonly Block[] = isSplit
    ? pen.unit(section, entity, 'remarks')
    : said === undefined
      ? [pen.sentence((t) => t.words.phrases.noRemarks)]
      : [
          { kind: 'quote', blocks: pen.free(said.text) },
          pen.line((t) => fill(t.words.labels.saidOn, { date: longDate(said.on, t.language) }), 'small'),
        ];
  const blocks: readonly Block[] = [
    pen.heading((t) => t.words.headings.remarks),
    ...given,
    { kind: 'ruled', lines: said === undefined && !isSplit ? 12 : 4 },
    signatures(pen, [{ role: (t) => t.words.signatures.person, name: signedName(request.view) }]),
  ];
  return [{ kind: 'group', look: 'apart', blocks }];
}

function remarksIn(section: 'assessment' | 'notes' | 'guidance', entity: EntityView | undefined) {
  switch (section) {
    case 'assessment':
      return read('assessment', 'report', entity, 'remarks');
    case 'guidance':
      return read('guidance', 'report', entity, 'remarks');
    case 'notes':
      return read('notes', 'follow-up', entity, 'remarks');
  }
}

function inquiries(request: PaperRequest, pen: Pen): readonly Block[] {
  const all = inquiriesOf(request);
  if (all.length === 0) return [];
  return part(
    pen,
    'inquiry',
    all.flatMap((inquiry) => [...inquiryRequest(inquiry, pen), ...inquiryAnswer(inquiry, pen)]),
  );
}
