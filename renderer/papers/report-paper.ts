/** The psychosocial report to the director: what the dossier holds, then the service's own view and advice. */
import { domain as domainSchema } from '../../shared/dossier/entities.ts';
import { listOf, read, single } from '../../shared/dossier/read.ts';
import type { EntityView } from '../../shared/dossier/view.ts';
import { longDate } from '../app/unit-words.ts';
import { html, nothing, type Html } from './html.ts';
import { inquiriesOf, inquiryAnswer, inquiryRequest } from './inquiry-sheet.ts';
import { penOf, sectionOf, sheet, signatures, type Paper, type PaperRequest } from './paper.ts';
import { table, type Pen } from './pen.ts';
import { datesTable, legalFacts, personFacts, requestFacts } from './person-and-law.ts';
import { agreement, goals, wishes } from './plan-parts.ts';

export const reportTexts = ['situation', 'course', 'planView', 'advice'] as const;
export type ReportText = (typeof reportTexts)[number];

/** The dossier's report: one, written further after each issue. */
export function reportOf({ view }: Pick<PaperRequest, 'view'>): EntityView | undefined {
  const assessment = sectionOf(view, 'assessment');
  return single(assessment, 'report') ?? listOf(assessment, 'report').at(-1);
}

export function reportPaper(request: PaperRequest): Paper {
  const pen = penOf(request);
  const requests = requestFacts(request, pen);
  const asked = requests.toString() === '' ? nothing : part(pen, 'request', requests);
  return sheet(request, 'report', [
    part(pen, 'person', personFacts(request, pen)),
    part(pen, 'legal', html`${legalFacts(request, pen)}`),
    part(pen, 'dates', datesTable(request, pen)),
    asked,
    text(request, pen, 'situation'),
    text(request, pen, 'course'),
    statements(request, pen),
    part(pen, 'plan', html`${wishes(request, pen)}${goals(request, pen)}`),
    part(pen, 'agreement', agreement(request, pen)),
    inquiries(request, pen),
    text(request, pen, 'planView'),
    text(request, pen, 'advice'),
    signatures(pen, [
      { role: (t) => t.words.signatures.author, name: request.by.name },
      { role: (t) => t.words.signatures.director },
    ]),
  ]);
}

type Heading = keyof Pen['first']['words']['headings'];

const part = (pen: Pen, heading: Heading, content: Html): Html =>
  html`${pen.heading((t) => t.words.headings[heading])}${content}`;

function text(request: PaperRequest, pen: Pen, unit: ReportText): Html {
  const report = reportOf(request);
  const versions = report?.units[unit]?.versions.length ?? 0;
  const written = read('assessment', 'report', report, unit)?.text ?? '';
  if (versions > 1) return part(pen, unit, pen.unit('assessment', report, unit));
  return part(pen, unit, written === '' ? pen.sentence((t) => t.words.phrases.noneNoted) : pen.free(written));
}

/** Per life domain what was seen, said or read, each with its author: differing views stay beside each other. */
function statements(request: PaperRequest, pen: Pen): Html {
  const all = listOf(sectionOf(request.view, 'assessment'), 'statement').flatMap((entity) => {
    const statement = read('assessment', 'statement', entity, 'statement');
    const author = entity.units['statement']?.versions[0]?.author.name ?? '';
    return statement === undefined ? [] : [{ entity, statement, author }];
  });
  if (all.length === 0) return nothing;
  const heads = (['kind', 'statement', 'seenBy'] as const).map((name) => pen.words((t) => t.words.columns[name]));
  const blocks = domainSchema.options.map((domain) => {
    const own = all.filter((entry) => entry.statement.domain === domain);
    if (own.length === 0) return nothing;
    const rows = own.map(({ entity, statement, author }) => [
      pen.words((t) => t.values.statementKind[statement.kind]),
      (entity.units['statement']?.versions.length ?? 0) > 1
        ? pen.unit('assessment', entity, 'statement')
        : pen.free(statement.text),
      html`${pen.words((t) => t.values.statementSource[statement.source])}
        <div class="small">${author}, ${pen.words((t) => longDate(statement.on, t.language))}</div>`,
    ]);
    return html`<h3>${pen.words((t) => t.values.domain[domain])}</h3>
      ${table(heads, rows, 'statements')}`;
  });
  return part(pen, 'domains', html`${blocks}`);
}

function inquiries(request: PaperRequest, pen: Pen): Html {
  const all = inquiriesOf(request);
  if (all.length === 0) return nothing;
  const blocks = all.map((inquiry) => html`${inquiryRequest(inquiry, pen)}${inquiryAnswer(inquiry, pen)}`);
  return part(pen, 'inquiry', html`${blocks}`);
}
