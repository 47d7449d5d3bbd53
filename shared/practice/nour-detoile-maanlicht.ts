/** Practice dossier 10 (French): care and help that stay unseen, a regime taken by hand, a long name, a refused hand-over. */
import { southEast } from './cast-south-east.ts';
import { addMonths, calendarFromRelease, inWords, type Calendar } from './dates.ts';
import { assessment, health, help, notes } from './nour-detoile-maanlicht/notes.ts';
import { contacts, time } from './nour-detoile-maanlicht/time.ts';
import { plan } from './nour-detoile-maanlicht/plan.ts';
import type { PracticePut, PracticeWriter } from './types.ts';
import { by, registryDate, request, responsible, slip } from './writing.ts';

function identity({ on }: Calendar): readonly PracticePut[] {
  return [
    by('ysaline', -226)('identity', 'person', 'person', {
      name: { surname: "D'Étoile-Maanlicht", firstName: 'Nour' },
      birth: { date: on(-13_870), place: 'Ottignies' },
      place: { at: 'prison:ittre', since: on(-229) },
      destination: { place: 'Ottignies-Louvain-la-Neuve' },
      fileLanguage: { language: 'fr' },
      personLanguage: { language: 'fr', interpreter: false, plainLanguage: false },
      residence: { status: 'belgian' },
    }),
    responsible(southEast.ysaline, -226),
  ];
}

/** Two regimes side by side: the sentence's dates come from the registry, the other's are taken by hand. */
function sentence({ on, start, release, end }: Calendar): readonly PracticePut[] {
  const dated = 'Fiche du greffe, peine seule';
  return [
    by('ysaline', -226)('legal', 'situation', 'situation', {
      route: { route: 'by-hand' },
      executable: {
        months: 48,
        text: 'Quatre ans d’emprisonnement, à côté d’un internement antérieur dont la levée définitive n’est pas prononcée',
      },
    }),
    by('ysaline', -226)('legal', 'judgment', 'judgment-earlier', {
      judgment: {
        court: 'Tribunal de première instance du Brabant wallon',
        date: on(-2590),
        text: 'Décision d’internement. Libération à l’essai accordée ensuite par la chambre de protection sociale. Levée définitive : pas encore prononcée.',
      },
      final: { final: true, since: on(-2559) },
    }),
    by('ysaline', -226)('legal', 'judgment', 'judgment-1', {
      judgment: {
        court: 'Tribunal de première instance du Brabant wallon, chambre correctionnelle',
        date: on(-258),
        text:
          'Dégradation de véhicules et rébellion, faits commis la même nuit. Le tribunal retient la responsabilité pénale. ' +
          'Quatre ans d’emprisonnement, détention préventive imputée. Deux parties civiles.',
      },
      final: { final: true, since: on(-227) },
      recidivism: { established: false },
    }),
    by('ysaline', -226)('legal', 'stay', 'stay-1', { stay: { at: 'prison:nivelles', from: start, until: on(-230) } }),
    by('ysaline', -226)('legal', 'stay', 'stay-2', { stay: { at: 'prison:ittre', from: on(-229) } }),
    slip('slip-1', 'ysaline', -222, on, {
      name: 'fiche-greffe.pdf',
      title: 'Greffe de la prison d’Ittre - fiche',
      lines: [
        'D’Étoile-Maanlicht, Nour (nom coupé par le système : "D ETOILE-MAANLI")',
        'Peine : 4 ans, détention préventive imputée',
        `Début de la détention : ${inWords(start, 'fr')}`,
        `Congé pénitentiaire : ${inWords(addMonths(release, -12), 'fr')}`,
        `Détention limitée et surveillance électronique : ${inWords(addMonths(release, -6), 'fr')}`,
        `Libération conditionnelle : ${inWords(release, 'fr')}`,
        `Fin de peine : ${inWords(end, 'fr')}`,
        'Remarque : internement antérieur, voir chambre de protection sociale. Dates de cette voie : à la main.',
      ],
    }),
    registryDate('detention-start', start, `${dated} : détention préventive imputée`, 'ysaline', -222),
    registryDate('prison-leave', addMonths(release, -12), dated, 'ysaline', -222),
    registryDate('limited-detention', addMonths(release, -6), dated, 'ysaline', -222),
    registryDate('electronic-monitoring', addMonths(release, -6), dated, 'ysaline', -222),
    registryDate('conditional-release', release, `${dated} : un tiers`, 'ysaline', -222),
    registryDate('sentence-end', end, `${dated}. Ne dit rien de l’internement`, 'ysaline', -222),
    by('ysaline', -55)('legal', 'legal-date', 'date-chamber', {
      date: {
        kind: 'other',
        value: on(40),
        source: 'by-hand',
        note: 'Audience de la chambre de protection sociale, donnée au téléphone par son greffe, à confirmer par écrit',
      },
    }),
  ];
}

function requests({ on }: Calendar): readonly PracticePut[] {
  return [
    request('request-visit', 'permission-occasional', on(-140), { outcome: 'decided', on: on(-84) }, 'ysaline', -84),
    by('ysaline', -84)('legal', 'decision', 'decision-visit', {
      decision: {
        request: 'request-visit',
        modality: 'permission-occasional',
        outcome: 'granted',
        by: 'Direction Gestion de la détention',
        on: on(-84),
      },
    }),
    by('ysaline', -84)('legal', 'condition', 'condition-visit', {
      condition: {
        decision: 'decision-visit',
        kind: 'individual',
        text: 'Accompagné par un membre du service d’aide aux détenus, pour visiter les habitations protégées et en revenir.',
      },
    }),
    request('request-release', 'conditional-release', on(-33), { outcome: 'open' }, 'ysaline', -33),
  ];
}

/** Nour D'Étoile-Maanlicht, Ittre to Ottignies. */
export const nourDetoileMaanlicht: PracticeWriter = (raw) => {
  const calendar = calendarFromRelease(raw, 96, 16, 48);
  return {
    number: 10,
    about: {
      nl: 'Zorg en hulp die de PSD niet ziet, een verklaring van geschiktheid, een regeling die met de hand genoteerd wordt, een lange naam met accenten, vreemde tekens in een veld en een overdracht die een keer geweigerd werd.',
      fr: 'Des soins et une aide que le SPS ne voit pas, une attestation d’aptitude, un régime noté à la main, un long nom accentué, des caractères étranges dans un champ et un passage de relais refusé une fois.',
      de: 'Pflege und Hilfe, die der PSD nicht sieht, eine Eignungserklärung, eine Regelung von Hand, ein langer Name mit Akzenten, seltsame Zeichen in einem Feld und eine einmal abgelehnte Übergabe.',
      en: 'Care and help the psychosocial service does not see, a statement of fitness, a regime taken by hand, a long accented name, strange characters in a field, and a hand-over refused once.',
    },
    sections: [
      { kind: 'identity', foundedBy: 'ysaline' },
      { kind: 'legal', foundedBy: 'ysaline' },
      { kind: 'plan', foundedBy: 'ysaline' },
      { kind: 'assessment', foundedBy: 'ysaline' },
      { kind: 'help', foundedBy: 'theodule', onlyThese: true },
      { kind: 'health', foundedBy: 'solange', onlyThese: true },
      { kind: 'notes', foundedBy: 'ysaline' },
    ],
    puts: [
      ...identity(calendar),
      ...sentence(calendar),
      ...requests(calendar),
      ...plan(calendar),
      ...time(calendar.on),
      ...assessment(calendar),
      ...help(calendar),
      ...health(calendar),
    ],
    notes: [...notes(calendar), ...contacts(calendar.on)],
  };
};
