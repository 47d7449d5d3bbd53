/** What changed on a paper since an earlier version: both are built from the dossier as it stood, and compared line by line. */
import { fill, longDate } from '../../i18n/name-words.ts';
import { line, own, table, type Block } from '../model/blocks.ts';
import { penOf, type Paper, type PaperKind, type PaperRequest } from '../model/paper.ts';
import { linesOf, type PlainLine } from '../model/plain.ts';

/** Something that reads otherwise than before: `before` or `now` is empty where it came or went. */
export interface Changed {
  /** The heading it stands under. */
  readonly under: string;
  readonly before: readonly string[];
  readonly now: readonly string[];
}

/**
 * Papers that are a plain picture of parts their reader reads. Any other chooses by rules what it names, and a difference would print
 * what those rules keep back: a name that was hidden since, a part that is refused now, an agenda that was closed. So a new paper shows
 * none until somebody has looked at it and put it here.
 */
export const withChangesShown = [
  'request',
  'plan',
  'pathway',
  'report',
  'inquiry',
  'followUp',
  'guidanceReport',
  'handOver',
  'sentenceEnd',
] as const satisfies readonly PaperKind[];

export const showsChanges = (kind: PaperKind): boolean => withChangesShown.some((each) => each === kind);

/** Builds a paper; where the request names how the dossier stood before and the paper may show it, with the differences at its end. */
export function withChanges(kind: PaperKind, build: (request: PaperRequest) => Paper, request: PaperRequest): Paper {
  const { before, ...rest } = request;
  const paper = build(rest);
  if (before === undefined || !showsChanges(kind)) return paper;
  // Both in the first language alone, as of today: the age of a proof is no change.
  // Whom one may call is asked anew each time: what once stood there is printed as no difference (CT3).
  const inOne = { ...rest, second: undefined, calls: undefined };
  const changed = changesBetween(build({ ...inOne, view: before.view }).blocks, build(inOne).blocks);
  return { ...paper, blocks: [...paper.blocks, ...changedBlocks(request, before.on, changed)] };
}

export function changesBetween(before: readonly Block[], now: readonly Block[]): readonly Changed[] {
  const [old, fresh] = [groups(linesOf(before)), groups(linesOf(now))];
  const headings = [...new Set([...fresh.keys(), ...old.keys()])];
  return headings.flatMap((under) =>
    hunks(old.get(under) ?? [], fresh.get(under) ?? []).map((hunk) => ({ under, ...hunk })),
  );
}

function groups(lines: readonly PlainLine[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { under, text } of lines) found.set(under, [...(found.get(under) ?? []), text]);
  return found;
}

type Hunk = Pick<Changed, 'before' | 'now'>;

/** Runs of lines that differ, by the longest common subsequence of both. */
function hunks(old: readonly string[], fresh: readonly string[]): readonly Hunk[] {
  const common = commonLengths(old, fresh);
  const found: { before: string[]; now: string[] }[] = [];
  let [i, j, isOpen] = [0, 0, false];
  const last = (): { before: string[]; now: string[] } => {
    const hunk = isOpen ? found.at(-1) : undefined;
    if (hunk !== undefined) return hunk;
    const started = { before: [], now: [] };
    found.push(started);
    isOpen = true;
    return started;
  };
  while (i < old.length || j < fresh.length) {
    const [mine, theirs] = [old[i], fresh[j]];
    if (mine !== undefined && mine === theirs) {
      isOpen = false;
      i += 1;
      j += 1;
    } else if (theirs !== undefined && (mine === undefined || at(common, i, j + 1) >= at(common, i + 1, j))) {
      last().now.push(theirs);
      j += 1;
    } else {
      last().before.push(mine ?? '');
      i += 1;
    }
  }
  return found;
}

const at = (lengths: readonly (readonly number[])[], i: number, j: number): number => lengths[i]?.[j] ?? 0;

/** `[i][j]`: length of the longest common subsequence of what follows there in both. */
function commonLengths(old: readonly string[], fresh: readonly string[]): readonly (readonly number[])[] {
  const lengths = Array.from({ length: old.length + 1 }, () => Array.from({ length: fresh.length + 1 }, () => 0));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    const row = lengths[i] ?? [];
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      row[j] =
        old[i] === fresh[j] ? at(lengths, i + 1, j + 1) + 1 : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
    }
  }
  return lengths;
}

function changedBlocks(request: PaperRequest, on: string, changed: readonly Changed[]): readonly Block[] {
  const pen = penOf(request);
  const heading = pen.heading((t) => fill(t.words.headings.changed, { date: longDate(on, t.language) }));
  const cell = (texts: readonly string[]): readonly Block[] => texts.map((text) => line(own(text)));
  const heads = (['part', 'before', 'now'] as const).map((name) => pen.words((t) => t.words.columns[name]));
  const content: Block =
    changed.length === 0
      ? pen.sentence((t) => t.words.phrases.nothingChanged)
      : table(
          'changes',
          heads,
          changed.map(({ under, before, now }) => [cell([under]), cell(before), cell(now)]),
        );
  return [{ kind: 'group', look: 'apart', blocks: [heading, content] }];
}
