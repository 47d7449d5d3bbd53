/** What pieces of a file and those who see to them are called. */
import { names, type Names } from '../../language.ts';
import { actorNames } from './event-words.ts';
import type { LawPack } from './format/pack.ts';
import type { PieceOwner } from './format/piece.ts';

export const pieceOwnerNames: Readonly<Record<PieceOwner, Names>> = {
  ...actorNames,
  'psychosocial-service': names(
    'psychosociale dienst',
    'service psychosocial',
    'psychosozialer Dienst',
    'psychosocial service',
  ),
  'specialised-service': names(
    'gespecialiseerde dienst of persoon',
    'service ou personne spécialisé(e)',
    'spezialisierte Stelle oder Person',
    'specialised service or person',
  ),
};

/** A piece by the id of its row, in the newest pack that has it; undefined where none has. */
export function pieceNames(packs: readonly LawPack[], id: string): Names | undefined {
  let found: { readonly number: number; readonly summary: Names } | undefined;
  for (const { number, pieces } of packs) {
    const row = pieces.find((each) => each.id === id);
    if (row !== undefined && (found === undefined || number > found.number)) found = { number, summary: row.summary };
  }
  return found?.summary;
}
