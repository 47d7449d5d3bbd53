/** Practice dossier 3 (Dutch): sentence end in ten weeks, no court, no follow-up unless she wants it. */
import { assessment, health, help, notes } from './fee-vuurtoren/notes.ts';
import { contacts, time } from './fee-vuurtoren/time.ts';
import { plan } from './fee-vuurtoren/plan.ts';
import { cast } from './cast.ts';
import { addMonths, calendarFromEnd, inWords, type Calendar } from './dates.ts';
import type { PracticePut, PracticeWriter } from './types.ts';
import { by, registryDate, request, responsible, slip } from './writing.ts';

function identity({ on, start }: Calendar): readonly PracticePut[] {
  return [
    by('griet', -610)('identity', 'person', 'person', {
      name: { surname: 'Vuurtoren', firstName: 'Fee' },
      birth: { date: on(-13_505), place: 'Genk' },
      place: { at: 'prison:hasselt', since: start },
      destination: { place: 'Voeren' },
      fileLanguage: { language: 'nl' },
      personLanguage: { language: 'nl', interpreter: false, plainLanguage: true },
      residence: { status: 'belgian' },
    }),
    responsible(cast.griet, -610),
  ];
}

function sentence({ on, start, release, end }: Calendar): readonly PracticePut[] {
  return [
    by('griet', -610)('legal', 'situation', 'situation', {
      route: { route: 'judge' },
      executable: { months: 30, text: '30 maanden gevangenisstraf, zonder uitstel' },
    }),
    by('griet', -130)('legal', 'situation', 'situation', { route: { route: 'sentence-end' } }),
    by('griet', -610)('legal', 'judgment', 'judgment-1', {
      judgment: {
        court: 'Rechtbank van eerste aanleg Limburg, afdeling Tongeren, correctionele kamer',
        date: on(-941),
        text: 'Brandstichting in een leegstaand tuinhuis en herhaalde winkeldiefstal. Dertig maanden gevangenisstraf.',
      },
      final: { final: true, since: on(-910) },
      recidivism: { established: false },
    }),
    by('griet', -610)('legal', 'stay', 'stay-1', { stay: { at: 'prison:hasselt', from: start } }),
    slip('slip-1', 'griet', -84, on, {
      name: 'fiche-griffie.pdf',
      title: 'Griffie gevangenis Hasselt - fiche',
      lines: [
        'Vuurtoren, Fee',
        'Uitvoerbaar gedeelte: 30 maanden',
        `Aanvang: ${inWords(start, 'nl')}`,
        `Voorwaardelijke invrijheidstelling vanaf: ${inWords(release, 'nl')} - geen verzoek`,
        `Strafeinde: ${inWords(end, 'nl')}`,
        'Vervroegde invrijheidstelling: verzoek ingetrokken door betrokkene.',
      ],
    }),
    registryDate('detention-start', start, 'Fiche griffie', 'griet', -84),
    registryDate('conditional-release', release, 'Fiche griffie: een derde, geen verzoek ingediend', 'griet', -84),
    registryDate('sentence-end', end, 'Fiche griffie', 'griet', -84),
  ];
}

function refusal(id: string, day: number, modality: 'permission-reintegration' | 'prison-leave', on: Calendar['on']) {
  return by('griet', day)('legal', 'decision', `decision-${id}`, {
    decision: { request: `request-${id}`, modality, outcome: 'refused', by: 'Directie Detentiebeheer', on: on(day) },
    newRequest: { from: addMonths(on(day), 3) },
  });
}

function requests({ on }: Calendar): readonly PracticePut[] {
  return [
    request(
      'request-outing',
      'permission-reintegration',
      on(-560),
      { outcome: 'decided', on: on(-484) },
      'griet',
      -484,
    ),
    refusal('outing', -484, 'permission-reintegration', on),
    request('request-leave', 'prison-leave', on(-370), { outcome: 'decided', on: on(-291) }, 'griet', -291),
    refusal('leave', -291, 'prison-leave', on),
    request('request-early', 'early-release', on(-140), { outcome: 'withdrawn', on: on(-131) }, 'griet', -131),
  ];
}

/** Fee Vuurtoren, Hasselt to Voeren. */
export const feeVuurtoren: PracticeWriter = (raw) => {
  const calendar = calendarFromEnd(raw, 70, 10, 30);
  return {
    number: 3,
    about: {
      nl: 'Strafeinde over tien weken zonder rechtbank of opvolging: de eerste 72 uur, vrijwillige nazorg, eenvoudige taal, samen aan het scherm, en twee meningen naast elkaar.',
      fr: 'Fin de peine dans dix semaines, sans tribunal ni suivi : les premières 72 heures, une aide volontaire après la sortie, un langage simple, l’écran partagé avec la personne et deux avis côte à côte.',
      de: 'Strafende in zehn Wochen ohne Gericht und Begleitung: die ersten 72 Stunden, freiwillige Nachsorge, einfache Sprache, gemeinsam am Bildschirm und zwei Meinungen nebeneinander.',
      en: 'Sentence end in ten weeks with no court and no follow-up: the first 72 hours, voluntary aftercare, plain language, working at the screen together, and two opinions side by side.',
    },
    sections: [
      { kind: 'identity', foundedBy: 'griet' },
      { kind: 'legal', foundedBy: 'griet' },
      { kind: 'plan', foundedBy: 'griet' },
      { kind: 'assessment', foundedBy: 'griet' },
      { kind: 'help', foundedBy: 'mira', onlyThese: true },
      { kind: 'health', foundedBy: 'rune', onlyThese: true },
      { kind: 'notes', foundedBy: 'griet' },
    ],
    puts: [
      ...identity(calendar),
      ...sentence(calendar),
      ...requests(calendar),
      ...plan(calendar),
      ...time(),
      ...assessment(calendar),
      ...help(calendar),
      ...health(calendar),
    ],
    notes: [...notes(calendar), ...contacts(calendar.on)],
  };
};
