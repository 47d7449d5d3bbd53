/** Practice dossier 9 (Dutch): on remand, acquitted; same name as someone else, no dates, a file that has to end. */
import { assessment, notes } from './basiel-regenboog-remand/notes.ts';
import { plan } from './basiel-regenboog-remand/plan.ts';
import { southEast } from './cast-south-east.ts';
import { officeDays, type On } from './dates.ts';
import type { PracticePut, PracticeWriter } from './types.ts';
import { by, responsible } from './writing.ts';

const identity = (on: On): readonly PracticePut[] => [
  by('sofie', -127)('identity', 'person', 'person', {
    name: { surname: 'Regenboog', firstName: 'Basiel' },
    birth: { date: on(-8123), place: 'Mechelen' },
    place: { at: 'prison:antwerpen', since: on(-128) },
    destination: { place: 'Antwerpen' },
    fileLanguage: { language: 'nl' },
    personLanguage: { language: 'nl', interpreter: false, plainLanguage: false },
    residence: { status: 'belgian' },
  }),
  responsible(southEast.sofie, -127),
  by('sofie', -7)('identity', 'person', 'person', { place: { text: 'Vrij, na vrijspraak', since: on(-7) } }),
];

/** No dates, no requests, no conditions: nothing of a sentence exists here. */
const legal = (on: On): readonly PracticePut[] => [
  by('sofie', -127)('legal', 'situation', 'situation', {
    route: { route: 'remand' },
    executable: { text: 'Niet veroordeeld: er is geen straf en er zijn geen data' },
  }),
  by('sofie', -127)('legal', 'stay', 'stay-1', { stay: { at: 'prison:antwerpen', from: on(-128) } }),
  by('sofie', -7)('legal', 'stay', 'stay-1', { stay: { at: 'prison:antwerpen', from: on(-128), until: on(-7) } }),
  by('sofie', -7)('legal', 'judgment', 'judgment-1', {
    judgment: {
      court: 'Rechtbank van eerste aanleg Antwerpen, afdeling Antwerpen, correctionele kamer',
      date: on(-7),
      text:
        'Vrijspraak. De rechtbank acht niet bewezen dat hij in het magazijn aanwezig was. Onmiddellijke invrijheidstelling. ' +
        'Nog niet definitief: hoger beroep is volgens de griffie mogelijk tot dertig dagen na de uitspraak.',
    },
    final: { final: false },
  }),
];

/** Basiel Regenboog, another one, Antwerpen. */
export const basielRegenboogRemand: PracticeWriter = (raw) => {
  const on = officeDays(raw);
  return {
    number: 9,
    about: {
      nl: 'Een naamgenoot met een andere geboortedatum, in voorlopige hechtenis: geen data, geen vraag naar de houding tegenover feiten, een vrijspraak, en een dossier dat bewaard en daarna gewist wordt.',
      fr: 'Un homonyme né un autre jour, en détention préventive : aucune date, aucune question sur l’attitude face aux faits, un acquittement, et un dossier à conserver puis à effacer.',
      de: 'Ein Namensvetter mit anderem Geburtsdatum in Untersuchungshaft: keine Daten, keine Frage nach der Haltung zu Taten, ein Freispruch und eine Akte, die aufbewahrt und dann gelöscht wird.',
      en: 'Same name, other birth date, in pre-trial detention: no dates, no question about attitude to facts, an acquittal, and a file to be kept for its time and then erased.',
    },
    sections: [
      { kind: 'identity', foundedBy: 'sofie' },
      { kind: 'legal', foundedBy: 'sofie' },
      { kind: 'plan', foundedBy: 'sofie' },
      { kind: 'assessment', foundedBy: 'sofie' },
      { kind: 'notes', foundedBy: 'sofie' },
    ],
    puts: [...identity(on), ...legal(on), ...plan(on), ...assessment(on)],
    notes: notes(on),
  };
};
