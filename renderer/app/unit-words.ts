/**
 * What a dossier holds, in words: section, entity and unit names and every unit value as a sentence or a few words.
 * Pure and complete: a unit without words does not compile. Papers use it in the file's language, the rooms in the
 * interface's.
 */
import { nameOf, workerFunction } from '../../shared/directory/index.ts';
import {
  entities,
  note as noteSchema,
  unitSchema,
  type Actor,
  type Attachment,
  type EntityTypeOf,
  type NoteOutcome,
  type UnitsOf,
  type UnitValue,
} from '../../shared/dossier/entities.ts';
import type { SectionKind } from '../../shared/dossier/sections.ts';
import type { Author } from '../../shared/dossier/view.ts';
import type { Language } from '../../shared/language.ts';
import de from '../locales/de/units.json';
import en from '../locales/en/units.json';
import fr from '../locales/fr/units.json';
import nl from '../locales/nl/units.json';
import { durationText, weeklyHoursText } from './plan-words.ts';

type Words = typeof en;
const tables: Record<Language, Words> = { nl, fr, de, en };
const locales: Record<Language, string> = { nl: 'nl-BE', fr: 'fr-BE', de: 'de-BE', en: 'en-GB' };

/** Names of values one by one, for selects, badges and papers: `words.values.stepStatus.done`. */
export const unitValues = (language: Language): Words['values'] => tables[language].values;

/** Fills `{{name}}` places of a sentence. */
export function fill(sentence: string, parts: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (place, name: string) => String(parts[name] ?? place));
}

/** `3 March 2027`; what is not a date comes back as it was written. */
export function longDate(iso: string, language: Language): string {
  const instant = Date.parse(`${iso}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso) || Number.isNaN(instant)) return iso;
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locales[language], options).format(instant);
}

/** A place or service of the directory by its id, in words. */
export const placeName = (id: string, language: Language): string => nameOf(id, language);

/** A worker's function in words; an id this version does not know comes back as it is. */
export const functionName = (id: string, language: Language): string => workerFunction(id)?.names[language] ?? id;

/** `Lien Zonnedauw, psychosocial social worker, prison of Ghent`. */
export const authorText = (author: Author, language: Language): string =>
  [author.name, functionName(author.function, language), placeName(author.service, language)]
    .filter((part) => part !== '')
    .join(', ');

/** Finds what another entity of the same dossier is called; undefined where it is not there. */
export type Lookup = (section: SectionKind, entity: string) => string | undefined;

interface Context {
  readonly language: Language;
  readonly words: Words;
  readonly lookup: Lookup;
}

type Sayers = {
  readonly [S in SectionKind]: {
    readonly [E in EntityTypeOf<S>]: {
      readonly [U in keyof UnitsOf<S, E> & string]: (value: UnitValue<S, E, U>, context: Context) => string;
    };
  };
};

const join = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part): part is string => part !== undefined && part !== '').join(', ');
const paragraphs = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part): part is string => part !== undefined && part !== '').join('\n');

const text = (value: { readonly text: string }): string => value.text;
const onDate = (value: { readonly on: string }, { language }: Context): string => longDate(value.on, language);
const datedText = (value: { readonly text: string; readonly on: string }, { language }: Context): string =>
  paragraphs(longDate(value.on, language), value.text);
const fileWords = ({ file }: { readonly file: Attachment }): string => file.name;
const yesNo = (value: boolean, { words }: Context): string => words.values.yesNo[value ? 'yes' : 'no'];
const place = (id: string | undefined, language: Language): string | undefined =>
  id === undefined ? undefined : placeName(id, language);
const phrase = (context: Context, name: keyof Words['phrases'], parts: Record<string, string | number>): string =>
  fill(context.words.phrases[name], parts);
const since = (context: Context, on: string | undefined): string | undefined =>
  on === undefined ? undefined : phrase(context, 'since', { date: longDate(on, context.language) });
const onOptional = (context: Context, on: string | undefined): string | undefined =>
  on === undefined ? undefined : phrase(context, 'on', { date: longDate(on, context.language) });

function period({ from, until }: { readonly from: string; readonly until?: string | undefined }, c: Context): string {
  const start = longDate(from, c.language);
  if (until === undefined) return phrase(c, 'periodOpen', { from: start });
  return phrase(c, 'period', { from: start, until: longDate(until, c.language) });
}

/** Who does something; a directory entry by its name in this language, with the name as it was read as fallback. */
export function actorText(actor: Actor, language: Language): string {
  if (actor.kind === 'detainee') return tables[language].values.detainee;
  if (actor.kind !== 'directory' || actor.id === undefined) return actor.name;
  const known = placeName(actor.id, language);
  return known === actor.id ? actor.name : known;
}

const keeping: Sayers['notes']['keeping'] = {
  until: ({ until, reason }, c) => join(phrase(c, 'until', { date: longDate(until, c.language) }), reason),
};

const identity: Sayers['identity'] = {
  person: {
    name: ({ surname, firstName }) => join(surname, firstName),
    birth: ({ date, place: where }, { language }) => join(longDate(date, language), where),
    place: (value, c) => join(place(value.at, c.language), value.text, since(c, value.since)),
    destination: (value) => value.place,
    fileLanguage: ({ language }, { words }) => words.values.language[language],
    personLanguage: (value, c) =>
      join(
        languageName(value.language, c),
        value.interpreter ? c.words.phrases.interpreter : undefined,
        value.plainLanguage ? c.words.phrases.plainLanguage : undefined,
      ),
    residence: ({ status }, { words }) => words.values.residence[status],
  },
  responsible: {
    holder: (value, { language }) => join(value.name, placeName(value.service, language)),
    deputy: ({ name, service, from, until }, { language }) =>
      join(name, placeName(service, language), `${longDate(from, language)} – ${longDate(until, language)}`),
  },
  closing: {
    closing: (value, c) => {
      const { closing } = c.words.values;
      const said = value.state === 'closed' ? closing[value.why] : closing.reopened;
      return join(said, onOptional(c, value.on), value.note);
    },
  },
  keeping,
};

/** A language by its code where we know it, else as somebody typed it. */
function languageName(code: string, { words, language }: Context): string {
  if (code === 'nl' || code === 'fr' || code === 'de' || code === 'en') return words.values.language[code];
  try {
    return new Intl.DisplayNames(locales[language], { type: 'language', fallback: 'none' }).of(code) ?? code;
  } catch {
    return code;
  }
}

const legal: Sayers['legal'] = {
  situation: {
    route: ({ route }, { words }) => words.values.route[route],
    executable: (value, c) =>
      join(value.months === undefined ? undefined : phrase(c, 'months', { count: value.months }), value.text),
  },
  judgment: {
    judgment: (value, c) => paragraphs(join(value.court, onOptional(c, value.date)), value.text),
    final: (value, c) => join(yesNo(value.final, c), since(c, value.since)),
    recidivism: (value, c) => yesNo(value.established, c),
  },
  'legal-date': {
    date: (value, c) => {
      const source = phrase(c, 'source', { source: c.words.values.dateSource[value.source] });
      return `${c.words.values.dateKind[value.kind]}: ${join(longDate(value.value, c.language), source, value.note)}`;
    },
  },
  request: {
    request: (value, c) => join(c.words.values.modality[value.modality], onOptional(c, value.on)),
    outcome: (value, c) => join(c.words.values.requestOutcome[value.outcome], onOptional(c, value.on)),
  },
  decision: {
    decision: (value, c) => {
      const outcome = `${c.words.values.modality[value.modality]}: ${c.words.values.decisionOutcome[value.outcome]}`;
      return join(outcome, value.by, onOptional(c, value.on));
    },
    newRequest: ({ from }, { language }) => longDate(from, language),
    release: onDate,
  },
  condition: { condition: ({ kind, text: what }, { words }) => `${words.values.conditionKind[kind]}: ${what}` },
  stay: { stay: (value, c) => join(place(value.at, c.language), value.text, period(value, c)) },
  modality: {
    period: (value, c) => {
      const source = phrase(c, 'source', { source: c.words.values.dateSource[value.source] });
      return join(c.words.values.modality[value.modality], period(value, c), source);
    },
  },
  slip: { scan: ({ file, on }, c) => join(file.name, longDate(on, c.language)) },
  keeping,
};

const plan: Sayers['plan'] = {
  wish: { words: text, translation: text },
  goal: {
    words: text,
    domain: ({ domain }, { words }) => words.values.domain[domain],
    translation: text,
  },
  step: {
    what: text,
    goal: ({ goal }, c) => c.lookup('plan', goal) ?? c.words.phrases.elsewhere,
    who: ({ actor }, { language }) => actorText(actor, language),
    due: onDate,
    status: ({ status, reason }, { words }) => join(words.values.stepStatus[status], reason),
    details: text,
    planB: (value, c) =>
      paragraphs(value.text, value.trigger === '' ? undefined : phrase(c, 'trigger', { trigger: value.trigger })),
    order: (_, { words }) => words.phrases.orderKept,
    after: ({ steps }, c) =>
      steps.length === 0
        ? c.words.phrases.waitsForNothing
        : steps.map((step) => c.lookup('plan', step) ?? c.words.phrases.elsewhere).join(', '),
    takes: ({ length, source, from }, { words, language }) =>
      join(durationText(length, language), words.values.takesSource[source], from),
  },
  proof: {
    proof: (value, c) => {
      const until = value.validUntil;
      return join(
        value.type,
        phrase(c, 'dated', { date: longDate(value.dated, c.language) }),
        until === undefined ? undefined : phrase(c, 'validUntil', { date: longDate(until, c.language) }),
      );
    },
    file: fileWords,
  },
  agreement: {
    agreement: (value, c) =>
      paragraphs(
        join(c.words.values.agreement[value.answer], longDate(value.on, c.language)),
        value.printReason ? value.reason : undefined,
      ),
  },
  inquiry: {
    question: text,
    address: ({ street, postalCode, town }) => join(street, `${postalCode} ${town}`.trim()),
    host: ({ name, relation }) => join(name, relation),
    hostInformed: (value, c) => join(c.words.values.informed[value.informed], onOptional(c, value.on)),
    roomFrom: onDate,
    visit: (value, c) => {
      const present = value.present === '' ? undefined : phrase(c, 'present', { names: value.present });
      return paragraphs(join(longDate(value.on, c.language), present), value.findings);
    },
    answer: datedText,
  },
  appointment: {
    when: (value, c) => paragraphs(join(longDate(value.on, c.language), value.at, value.place), value.what),
  },
  weekly: {
    hours: (value, { language }) => weeklyHoursText(value, language),
    what: text,
    where: text,
  },
  keeping,
};

const issued: Sayers['assessment']['report']['issued'] = (value, c) =>
  phrase(c, 'issuedTo', {
    date: longDate(value.on, c.language),
    to: value.to,
    languages: value.languages.map((code) => c.words.values.language[code]).join(', '),
  });

const assessment: Sayers['assessment'] = {
  statement: {
    statement: (value, { words, language }) => {
      const { domain, statementKind, statementSource } = words.values;
      const head = join(domain[value.domain], statementKind[value.kind].toLowerCase());
      return `${head}: ${value.text} (${join(statementSource[value.source], longDate(value.on, language))})`;
    },
    against: ({ statement }, c) => c.lookup('assessment', statement) ?? c.words.phrases.elsewhere,
    question: text,
  },
  voice: {
    words: text,
    translation: text,
    change: ({ wish, on }, c) => join(c.words.values.changeWish[wish], longDate(on, c.language)),
  },
  review: {
    held: (value, c) => join(longDate(value.on, c.language), value.with),
    explained: (value, c) => {
      const told = (['role', 'readers', 'notToAnswer'] as const)
        .filter((what) => value[what])
        .map((what) => c.words.values.reviewExplained[what]);
      return join(
        ...(told.length === 0 ? [c.words.phrases.nothingExplained] : told),
        languageName(value.language, c),
        value.interpreter === undefined ? undefined : phrase(c, 'interpretedBy', { name: value.interpreter }),
      );
    },
  },
  report: {
    situation: text,
    course: text,
    planView: text,
    advice: text,
    remarks: datedText,
    issued,
  },
  keeping,
};

/** The same in each section that holds consents. */
const consent: Sayers['notes']['consent'] = {
  request: (value, c) =>
    join(
      phrase(c, 'consentFor', {
        topic: c.words.values.consentTopic[value.topic],
        to: join(value.to.name, place(value.to.service, c.language)),
        purpose: value.purpose,
      }),
      longDate(value.on, c.language),
    ),
  explained: (value, c) =>
    join(
      phrase(c, 'explainedIn', { language: languageName(value.language, c) }),
      value.interpreter === undefined ? undefined : phrase(c, 'interpretedBy', { name: value.interpreter }),
    ),
  answer: (value, c) =>
    join(
      c.words.values.consentAnswer[value.answer],
      c.words.values.consentHow[value.how],
      longDate(value.on, c.language),
      value.until === undefined ? undefined : phrase(c, 'until', { date: longDate(value.until, c.language) }),
    ),
  paper: fileWords,
  withdrawn: onDate,
};

const consultationParts: Pick<
  Sayers['consultation']['consultation'],
  'frame' | 'participants' | 'agenda' | 'positions' | 'decisions'
> = {
  frame: (value, c) =>
    join(
      value.ground,
      value.purpose,
      longDate(value.on, c.language),
      phrase(c, 'expires', { date: longDate(value.expires, c.language) }),
    ),
  participants: ({ names }) => names.join(', '),
  agenda: text,
  positions: text,
  decisions: text,
};

const extract: Sayers['extract'] = {
  extract: {
    frame: (value, c) =>
      paragraphs(
        join(c.words.values.extractKind[value.kind], longDate(value.on, c.language)),
        value.purpose,
        phrase(c, 'openUntil', { date: longDate(value.until, c.language) }),
      ),
    name: ({ surname, firstName }) => join(surname, firstName),
    birth: ({ date }, { language }) => longDate(date, language),
    language: (value, c) =>
      join(languageName(value.language, c), value.interpreter ? c.words.phrases.interpreter : undefined),
    destination: (value) => value.place,
  },
  'extract-step': { what: text, due: onDate, status: ({ status }, { words }) => words.values.stepStatus[status] },
  'extract-item': { item: datedText },
  'extract-meeting': { met: onDate },
  'extract-fitness': { fitness: datedText },
  'extract-consultation': consultationParts,
  keeping,
};

const sayers: Sayers = {
  identity,
  legal,
  plan,
  assessment,
  guidance: { meeting: { meeting: datedText }, consent, keeping },
  help: { item: { item: datedText }, consent, keeping },
  victims: { 'victim-condition': { condition: text }, keeping },
  health: { statement: { fitness: datedText }, consent, keeping },
  consultation: { consultation: consultationParts, keeping },
  notes: {
    consent,
    'follow-up': {
      period: ({ from, until }, c) => period({ from, until }, c),
      course: text,
      conditions: text,
      outlook: text,
      remarks: datedText,
      issued,
    },
    keeping,
  },
  extract,
};

export interface UnitWords {
  readonly language: Language;
  section(kind: SectionKind): string;
  /** What an entity is, e.g. `Step`. */
  type(section: SectionKind, type: string): string;
  /** What a unit is called, e.g. `Room available from`. */
  unit(section: SectionKind, type: string, unit: string): string;
  /** The value in words; line breaks as written. A value this version cannot read says so. */
  value(section: SectionKind, type: string, unit: string, value: unknown, lookup?: Lookup): string;
  note(value: unknown): string;
  readonly phrases: Words['phrases'];
}

type Table<T> = Readonly<Record<string, Readonly<Record<string, T>>>>;

export function unitWords(language: Language): UnitWords {
  const words = tables[language];
  const typeNames: Table<string> = words.types;
  const unitNames: Readonly<Record<string, Table<string>>> = words.units;
  return {
    language,
    section: (kind) => words.sections[kind],
    type: (section, type) => typeNames[section]?.[type] ?? type,
    unit: (section, type, unit) => unitNames[section]?.[type]?.[unit] ?? unit,
    value: (section, type, unit, value, lookup = () => undefined) =>
      say(section, type, unit, value, { language, words, lookup }),
    note: (value) => sayNote(value, words, language),
    phrases: words.phrases,
  };
}

function say(section: SectionKind, type: string, unit: string, value: unknown, context: Context): string {
  const decoded = unitSchema(section, type, unit)?.safeParse(value);
  if (decoded?.success !== true) return context.words.phrases.newer;
  // The schema that decoded the value is the one this sayer's type is derived from; the three-level index loses that.
  const bySection = sayers[section] as Table<(value: unknown, context: Context) => string>;
  return bySection[type]?.[unit]?.(decoded.data, context) ?? context.words.phrases.newer;
}

function sayNote(value: unknown, words: Words, language: Language): string {
  const decoded = noteSchema.safeParse(value);
  if (!decoded.success) return words.phrases.newer;
  const { kind, on, text: written, present, domain, outcome } = decoded.data;
  const head = join(
    words.values.noteKind[kind],
    longDate(on, language),
    domain === undefined ? undefined : words.values.domain[domain],
    present === undefined || present === '' ? undefined : fill(words.phrases.present, { names: present }),
    outcome === undefined ? undefined : outcomeText(outcome, language),
  );
  return `${head}\n${written}`;
}

/** `moved (because of the prison: lockdown)`. */
export function outcomeText({ how, because, why }: NoteOutcome, language: Language): string {
  const { noteOutcome, noteBecause } = tables[language].values;
  const reason = [because === undefined ? undefined : noteBecause[because], why].filter(
    (part) => part !== undefined && part !== '',
  );
  return reason.length === 0 ? noteOutcome[how] : `${noteOutcome[how]} (${reason.join(': ')})`;
}

/** Units that only arrange a screen: never read out on their own. */
export const isArrangement = (section: SectionKind, type: string, unit: string): boolean =>
  section === 'plan' && type === 'step' && unit === 'order';

/** Does a label of these units say already what the entity is (`Step`, `Goal, in own words`)? */
export const saysKind = (words: UnitWords, section: SectionKind, type: string, units: readonly string[]): boolean =>
  units.some((unit) => words.unit(section, type, unit).startsWith(words.type(section, type)));

/** Units of an entity type in the order a reader expects: the order of the schema, unknown ones last. */
export function unitOrder(section: SectionKind, type: string): readonly string[] {
  const types: Readonly<Record<string, Readonly<Record<string, unknown>>>> = entities[section];
  return Object.keys(types[type] ?? {});
}
