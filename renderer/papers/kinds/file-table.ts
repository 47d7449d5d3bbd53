/** The pieces of a file as a table on paper: what, whose, by when, how it stands; and the line that counts them. */
import {
  codeWords,
  countPieces,
  fileOfRequest,
  isBelgian,
  packs,
  pieceOwnerNames,
  type FileOfRequest,
  type FilePiece,
} from '../../../shared/release/index.ts';
import { shortCitation } from '../../../shared/law/index.ts';
import { fill } from '../../i18n/name-words.ts';
import { line, own, table, type Block } from '../model/blocks.ts';
import { sectionOf, type PaperRequest } from '../model/paper.ts';
import type { Pen } from '../model/pen.ts';
import type { Tongue } from '../model/words.ts';
import { otherDay, standing } from './person-and-law.ts';
import { requestChosen } from './request.ts';

/** The file of the request that is printed; undefined where none is recorded. */
export function fileOf(request: PaperRequest): FileOfRequest | undefined {
  const asked = requestChosen(request);
  if (asked === undefined) return undefined;
  const { view, packs: held = packs } = request;
  const belgian = isBelgian(sectionOf(view, 'identity'));
  return fileOfRequest(held, { legal: sectionOf(view, 'legal'), plan: sectionOf(view, 'plan'), belgian }, asked.id);
}

export function pieceTable(pieces: readonly FilePiece[], pen: Pen): Block {
  const heads = (['piece', 'whose', 'byWhen', 'state'] as const).map((name) => pen.words((t) => t.words.file[name]));
  return table(
    'pieces',
    heads,
    pieces.map((piece) => [nameOf(piece, pen), [ownerOf(piece, pen)], byWhen(piece, pen), stateOf(piece, pen)]),
  );
}

function nameOf({ row, hangsOn }: FilePiece, pen: Pen): readonly Block[] {
  return [
    pen.line((t) => capital(row.summary[t.language])),
    pen.line((t) => shortCitation(row, t.language), 'small'),
    ...(hangsOn === undefined ? [] : [pen.line((t) => t.words.file[hangsOn], 'small')]),
  ];
}

const ownerOf = ({ row }: FilePiece, pen: Pen): Block => pen.line((t) => pieceOwnerNames[row.whose][t.language]);

function byWhen({ deadline }: FilePiece, pen: Pen): readonly Block[] {
  if (deadline === undefined) return [pen.line((t) => t.words.file.noLimit, 'small')];
  const basis = pen.line((t) => standing(deadline, t.language), 'small');
  if (deadline.bound === 'at-once') return [pen.line((t) => t.words.file.atOnce), basis];
  const ahead = deadline.state === 'projected' ? [pen.line((t) => t.words.file.projected, 'small')] : [];
  return [line(pen.date(deadline.date)), basis, ...otherDay(deadline, pen), ...ahead];
}

function stateOf({ state, by, on, note }: FilePiece, pen: Pen): readonly Block[] {
  return [
    pen.line((t) => (state === 'open' ? t.words.file.open : t.values.pieceState[state])),
    ...(on === undefined ? [] : [line(pen.date(on), 'small')]),
    ...(by === 'dossier' ? [pen.line((t) => t.words.file.inDossier, 'small')] : []),
    ...(note === undefined ? [] : [line(own(note), 'small')]),
  ];
}

/** "7 of 11 there. Still to come: director 2, registry of the court 1." */
export function countLine(pieces: readonly FilePiece[], pen: Pen): Block {
  const { there, of, toCome } = countPieces(pieces);
  const list = ({ language }: Tongue): string =>
    toCome.map(({ whose, count }) => `${pieceOwnerNames[whose][language]} ${count}`).join(', ');
  return pen.sentence((t) => {
    const counted = fill(t.words.file.count, { there, of });
    return toCome.length === 0 ? counted : `${counted} ${fill(t.words.file.toCome, { list: list(t) })}`;
  });
}

/** What the law leaves open of the pieces and of the days beside them, each once. */
export function leftOpen(pieces: readonly FilePiece[], pen: Pen): readonly Block[] {
  const doubts = pieces.flatMap(({ row, deadline }) => [...(row.doubts ?? []), ...(deadline?.doubts ?? [])]);
  return [...new Set(doubts)].map((code) => pen.sentence((t) => codeWords[code][t.language], 'note'));
}

/** Why it cannot be said what the file has to hold, where that is so. */
export const refusedIn = ({ refusal }: FileOfRequest, pen: Pen): readonly Block[] =>
  refusal === undefined ? [] : [pen.sentence((t) => codeWords[refusal][t.language], 'note')];

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
