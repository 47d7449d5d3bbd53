/**
 * Packs cut out of the rows: one for each stretch of days in which no row begins or ends. Rows are shared: nothing changes one. A
 * pack that went out is never changed: a test holds a fingerprint of each, and reads each with the schema.
 */
import { names, type Names } from '../../../language.ts';
import { plusDays } from '../count.ts';
import { dayInWords } from '../../../law/day-words.ts';
import type { LawPack } from '../format/pack.ts';

export type Rows = Pick<LawPack, 'regimes' | 'rules' | 'safety' | 'limits' | 'counterIndications' | 'pieces'>;

interface Held {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

const holdsOn = (row: Held, day: string): boolean =>
  (row.since === undefined || row.since <= day) && (row.until === undefined || day <= row.until);

/** The days named, and those on which a row begins or the day after it ended. */
function startsOf(rows: readonly Held[], named: readonly string[]): readonly string[] {
  const found = rows.flatMap(({ since, until }) => [
    ...(since === undefined ? [] : [since]),
    ...(until === undefined ? [] : [plusDays(until, 1)]),
  ]);
  const sorted = [...named].sort();
  const [first = ''] = sorted;
  return [...new Set([...sorted, ...found])].filter((day) => day >= first).sort();
}

/** @param reasons what came, by day: the first day is the first of all. */
export function cut(rows: Rows, reasons: Readonly<Record<string, Names>>): readonly LawPack[] {
  const every: readonly Held[] = [
    ...rows.regimes,
    ...rows.rules,
    ...rows.safety,
    ...rows.limits,
    ...rows.counterIndications,
    ...rows.pieces,
  ];
  const starts = startsOf(every, Object.keys(reasons));
  return starts.map((from, at) => {
    const next = starts[at + 1];
    const held = <R extends Held>(all: readonly R[]): R[] => all.filter((row) => holdsOn(row, from));
    return {
      format: 'law-pack-2',
      number: numberOf(from),
      validFrom: from,
      ...(next !== undefined && { validUntil: plusDays(next, -1) }),
      name: nameOf(from, reasons[from]),
      regimes: held(rows.regimes),
      rules: held(rows.rules),
      safety: held(rows.safety),
      limits: held(rows.limits),
      counterIndications: held(rows.counterIndications),
      pieces: held(rows.pieces),
    };
  });
}

/** By its first day, so that another day of change between two moves no number: 260901 for 1 September 2026. */
const numberOf = (from: string): number => Number(from.slice(2).replaceAll('-', ''));

function nameOf(from: string, reason: Names | undefined): Names {
  const day = dayInWords(from);
  const of = (language: 'nl' | 'fr' | 'de' | 'en'): string => (reason === undefined ? '' : `: ${reason[language]}`);
  return names(
    `vanaf ${day.nl}${of('nl')}`,
    `dès le ${day.fr}${reason === undefined ? '' : ` : ${reason.fr}`}`,
    `ab ${day.de}${of('de')}`,
    `from ${day.en}${of('en')}`,
  );
}
