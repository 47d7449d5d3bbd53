/** Practice dossier 7 (Dutch file, English spoken): no right of residence, closed doors explained, the way out abroad. */
import { southEast } from './cast-south-east.ts';
import { addMonths, calendarFromRelease, inWords, type Calendar } from './dates.ts';
import type { PracticePut, PracticeWriter } from './types.ts';
import { by, registryDate, request, responsible, slip } from './writing.ts';
import { assessment, notes } from './yara-kompas/notes.ts';
import { contacts, time } from './yara-kompas/time.ts';
import { plan } from './yara-kompas/plan.ts';

function identity({ on }: Calendar): readonly PracticePut[] {
  return [
    by('fleur', -146)('identity', 'person', 'person', {
      name: { surname: 'Kompas', firstName: 'Yara' },
      birth: { date: on(-12_233), place: 'Halifax' },
      place: { at: 'prison:merksplas', since: on(-149) },
      destination: { place: 'Halifax, Canada (geen Belgische gemeente)' },
      fileLanguage: { language: 'nl' },
      personLanguage: { language: 'en', interpreter: true, plainLanguage: false },
      residence: { status: 'no-right-of-residence' },
    }),
    responsible(southEast.fleur, -146),
  ];
}

function sentence({ on, start, release, end }: Calendar): readonly PracticePut[] {
  return [
    by('fleur', -146)('legal', 'situation', 'situation', {
      route: { route: 'judge' },
      executable: { months: 30, text: '30 maanden gevangenisstraf, zonder uitstel' },
    }),
    by('fleur', -146)('legal', 'judgment', 'judgment-1', {
      judgment: {
        court: 'Rechtbank van eerste aanleg Antwerpen, afdeling Antwerpen, correctionele kamer',
        date: on(-196),
        text:
          'Oplichting: verhuur van vakantiehuizen die niet bestonden, via een nagemaakte website. ' +
          'Dertig maanden gevangenisstraf, voorlopige hechtenis inbegrepen. Terugbetaling aan zeven burgerlijke partijen.',
      },
      final: { final: true, since: on(-165) },
      recidivism: { established: false },
    }),
    by('fleur', -146)('legal', 'stay', 'stay-1', { stay: { at: 'prison:antwerpen', from: start, until: on(-150) } }),
    by('fleur', -146)('legal', 'stay', 'stay-2', { stay: { at: 'prison:merksplas', from: on(-149) } }),
    slip('slip-1', 'fleur', -143, on, {
      name: 'fiche-griffie.pdf',
      title: 'Griffie gevangenis Merksplas - fiche',
      lines: [
        'Kompas, Yara',
        'Uitvoerbaar gedeelte: 30 maanden',
        `Aanvang (voorlopige hechtenis meegerekend): ${inWords(start, 'nl')}`,
        'Verblijf: geen recht op verblijf in België',
        `Voorlopige invrijheidstelling met het oog op verwijdering vanaf: ${inWords(release, 'nl')} (een derde)`,
        `Strafeinde: ${inWords(end, 'nl')}`,
        'Penitentiair verlof en periodieke uitgaansvergunning: niet van toepassing.',
      ],
    }),
    registryDate('detention-start', start, 'Fiche griffie: voorlopige hechtenis meegerekend', 'fleur', -143),
    registryDate(
      'conditional-release',
      release,
      'Fiche griffie: een derde. Geldt hier voor voorlopige invrijheidstelling met het oog op verwijdering',
      'fleur',
      -143,
    ),
    registryDate('sentence-end', end, 'Fiche griffie', 'fleur', -143),
  ];
}

function requests({ on }: Calendar): readonly PracticePut[] {
  return [
    request('request-leave', 'prison-leave', on(-138), { outcome: 'decided', on: on(-81) }, 'fleur', -81),
    by('fleur', -81)('legal', 'decision', 'decision-leave', {
      decision: {
        request: 'request-leave',
        modality: 'prison-leave',
        outcome: 'refused',
        by: 'Directie Detentiebeheer: niet mogelijk zonder recht op verblijf',
        on: on(-81),
      },
      newRequest: { from: addMonths(on(-81), 3) },
    }),
    request('request-consulate', 'permission-occasional', on(-76), { outcome: 'decided', on: on(-39) }, 'fleur', -39),
    by('fleur', -39)('legal', 'decision', 'decision-consulate', {
      decision: {
        request: 'request-consulate',
        modality: 'permission-occasional',
        outcome: 'granted',
        by: 'Directie Detentiebeheer',
        on: on(-39),
      },
    }),
    by('fleur', -39)('legal', 'condition', 'condition-consulate', {
      condition: {
        decision: 'decision-consulate',
        kind: 'individual',
        text: 'Eén verplaatsing naar het consulaat in Brussel voor foto, vingerafdrukken en handtekening. Vertrek en terugkeer dezelfde dag, onder begeleiding.',
      },
    }),
    request('request-removal', 'provisional-release-removal', on(-20), { outcome: 'open' }, 'fleur', -20),
  ];
}

/** Yara Kompas, Merksplas to Halifax. */
export const yaraKompas: PracticeWriter = (raw) => {
  const calendar = calendarFromRelease(raw, 48, 10, 30);
  return {
    number: 7,
    about: {
      nl: 'Zonder recht op verblijf: uitleggen wat gesloten is en waarom, de weg via verwijdering, werken met een tolk, geen Belgische gemeente, en een toestemming die ingetrokken wordt.',
      fr: 'Sans droit de séjour : expliquer ce qui est fermé et pourquoi, la voie de l’éloignement, le travail avec interprète, aucune commune belge et un consentement retiré.',
      de: 'Ohne Aufenthaltsrecht: erklären, was verschlossen ist und warum, der Weg über die Entfernung, Arbeit mit Dolmetscher, keine belgische Gemeinde und eine zurückgezogene Einwilligung.',
      en: 'No right of residence: explaining what is closed and why, the removal route, working with an interpreter, no Belgian municipality, and a consent that is withdrawn.',
    },
    sections: [
      { kind: 'identity', foundedBy: 'fleur' },
      { kind: 'legal', foundedBy: 'fleur' },
      { kind: 'plan', foundedBy: 'fleur' },
      { kind: 'assessment', foundedBy: 'fleur' },
      { kind: 'notes', foundedBy: 'fleur' },
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
