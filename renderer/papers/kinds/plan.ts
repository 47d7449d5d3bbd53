/** The plan on paper: the person's own words, goals with their steps, timetable, agreement, dates with their source, proofs. */
import { listOf, read } from '../../../shared/dossier/read.ts';
import { isSilent, line, own, table, type Block } from '../model/blocks.ts';
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
import { inquiriesOf, inquiryRequest } from './inquiry.ts';
import { datesTable, personFacts, requestFacts } from './person-and-law.ts';
import { agreement, goals, wishes } from './plan-parts.ts';
import { weekly } from './weekly.ts';

export function planPaper(request: PaperRequest): Paper {
  const pen = penOf(request);
  return sheet(request, 'plan', [
    [pen.heading((t) => t.words.headings.person)],
    personFacts(request, pen),
    [pen.heading((t) => t.words.headings.wishes)],
    wishes(request, pen),
    [pen.heading((t) => t.words.headings.goals)],
    goals(request, pen),
    reception(request, pen),
    weekly(request, pen),
    appointments(request, pen),
    [pen.heading((t) => t.words.headings.agreement)],
    agreement(request, pen),
    law(request, pen),
    evidenceIndex(request, pen),
    [
      signatures(pen, [
        { role: (t) => t.words.signatures.person, name: signedName(request.view) },
        { role: (t) => t.words.signatures.worker, name: request.by.name },
      ]),
    ],
    // Of the prison or of help: whoever holds this sheet holds neither of the two plans the law knows.
    [pen.sentence((t) => t.words.phrases.twoPlans, 'note')],
    bilingualNote(pen),
  ]);
}

/** The place to stay that is being looked into. */
function reception(request: PaperRequest, pen: Pen): readonly Block[] {
  const inquiry = inquiriesOf(request).at(-1);
  const found = inquiry === undefined ? [] : inquiryRequest(inquiry, pen);
  return isSilent(found) ? [] : [pen.heading((t) => t.words.headings.reception), ...found];
}

/** Appointments that are ahead, earliest first. */
export function appointments(request: PaperRequest, pen: Pen, until?: string, from = request.today): readonly Block[] {
  const rows = listOf(sectionOf(request.view, 'plan'), 'appointment')
    .flatMap((entity) => {
      const when = read('plan', 'appointment', entity, 'when');
      const isNear = when !== undefined && when.on >= from && (until === undefined || when.on <= until);
      return isNear ? [when] : [];
    })
    .sort((a, b) => (`${a.on} ${a.at}` < `${b.on} ${b.at}` ? -1 : 1))
    .map((when) => [
      [line(pen.date(when.on))],
      [line([{ text: when.at }])],
      [line(own(when.what))],
      [line(own(when.place))],
    ]);
  if (rows.length === 0) return [];
  const heads = (['date', 'hour', 'what', 'place'] as const).map((name) => pen.words((t) => t.words.columns[name]));
  return [pen.heading((t) => t.words.headings.appointments), table('appointments', heads, rows)];
}

function law(request: PaperRequest, pen: Pen): readonly Block[] {
  if (sectionOf(request.view, 'legal') === undefined) return [];
  const asked = requestFacts(request, pen);
  return [
    ...(asked.length === 0 ? [] : [pen.heading((t) => t.words.headings.request), ...asked]),
    pen.heading((t) => t.words.headings.dates),
    ...datesTable(request, pen),
  ];
}
