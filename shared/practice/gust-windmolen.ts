/** Practice dossier 4 (Dutch): six years, guidance its guide keeps, a case consultation of six. */
import { consultation, guidance } from './gust-windmolen/consultation.ts';
import { assessment, notes } from './gust-windmolen/notes.ts';
import { contacts, time } from './gust-windmolen/time.ts';
import { plan } from './gust-windmolen/plan.ts';
import { cast } from './cast.ts';
import { addMonths, calendarFromRelease, inWords, type Calendar } from './dates.ts';
import type { PracticePut, PracticeWriter } from './types.ts';
import { by, registryDate, request, responsible, slip } from './writing.ts';

function identity({ on, start }: Calendar): readonly PracticePut[] {
  return [
    by('tuur', -600)('identity', 'person', 'person', {
      name: { surname: 'Windmolen', firstName: 'Gust' },
      birth: { date: on(-14_790), place: 'Vilvoorde' },
      place: { at: 'prison:brugge', since: start },
      destination: { place: 'Vilvoorde' },
      fileLanguage: { language: 'nl' },
      personLanguage: { language: 'nl', interpreter: false, plainLanguage: false },
      residence: { status: 'belgian' },
    }),
    responsible(cast.tuur, -600),
  ];
}

function sentence({ on, start, release, end }: Calendar): readonly PracticePut[] {
  return [
    by('tuur', -600)('legal', 'situation', 'situation', {
      route: { route: 'court' },
      executable: { months: 72, text: 'Zes jaar gevangenisstraf, zonder uitstel' },
    }),
    by('tuur', -600)('legal', 'judgment', 'judgment-1', {
      judgment: {
        court: 'Rechtbank van eerste aanleg Antwerpen, correctionele kamer',
        date: on(-702),
        text:
          'Deelname aan een activiteit van een terroristische groep: verzamelen van materiaal en voorbereidende verplaatsingen. ' +
          'De rechtbank situeert de feiten in een “extreemrechts gedachtegoed”. Zes jaar gevangenisstraf, geen beveiligingsperiode.',
      },
      final: { final: true, since: on(-671) },
      recidivism: { established: false },
    }),
    by('tuur', -600)('legal', 'stay', 'stay-1', { stay: { at: 'prison:brugge', from: start } }),
    slip('slip-1', 'tuur', -70, on, {
      name: 'fiche-griffie.pdf',
      title: 'Griffie gevangenis Brugge - fiche',
      lines: [
        'Windmolen, Gust',
        'Straf: 6 jaar',
        `Aanvang: ${inWords(start, 'nl')}`,
        `Penitentiair verlof vanaf: ${inWords(addMonths(release, -12), 'nl')}`,
        `Beperkte detentie en elektronisch toezicht vanaf: ${inWords(addMonths(release, -6), 'nl')}`,
        `Voorwaardelijke invrijheidstelling vanaf: ${inWords(release, 'nl')}`,
        `Strafeinde: ${inWords(end, 'nl')}`,
      ],
    }),
    registryDate('detention-start', start, 'Fiche griffie', 'tuur', -70),
    registryDate('permission-reintegration', start, 'Fiche griffie: vanaf de eerste dag', 'tuur', -70),
    registryDate('prison-leave', addMonths(release, -12), 'Fiche griffie', 'tuur', -70),
    registryDate('limited-detention', addMonths(release, -6), 'Fiche griffie', 'tuur', -70),
    registryDate('electronic-monitoring', addMonths(release, -6), 'Fiche griffie', 'tuur', -70),
    registryDate('conditional-release', release, 'Fiche griffie: een derde', 'tuur', -70),
    registryDate('sentence-end', end, 'Fiche griffie', 'tuur', -70),
  ];
}

function requests({ on }: Calendar): readonly PracticePut[] {
  const granted = (id: string, day: number, modality: 'permission-occasional' | 'prison-leave') =>
    by('tuur', day)('legal', 'decision', `decision-${id}`, {
      decision: { request: `request-${id}`, modality, outcome: 'granted', by: 'Directie Detentiebeheer', on: on(day) },
    });
  const condition = (id: string, decision: string, day: number, text: string) =>
    by('tuur', day)('legal', 'condition', id, { condition: { decision, kind: 'individual', text } });
  return [
    request('request-funeral', 'permission-occasional', on(-318), { outcome: 'decided', on: on(-315) }, 'tuur', -315),
    granted('funeral', -315, 'permission-occasional'),
    request('request-leave', 'prison-leave', on(-206), { outcome: 'decided', on: on(-132) }, 'tuur', -132),
    granted('leave', -132, 'prison-leave'),
    condition('condition-leave-1', 'decision-leave', -132, 'Verblijft tijdens het verlof bij zijn vader in Vilvoorde.'),
    condition(
      'condition-leave-2',
      'decision-leave',
      -132,
      'Gaat op maandag terug naar het werkhuis en meldt zich daarna bij de PSD.',
    ),
    request('request-release', 'conditional-release', on(-48), { outcome: 'open' }, 'tuur', -48),
  ];
}

/** Gust Windmolen, Brugge to Vilvoorde. */
export const gustWindmolen: PracticeWriter = (raw) => {
  const calendar = calendarFromRelease(raw, 120, 24, 72);
  return {
    number: 4,
    about: {
      nl: 'Begeleiding die alleen de begeleider leest, een casusoverleg met zes deelnemers en een einddatum, en een ondersteuningsblad voor de preventieambtenaar: wat gaat mee, wat niet.',
      fr: 'Un accompagnement que seul l’accompagnateur lit, une concertation de cas à six avec date d’expiration et une fiche de soutien pour le fonctionnaire de prévention : ce qui part, ce qui reste.',
      de: 'Begleitung, die nur der Begleiter liest, eine Fallbesprechung mit sechs Teilnehmenden und Enddatum und ein Unterstützungsblatt für den Präventionsbeamten: was mitgeht und was bleibt.',
      en: 'Guidance only its guide can read, a case consultation of six with an expiry date, and a support sheet for the prevention official: what goes along and what stays.',
    },
    sections: [
      { kind: 'identity', foundedBy: 'tuur' },
      { kind: 'legal', foundedBy: 'tuur' },
      { kind: 'plan', foundedBy: 'tuur' },
      { kind: 'assessment', foundedBy: 'tuur' },
      { kind: 'guidance', foundedBy: 'cas', onlyThese: true },
      { kind: 'consultation', foundedBy: 'joris' },
      { kind: 'notes', foundedBy: 'tuur' },
    ],
    puts: [
      ...identity(calendar),
      ...sentence(calendar),
      ...requests(calendar),
      ...plan(calendar),
      ...time(calendar.on),
      ...assessment(calendar),
      ...guidance(calendar),
      ...consultation(calendar),
    ],
    notes: [...notes(calendar), ...contacts(calendar.on)],
  };
};
