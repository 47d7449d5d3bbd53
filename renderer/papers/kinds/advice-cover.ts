/** The sheet on top of the file for the director's advice: what was asked, by when, which pieces are there. The advice is theirs. */
import { listOf, read } from '../../../shared/dossier/read.ts';
import { fill, longDate } from '../../i18n/name-words.ts';
import { line, type Block, type Line, type ListItem } from '../model/blocks.ts';
import { bilingualNote, penOf, sectionOf, sheet, signatures, type Paper, type PaperRequest } from '../model/paper.ts';
import type { Pen } from '../model/pen.ts';
import { evidenceIndex, evidenceOf } from './evidence.ts';
import { inquiriesOf } from './inquiry.ts';
import { datesTable, legalFacts, oneRequest, personFacts } from './person-and-law.ts';
import { part, reportOf } from './report.ts';
import { requestChosen } from './request.ts';

export function adviceCoverPaper(request: PaperRequest): Paper {
  const pen = penOf(request);
  const asked = requestChosen(request);
  return sheet(request, 'adviceCover', [
    part(pen, 'person', personFacts(request, pen)),
    part(
      pen,
      'request',
      asked === undefined ? [pen.sentence((t) => t.words.phrases.noRequest)] : oneRequest(request, asked, pen),
    ),
    part(pen, 'legal', legalFacts(request, pen)),
    part(pen, 'dates', datesTable(request, pen)),
    part(pen, 'pieces', [{ kind: 'list', items: pieces(request, pen) }]),
    part(pen, 'reasonedAdvice', [
      pen.sentence((t) => t.words.phrases.directorWrites, 'small'),
      { kind: 'ruled', lines: 14 },
    ]),
    [signatures(pen, [{ role: (t) => t.words.signatures.directorSigns }])],
    evidenceIndex(request, pen),
    bilingualNote(pen),
  ]);
}

type Labels = Pen['first']['words']['pieces'];

/** Every piece such a file may hold; ticked when the dossier has it, with its date. */
function pieces(request: PaperRequest, pen: Pen): readonly ListItem[] {
  const { view } = request;
  const answers = inquiriesOf(request).flatMap((entity) => read('plan', 'inquiry', entity, 'answer')?.on ?? []);
  const agreed = listOf(sectionOf(view, 'plan'), 'agreement')
    .flatMap((entity) => read('plan', 'agreement', entity, 'agreement')?.on ?? [])
    .sort();
  const asked = read('legal', 'request', requestChosen(request), 'request')?.on;
  const issued = read('assessment', 'report', reportOf(request), 'issued')?.on;
  const remarked = read('assessment', 'report', reportOf(request), 'remarks')?.on;
  const isPlanned = listOf(sectionOf(view, 'plan'), 'goal').length > 0;
  return [
    piece(pen, 'request', asked),
    piece(pen, 'report', issued),
    piece(pen, 'remarks', remarked),
    piece(pen, 'plan', isPlanned ? request.today : undefined),
    piece(pen, 'answer', agreed.at(-1)),
    piece(pen, 'inquiry', answers.sort().at(-1)),
    {
      box: evidenceOf(view).length > 0 ? ('done' as const) : ('open' as const),
      blocks: [pen.line((t) => t.words.pieces.evidence)],
    },
  ];
}

function piece(pen: Pen, name: keyof Labels, on: string | undefined): ListItem {
  const what: Line = pen.words((t) => t.words.pieces[name]);
  const when: readonly Block[] =
    on === undefined
      ? [pen.line((t) => t.words.phrases.notThere, 'small')]
      : [pen.line((t) => fill(t.words.labels.of, { date: longDate(on, t.language) }), 'small')];
  return { box: on === undefined ? 'open' : 'done', blocks: [line(what), ...when] };
}
