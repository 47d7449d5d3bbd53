/** All pieces that files have to hold, of all procedures. */
import type { PieceRow } from '../../format/piece.ts';
import { emergencyPieces } from './emergency.ts';
import { judgesPieces } from './judge-and-court.ts';
import { ministersPieces } from './minister.ts';
import { otherPieces } from './other-files.ts';

export const pieceRows: readonly PieceRow[] = [...ministersPieces, ...judgesPieces, ...emergencyPieces, ...otherPieces];
