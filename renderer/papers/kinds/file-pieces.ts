/** The list of pieces that the law wants in the file of a request: what is there, what is missing, whose it is and by when. */
import type { Block } from '../model/blocks.ts';
import { facts } from '../model/blocks.ts';
import { bilingualNote, penOf, sheet, type Paper, type PaperRequest } from '../model/paper.ts';
import type { Pen } from '../model/pen.ts';
import { countLine, fileOf, leftOpen, pieceTable, refusedIn } from './file-table.ts';
import { part } from './report.ts';
import { requestChosen } from './request.ts';
import { nameOf } from './sentence-end.ts';

export function filePiecesPaper(request: PaperRequest): Paper {
  const pen = penOf(request);
  return sheet(request, 'filePieces', [
    whatIsAsked(request, pen),
    part(pen, 'pieces', listed(request, pen)),
    [pen.sentence((t) => t.words.file.listNote, 'note')],
    bilingualNote(pen),
  ]);
}

/** Who it is about, and which request. */
export function whatIsAsked(request: PaperRequest, pen: Pen): readonly Block[] {
  const asked = requestChosen(request);
  const name = facts([{ label: pen.words((t) => t.words.labels.name), value: nameOf(request, pen) }]);
  if (asked === undefined) return [...name, pen.sentence((t) => t.words.phrases.noRequest)];
  return [
    ...name,
    ...facts([{ label: pen.words((t) => t.words.labels.requested), value: pen.unit('legal', asked, 'request') }]),
  ];
}

function listed(request: PaperRequest, pen: Pen): readonly Block[] {
  const file = fileOf(request);
  if (file === undefined) return [pen.sentence((t) => t.words.phrases.noneNoted)];
  const refused = refusedIn(file, pen);
  if (file.pieces.length === 0) return refused;
  return [countLine(file.pieces, pen), pieceTable(file.pieces, pen), ...leftOpen(file.pieces, pen), ...refused];
}
