/** The plan on paper: the person's own words, goals with their steps, agreement, dates with their source. */
import { html, nothing } from './html.ts';
import { penOf, personName, sectionOf, sheet, signatures, type Paper, type PaperRequest } from './paper.ts';
import { datesTable, personFacts } from './person-and-law.ts';
import { agreement, goals, wishes } from './plan-parts.ts';

export function planPaper(request: PaperRequest): Paper {
  const pen = penOf(request);
  const { surname, firstName } = personName(request.view);
  const dates =
    sectionOf(request.view, 'legal') === undefined
      ? nothing
      : html`${pen.heading((t) => t.words.headings.dates)}${datesTable(request, pen)}`;
  return sheet(request, 'plan', [
    pen.heading((t) => t.words.headings.person),
    personFacts(request, pen),
    pen.heading((t) => t.words.headings.wishes),
    wishes(request, pen),
    pen.heading((t) => t.words.headings.goals),
    goals(request, pen),
    pen.heading((t) => t.words.headings.agreement),
    agreement(request, pen),
    dates,
    signatures(pen, [
      { role: (t) => t.words.signatures.person, name: `${firstName} ${surname}`.trim() },
      { role: (t) => t.words.signatures.worker, name: request.by.name },
    ]),
  ]);
}
