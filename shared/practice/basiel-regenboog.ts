/** Practice dossier 1 (Dutch): 18 months executable, the judge's route, a host who withdraws. */
import { assessment, notes } from './basiel-regenboog/notes.ts';
import { contacts, time } from './basiel-regenboog/time.ts';
import { plan } from './basiel-regenboog/plan.ts';
import { cast } from './cast.ts';
import { calendarFromRelease, inWords, type Calendar } from './dates.ts';
import type { PracticePut, PracticeWriter } from './types.ts';
import { by, registryDate, request, responsible, slip } from './writing.ts';

function identity({ on, start }: Calendar): readonly PracticePut[] {
  return [
    by('lien', -145)('identity', 'person', 'person', {
      name: { surname: 'Regenboog', firstName: 'Basiel' },
      birth: { date: on(-10_857), place: 'Aalst' },
      place: { at: 'prison:gent', since: start },
      destination: { place: 'Aalst' },
      fileLanguage: { language: 'nl' },
      personLanguage: { language: 'nl', interpreter: false, plainLanguage: false },
      residence: { status: 'belgian' },
    }),
    responsible(cast.lien, -145),
  ];
}

function sentence({ on, start, release, end }: Calendar): readonly PracticePut[] {
  return [
    by('lien', -145)('legal', 'situation', 'situation', {
      route: { route: 'judge' },
      executable: { months: 18, text: '24 maanden, waarvan 6 met uitstel: 18 maanden uitvoerbaar' },
    }),
    by('lien', -145)('legal', 'judgment', 'judgment-1', {
      judgment: {
        court: 'Rechtbank van eerste aanleg Oost-Vlaanderen, afdeling Gent, correctionele kamer',
        date: on(-236),
        text:
          'Heling van gestolen fietsen en valsheid in geschriften (vervalste aankoopbewijzen). ' +
          '24 maanden gevangenisstraf, waarvan 6 maanden met uitstel gedurende drie jaar. ' +
          'Toekenning aan vier burgerlijke partijen, samen 6.480 euro.',
      },
      final: { final: true, since: on(-205) },
      recidivism: { established: false },
    }),
    by('lien', -145)('legal', 'stay', 'stay-1', { stay: { at: 'prison:gent', from: start } }),
    slip('slip-1', 'lien', -144, on, {
      name: 'registratiefiche.pdf',
      title: 'Griffie gevangenis Gent - fiche',
      lines: [
        'Regenboog, Basiel',
        'Uitvoerbaar gedeelte: 18 maanden',
        `Aanvang: ${inWords(start, 'nl')}`,
        `Elektronisch toezicht en beperkte detentie vanaf: ${inWords(start, 'nl')}`,
        `Uitgaansvergunning en penitentiair verlof vanaf: ${inWords(start, 'nl')}`,
        `Voorwaardelijke invrijheidstelling vanaf: ${inWords(release, 'nl')}`,
        `Strafeinde: ${inWords(end, 'nl')}`,
        'Geen aftrek van voorlopige hechtenis.',
      ],
    }),
    registryDate('detention-start', start, 'Fiche griffie: aanmelding na gevangenisbriefje', 'lien', -144),
    registryDate('electronic-monitoring', start, 'Fiche griffie: vanaf de eerste dag', 'lien', -144),
    registryDate('limited-detention', start, 'Fiche griffie: vanaf de eerste dag', 'lien', -144),
    registryDate('conditional-release', release, 'Fiche griffie: een derde', 'lien', -144),
    registryDate('sentence-end', end, 'Fiche griffie', 'lien', -144),
  ];
}

function requests({ on }: Calendar): readonly PracticePut[] {
  return [
    request('request-birth', 'permission-occasional', on(-92), { outcome: 'decided', on: on(-81) }, 'lien', -81),
    by('lien', -81)('legal', 'decision', 'decision-birth', {
      decision: {
        request: 'request-birth',
        modality: 'permission-occasional',
        outcome: 'granted',
        by: 'Directie Detentiebeheer',
        on: on(-81),
      },
    }),
    by('lien', -81)('legal', 'condition', 'condition-birth', {
      condition: {
        decision: 'decision-birth',
        kind: 'individual',
        text: 'Rechtstreeks van de gevangenis naar het ziekenhuis en terug, samen met Fien Lucifer of haar moeder.',
      },
    }),
    request('request-monitoring', 'electronic-monitoring', on(-32), { outcome: 'open' }, 'lien', -32),
  ];
}

/** Basiel Regenboog, Gent to Aalst. */
export const basielRegenboog: PracticeWriter = (raw) => {
  const calendar = calendarFromRelease(raw, 35, 6, 18);
  return {
    number: 1,
    about: {
      nl: 'De fiche van de griffie invoeren, een verzoek aan de strafuitvoeringsrechter, een enquête met twee data, een gastheer die afzegt en een plan B met uurrooster.',
      fr: 'Encoder la fiche du greffe ; demande au juge de l’application des peines, enquête avec deux dates, hébergeur qui se retire et plan B avec horaire.',
      de: 'Den Auszug der Kanzlei erfassen; ein Antrag an den Strafvollstreckungsrichter, eine Untersuchung mit zwei Daten, ein Gastgeber, der absagt, und ein Plan B mit Stundenplan.',
      en: 'Entering the registry slip, a request to the sentence implementation judge, an inquiry with two dates, a host who withdraws, and a plan B with a timetable.',
    },
    sections: [
      { kind: 'identity', foundedBy: 'lien' },
      { kind: 'legal', foundedBy: 'lien' },
      { kind: 'plan', foundedBy: 'lien' },
      { kind: 'assessment', foundedBy: 'lien' },
      { kind: 'notes', foundedBy: 'lien' },
    ],
    puts: [
      ...identity(calendar),
      ...sentence(calendar),
      ...requests(calendar),
      ...plan(calendar),
      ...time(calendar.on),
      ...assessment(calendar),
    ],
    notes: [...notes(calendar), ...contacts(calendar.on)],
  };
};
