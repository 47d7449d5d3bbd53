/** What would happen with each row of a list, beside the dossiers that are here. */
import { fold } from '../../../shared/directory/fold.ts';
import { alikeTo } from '../../../shared/dossier/alike/alike.ts';
import type { DossierRow } from '../../vault/api.ts';
import type { ReadPerson, RowNotice } from './read-list.ts';

/** `here`: name and birth date of a dossier that is here. `twice`: of an earlier row. `refused`: it cannot be taken in. */
export type RowState = 'ready' | 'here' | 'twice' | 'refused';

export interface PreviewRow extends ReadPerson {
  readonly state: RowState;
  /** Birth dates of others of this name that are here: shown, never taken for one person. */
  readonly namesakes: readonly string[];
  /** Others who are here under a name that may be the same one, written otherwise (shared/disclosure/SPEC.md, D71). */
  readonly alike: readonly Known[];
}

export type Known = Pick<DossierRow, 'surname' | 'firstName' | 'birth'>;

const nameOf = ({ surname, firstName }: Pick<Known, 'surname' | 'firstName'>): string =>
  fold(`${surname} ${firstName}`);
const keyOf = (known: Known): string => `${nameOf(known)} ${known.birth}`;

export function previewOf(people: readonly ReadPerson[], here: readonly Known[]): readonly PreviewRow[] {
  const births = new Map<string, string[]>();
  for (const known of here) births.set(nameOf(known), [...(births.get(nameOf(known)) ?? []), known.birth]);
  const earlier = new Set<string>();
  return people.map((each) => {
    const same = births.get(nameOf(each.person)) ?? [];
    const isTwice = earlier.has(keyOf(each.person));
    if (each.problems.length === 0) earlier.add(keyOf(each.person));
    const isHere = same.includes(each.person.birth);
    const state = each.problems.length > 0 ? 'refused' : isHere ? 'here' : isTwice ? 'twice' : 'ready';
    return {
      ...each,
      state,
      namesakes: same.filter((birth) => birth !== each.person.birth),
      alike: alikeHere(each.person, here),
    };
  });
}

/** Of a list that was read once, since a list is looked through anew with each cell that is put right. */
const looked = new WeakMap<readonly Known[], Map<string, readonly Known[]>>();

function alikeHere(person: Known, here: readonly Known[]): readonly Known[] {
  const known = looked.get(here) ?? new Map<string, readonly Known[]>();
  looked.set(here, known);
  const name = nameOf(person);
  const found = known.get(name) ?? alikeTo(person, here).filter((each) => nameOf(each) !== name);
  known.set(name, found);
  return found;
}

/** Rows that are taken in: those that are ready, but for what a person ticked or unticked. */
export const chosenOf = (rows: readonly PreviewRow[], turned: ReadonlySet<number>): readonly PreviewRow[] =>
  rows.filter((row) => isChosen(row, turned));

export const isChosen = ({ state, number }: PreviewRow, turned: ReadonlySet<number>): boolean =>
  state !== 'refused' && (state === 'ready') !== turned.has(number);

/** What is assumed for every row alike is said once, above them. */
export const remarksOf = ({ notices }: ReadPerson): readonly RowNotice[] =>
  notices.filter(({ code }) => code !== 'file-language-assumed' && code !== 'route-assumed');

/** Something is to be known of this row before it is taken in. */
export const hasRemarks = (row: PreviewRow): boolean =>
  row.state !== 'ready' || row.namesakes.length > 0 || row.alike.length > 0 || remarksOf(row).length > 0;
