/** The social inquiry: what was asked and where, and what the justice house found and answers. */
import { listOf, read } from '../../shared/dossier/read.ts';
import type { EntityView } from '../../shared/dossier/view.ts';
import { fill, longDate } from '../app/unit-words.ts';
import { html, nothing, type Html } from './html.ts';
import { penOf, sectionOf, sheet, signatures, type Paper, type PaperRequest } from './paper.ts';
import { facts, type Pen } from './pen.ts';
import { personFacts } from './person-and-law.ts';

export const inquiriesOf = ({ view }: Pick<PaperRequest, 'view'>): readonly EntityView[] =>
  listOf(sectionOf(view, 'plan'), 'inquiry');

export function inquirySheet(request: PaperRequest): Paper {
  const pen = penOf(request);
  const all = inquiriesOf(request);
  const inquiry = all.find((entity) => entity.id === request.entity) ?? all.at(-1);
  const body =
    inquiry === undefined
      ? [pen.sentence((t) => t.words.phrases.noneNoted)]
      : [
          pen.heading((t) => t.words.headings.inquiryRequest),
          inquiryRequest(inquiry, pen),
          pen.heading((t) => t.words.headings.inquiryAnswer),
          inquiryAnswer(inquiry, pen),
        ];
  return sheet(request, 'inquiry', [
    pen.heading((t) => t.words.headings.person),
    personFacts(request, pen),
    ...body,
    signatures(pen, [{ role: (t) => t.words.signatures.worker, name: request.by.name }]),
  ]);
}

const label = (pen: Pen, unit: string): Html => pen.words((t) => t.units.unit('plan', 'inquiry', unit));

/** Question, address, host, whether the host knows. */
export function inquiryRequest(inquiry: EntityView, pen: Pen): Html {
  return facts(
    ['question', 'address', 'host', 'hostInformed'].map((unit) => ({
      label: label(pen, unit),
      value: pen.unit('plan', inquiry, unit),
    })),
  );
}

/** Room, home visit, answer; says so where nothing was answered yet. */
export function inquiryAnswer(inquiry: EntityView, pen: Pen): Html {
  const visit = read('plan', 'inquiry', inquiry, 'visit');
  const room = { label: label(pen, 'roomFrom'), value: pen.unit('plan', inquiry, 'roomFrom') };
  const answer = { label: label(pen, 'answer'), value: pen.unit('plan', inquiry, 'answer') };
  const isSplit = (inquiry.units['visit']?.versions.length ?? 0) > 1;
  const visitRow = isSplit ? { label: label(pen, 'visit'), value: pen.unit('plan', inquiry, 'visit') } : undefined;
  const findings =
    visit === undefined || isSplit
      ? nothing
      : html`<h3>${pen.words((t) => fill(t.words.labels.visitOn, { date: longDate(visit.on, t.language) }))}</h3>
          ${facts([
            { label: pen.words((t) => t.words.labels.present), value: html`${visit.present}` },
            { label: pen.words((t) => t.words.labels.findings), value: pen.free(visit.findings) },
          ])}`;
  const found = html`${facts([room, visitRow])}${findings}${facts([answer])}`;
  return found.toString() === '' ? pen.sentence((t) => t.words.phrases.noAnswerYet) : found;
}
