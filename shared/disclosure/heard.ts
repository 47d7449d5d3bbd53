/**
 * Who heard what from a person: what left from here, to whom, on which ground, as the person may be told (SPEC.md, D52-D54). What may
 * not be told is taken out before anything is listed: no row, number or word is left in its place.
 */
import type { UnitValue } from '../dossier/entities.ts';
import { isClosed } from '../dossier/consultation-of.ts';
import { listOf, parseUnit, read } from '../dossier/read.ts';
import type { SectionKind } from '../dossier/sections.ts';
import type { ExtractKind } from '../dossier/units/extract.ts';
import type { SectionView } from '../dossier/view.ts';
import { extracts } from './extracts.ts';
import type { GroundKey } from './grounds.ts';
import { mayNameOnForm } from './on-paper.ts';

/** A file that left, as it is remembered where it was made. */
export interface LeftFile {
  readonly on: string;
  readonly to: HeardBy;
  /** Parts of the dossier it brought something of. */
  readonly kinds: readonly SectionKind[];
  readonly extract?: ExtractKind;
  /** Of each part, or of the extract. */
  readonly grounds: readonly { readonly of: string; readonly ground: GroundKey }[];
}

export interface HeardBy {
  readonly name: string;
  readonly function?: string | undefined;
  readonly service?: string | undefined;
}

export const heardPapers = ['report', 'followUp', 'supportSheet', 'inquiryRequest', 'referralForm'] as const;
export type HeardPaper = (typeof heardPapers)[number];

export interface Heard {
  readonly on: string;
  readonly to: HeardBy;
  readonly kinds: readonly SectionKind[];
  readonly extract?: ExtractKind;
  readonly paper?: HeardPaper;
  readonly grounds: readonly GroundKey[];
}

/** What is in a victim's interest is told by those who support victims, never here. */
const neverTold: readonly SectionKind[] = ['victims', 'extract'];

/** By day, then by name: what left in files, and what is written down as given on paper. */
export function heardOf(sections: readonly SectionView[], left: readonly LeftFile[], today: string): readonly Heard[] {
  const told = toldKinds(sections, today);
  return [...left.flatMap((each) => inFile(each, told)), ...onPaper(sections, told)].sort(
    (a, b) => a.on.localeCompare(b.on) || a.to.name.localeCompare(b.to.name),
  );
}

/** Parts the reader reads, without those that are kept from this list; a consultation only while no right over it is limited. */
function toldKinds(sections: readonly SectionView[], today: string): readonly SectionKind[] {
  const isLimited = isLimitedInNotes(sections, today) || isLimitedThere(sections);
  return sections
    .map(({ kind }) => kind)
    .filter((kind) => !neverTold.includes(kind) && !(kind === 'consultation' && isLimited));
}

/** By what the register of requests says, in any version, until its last day. */
const isLimitedInNotes = (sections: readonly SectionView[], today: string): boolean =>
  sections
    .filter(({ kind }) => kind === 'notes')
    .flatMap((notes) => listOf(notes, 'rights-part'))
    .flatMap((part) => part.units['limited']?.versions ?? [])
    .some(({ value }) => {
      const limited: UnitValue<'notes', 'rights-part', 'limited'> | undefined = parseUnit(
        'notes',
        'rights-part',
        'limited',
        value,
      );
      return limited?.by === 'consultation' && limited.until >= today;
    });

/** By what a consultation itself says, in any version, until it is closed. */
const isLimitedThere = (sections: readonly SectionView[]): boolean =>
  sections
    .filter(({ kind }) => kind === 'consultation')
    .some((section) =>
      listOf(section, 'limited-right')
        .flatMap((right) => right.units['limited']?.versions ?? [])
        .some(({ value }) => {
          const limited = parseUnit('consultation', 'limited-right', 'limited', value);
          const held = listOf(section, 'consultation').find(({ id }) => id === limited?.consultation);
          return limited !== undefined && (held === undefined || !isClosed(held));
        }),
    );

function inFile({ on, to, kinds, extract, grounds }: LeftFile, told: readonly SectionKind[]): readonly Heard[] {
  if (extract !== undefined) {
    if (!told.includes(extracts[extract].from)) return [];
    return [{ on, to, kinds: [], extract, grounds: [...new Set(grounds.map(({ ground }) => ground))] }];
  }
  const shown = kinds.filter((kind) => told.includes(kind));
  const of = grounds.filter((each) => shown.some((kind) => kind === each.of)).map(({ ground }) => ground);
  return shown.length === 0 ? [] : [{ on, to, kinds: shown, grounds: [...new Set(of)] }];
}

function onPaper(sections: readonly SectionView[], told: readonly SectionKind[]): readonly Heard[] {
  const of = (kind: SectionKind): SectionView | undefined =>
    told.includes(kind) ? sections.find((each) => each.kind === kind) : undefined;
  const [assessment, notes, plan] = [of('assessment'), of('notes'), of('plan')];
  const row = (paper: HeardPaper, on: string, to: HeardBy, ground: GroundKey): Heard => ({
    on,
    to,
    kinds: [],
    paper,
    grounds: [ground],
  });
  return [
    ...listOf(assessment, 'report').flatMap((each) => {
      const issued = read('assessment', 'report', each, 'issued');
      return issued === undefined ? [] : [row('report', issued.on, { name: issued.to }, 'release-preparation')];
    }),
    ...listOf(notes, 'follow-up').flatMap((each) => {
      const issued = read('notes', 'follow-up', each, 'issued');
      return issued === undefined ? [] : [row('followUp', issued.on, { name: issued.to }, 'supervision-mandate')];
    }),
    ...listOf(notes, 'support-sheet').flatMap((each) => {
      const made = read('notes', 'support-sheet', each, 'made');
      return made === undefined ? [] : [row('supportSheet', made.on, made.to, 'consent-extract')];
    }),
    ...listOf(plan, 'inquiry').flatMap((each) => {
      const sent = read('plan', 'inquiry', each, 'onPaper');
      return sent === undefined ? [] : [row('inquiryRequest', sent.on, { name: sent.to }, 'inquiry-mandate')];
    }),
    ...listOf(plan, 'referral').flatMap((each) => {
      const asked = read('plan', 'referral', each, 'asked');
      // Without a consent the form names nobody: nothing was heard of the person.
      if (asked?.how !== 'form' || !mayNameOnForm(notes, asked.to.id, asked.on)) return [];
      return [row('referralForm', asked.on, { name: asked.to.name }, 'consent-extract')];
    }),
  ];
}
