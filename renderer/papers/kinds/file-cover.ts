/** The sheet on top of a file that goes to whoever advises or decides: what goes along, what follows and from whom. */
import { pieceOwnerNames, type FilePiece } from '../../../shared/release/index.ts';
import { shortCitation } from '../../../shared/law/index.ts';
import { line, type Block, type ListItem } from '../model/blocks.ts';
import { bilingualNote, penOf, sheet, signatures, type Paper, type PaperRequest } from '../model/paper.ts';
import type { Pen } from '../model/pen.ts';
import { whatIsAsked } from './file-pieces.ts';
import { capital, fileOf, leftOpen, refusedIn } from './file-table.ts';
import { datesTable, legalFacts } from './person-and-law.ts';
import { part } from './report.ts';

export function fileCoverPaper(request: PaperRequest): Paper {
  const pen = penOf(request);
  const file = fileOf(request);
  const pieces = file?.pieces ?? [];
  const enclosed = pieces.filter(({ state }) => state === 'there');
  const toFollow = pieces.filter(({ state }) => state === 'missing' || state === 'asked');
  return sheet(request, 'fileCover', [
    part(pen, 'request', whatIsAsked(request, pen)),
    part(pen, 'legal', legalFacts(request, pen)),
    part(pen, 'dates', datesTable(request, pen)),
    [
      pen.heading((t) => t.words.file.enclosed),
      ...listOr(
        enclosed.map((piece) => enclosure(piece, pen)),
        pen,
      ),
    ],
    [
      pen.heading((t) => t.words.file.toFollow),
      ...listOr(
        toFollow.map((piece) => follows(piece, pen)),
        pen,
      ),
    ],
    leftOpen(
      // No day stands on the cover: only what is open of the pieces themselves.
      [...enclosed, ...toFollow].map(({ row, state, by }) => ({ row, state, by })),
      pen,
    ),
    file === undefined ? [] : refusedIn(file, pen),
    [
      signatures(pen, [
        { role: (t) => t.words.signatures.worker, name: request.by.name },
        { role: (t) => t.words.signatures.received },
      ]),
    ],
    [pen.sentence((t) => t.words.file.listNote, 'note')],
    bilingualNote(pen),
  ]);
}

const listOr = (items: readonly ListItem[], pen: Pen): readonly Block[] =>
  items.length === 0 ? [pen.sentence((t) => t.words.file.none)] : [{ kind: 'list', items }];

const enclosure = ({ row, on }: FilePiece, pen: Pen): ListItem => ({
  box: 'done',
  blocks: [
    pen.line((t) => capital(row.summary[t.language])),
    ...(on === undefined ? [] : [line(pen.date(on), 'small')]),
    pen.line((t) => shortCitation(row, t.language), 'small'),
  ],
});

const follows = ({ row, state }: FilePiece, pen: Pen): ListItem => ({
  box: 'open',
  blocks: [
    pen.line((t) => capital(row.summary[t.language])),
    pen.line(
      (t) =>
        `${pieceOwnerNames[row.whose][t.language]}, ${state === 'open' ? t.words.file.open : t.values.pieceState[state]}`,
      'small',
    ),
  ],
});
