/** Practice dossier 5 (French file, Arabic and French spoken): moved half-way from Andenne to Haren. */
import { assessment, help, notes } from './odile-boussole/notes.ts';
import { contacts, time } from './odile-boussole/time.ts';
import { plan } from './odile-boussole/plan.ts';
import { cast } from './cast.ts';
import { addMonths, calendarFromRelease, inWords, type Calendar } from './dates.ts';
import type { PracticePut, PracticeWriter } from './types.ts';
import { by, registryDate, request, responsible, slip } from './writing.ts';

function identity({ on, start }: Calendar): readonly PracticePut[] {
  return [
    by('capucine', -514)('identity', 'person', 'person', {
      name: { surname: 'Boussole', firstName: 'Odile' },
      birth: { date: on(-11_720), place: 'Nivelles' },
      place: { at: 'prison:andenne', since: start },
      destination: { place: 'Bruxelles' },
      fileLanguage: { language: 'fr' },
      personLanguage: { language: 'ar', interpreter: false, plainLanguage: false },
      residence: { status: 'belgian' },
    }),
    responsible(cast.capucine, -514),
    by('ondine', -208)('identity', 'person', 'person', { place: { at: 'prison:haren', since: on(-210) } }),
    responsible(cast.ondine, -208),
  ];
}

function sentence({ on, start, release, end }: Calendar): readonly PracticePut[] {
  const dated = 'Fiche du greffe de Haren';
  return [
    by('capucine', -514)('legal', 'situation', 'situation', {
      route: { route: 'court' },
      executable: { months: 60, text: 'Cinq ans d’emprisonnement, sans sursis' },
    }),
    by('capucine', -514)('legal', 'judgment', 'judgment-1', {
      judgment: {
        court: 'Tribunal de première instance francophone de Bruxelles, chambre correctionnelle',
        date: on(-640),
        text:
          'Participation aux activités d’un groupe terroriste, faits commis à l’étranger : traduction de documents et séjour dans une zone de conflit. ' +
          'Cinq ans d’emprisonnement. Le jugement ne constate pas de récidive et ne fixe pas de période de sûreté.',
      },
      final: { final: true, since: on(-609) },
      recidivism: { established: false },
    }),
    by('capucine', -514)('legal', 'stay', 'stay-1', { stay: { at: 'prison:andenne', from: start } }),
    by('capucine', -211)('legal', 'stay', 'stay-1', { stay: { at: 'prison:andenne', from: start, until: on(-210) } }),
    by('ondine', -208)('legal', 'stay', 'stay-2', { stay: { at: 'prison:haren', from: on(-210) } }),
    slip('slip-1', 'ondine', -204, on, {
      name: 'fiche-greffe.pdf',
      title: 'Greffe de la prison de Haren - fiche',
      lines: [
        'Boussole, Odile',
        'Peine : 5 ans',
        `Début de la détention : ${inWords(start, 'fr')}`,
        `Congé pénitentiaire : ${inWords(addMonths(release, -12), 'fr')}`,
        `Détention limitée et surveillance électronique : ${inWords(addMonths(release, -6), 'fr')}`,
        `Libération conditionnelle : ${inWords(release, 'fr')}`,
        `Fin de peine : ${inWords(end, 'fr')}`,
      ],
    }),
    registryDate('detention-start', start, dated, 'ondine', -204),
    registryDate('permission-reintegration', start, `${dated} : dès le premier jour`, 'ondine', -204),
    registryDate('prison-leave', addMonths(release, -12), dated, 'ondine', -204),
    registryDate('limited-detention', addMonths(release, -6), dated, 'ondine', -204),
    registryDate('electronic-monitoring', addMonths(release, -6), dated, 'ondine', -204),
    registryDate('conditional-release', release, `${dated} : un tiers`, 'ondine', -204),
    registryDate('sentence-end', end, dated, 'ondine', -204),
  ];
}

function requests({ on }: Calendar): readonly PracticePut[] {
  const granted = (id: string, day: number, modality: 'permission-occasional' | 'prison-leave') =>
    by('ondine', day)('legal', 'decision', `decision-${id}`, {
      decision: {
        request: `request-${id}`,
        modality,
        outcome: 'granted',
        by: 'Direction Gestion de la détention',
        on: on(day),
      },
    });
  return [
    request('request-school', 'permission-occasional', on(-182), { outcome: 'decided', on: on(-165) }, 'ondine', -165),
    granted('school', -165, 'permission-occasional'),
    request('request-leave', 'prison-leave', on(-158), { outcome: 'decided', on: on(-86) }, 'ondine', -86),
    granted('leave', -86, 'prison-leave'),
    by('ondine', -86)('legal', 'condition', 'condition-leave', {
      condition: {
        decision: 'decision-leave',
        kind: 'individual',
        text: 'Réside pendant le congé chez ses parents. Les nuits avec sa fille suivent le rythme convenu avec la travailleuse familiale.',
      },
    }),
    request('request-release', 'conditional-release', on(-78), { outcome: 'open' }, 'ondine', -78),
  ];
}

/** Odile Boussole, Andenne and Haren to Brussels. */
export const odileBoussole: PracticeWriter = (raw) => {
  const calendar = calendarFromRelease(raw, 88, 20, 60);
  const formerPrison = ['prison:andenne'];
  return {
    number: 5,
    about: {
      nl: 'Nota’s van twee gevangenissen na een overbrenging, de taal van het dossier kiezen, wensen in het Arabisch, een kind bij de grootouders, en de gezinswerker die haar geheim houdt.',
      fr: 'Les notes de deux prisons après un transfert, le choix de la langue du dossier, des souhaits en arabe, une enfant chez ses grands-parents et une travailleuse familiale tenue au secret.',
      de: 'Notizen aus zwei Gefängnissen nach einer Verlegung, die Wahl der Aktensprache, Wünsche auf Arabisch, ein Kind bei den Großeltern und eine Familienhelferin, die schweigt.',
      en: 'Notes from two prisons after a transfer, choosing the file’s language, wishes in Arabic, a child with her grandparents, and a family worker who keeps her secrecy.',
    },
    sections: [
      { kind: 'identity', foundedBy: 'ondine', alsoOwnedBy: formerPrison },
      { kind: 'legal', foundedBy: 'ondine', alsoOwnedBy: formerPrison },
      { kind: 'plan', foundedBy: 'ondine', alsoOwnedBy: formerPrison },
      { kind: 'assessment', foundedBy: 'ondine', alsoOwnedBy: formerPrison },
      { kind: 'help', foundedBy: 'perrine', onlyThese: true },
      { kind: 'notes', foundedBy: 'ondine', alsoOwnedBy: formerPrison },
    ],
    puts: [
      ...identity(calendar),
      ...sentence(calendar),
      ...requests(calendar),
      ...plan(calendar),
      ...time(calendar.on),
      ...assessment(calendar),
      ...help(calendar),
    ],
    notes: [...notes(calendar), ...contacts(calendar.on)],
  };
};
