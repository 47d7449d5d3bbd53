/** Practice dossier 2 (French): nine years, the court's route, hearing in five months. */
import { assessment, notes } from './celestine-parapluie/notes.ts';
import { contacts, time } from './celestine-parapluie/time.ts';
import { plan } from './celestine-parapluie/plan.ts';
import { cast } from './cast.ts';
import { addMonths, calendarFromRelease, inWords, type Calendar } from './dates.ts';
import type { PracticePut, PracticeWriter } from './types.ts';
import { by, registryDate, request, responsible, slip } from './writing.ts';

function identity({ on }: Calendar): readonly PracticePut[] {
  return [
    by('maelys', -420)('identity', 'person', 'person', {
      name: { surname: 'Parapluie', firstName: 'Célestine' },
      birth: { date: on(-15_940), place: 'Dinant' },
      place: { at: 'prison:mons', since: on(-1502) },
      destination: { place: 'Namur' },
      fileLanguage: { language: 'fr' },
      personLanguage: { language: 'fr', interpreter: false, plainLanguage: false },
      residence: { status: 'belgian' },
    }),
    responsible(cast.maelys, -420),
  ];
}

function sentence({ on, start, release, end }: Calendar): readonly PracticePut[] {
  return [
    by('maelys', -420)('legal', 'situation', 'situation', {
      route: { route: 'court' },
      executable: { months: 108, text: 'Une peine de 9 ans d’emprisonnement, sans sursis' },
    }),
    by('maelys', -420)('legal', 'judgment', 'judgment-1', {
      judgment: {
        court: 'Cour d’appel de Mons, chambre correctionnelle',
        date: on(-1690),
        text:
          'Vol avec violences et usage d’un véhicule volé, dans un commerce de jeux. Neuf ans d’emprisonnement. ' +
          'L’arrêt constate l’état de récidive légale. Indemnisation de deux parties civiles.',
      },
      final: { final: true, since: on(-1674) },
      recidivism: { established: true },
    }),
    by('maelys', -420)('legal', 'stay', 'stay-1', { stay: { at: 'prison:lantin', from: start, until: on(-1503) } }),
    by('maelys', -420)('legal', 'stay', 'stay-2', { stay: { at: 'prison:mons', from: on(-1502) } }),
    slip('slip-1', 'maelys', -48, on, {
      name: 'fiche-greffe.pdf',
      title: 'Greffe de la prison de Mons - fiche',
      lines: [
        'Parapluie, Célestine',
        'Peine : 9 ans - récidive légale constatée par l’arrêt',
        `Début de la détention : ${inWords(start, 'fr')}`,
        `Permissions de sortie (réinsertion) : ${inWords(addMonths(release, -24), 'fr')}`,
        `Congé pénitentiaire : ${inWords(addMonths(release, -12), 'fr')}`,
        `Détention limitée et surveillance électronique : ${inWords(addMonths(release, -6), 'fr')}`,
        `Libération conditionnelle : ${inWords(release, 'fr')}`,
        `Fin de peine : ${inWords(end, 'fr')}`,
      ],
    }),
    registryDate(
      'detention-start',
      start,
      'Fiche du greffe : mandat d’arrêt, détention préventive imputée',
      'maelys',
      -47,
    ),
    registryDate('permission-reintegration', addMonths(release, -24), 'Fiche du greffe', 'maelys', -47),
    registryDate('prison-leave', addMonths(release, -12), 'Fiche du greffe', 'maelys', -47),
    registryDate('limited-detention', addMonths(release, -6), 'Fiche du greffe', 'maelys', -47),
    registryDate('electronic-monitoring', addMonths(release, -6), 'Fiche du greffe', 'maelys', -47),
    registryDate('conditional-release', release, 'Fiche du greffe : deux tiers, récidive constatée', 'maelys', -47),
    registryDate('sentence-end', end, 'Fiche du greffe', 'maelys', -47),
    by('maelys', -20)('legal', 'legal-date', 'date-hearing', {
      date: {
        kind: 'other',
        value: on(150),
        source: 'by-hand',
        note: 'Audience du TAP annoncée par le greffe, à confirmer',
      },
    }),
  ];
}

function requests({ on }: Calendar): readonly PracticePut[] {
  const newLeaveFrom = addMonths(on(-68), 3);
  return [
    request(
      'request-outing',
      'permission-reintegration',
      on(-396),
      { outcome: 'decided', on: on(-322) },
      'maelys',
      -322,
    ),
    by('maelys', -322)('legal', 'decision', 'decision-outing', {
      decision: {
        request: 'request-outing',
        modality: 'permission-reintegration',
        outcome: 'granted',
        by: 'Direction Gestion de la détention',
        on: on(-322),
      },
    }),
    by('maelys', -322)('legal', 'condition', 'condition-outing', {
      condition: {
        decision: 'decision-outing',
        kind: 'individual',
        text: 'Accompagnée de sa sœur ou d’une bénévole, pour des démarches de logement et de travail à Namur.',
      },
    }),
    request('request-leave', 'prison-leave', on(-150), { outcome: 'decided', on: on(-68) }, 'maelys', -66),
    by('maelys', -66)('legal', 'decision', 'decision-leave', {
      decision: {
        request: 'request-leave',
        modality: 'prison-leave',
        outcome: 'refused',
        by: 'Direction Gestion de la détention : adresse de congé pas encore vérifiée, promesse d’embauche trop ancienne',
        on: on(-68),
      },
      newRequest: { from: newLeaveFrom },
    }),
    request('request-release', 'conditional-release', on(-28), { outcome: 'open' }, 'maelys', -28),
  ];
}

function victims(): readonly PracticePut[] {
  const condition = (id: string, day: number, text: string) =>
    by('maelys', day)('victims', 'victim-condition', id, { condition: { text } });
  return [
    condition(
      'victim-contact',
      -40,
      'Ne prendre aucun contact, direct ou indirect, avec les personnes désignées dans l’arrêt.',
    ),
    condition(
      'victim-place',
      -40,
      'Ne pas se présenter dans la rue du commerce où les faits ont eu lieu, à Mons. Trajet vers la gare par l’autre côté de la place.',
    ),
    condition(
      'victim-payment',
      -38,
      'Poursuivre l’indemnisation à raison de 30 euros par mois, puis 90 euros dès le premier salaire ; preuve à remettre tous les trois mois.',
    ),
  ];
}

/** Célestine Parapluie, Mons to Namur. */
export const celestineParapluie: PracticeWriter = (raw) => {
  const calendar = calendarFromRelease(raw, 141, 72, 108);
  return {
    number: 2,
    about: {
      nl: 'De weg naar de strafuitvoeringsrechtbank: advies van de directeur, laatste veilige startdatum, een verouderde werkbelofte, een weigering met datum voor een nieuw verzoek en slachtoffergerichte voorwaarden.',
      fr: 'La route vers le tribunal de l’application des peines : avis de la direction, dernier début sûr, promesse d’embauche périmée, refus avec date de nouvelle demande et conditions pour les victimes.',
      de: 'Der Weg zum Strafvollstreckungsgericht: Stellungnahme des Direktors, letzter sicherer Beginn, eine veraltete Arbeitszusage, eine Ablehnung mit Datum für den neuen Antrag und opferbezogene Bedingungen.',
      en: 'The route to the sentence implementation court: the director’s advice, the latest safe start, a stale work promise, a refusal with its new-request date, and victim-oriented conditions.',
    },
    sections: [
      { kind: 'identity', foundedBy: 'maelys' },
      { kind: 'legal', foundedBy: 'maelys' },
      { kind: 'plan', foundedBy: 'maelys' },
      { kind: 'assessment', foundedBy: 'maelys' },
      { kind: 'victims', foundedBy: 'maelys' },
      { kind: 'notes', foundedBy: 'maelys' },
    ],
    puts: [
      ...identity(calendar),
      ...sentence(calendar),
      ...requests(calendar),
      ...plan(calendar),
      ...time(calendar.on),
      ...victims(),
      ...assessment(calendar),
    ],
    notes: [...notes(calendar), ...contacts(calendar.on)],
  };
};
