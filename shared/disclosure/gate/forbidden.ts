/** What a value itself may not say under the basis of its consultation (SPEC.md, D38-D39), and the article that forbids it. */
import { parseUnit } from '../../dossier/read.ts';
import { cite, type Grounds } from '../../law/index.ts';
import { approachKinds, isForPeopleAround, type ApproachKind } from '../../dossier/units/approach.ts';
import { bases, type BasisKey } from './bases.ts';
import { byAnyVersion, eachVersion, isWithin, latestEnd, withoutBasis, type Deciding } from './gate.ts';

/** Whether a value of a unit goes beyond what its basis allows. */
type Beyond = (deciding: Deciding, value: unknown) => boolean;

const agreement: Readonly<Record<string, Grounds>> = {
  record: cite('consultation-data', '4, al. 2'),
  tell: cite('safe-houses', '14, § 2'),
  note: cite('french-cells', '17, al. 1'),
  limited: cite('consultation-data', '6, al. 2'),
};

/** Whether an own note says of which category it is. */
export const hasCategories = (basis: BasisKey): boolean => basis === 'cell-french';

const namesRelations = (basis: BasisKey): boolean => bases[basis].relations.allowed;

const beyond: Readonly<Record<string, Beyond>> = {
  /** What comes from a judicial file is kept with the prosecutor's consent, and everything with the agreement of all. */
  record: (_, value) => {
    const said = parseUnit('consultation', 'own-record', 'record', value);
    return said !== undefined && (!said.agreed || (said.fromCase && said.prosecutorOn === undefined));
  },
  /** Where nothing of relatives and contacts may be recorded, nothing is agreed for them. */
  agreed: ({ basis }, value) => {
    const said = parseUnit('consultation', 'approach', 'agreed', value);
    return basis !== undefined && said !== undefined && isForPeopleAround(said.kind) && !namesRelations(basis.basis);
  },
  /** Each of one of the categories of the decree, where a decree of its own names them; elsewhere there is no such field. */
  note: ({ basis }, value) => {
    const said = parseUnit('consultation', 'own-note', 'note', value);
    return basis !== undefined && said !== undefined && hasCategories(basis.basis) !== (said.kind !== undefined);
  },
  /** The limit holds until the file is closed, and no longer. */
  limited: ({ closed }) => closed?.state === 'closed',
  tell: (_, value) => parseUnit('consultation', 'agreed-to-tell', 'tell', value)?.agreed === false,
  'common-file': ({ basis }, value) => {
    const said = parseUnit('consultation', 'consultation', 'common-file', value);
    return basis !== undefined && said !== undefined && !isWithin(basis.basis, said.keep);
  },
  'common-file-longer': ({ basis, closed }, value) => {
    const said = parseUnit('consultation', 'consultation', 'common-file-longer', value);
    if (basis === undefined || said === undefined) return false;
    return !said.agreed || closed?.state !== 'closed' || !isWithin(basis.basis, said.keep, true);
  },
  frame: (deciding, value) => {
    const said = parseUnit('consultation', 'consultation', 'frame', value);
    const last = said && latestEnd(deciding, said.on);
    return said !== undefined && last !== undefined && said.expires > last;
  },
  'notes-longer': (deciding, value) => {
    const said = parseUnit('consultation', 'consultation', 'notes-longer', value);
    if (said === undefined || deciding.frame === undefined) return false;
    const last = latestEnd({ ...deciding, notesLonger: said }, deciding.frame.on);
    return last === undefined || said.until > last || said.discussedOn > deciding.frame.expires;
  },
};

/** The article that forbids a value; undefined where it may be written. */
export const forbiddenBy = (deciding: Deciding, unit: string, value: unknown): Grounds | undefined =>
  byAnyVersion(deciding, (version) => forbiddenIn(version, unit, value));

function forbiddenIn(deciding: Deciding, unit: string, value: unknown): Grounds | undefined {
  const { basis } = deciding;
  if (basis === undefined || !Object.hasOwn(beyond, unit) || beyond[unit]?.(deciding, value) !== true) return undefined;
  if (unit === 'agreed') return bases[basis.basis].relations.article;
  return agreement[unit] ?? bases[basis.basis].ends[0]?.article ?? withoutBasis;
}

/** Kinds of approach that can be agreed on this basis, for the form: the others are not offered. */
export function approachKindsOn(deciding: Deciding): readonly ApproachKind[] {
  const isOpen = eachVersion(deciding).every(({ basis }) => basis === undefined || namesRelations(basis.basis));
  return approachKinds.filter((kind) => isOpen || !isForPeopleAround(kind));
}
