/** The social inquiry: the request that asks for it, and the report with what the justice house found and answers. */
import { listOf, read } from '../../../shared/dossier/read.ts';
import { isUnsettled, type EntityView } from '../../../shared/dossier/view.ts';
import { fill, longDate } from '../../i18n/name-words.ts';
import { authorityName } from '../../i18n/order-words.ts';
import { facts, isSilent, own, type Block, type Fact } from '../model/blocks.ts';
import { bilingualNote, penOf, sectionOf, sheet, signatures, type Paper, type PaperRequest } from '../model/paper.ts';
import type { Pen } from '../model/pen.ts';
import { datesTable, legalFacts, personFacts, requestFacts } from './person-and-law.ts';

export const inquiriesOf = ({ view }: Pick<PaperRequest, 'view'>): readonly EntityView[] =>
  listOf(sectionOf(view, 'plan'), 'inquiry');

/** The one chosen, else the newest. */
export function inquiryChosen(request: Pick<PaperRequest, 'view' | 'entity'>): EntityView | undefined {
  const all = inquiriesOf(request);
  return all.find(({ id }) => id === request.entity) ?? all.at(-1);
}

export function inquiryRequestPaper(request: PaperRequest): Paper {
  const pen = penOf(request);
  const inquiry = inquiryChosen(request);
  const asked = requestFacts(request, pen);
  const isLegalRead = sectionOf(request.view, 'legal') !== undefined;
  return sheet(request, 'inquiryRequest', [
    [pen.heading((t) => t.words.headings.person)],
    personFacts(request, pen),
    [pen.heading((t) => t.words.headings.inquiryRequest)],
    inquiry === undefined ? [pen.sentence((t) => t.words.phrases.noneNoted)] : inquiryRequest(inquiry, pen),
    isSilent(asked) ? [] : [pen.heading((t) => t.words.headings.request), ...asked],
    isLegalRead ? [pen.heading((t) => t.words.headings.legal), ...legalFacts(request, pen)] : [],
    isLegalRead ? [pen.heading((t) => t.words.headings.dates), ...datesTable(request, pen)] : [],
    [signatures(pen, [{ role: (t) => t.words.signatures.worker, name: request.by.name }])],
    bilingualNote(pen),
  ]);
}

export function inquiryPaper(request: PaperRequest): Paper {
  const pen = penOf(request);
  const inquiry = inquiryChosen(request);
  const body =
    inquiry === undefined
      ? [pen.sentence((t) => t.words.phrases.noneNoted)]
      : [
          ...facts([addressed(inquiry, pen)]),
          pen.heading((t) => t.words.headings.inquiryRequest),
          ...inquiryRequest(inquiry, pen),
          pen.heading((t) => t.words.headings.inquiryAnswer),
          ...inquiryAnswer(inquiry, pen),
        ];
  return sheet(request, 'inquiry', [
    [pen.heading((t) => t.words.headings.person)],
    personFacts(request, pen),
    body,
    [signatures(pen, [{ role: (t) => t.words.signatures.author, name: request.by.name }])],
    bilingualNote(pen),
  ]);
}

const label = (pen: Pen, unit: string): Fact['label'] => pen.words((t) => t.units.unit('plan', 'inquiry', unit));

const fact = (inquiry: EntityView, pen: Pen, unit: string, withAuthor = false): Fact => {
  const value = pen.unit('plan', inquiry, unit);
  const isNoted = withAuthor && !isSilent(value);
  return { label: label(pen, unit), value: isNoted ? [...value, ...pen.writtenBy(inquiry, unit)] : value };
};

/** On whose order, question, address, host, whether the host knows. */
export const inquiryRequest = (inquiry: EntityView, pen: Pen): readonly Block[] =>
  facts([
    fact(inquiry, pen, 'ordered'),
    fact(inquiry, pen, 'question', true),
    ...['address', 'host', 'hostInformed'].map((unit) => fact(inquiry, pen, unit)),
  ]);

/** The report is for whoever ordered it. */
function addressed(inquiry: EntityView, pen: Pen): Fact | undefined {
  const ordered = read('plan', 'inquiry', inquiry, 'ordered');
  if (ordered === undefined) return undefined;
  return {
    label: pen.words((t) => t.words.labels.answerTo),
    value: [pen.line((t) => authorityName(ordered.authority, t.language))],
  };
}

/** Room, home visit, answer, each with who wrote it; says so where nothing was answered yet. */
export function inquiryAnswer(inquiry: EntityView, pen: Pen): readonly Block[] {
  const isSplit = isUnsettled(inquiry.units['visit']);
  const found = [
    ...facts([fact(inquiry, pen, 'roomFrom', true), isSplit ? fact(inquiry, pen, 'visit') : undefined]),
    ...(isSplit ? [] : visitOf(inquiry, pen)),
    ...facts([fact(inquiry, pen, 'answer', true)]),
  ];
  return isSilent(found) ? [pen.sentence((t) => t.words.phrases.noAnswerYet)] : found;
}

function visitOf(inquiry: EntityView, pen: Pen): readonly Block[] {
  const visit = read('plan', 'inquiry', inquiry, 'visit');
  if (visit === undefined) return [];
  const present: readonly Block[] = visit.present === '' ? [] : [{ kind: 'line', runs: own(visit.present) }];
  return [
    pen.line((t) => fill(t.words.labels.visitOn, { date: longDate(visit.on, t.language) }), 'subheading'),
    ...facts([
      { label: pen.words((t) => t.words.labels.present), value: present },
      {
        label: pen.words((t) => t.words.labels.findings),
        value: [...pen.free(visit.findings), ...pen.writtenBy(inquiry, 'visit')],
      },
    ]),
  ];
}
