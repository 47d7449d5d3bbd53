/** One row for one thing: what two limits of a procedure say of the same step stands in one row, or each row says what differs. */
import type { Move } from './move.ts';

const isOfOne = (one: Move, other: Move): boolean =>
  one.procedure !== undefined && one.procedure === other.procedure && one.what === other.what;

/** "At once" has no last day of its own: where another limit gives the same step one, they are one row. */
export function joined(moves: readonly Move[]): readonly Move[] {
  const waits = (move: Move): boolean => move.state !== 'met' && move.state !== 'past';
  const hostOf = (move: Move): Move | undefined =>
    move.bound === 'at-once' && waits(move)
      ? moves.find((each) => each.bound === 'at-the-latest' && waits(each) && isOfOne(each, move))
      : undefined;
  return moves.flatMap((move): readonly Move[] => {
    if (hostOf(move) !== undefined) return [];
    const guests = moves.filter((each) => hostOf(each) === move);
    if (guests.length === 0) return [move];
    return [
      {
        ...move,
        limits: [...move.limits, ...guests.flatMap(({ limits }) => limits)],
        doubts: [...new Set([...move.doubts, ...guests.flatMap(({ doubts }) => doubts)])],
      },
    ];
  });
}

/** Rows of the same step that stand beside each other say from what each runs. */
export const toldApart = (moves: readonly Move[]): readonly Move[] =>
  moves.map((move) =>
    moves.some((other) => other !== move && isOfOne(other, move)) ? { ...move, isOneOf: true } : move,
  );
