/** Which lines of a log fit what someone looks for. */
import { fold } from '../../../shared/directory/fold.ts';
import { isoDateOf } from '../../i18n/clock.ts';
import type { AccessEntry } from '../../vault/api.ts';
import { kindOf, type Kind } from './kinds.ts';

export interface Filter {
  readonly who: string | null;
  readonly kind: Kind | null;
  readonly dossier: string | null;
  /** ISO dates; empty for open ends. */
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

export const noFilter: Filter = { who: null, kind: null, dossier: null, from: '', to: '', text: '' };

/** A line with its words as they are searched: made once, since a long log is filtered at every key. */
export interface LogLine {
  readonly entry: AccessEntry;
  /** Counted from the oldest. */
  readonly number: number;
  readonly kind: Kind;
  readonly day: string;
  readonly folded: string;
}

export interface LineWords {
  readonly kind: (kind: Kind) => string;
  readonly dossier: (id: string) => string;
  readonly motive: (motive: string | undefined) => string;
}

/** @param entries newest first */
export const linesOf = (entries: readonly AccessEntry[], words: LineWords): readonly LogLine[] =>
  entries.map((entry, at) => {
    const kind = kindOf(entry.what);
    const dossier = entry.dossier === undefined ? '' : words.dossier(entry.dossier);
    const said = [words.motive(entry.motive), entry.reason ?? '', entry.to ?? ''];
    const folded = fold([words.kind(kind), dossier, ...said, entry.who].filter((each) => each !== '').join(' '));
    return { entry, number: entries.length - at, kind, day: isoDateOf(entry.at), folded };
  });

/** Every word typed has to begin a word of the line. */
export function filtered(lines: readonly LogLine[], filter: Filter): readonly LogLine[] {
  const typed = fold(filter.text)
    .split(' ')
    .filter((word) => word !== '');
  return lines.filter(
    ({ entry, kind, day, folded }) =>
      (filter.who === null || entry.who === filter.who) &&
      (filter.kind === null || kind === filter.kind) &&
      (filter.dossier === null || entry.dossier === filter.dossier) &&
      (filter.from === '' || day >= filter.from) &&
      (filter.to === '' || day <= filter.to) &&
      typed.every((word) => ` ${folded}`.includes(` ${word}`)),
  );
}
