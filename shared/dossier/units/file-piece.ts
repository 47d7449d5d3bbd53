/** How a piece stands that the law wants in the file of a request. What there has to be is in the law pack, never here. */
import { choice, said, unit, withTraits } from './field.ts';
import { entityId, isoDate, line } from './shapes.ts';

export const pieceState = choice('pieceState', ['missing', 'asked', 'there', 'not-needed'], { start: 'missing' });

/** Entity id: that of the request and the id of the row of the law pack (`filePieceId`), so that two people write the same one. */
export const filePieceUnits = {
  piece: unit({
    request: withTraits(entityId, { kept: true, silent: true }),
    /** Id of the row, said by what it is. */
    piece: withTraits(line, { kept: true, silent: true }),
    state: pieceState,
    on: said('on', isoDate).optional(),
    /** Another entity of the dossier that holds it: a scan, an inquiry. */
    document: withTraits(entityId, { silent: true }).optional(),
    note: line,
  }),
};

const longestId = 64;

/** Undefined where the two make no id that a dossier could hold. */
export function filePieceId(request: string, piece: string): string | undefined {
  const id = `${request}-${piece}`;
  return id.length > longestId ? undefined : id;
}
