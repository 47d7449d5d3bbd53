/** Practice dossier 8 (Dutch): life with a safety period, two years outside, dates by hand, a very full file. */
import { southEast } from './cast-south-east.ts';
import { addMonths, inWords, officeDays, type On } from './dates.ts';
import { afterRelease } from './timo-zandloper/after-release.ts';
import { assessment } from './timo-zandloper/assessment.ts';
import { contactNotes } from './timo-zandloper/contact-notes.ts';
import { notes } from './timo-zandloper/notes.ts';
import { contacts, time } from './timo-zandloper/time.ts';
import { plan } from './timo-zandloper/plan.ts';
import type { PracticePut, PracticeWriter } from './types.ts';
import { by, registryDate, request, responsible, slip } from './writing.ts';

/** No calendar of fractions here: the dates come from the judgment and the registry, typed in by hand. */
interface Dates {
  readonly on: On;
  readonly start: string;
  readonly admissible: string;
  readonly released: string;
}

const inside = ['prison:leuven-centraal'];
const howMany = 2000;

function identity({ on, released }: Dates): readonly PracticePut[] {
  return [
    by('katelijne', -2998)('identity', 'person', 'person', {
      name: { surname: 'Zandloper', firstName: 'Timo' },
      birth: { date: on(-18_990), place: 'Tienen' },
      place: { at: 'prison:leuven-centraal', since: on(-3000) },
      destination: { place: 'Leuven' },
      fileLanguage: { language: 'nl' },
      personLanguage: { language: 'nl', interpreter: false, plainLanguage: false },
      residence: { status: 'belgian' },
    }),
    responsible(southEast.katelijne, -2998),
    by('hilde', -734)('identity', 'person', 'person', {
      place: { text: 'Kessel-Lo, vrij onder voorwaarden', since: released },
    }),
    responsible(southEast.hilde, -734),
  ];
}

function sentence({ on, start, admissible, released }: Dates): readonly PracticePut[] {
  const byHand = (id: string, value: string, note: string, day: number) =>
    by('hilde', day)('legal', 'legal-date', id, { date: { kind: 'other', value, source: 'by-hand', note } });
  return [
    by('katelijne', -2998)('legal', 'situation', 'situation', {
      route: { route: 'by-hand' },
      executable: { text: 'Levenslange opsluiting, met beveiligingsperiode (geen aantal maanden)' },
    }),
    by('katelijne', -2998)('legal', 'judgment', 'judgment-1', {
      judgment: {
        court: 'Hof van assisen van de provincie Vlaams-Brabant, na vernietiging van een eerder arrest',
        date: on(-3050),
        text:
          'Moord op een zakenpartner. Levenslange opsluiting. Het arrest bepaalt een beveiligingsperiode van vijftien jaar, ' +
          'te rekenen vanaf het begin van de voorlopige hechtenis. Geen terbeschikkingstelling. Schadevergoeding aan drie burgerlijke partijen.',
      },
      final: { final: true, since: on(-3020) },
      recidivism: { established: false },
    }),
    by('katelijne', -2998)('legal', 'stay', 'stay-1', {
      stay: { at: 'prison:antwerpen', from: start, until: on(-3001) },
    }),
    by('katelijne', -2998)('legal', 'stay', 'stay-2', {
      stay: { at: 'prison:leuven-centraal', from: on(-3000), until: released },
    }),
    slip('slip-1', 'katelijne', -2990, on, {
      name: 'fiche-griffie.pdf',
      title: 'Griffie gevangenis Leuven-Centraal - fiche',
      lines: [
        'Zandloper, Timo',
        'Straf: levenslange opsluiting',
        `Aanvang: ${inWords(start, 'nl')} (voorlopige hechtenis meegerekend)`,
        `Beveiligingsperiode volgens arrest tot: ${inWords(admissible, 'nl')}`,
        'Data met de hand berekend, zie arrest. Strafeinde: niet van toepassing.',
      ],
    }),
    registryDate('detention-start', start, 'Fiche griffie: voorlopige hechtenis meegerekend', 'katelijne', -2990),
    by('katelijne', -2986)('legal', 'legal-date', 'date-conditional-release', {
      date: {
        kind: 'conditional-release',
        value: admissible,
        source: 'by-hand',
        note: 'Overgenomen uit het arrest: vijftien jaar. Nagelezen door Arend Zandsteen. Of een beveiligingsperiode hier toepasselijk is, is een vraag voor juristen',
      },
    }),
    byHand(
      'date-proof-period',
      addMonths(released, 120),
      'Einde proeftijd: tien jaar, overgenomen uit het vonnis. Nagelezen door Bram Noordenwind',
      -730,
    ),
    byHand(
      'date-report',
      on(31),
      'Volgend opvolgingsverslag, ritme volgens het vonnis. Nagelezen door Bram Noordenwind',
      -151,
    ),
    byHand(
      'date-visit-review',
      on(66),
      'Gesprek over de aangepaste voorwaarde, datum uit de beslissing van de SURB. Nog na te lezen door een tweede lezer',
      -110,
    ),
  ];
}

const court = 'Strafuitvoeringsrechtbank Brussel (Nederlandstalig)';

function requests({ on, released }: Dates): readonly PracticePut[] {
  return [
    request('request-leave', 'prison-leave', on(-1480), { outcome: 'decided', on: on(-1420) }, 'katelijne', -1420),
    by('katelijne', -1420)('legal', 'decision', 'decision-leave', {
      decision: {
        request: 'request-leave',
        modality: 'prison-leave',
        outcome: 'granted',
        by: 'Directie Detentiebeheer',
        on: on(-1420),
      },
    }),
    request(
      'request-first',
      'conditional-release',
      on(-1250),
      { outcome: 'decided', on: on(-1105) },
      'katelijne',
      -1105,
    ),
    by('katelijne', -1105)('legal', 'decision', 'decision-first', {
      decision: {
        request: 'request-first',
        modality: 'conditional-release',
        outcome: 'refused',
        by: `${court}: dagbesteding en behandeling onvoldoende uitgewerkt`,
        on: on(-1105),
      },
      newRequest: { from: on(-985) },
    }),
    request('request-second', 'conditional-release', on(-983), { outcome: 'decided', on: on(-748) }, 'katelijne', -748),
    by('katelijne', -748)('legal', 'decision', 'decision-second', {
      decision: {
        request: 'request-second',
        modality: 'conditional-release',
        outcome: 'granted',
        by: court,
        on: on(-748),
      },
      release: { on: released },
    }),
    by('hilde', -110)('legal', 'decision', 'decision-review', {
      decision: {
        modality: 'conditional-release',
        outcome: 'granted',
        by: `${court}, herziening: één voorwaarde aangepast, geen schorsing en geen herroeping`,
        on: on(-112),
      },
    }),
  ];
}

function conditions(): readonly PracticePut[] {
  const condition = (id: string, kind: 'general' | 'individual', text: string) =>
    by('katelijne', -747)('legal', 'condition', id, { condition: { decision: 'decision-second', kind, text } });
  return [
    condition('condition-offences', 'general', 'Geen strafbare feiten plegen.'),
    condition(
      'condition-address',
      'general',
      'Een vast adres hebben en elke verandering meteen meedelen aan de justitieassistent en het openbaar ministerie.',
    ),
    condition(
      'condition-summons',
      'general',
      'Ingaan op de oproepingen van de justitieassistent en het openbaar ministerie.',
    ),
    condition(
      'condition-work',
      'individual',
      'Een controleerbare dagbesteding van ten minste 30 uur per week behouden.',
    ),
    condition(
      'condition-talks',
      'individual',
      'De gesprekken in het centrum geestelijke gezondheidszorg voortzetten zolang de behandelaar dat nodig vindt.',
    ),
    condition('condition-payment', 'individual', 'De burgerlijke partijen vergoeden, ten minste 75 euro per maand.'),
    by('hilde', -110)('legal', 'condition', 'condition-nights', {
      condition: {
        decision: 'decision-review',
        kind: 'individual',
        text: 'Mag ten hoogste drie nachten per week in Aarschot verblijven en meldt elke andere nacht twee dagen vooraf.',
      },
    }),
    by('katelijne', -747)('victims', 'victim-condition', 'victim-contact', {
      condition: { text: 'Geen enkel contact zoeken met de personen die het vonnis noemt, ook niet via anderen.' },
    }),
    by('katelijne', -747)('victims', 'victim-condition', 'victim-place', {
      condition: { text: 'Niet komen in Tienen, behalve op doorreis met de trein zonder uit te stappen.' },
    }),
  ];
}

/** Timo Zandloper, Leuven, inside and outside. */
export const timoZandloper: PracticeWriter = (raw) => {
  const on = officeDays(raw);
  const admissible = raw(-1120);
  const dates: Dates = { on, admissible, start: addMonths(admissible, -180), released: on(-735) };
  const written = [...notes(on), ...contacts(on)];
  return {
    number: 8,
    about: {
      nl: 'Levenslang met beveiligingsperiode en twee jaar opvolging: een regeling die het programma bij naam weigert, data met de hand en een tweede lezer, voorwaarden, verslagen, een inbreuk met een antwoord in stappen, en tweeduizend nota’s.',
      fr: 'Perpétuité avec période de sûreté et deux ans de suivi : un régime que le programme refuse nommément, des dates à la main avec second lecteur, des conditions, des rapports, un manquement traité par étapes et deux mille notes.',
      de: 'Lebenslang mit Sicherheitsperiode und zwei Jahre Begleitung: eine Regelung, die das Programm namentlich ablehnt, Daten von Hand mit Zweitleser, Bedingungen, Berichte, ein Verstoß mit abgestufter Antwort und zweitausend Notizen.',
      en: 'Life with a period of safety and two years of follow-up: a regime the program declines by name, dates by hand with a second reader, conditions, reports, a breach answered step by step, and two thousand notes.',
    },
    sections: [
      { kind: 'identity', foundedBy: 'hilde', alsoOwnedBy: inside },
      { kind: 'legal', foundedBy: 'hilde', alsoOwnedBy: inside },
      { kind: 'plan', foundedBy: 'hilde', alsoOwnedBy: inside },
      { kind: 'assessment', foundedBy: 'hilde', alsoOwnedBy: inside },
      { kind: 'victims', foundedBy: 'hilde', alsoOwnedBy: inside },
      { kind: 'notes', foundedBy: 'hilde', alsoOwnedBy: inside },
    ],
    puts: [
      ...identity(dates),
      ...sentence(dates),
      ...requests(dates),
      ...conditions(),
      ...afterRelease(on),
      ...plan(on),
      ...assessment(on),
      ...time(on),
    ],
    notes: [...written, ...contactNotes(on, howMany - written.length)].sort((one, other) => one.day - other.day),
  };
};
