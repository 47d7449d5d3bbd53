/** A version of a text, the words marked in which it differs from the others; underlined, so that colour alone says nothing. */
import type { ReactNode } from 'react';
import { differingPieces } from './differing-words.ts';
import classes from './differing.module.css';

export interface DifferingProps {
  readonly text: string;
  readonly others: readonly string[];
}

export function Differing({ text, others }: DifferingProps): ReactNode {
  return differingPieces(text, others).map((piece, at) =>
    piece.differs ? (
      // By its place: pieces have nothing else of their own.
      <mark key={at} className={classes.differs}>
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  );
}
