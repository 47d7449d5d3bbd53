/**
 * A red team: dossiers full of texts to the last field, and the search for them in bytes. The values the model wants a meaning of stand
 * over the planted ones, so that nothing is refused for another reason than the one that is tested.
 */
import type { Change } from '../../renderer/vault/api.ts';
import { openWith } from '../../shared/crypto/age.ts';
import { closingId } from '../../shared/dossier/closing.ts';
import type { SectionKind } from '../../shared/dossier/sections.ts';
import type { StoredBasis } from '../../shared/dossier/units/consultation-basis.ts';
import type { Correspondent } from './by-hand.ts';
import { gatherStream, streamOf, value } from './exchange.ts';
import { putting } from './people.ts';
import { beginning, type Planted } from './planting.ts';
import { needles } from './section.ts';

/** Who gets what leaves: named among the participants of the consultation. */
export const receiverName = 'Mira Lisdodde';

export const ids = {
  person: 'person',
  responsible: 'responsible',
  situation: 'situation',
  goal: 'g1',
  step: 's1',
  consultation: 'k1',
};

/** Sensitive data are closed until somebody says why they are needed. */
export const necessary = (section: SectionKind): readonly Change[] =>
  (['health', 'beliefs'] as const).map((kind) =>
    putting('necessity', kind, 'why', { text: 'Nodig.', on: '2026-11-20' }, [], section),
  );

/** Lines of the ledger are written for each receiver; what they say is searched for too. */
export const isNoConsent = (change: Change): boolean => change.do !== 'put' || change.type !== 'consent';

/** What is open until a consultation closes, then what closes it, then what wants it closed. */
export function closingLast<C extends Change>(changes: readonly C[]): readonly C[] {
  const last = ['closed', 'common-file-longer'];
  const at = (change: Change): number =>
    change.do === 'put' && change.type === 'consultation' ? last.indexOf(change.unit) : -1;
  return [...changes].sort((a, b) => at(a) - at(b));
}

/** What of a consultation decides about the rest, as the model wants it under any basis. */
const deciding = (basis: StoredBasis): Readonly<Record<string, Readonly<Record<string, unknown>>>> => ({
  basis: { basis, on: '2026-01-05', until: '2027-12-31' },
  invitation: { sentOn: '2026-11-01', heldOn: '2026-11-20', follows: 'yes' },
  'common-file': { keep: 'P10Y', agreedOn: '2026-01-10' },
  frame: { on: '2026-11-20', expires: '2027-02-01' },
  closed: { state: 'closed', on: '2026-11-21' },
  'common-file-longer': { keep: 'P20Y' },
  'notes-longer': { discussedOn: '2026-11-21', until: '2027-06-01' },
});

/**
 * Where the model wants a meaning: the step belongs to the goal, the consultation has not expired and names its receiver, a service
 * closes for itself, and a hand-over goes out from the own one.
 */
export function asWanted(change: Change, service: string, basis: StoredBasis): Change {
  if (change.do !== 'put' || !isObject(change.value)) return change;
  const { type, unit, section, value } = change;
  if (type === 'step' && unit === 'goal') return { ...change, value: { goal: ids.goal } };
  if (type === 'consultation' && unit === 'participants')
    return { ...change, value: { ...value, names: [...list(value['names']), receiverName] } };
  if (type === 'consultation') return { ...change, value: { ...value, ...deciding(basis)[unit] } };
  if (type === 'own-note' && basis !== 'cell-french') {
    const { kind: _, ...others } = value;
    return { ...change, value: { ...others, consultation: ids.consultation } };
  }
  if (section === 'consultation' && 'consultation' in value)
    return { ...change, value: { ...value, consultation: ids.consultation } };
  if (type === 'closing') return { ...change, entity: closingId(service), value: { ...value, service } };
  if (type === 'hand-over' && unit === 'between')
    return { ...change, value: { ...value, from: { ...objectIn(value, 'from'), service } } };
  return change;
}

const steps = ['position', 'decision', 'signed', 'agreed', 'record', 'note', 'limited', 'tell', 'report'].join('|');
const places = [
  'step/goal/goal',
  'consultation/basis/(on|until)',
  'invitation/(sentOn|heldOn)',
  'common-file/(keep|agreedOn)',
  'frame/(on|expires)',
  'closed/on',
  'common-file-longer/keep',
  'notes-longer/(discussedOn|until)',
  `(${steps})/consultation`,
  'closing/closing/service',
  'between/from/service',
];
const replaced = new RegExp(places.join('|'));

/** Values of the model, not of a person, stand in these places. */
export const isReplaced = (place: string): boolean => replaced.test(place);

const objectIn = (value: Record<string, unknown>, key: string): Record<string, unknown> => {
  const found = value[key];
  return isObject(found) ? found : {};
};
const isObject = (one: unknown): one is Record<string, unknown> => typeof one === 'object' && one !== null;
const list = (one: unknown): readonly unknown[] => (Array.isArray(one) ? one : []);

/** Fields of a consultation that may stand in its extract, where its basis lets participants share. */
export const consultationLeaves: readonly string[] = [
  ...['reference', 'on', 'organiser', 'until', 'purpose', 'modalities', 'agreement'].map(
    (field) => `consultation/basis/${field}`,
  ),
  ...['ground', 'purpose', 'on', 'expires'].map((field) => `consultation/frame/${field}`),
  'consultation/participants/names[]',
  'consultation/participants/capacities[]/who',
  ...['agenda', 'positions', 'decisions'].map((unit) => `consultation/${unit}/text`),
  ...['agency', 'rules', 'text', 'dissent'].map((field) => `position/position/${field}`),
  ...['text', 'owner', 'due'].map((field) => `decision/decision/${field}`),
];

/** Where a planted text stands, whichever of its values. */
export const placeOf = ({ place }: Planted): string => place.replace(/^(now|earlier) /, '');

/** Forms in which a text could stand in bytes: UTF-8, UTF-16, base64 in each alignment; always in the same order. */
const forms = new Map<string, readonly Buffer[]>();
function formsOf(text: string): readonly Buffer[] {
  const known = forms.get(text) ?? needles(text);
  forms.set(text, known);
  return known;
}

function placesOf(form: Buffer, hay: Buffer): readonly number[] {
  const found: number[] = [];
  for (let at = hay.indexOf(form); at !== -1; at = hay.indexOf(form, at + 1)) found.push(at);
  return found;
}

/** How planted texts begin: those with room for words, days, and those with room for a sign and a number. */
const beginnings: readonly string[] = [beginning, '180', '~'];
/** A number of weeks or an hour is looked for in letters alone: in another form so few could stand anywhere. */
const isShort = (text: string): boolean => text.length < 9;

/**
 * Where the beginning stands in one of its forms, the rest of a text may follow in the same form, and nowhere else: a file is
 * read once for each beginning, not for each text.
 */
export function hitsIn(bytes: Uint8Array, planted: readonly Planted[]): readonly Planted[] {
  const hay = Buffer.from(bytes);
  const begun = beginnings.map((each) => ({
    each,
    places: (each === '~' ? [Buffer.from(each)] : formsOf(each)).map((form) => placesOf(form, hay)),
  }));
  return planted.filter(({ text }) => {
    const looked = isShort(text) ? [Buffer.from(text)] : formsOf(text);
    const places = begun.find(({ each }) => text.startsWith(each))?.places;
    if (places === undefined) return looked.some((form) => hay.includes(form));
    return looked.some((form, of) => places[of]?.some((at) => form.equals(hay.subarray(at, at + form.length))));
  });
}

/** A file as its receiver opens it: manifest and everything else in it. */
export async function opened(reader: Correspondent, file: Uint8Array): Promise<Uint8Array> {
  const read = value(await openWith([reader.seat.identity], streamOf(new Uint8Array(file))));
  return gatherStream(read.plain);
}
