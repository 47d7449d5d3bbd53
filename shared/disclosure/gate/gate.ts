/**
 * What one consultation may hold now: nothing before its basis is written, then what the basis opens, and what needs a common file only
 * once that was agreed (SPEC.md, D37-D39). The same rules hold for the form, the vault when it writes, and what leaves.
 */
import { addCalendarMonths } from '../../calendar/day.ts';
import { parseUnit } from '../../dossier/read.ts';
import { lengthParts } from '../../dossier/units/length.ts';
import type { UnitValue } from '../../dossier/entities.ts';
import type { EntityView } from '../../dossier/view.ts';
import { cite, type Grounds } from '../../law/index.ts';
import { bases, type BasisKey } from './bases.ts';
import { parts, type Part } from './parts.ts';

type Value<U extends keyof UnitsHeld> = UnitsHeld[U];
interface UnitsHeld {
  readonly basis: UnitValue<'consultation', 'consultation', 'basis'>;
  readonly frame: UnitValue<'consultation', 'consultation', 'frame'>;
  readonly commonFile: UnitValue<'consultation', 'consultation', 'common-file'>;
  readonly invitation: UnitValue<'consultation', 'consultation', 'invitation'>;
  readonly commonFileLonger: UnitValue<'consultation', 'consultation', 'common-file-longer'>;
  readonly notesLonger: UnitValue<'consultation', 'consultation', 'notes-longer'>;
  readonly closed: UnitValue<'consultation', 'consultation', 'closed'>;
}

export type AsOne = { readonly [U in keyof UnitsHeld]?: Value<U> | undefined };

/** What decides about a consultation, as it stands: where its basis stands in several versions, each of them decides. */
export type Deciding = AsOne & { readonly beside?: readonly AsOne[] };

/** Text or authorisation say who, for what and how: without them there is no consultation. */
export const withoutBasis = cite('penal-code-2024-ii', '353, § 2, al. 3', 'text-older');

/** Units that decide. */
const decidingUnits = [
  'basis',
  'frame',
  'common-file',
  'common-file-longer',
  'invitation',
  'notes-longer',
  'closed',
] as const;

/** @param valuesOf the current values of a unit of the consultation; several while it stands in as many versions */
export const decidingBy = (valuesOf: (unit: string) => readonly unknown[]): Deciding => {
  const of = <U extends (typeof decidingUnits)[number]>(unit: U) =>
    parseUnit('consultation', 'consultation', unit, valuesOf(unit)[0]);
  const first = {
    basis: of('basis'),
    frame: of('frame'),
    commonFile: of('common-file'),
    commonFileLonger: of('common-file-longer'),
    invitation: of('invitation'),
    notesLonger: of('notes-longer'),
    closed: of('closed'),
  };
  const others = valuesOf('basis').slice(1);
  if (others.length === 0) return first;
  const basisOf = (value: unknown) => parseUnit('consultation', 'consultation', 'basis', value);
  return { ...first, beside: others.map((value) => ({ ...first, basis: basisOf(value) })) };
};

export const decidingOf = (consultation: EntityView | undefined): Deciding =>
  decidingBy((unit) => consultation?.units[unit]?.versions.map(({ value }) => value) ?? []);

/** Each version by itself, as if it stood alone. */
export const eachVersion = (deciding: Deciding): readonly [AsOne, ...AsOne[]] => [deciding, ...(deciding.beside ?? [])];

/** The first answer any of the versions gives: what one of them closes or forbids is closed or forbidden. */
export const byAnyVersion = <T>(deciding: Deciding, ask: (version: AsOne) => T | undefined): T | undefined =>
  eachVersion(deciding)
    .map(ask)
    .find((answer) => answer !== undefined);

/** The article by which a basis closes a part; undefined where it opens it. */
export function closingOf(basis: BasisKey | undefined, part: Part): Grounds | undefined {
  if (basis === undefined) return part === 'basis' ? undefined : withoutBasis;
  const { opens, closes, closesBy } = bases[basis];
  return opens[part] === undefined ? (closesBy?.[part] ?? closes) : undefined;
}

/** Parts that stand in a common file, which has to be agreed first. */
const inCommonFile = (basis: BasisKey, part: Part): boolean => bases[basis].opens[part]?.keeper === 'common';

/** The article that closes a part of this consultation as it stands; undefined where it may be written and may leave. */
export const closedNow = (deciding: Deciding, part: Part): Grounds | undefined =>
  byAnyVersion(deciding, (version) => closedIn(version, part));

function closedIn(deciding: AsOne, part: Part): Grounds | undefined {
  const basis = deciding.basis?.basis;
  const closed = closingOf(basis, part);
  if (closed !== undefined || basis === undefined) return closed;
  if (inCommonFile(basis, part) && !isCommonFileOpen(deciding)) return bases[basis].ends[0]?.article;
  // Who does not follow the person declines: nothing is written but why.
  if (basis === 'cell-french' && !takesPart(deciding) && !beforeTakingPart.includes(part)) return declining;
  return undefined;
}

const declining = cite('french-cells', '3, al. 3');
const beforeTakingPart: readonly Part[] = ['basis', 'invitation', 'non-participation'];
const takesPart = ({ invitation }: AsOne): boolean => invitation?.follows === 'yes';

/** Its purpose and its longest keeping were agreed before the consultation began. */
export function isCommonFileOpen({ basis, commonFile, frame }: AsOne): boolean {
  if (basis === undefined || commonFile === undefined) return false;
  return isWithin(basis.basis, commonFile.keep) && (frame === undefined || commonFile.agreedOn <= frame.on);
}

/** Whether a common file may be kept that long after its closing. */
export function isWithin(basis: BasisKey, keep: string, isLonger = false): boolean {
  const end = bases[basis].ends.find(({ of }) => of === 'common-file');
  const most = isLonger ? end?.longer?.months : end?.months;
  const { years, months, days } = lengthParts(keep);
  // Days beyond whole months count as one more: never longer than the text says.
  return most !== undefined && years * 12 + months + Math.ceil(days / 30) <= most;
}

/** The last day this consultation may be kept or open to others, where a text or its paper sets one. */
export const latestEnd = (deciding: Deciding, on: string): string | undefined =>
  eachVersion(deciding).reduce<string | undefined>((end, version) => earlier(end, endOf(version, on)), undefined);

function endOf({ basis, notesLonger }: AsOne, on: string): string | undefined {
  const end = basis && bases[basis.basis].ends.find(({ of }) => of === 'own-note');
  if (end === undefined) return basis?.until;
  return addCalendarMonths(on, notesLonger === undefined ? end.months : (end.longer?.months ?? end.months));
}

const earlier = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a;

/** The last day it is open to who took part: as its frame says, and no longer than its basis allows (D39). */
export const sharedUntil = (deciding: Deciding): string | undefined =>
  deciding.frame && earlier(deciding.frame.expires, latestEnd(deciding, deciding.frame.on));

/** What a basis opens and closes, for whoever is told. */
export const openParts = (basis: BasisKey): readonly Part[] =>
  parts.filter((part) => closingOf(basis, part) === undefined);

/** Calendar days between sending an invitation and the day it is for; fewer need a reasoned urgency. */
export const invitationDays = 14;
