/** Writing on paper in one language, or in two side by side: headings and fixed phrases twice, free text once. */
import { authorName, longDate, type Named } from '../../i18n/name-words.ts';
import { type Lookup } from '../../i18n/units/unit-words.ts';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import type { EntityView, Version } from '../../../shared/dossier/view.ts';
import type { Language } from '../../../shared/language.ts';
import { line, own, type Block, type Line, type LineLook, type Run, type Spoken } from './blocks.ts';
import { isoDay } from './days.ts';
import { tongue, type Tongue } from './words.ts';

export type Say = (tongue: Tongue) => string;

export interface Pen {
  readonly first: Tongue;
  readonly second: Tongue | undefined;
  /** A few words within a line or cell: `klaar / fait`. The same in both languages stands once. */
  words(say: Say): Line;
  /** The same as a line of its own. */
  line(say: Say, look?: LineLook): Block;
  spoken(say: Say): Spoken;
  /** A heading over the whole width, or one per column. */
  heading(say: Say): Block;
  /** A fixed sentence as a paragraph, or one per column. */
  sentence(say: Say, look?: 'small' | 'note'): Block;
  /** A date in words; in figures where two languages stand side by side, so that it stands once. */
  date(iso: string): Line;
  /** Free text as it was written, with its translation where a person entered one. */
  free(text: string | undefined, translation?: string): readonly Block[];
  /** All current values of a unit in words; two versions stand one under the other with who wrote them and when. */
  unit(section: SectionKind, entity: EntityView | undefined, unit: string): readonly Block[];
  /** Who wrote the current value, and when: the source of what a person put down. */
  writtenBy(entity: EntityView | undefined, unit: string): readonly Block[];
}

export function penFor(language: Language, second: Language | undefined, lookup: Lookup): Pen {
  const first = tongue(language);
  const other = second === undefined || second === language ? undefined : tongue(second);
  const words = (say: Say): Line => inBoth(say, first, other);
  const spoken = (say: Say): Spoken => ({
    first: { text: say(first), lang: first.language },
    ...(other !== undefined && { second: { text: say(other), lang: other.language } }),
  });
  const pieces = (say: Say): Line => piecewise(say, first, other);
  return {
    first,
    second: other,
    words,
    line: (say, look) => line(words(say), look),
    spoken,
    heading: (say) => ({ kind: 'heading', spoken: spoken(say) }),
    sentence: (say, look) => ({ kind: 'sentence', spoken: spoken(say), ...(look !== undefined && { look }) }),
    date: (iso) => [{ text: other === undefined ? longDate(iso, language) : figures(iso, language) }],
    free: (text, translation) => freeText(text, translation, words),
    unit: (section, entity, unit) => unitValues(section, entity, unit, { words, pieces, lookup }),
    writtenBy: (entity, unit) => writtenBy(entity?.units[unit]?.versions ?? [], words),
  };
}

function inBoth(say: Say, first: Tongue, other: Tongue | undefined): Line {
  const mine = say(first);
  const theirs = other === undefined ? mine : say(other);
  return other === undefined || theirs === mine ? [{ text: mine }] : [{ text: mine }, second(theirs, other)];
}

const second = (text: string, other: Tongue): Run => ({ text, lang: other.language, look: 'second' });

/** `14/06/2027`, in German `14.06.2027`; what is not a date comes back as it was written. */
function figures(iso: string, language: Language): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return parts === null ? iso : [parts[3], parts[2], parts[1]].join(language === 'de' ? '.' : '/');
}

function freeText(text: string | undefined, translation: string | undefined, words: Pen['words']): readonly Block[] {
  if (text === undefined || text.trim() === '') return [];
  const written: Block = { kind: 'free', text };
  if (translation === undefined || translation.trim() === '') return [written];
  return [written, { kind: 'translation', label: words((t) => t.words.labels.translation), text: translation }];
}

/** Where a value is made of several pieces, each differing piece stands in both languages and the others once. */
const seams = /(, |\n| ?: )/;

function piecewise(say: Say, first: Tongue, other: Tongue | undefined): Line {
  const mine = say(first);
  const theirs = other === undefined ? mine : say(other);
  if (other === undefined || theirs === mine) return own(mine);
  const [ours, others] = [mine.split(seams), theirs.split(seams)];
  if (ours.length !== others.length) return [{ text: mine, own: true }, second(theirs, other)];
  return ours.flatMap((piece, at): Line => {
    const there = others[at] ?? '';
    const said: Run = { text: piece, own: true };
    return at % 2 === 1 || piece === there ? [said] : [said, second(there, other)];
  });
}

interface Means {
  readonly words: Pen['words'];
  readonly pieces: Pen['words'];
  readonly lookup: Lookup;
}

function unitValues(
  section: SectionKind,
  entity: EntityView | undefined,
  unit: string,
  { words, pieces, lookup }: Means,
): readonly Block[] {
  const versions = entity?.units[unit]?.versions ?? [];
  const value = (version: Version): Line =>
    pieces((t) => t.units.value(section, entity?.type ?? '', unit, version.value, lookup));
  const [only] = versions;
  if (only === undefined) return [];
  if (versions.length === 1) return [line(value(only), 'value')];
  return [
    line(
      words((t) => t.words.labels.twoVersions),
      'mark',
    ),
    {
      kind: 'list',
      items: versions.map((version) => ({
        blocks: [line([...value(version), { text: ' ' }, ...nameAndDay(version, words)], 'value')],
      })),
    },
  ];
}

function writtenBy(versions: readonly Version[], words: Pen['words']): readonly Block[] {
  const [only] = versions;
  return only === undefined || versions.length > 1 ? [] : [line(nameAndDay(only, words), 'small')];
}

/** Who wrote something; one that nothing shows to be them says so in the languages of the paper. */
export const authorIn = (author: Named, words: Pen['words']): Line =>
  author.shown === 'unconfirmed' || author.code !== undefined
    ? words((t) => authorName(author, t.language))
    : own(author.name);

/** `(Lien Zonnedauw, 10 January 2027)` */
function nameAndDay({ author, at }: Version, words: Pen['words']): Line {
  const day = words((t) => longDate(isoDay(at), t.language));
  const mark = (text: string): Run => ({ text, look: 'mark' });
  return [
    mark('('),
    ...authorIn(author, words).map((run): Run => ({ ...run, look: 'mark' })),
    mark(', '),
    ...day.map((run): Run => ({ ...run, look: run.look ?? 'mark' })),
    mark(')'),
  ];
}
