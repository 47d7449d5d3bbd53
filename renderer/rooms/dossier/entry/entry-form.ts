/** A new dossier while it is being typed from the registry slip; kept as a draft, decoded when it comes back. */
import { z } from 'zod';
import { fileLanguage, registryDateKind, type FileLanguage } from '../../../../shared/dossier/entities.ts';
import { heldAs, type HeldAs } from '../../../../shared/dossier/units/legal.ts';
import type { NewDossier } from '../../../vault/api.ts';

const text = z.string().max(20_000);
const dateLine = z.object({
  kind: registryDateKind,
  value: z.string().max(10),
  source: z.enum(['registry', 'by-hand']),
  note: z.string().max(500),
});
export type DateLine = z.infer<typeof dateLine>;

export const routes = ['judge', 'court', 'sentence-end', 'remand', 'by-hand'] as const;

const schema = z.object({
  surname: text,
  firstName: text,
  birth: text,
  fileLanguage,
  language: text,
  interpreter: z.boolean(),
  plainLanguage: z.boolean(),
  placeAt: text,
  placeText: text,
  /** Empty: not chosen by hand; it then follows from the executable sentence. */
  route: z.enum(routes).or(z.literal('')),
  /** Empty: not chosen by hand; it then follows from the route, where that says it. */
  heldAs: z.enum(heldAs).or(z.literal('')).default(''),
  months: z.number().int().nonnegative().nullable(),
  executable: text,
  dates: z.array(dateLine).max(40),
});
export type EntryForm = z.infer<typeof schema>;

/** The dates nearly every slip carries come first; a line left empty is not kept. */
const usual = ['detention-start', 'conditional-release', 'sentence-end'] as const;

export const emptyLine = (kind: DateLine['kind']): DateLine => ({ kind, value: '', source: 'registry', note: '' });

export const emptyEntry = (file: FileLanguage, placeAt: string): EntryForm => ({
  surname: '',
  firstName: '',
  birth: '',
  fileLanguage: file,
  language: file,
  interpreter: false,
  plainLanguage: false,
  placeAt,
  placeText: '',
  route: '',
  heldAs: '',
  months: null,
  executable: '',
  dates: usual.map(emptyLine),
});

export const entryOf = (draft: unknown): EntryForm | undefined => schema.safeParse(draft).data;

export type Route = (typeof routes)[number];

/** Up to three years the judge alone decides, above that the court; what was chosen by hand stays. */
export function routeOf({ route, months }: EntryForm): Route | undefined {
  if (route !== '') return route;
  if (months === null) return undefined;
  return months <= 36 ? 'judge' : 'court';
}

/** A route to a judge, a court or the end of a sentence is that of somebody convicted; dates by hand say nothing of it. */
export function heldAsOf(form: EntryForm): HeldAs | undefined {
  if (form.heldAs !== '') return form.heldAs;
  const route = routeOf(form);
  if (route === undefined || route === 'by-hand') return undefined;
  return route === 'remand' ? 'remand' : 'convicted';
}

export type MissingField = 'surname' | 'firstName' | 'birth' | 'place' | 'route' | 'heldAs';

/** What of the slip has to be there, and whether it is, in the order of the slip. */
export const thereIn = (form: EntryForm): Readonly<Record<MissingField, boolean>> => ({
  surname: form.surname.trim() !== '',
  firstName: form.firstName.trim() !== '',
  birth: form.birth !== '',
  place: form.placeAt !== '' || form.placeText.trim() !== '',
  route: routeOf(form) !== undefined,
  heldAs: heldAsOf(form) !== undefined,
});

const isWhole = (form: EntryForm): boolean => Object.values(thereIn(form)).every(Boolean);

/** What is seldom so, and is asked about: slips are misread. Nothing is refused because of it. */
export type Odd = 'birth' | 'sentence-end' | 'detention-start';

/** Hardly anybody in prison is younger, in years. */
const youngest = 16;

export function oddIn({ birth, dates }: EntryForm, today: string): readonly Odd[] {
  const on = (kind: DateLine['kind']): string => dates.find((line) => line.kind === kind)?.value ?? '';
  const [start, end] = [on('detention-start'), on('sentence-end')];
  const isYoung = birth !== '' && Number(birth.slice(0, 4)) > Number(today.slice(0, 4)) - youngest;
  const endsEarly = end !== '' && dates.some(({ kind, value }) => kind !== 'other' && value > end);
  return [
    ...(isYoung ? ['birth' as const] : []),
    ...(start > today ? ['detention-start' as const] : []),
    ...(endsEarly ? ['sentence-end' as const] : []),
  ];
}

/** What goes to the vault, or undefined while something is missing. */
export function newDossierOf(form: EntryForm, slip: NewDossier['slip']): NewDossier | undefined {
  const route = routeOf(form);
  const held = heldAsOf(form);
  if (route === undefined || held === undefined || !isWhole(form)) return undefined;
  const { surname, firstName, birth, fileLanguage: file, language, interpreter, plainLanguage, months } = form;
  return {
    surname: surname.trim(),
    firstName: firstName.trim(),
    birth,
    fileLanguage: file,
    personLanguage: { language, interpreter, plainLanguage },
    place: form.placeAt,
    // A place that is not in the directory is written as it was typed.
    ...(form.placeAt === '' && { placeText: form.placeText.trim() }),
    route,
    heldAs: held,
    ...(months !== null && { executableMonths: months }),
    executableText: form.executable.trim(),
    dates: form.dates.filter(({ value }) => value !== '').map((line) => ({ ...line, note: line.note.trim() })),
    ...(slip !== undefined && { slip }),
  };
}
