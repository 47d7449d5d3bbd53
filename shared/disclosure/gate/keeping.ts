/**
 * Until when what a consultation left may be kept (SPEC.md, D56): a common file after its closing as long as who took part agreed, and
 * no longer than the text of its basis allows; own notes as long as that text says.
 */
import { addCalendarMonths, addDays } from '../../calendar/day.ts';
import { lengthParts } from '../../dossier/units/length.ts';
import type { Grounds } from '../../law/index.ts';
import { bases, type End } from './bases.ts';
import { eachVersion, type AsOne, type Deciding } from './gate.ts';

export interface KeepingEnd {
  readonly of: End['of'];
  /** ISO date: the last day it may be kept. */
  readonly until: string;
  readonly article: Grounds;
}

/** The earliest end of each, whatever versions its basis stands in; none where no text fixes one, or nothing is closed yet. */
export function keepingEnds(deciding: Deciding): readonly KeepingEnd[] {
  const earliest = new Map<End['of'], KeepingEnd>();
  for (const each of eachVersion(deciding).flatMap(endsOf)) {
    const known = earliest.get(each.of);
    if (known === undefined || each.until < known.until) earliest.set(each.of, each);
  }
  return [...earliest.values()];
}

function endsOf(version: AsOne): readonly KeepingEnd[] {
  const { basis } = version;
  if (basis === undefined) return [];
  return bases[basis.basis].ends.flatMap((end) => {
    const until = end.of === 'common-file' ? commonFileUntil(version, end) : ownNoteUntil(version, end);
    return until === undefined ? [] : [{ of: end.of, until, article: end.article }];
  });
}

function commonFileUntil({ closed, commonFile, commonFileLonger }: AsOne, end: End): string | undefined {
  if (closed?.state !== 'closed') return undefined;
  const most = addCalendarMonths(closed.on, (commonFileLonger && end.longer?.months) ?? end.months);
  const keep = (commonFileLonger ?? commonFile)?.keep;
  if (keep === undefined) return most;
  const { years, months, days } = lengthParts(keep);
  const agreed = addDays(addCalendarMonths(closed.on, years * 12 + months), days);
  return agreed < most ? agreed : most;
}

function ownNoteUntil({ frame, notesLonger }: AsOne, end: End): string | undefined {
  if (frame === undefined) return undefined;
  const most = addCalendarMonths(frame.on, (notesLonger && end.longer?.months) ?? end.months);
  return notesLonger !== undefined && notesLonger.until < most ? notesLonger.until : most;
}
