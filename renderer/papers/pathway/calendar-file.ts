/**
 * What of a dossier goes into a calendar outside Passerelle: dates and time limits that lie ahead, with status, rule and pack, and appointments at their hours. Such a calendar
 * is read by others and lies elsewhere: the dossier is told by the beginning of its number, and nothing someone wrote goes along.
 */
import { appointmentTimes, type AppointmentTime } from '../../../shared/dossier/appointment-times.ts';
import { parseUnit, plainEntities, type PlainEntity } from '../../../shared/dossier/read.ts';
import type { SectionView } from '../../../shared/dossier/view.ts';
import { colon, names, type Language, type Names } from '../../../shared/language.ts';
import {
  basisInWords,
  dateOf,
  deadlinesOfRequest,
  eventNames,
  isCalendarDay,
  legalFactsOn,
  kindName,
  recordedLaw,
  saysRecorded,
  statusNames,
  type DateStatus,
  type LawPack,
  type LegalFacts,
  type RecordedLaw,
} from '../../../shared/release/index.ts';
import { capital } from '../../i18n/format.ts';
import { unitValues } from '../../i18n/name-words.ts';
import { toldLimits } from './told-limits.ts';
import type { CalendarEntry } from './ics.ts';
import { aheadByLaw } from './law-ahead.ts';

/** The beginning of a dossier's number, by which it is told where its name does not belong. */
export const shortNumber = (dossier: string): string => dossier.slice(0, 6);

interface Ahead {
  readonly id: string;
  readonly from: string;
  readonly until?: string;
  readonly what: string;
  readonly status: DateStatus;
  readonly basis?: string;
  /** Why it is a range. */
  readonly range?: Names;
}

interface CalendarFrame {
  readonly language: Language;
  /** Nothing earlier is handed on. */
  readonly today: string;
  readonly packs: readonly LawPack[];
}

/** @param sections those the reader holds */
export function calendarEntries(
  dossier: string,
  sections: readonly SectionView[],
  frame: CalendarFrame,
): readonly CalendarEntry[] {
  const held = (wanted: 'legal' | 'plan') => plainEntities(sections.find(({ kind }) => kind === wanted));
  return entriesFrom({ dossier, legal: held('legal'), appointments: appointmentTimes(held('plan')) }, frame);
}

/** Of one dossier of many. */
export interface DatedDossier {
  readonly dossier: string;
  readonly legal: readonly PlainEntity[];
  readonly appointments: readonly AppointmentTime[];
}

/** Of a whole caseload, by day. */
export const caseloadEntries = (dossiers: readonly DatedDossier[], frame: CalendarFrame): readonly CalendarEntry[] =>
  dossiers.flatMap((each) => entriesFrom(each, frame)).sort(byDay);

/** Of one day what has no hour first, then by hour. */
const byDay = (a: CalendarEntry, b: CalendarEntry): number => (orderOf(a) < orderOf(b) ? -1 : 1);
const orderOf = ({ from, hours, id }: CalendarEntry): string => `${from} ${hours?.at ?? ''} ${id}`;

function entriesFrom(
  { dossier, legal, appointments }: DatedDossier,
  { language, today, packs }: CalendarFrame,
): readonly CalendarEntry[] {
  const recorded = recordedLaw(legal, today);
  const facts = legalFactsOn(legal, today);
  const all = [
    ...recordedDates(legal, recorded, language),
    ...deadlines(facts, packs, language),
    ...aheadByLaw({ packs, recorded, legal: facts, language }).map(({ id, words, ...date }): Ahead => ({
      id: id.replaceAll('/', '-'),
      ...date,
      what: words,
      range: byCounting,
    })),
  ];
  const agreed = appointments.filter(({ on }) => isCalendarDay(on) && on >= today);
  return [
    ...all
      .filter(({ from, until }) => (until ?? from) >= today)
      .map((each) => entryOf(each, shortNumber(dossier), language)),
    ...appointmentEntries(
      agreed.map((each) => ({ ...each, dossier })),
      language,
    ),
  ].sort(byDay);
}

/** What of an appointment a calendar outside may hold: when it is. */
export interface DatedAppointment extends AppointmentTime {
  readonly dossier: string;
}

/** Told by the number of the dossier: what was typed of it may name somebody. */
export const appointmentEntries = (
  appointments: readonly DatedAppointment[],
  language: Language,
): readonly CalendarEntry[] =>
  appointments.map(({ id, dossier, on, at, until }): CalendarEntry => {
    const number = shortNumber(dossier);
    return {
      id: `${id}-${number}@passerelle.invalid`,
      from: on,
      ...(at !== '' && at !== '24:00' && { hours: { at, until: until ?? hourAfter(at) } }),
      title: `${appointmentWord[language]}, ${dossierWord[language]} ${number}`,
      about: followsNothing[language],
    };
  });

/** Where nobody said how long it takes. */
const hourAfter = (at: string): string =>
  `${String(Number(at.slice(0, 2)) + 1).padStart(2, '0')}${at.slice(2)}`.replace(/^24:.*/, '24:00');

const appointmentWord = names('Afspraak', 'Rendez-vous', 'Termin', 'Appointment');
const followsNothing = names(
  'Passerelle verandert hier niets: haal het bestand opnieuw als er iets verandert.',
  'Passerelle ne met rien à jour ici : reprenez le fichier si quelque chose change.',
  'Passerelle aktualisiert hier nichts: Bei Änderungen die Datei neu holen.',
  'Passerelle updates nothing here: fetch the file again when something changes.',
);

const dossierWord = names('dossier', 'dossier', 'Akte', 'dossier');
const prevails = names(
  'De data van de griffie gaan voor. Passerelle verandert hier niets: haal het bestand opnieuw als er iets verandert.',
  'Les dates du greffe prévalent. Passerelle ne met rien à jour ici : reprenez le fichier si quelque chose change.',
  'Die Daten der Kanzlei gehen vor. Passerelle aktualisiert hier nichts: Bei Änderungen die Datei neu holen.',
  'The registry’s dates prevail. Passerelle updates nothing here: fetch the file again when something changes.',
);
const byCounting = names(
  'Een marge: manieren om maanden te tellen verschillen.',
  'Une marge : les façons de compter les mois diffèrent.',
  'Eine Spanne: Monate werden verschieden gezählt.',
  'A range: ways of counting months differ.',
);
const byJudicialCode = names(
  'Een marge: volgens het Gerechtelijk Wetboek, als het hier geldt, is de laatste dag later.',
  'Une marge : selon le Code judiciaire, s’il s’applique ici, le dernier jour est plus tardif.',
  'Eine Spanne: Nach dem Gerichtsgesetzbuch, falls es hier gilt, liegt der letzte Tag später.',
  'A range: by the Judicial Code, should it govern here, the last day is later.',
);

function entryOf(each: Ahead, number: string, language: Language): CalendarEntry {
  const { id, from, until, what, status, basis, range } = each;
  const sure = statusNames[status][language];
  const origin = basis === undefined ? sure : `${sure} (${basis})`;
  return {
    id: `${id}-${number}@passerelle.invalid`,
    from,
    ...(until !== undefined && { until }),
    title: `${capital(what)} (${sure}), ${dossierWord[language]} ${number}`,
    about: [origin, ...(until === undefined || range === undefined ? [] : [range[language]]), prevails[language]].join(
      '\n',
    ),
  };
}

function recordedDates(legal: readonly PlainEntity[], { free }: RecordedLaw, language: Language): readonly Ahead[] {
  const kinds = unitValues(language).dateKind;
  return legal.flatMap(({ id, type, units }): readonly Ahead[] => {
    const date = type === 'legal-date' ? parseUnit('legal', 'legal-date', 'date', units['date']) : undefined;
    if (date === undefined || !isCalendarDay(date.value) || !saysRecorded(free, date)) return [];
    return [{ id, from: date.value, what: kinds[date.kind], status: date.source }];
  });
}

const deadlines = (facts: LegalFacts, packs: readonly LawPack[], language: Language): readonly Ahead[] =>
  facts.requests.flatMap((recorded) =>
    toldLimits(deadlinesOfRequest(packs, facts, recorded)).map((deadline): Ahead => {
      const { value, status } = dateOf(deadline);
      const { rule, pack, what, latest } = deadline;
      const of = kindName(recorded.request.modality)[language];
      return {
        id: `${recorded.id}-${rule}`,
        from: value,
        ...(latest !== value && { until: latest, range: byJudicialCode }),
        what: `${eventNames[what][language]}${colon(language)}${of}`,
        status,
        basis: basisInWords({ rules: [rule], pack }, language),
      };
    }),
  );
