/** What Nour wants, the steps, and one field that holds what a web page once answered to his name. */
import { southEast } from '../cast-south-east.ts';
import { inWords, type Calendar } from '../dates.ts';
import type { PracticePut } from '../types.ts';
import { by, colleague, detainee, goal, nowStands, proof, service, someone, step, wish } from '../writing.ts';

const self = detainee("Nour D'Étoile-Maanlicht");

const wishesAndGoals: readonly PracticePut[] = [
  wish('ysaline', -214, 'wish-1', 'fr')('Que mon nom soit écrit en entier, avec l’apostrophe et les accents.'),
  wish('casimir', -190, 'wish-2', 'fr')('Dessiner des cartes de pays qui n’existent pas encore.'),
  goal(
    'ysaline',
    -214,
    'goal-home',
    'housing',
    'fr',
  )('Une chambre avec un arbre devant, et quelqu’un au bout du couloir.'),
  goal('casimir', -190, 'goal-maps', 'day-activity', 'fr')('Trois matinées par semaine, à une vraie table à dessin.'),
  goal('ysaline', -206, 'goal-doctor', 'health', 'fr')('Garder le même médecin plus de six mois.'),
  goal('ysaline', -206, 'goal-name', 'administration', 'fr')('Une carte où mon nom n’est pas coupé.'),
  goal('ysaline', -180, 'goal-accounts', 'income', 'fr')('Comprendre mes comptes avant de les signer.'),
  goal('casimir', -150, 'goal-chess', 'network', 'fr')('Un club d’échecs où personne ne me demande d’où je sors.'),
  goal('casimir', -132, 'goal-damage', 'victims', 'fr')('Payer le pare-brise de la dame. Elle n’y était pour rien.'),
];

/** Copied as it stood on the screen, so that it can be shown to whoever repairs that page. */
const answerOfTheForm = [
  'Le formulaire en ligne de la commune refuse son nom. Message affiché, recopié tel quel pour le service informatique :',
  'Nom invalide : D\'Étoile-Maanlicht <img src=x onerror=alert(1)> "; DROP TABLE citoyens; --',
  "Nom enregistré : \u202Ethcilnaam-eliot\u00C9'D\u202C (affiché à l’envers) {{name}} ${surname} %s",
  'Demander une rectification au guichet, avec l’acte de naissance.',
].join('\n');

function homeSteps({ on }: Calendar): readonly PracticePut[] {
  return [
    step('ysaline', -160)('step-room', {
      what: 'Place aux habitations protégées Les Trois Tilleuls, à Ottignies',
      goal: 'goal-home',
      who: someone('Habitations protégées Les Trois Tilleuls'),
      due: on(74),
      status: 'in-progress',
      details:
        'Visite faite pendant la permission de sortie. Il y a un tilleul devant la fenêtre, il les a comptés : il y en a un seul. La maison veut une attestation d’aptitude et rien de plus.',
      planB: [
        'Maison d’accueil à Nivelles, avec les mêmes rendez-vous de soins.',
        'Pas de place confirmée un mois avant la date du greffe.',
      ],
    }),
    step('ysaline', -82)('step-fit', {
      what: 'Obtenir l’attestation d’aptitude du service médical',
      goal: 'goal-home',
      who: colleague(southEast.solange),
      due: on(-60),
      status: 'in-progress',
      details: 'Seule l’attestation sort du service médical. Le reste n’est pas ici et nous ne le demandons pas.',
    }),
    nowStands('ysaline', -63, 'step-fit', 'done'),
    step('ysaline', -78)('step-inquiry', {
      what: 'Enquête sociale aux Trois Tilleuls',
      goal: 'goal-home',
      who: colleague(southEast.apolline),
      due: on(-30),
      status: 'in-progress',
    }),
    nowStands('apolline', -35, 'step-inquiry', 'done'),
    step('ysaline', -50)('step-handover', {
      what: 'Passer le relais à la maison de justice de Nivelles',
      goal: 'goal-home',
      who: colleague(southEast.apolline),
      due: on(100),
      status: 'in-progress',
      details: 'À refaire dès qu’il y a une décision, avec un entretien à trois avant la sortie.',
    }),
    nowStands(
      'apolline',
      -44,
      'step-handover',
      'cannot-yet',
      'Refusé une première fois : pas encore de décision, donc pas de mandat.',
    ),
    step('ysaline', -54)('step-chamber', {
      what: 'Noter à la main ce que la chambre de protection sociale décide',
      goal: 'goal-home',
      who: colleague(southEast.ysaline),
      due: on(42),
      status: 'in-progress',
      details:
        'Le programme ne connaît pas cette voie et le dit. Qui décide d’abord, le tribunal ou la chambre ? Question posée aux deux greffes, réponse non confirmée.',
    }),
  ];
}

function careAndPapers({ on }: Calendar): readonly PracticePut[] {
  return [
    step('ysaline', -104)('step-care', {
      what: 'Premier rendez-vous au service de santé mentale',
      goal: 'goal-doctor',
      who: service('service:mental-health-centre', 'Service de santé mentale (SSM)'),
      due: on(37),
      status: 'in-progress',
      details: 'Ici : le jour et l’heure. Le contenu reste là-bas.',
      planB: [
        'Le médecin traitant prend le relais pendant trois mois.',
        'Le premier rendez-vous tombe après la sortie.',
      ],
    }),
    step('ysaline', -110)('step-insurance', {
      what: 'Remettre la mutuelle en ordre',
      goal: 'goal-doctor',
      who: service('service:health-insurance-fund', 'Mutualité'),
      due: on(-70),
      status: 'in-progress',
    }),
    nowStands('ysaline', -72, 'step-insurance', 'done'),
    step('ysaline', -68)('step-name', {
      what: 'Faire inscrire son nom complet sur la carte d’identité',
      goal: 'goal-name',
      who: service('municipality:25121', 'Ottignies-Louvain-la-Neuve'),
      due: on(18),
      status: 'in-progress',
      details: answerOfTheForm,
    }),
    step('ysaline', -128)('step-accounts', {
      what: 'Lire les comptes avec son administrateur, une fois par mois',
      goal: 'goal-accounts',
      who: someone('Son administrateur de biens'),
      due: on(9),
      status: 'in-progress',
      details:
        'Il veut qu’on lise à voix haute, ligne par ligne. Il a trouvé une erreur de 12 euros, à son désavantage.',
    }),
    step('casimir', -130)('step-damage', {
      what: 'Rembourser le pare-brise, 25 euros par mois',
      goal: 'goal-damage',
      who: self,
      due: on(11),
      status: 'in-progress',
    }),
  ];
}

function daySteps({ on }: Calendar): readonly PracticePut[] {
  return [
    step('casimir', -188)('step-maps', {
      what: 'Atelier de dessin de cartes, trois matinées par semaine',
      goal: 'goal-maps',
      who: someone('Atelier La Légende'),
      due: on(29),
      status: 'in-progress',
      details:
        'L’attestation de l’atelier date d’avant la condamnation. L’animatrice se souvient de lui et de sa mer intérieure.',
    }),
    step('theodule', -61)('step-chess', {
      what: 'Prendre contact avec un club d’échecs, sans dire d’où vient la demande',
      goal: 'goal-chess',
      who: service('service:culture-and-sport', 'Culture et sport en détention'),
      due: on(60),
      status: 'not-started',
    }),
    step('ysaline', -200, { takenOutOn: -158 })('step-cousin', {
      what: 'Habiter chez un cousin à Wavre',
      goal: 'goal-home',
      who: self,
      due: on(-100),
      status: 'not-started',
    }),
    by('ysaline', -12)('plan', 'appointment', 'appointment-care', {
      when: { on: on(37), at: '14:00', place: 'Ottignies', what: 'Rendez-vous' },
    }),
  ];
}

function proofs({ on }: Calendar): readonly PracticePut[] {
  return [
    proof('casimir', -186, 'proof-maps', {
      step: 'step-maps',
      type: 'Attestation de l’atelier',
      dated: on(-288),
      document: {
        name: 'attestation-atelier.pdf',
        title: 'Atelier La Légende - attestation',
        lines: [
          `Ottignies, le ${inWords(on(-288), 'fr')}`,
          'Monsieur D’Étoile-Maanlicht a fréquenté l’atelier pendant huit mois.',
          'Une place lui sera proposée, trois matinées par semaine, de 9 h à 12 h.',
          'Il apporte ses crayons.',
        ],
      },
    }),
    proof('ysaline', -62, 'proof-fit', {
      step: 'step-fit',
      type: 'Attestation d’aptitude',
      dated: on(-64),
      validUntil: on(116),
      document: {
        name: 'attestation-aptitude.pdf',
        title: 'Prison d’Ittre, service médical - attestation',
        lines: [
          `Ittre, le ${inWords(on(-64), 'fr')}`,
          'Monsieur D’Étoile-Maanlicht est apte à vivre en habitation protégée, avec un suivi régulier,',
          'et à fréquenter un atelier trois demi-journées par semaine.',
          'La présente attestation ne contient aucune autre information.',
        ],
      },
    }),
    proof('ysaline', -76, 'proof-room', {
      step: 'step-room',
      type: 'Attestation de candidature',
      dated: on(-79),
      validUntil: on(101),
      document: {
        name: 'candidature.pdf',
        title: 'Habitations protégées Les Trois Tilleuls - candidature',
        lines: [
          `Ottignies, le ${inWords(on(-79), 'fr')}`,
          'La candidature est recevable. Une place se libère au printemps ou plus tôt.',
          'Aucun renseignement médical ne nous est nécessaire, une attestation d’aptitude suffit.',
        ],
      },
    }),
    proof('casimir', -13, 'proof-damage', {
      step: 'step-damage',
      type: 'Relevé des versements',
      dated: on(-14),
      document: {
        name: 'versements.pdf',
        title: 'Compte du détenu - versements',
        lines: [-105, -75, -44, -14].map((day) => `${inWords(on(day), 'fr')} : 25,00 euros`),
      },
    }),
  ];
}

function inquiry({ on }: Calendar): readonly PracticePut[] {
  return [
    by('ysaline', -78)('plan', 'inquiry', 'inquiry-room', {
      question: {
        text: 'L’accueil aux Trois Tilleuls convient-il ? Qui est présent la nuit, qui appeler le week-end, et que savent-ils (rien de médical n’a été transmis) ?',
      },
      address: { street: 'Avenue des Boussoles 3', postalCode: '1340', town: 'Ottignies-Louvain-la-Neuve' },
      host: { name: 'Les Trois Tilleuls', relation: 'habitations protégées' },
      hostInformed: { informed: 'yes', on: on(-80) },
      roomFrom: { on: on(74) },
    }),
    by('apolline', -35)('plan', 'inquiry', 'inquiry-room', {
      visit: {
        on: on(-46),
        present: 'La responsable de la maison ; Apolline Giboulée',
        findings:
          'Six habitants, une grande cuisine, une liste de tâches qui tourne. La responsable demande comment prononcer son nom et le note en phonétique. ' +
          'La nuit, une personne est joignable au rez-de-chaussée.',
      },
      answer: {
        text: 'Adresse adéquate. Je signale que je n’ai pas encore de mandat pour un suivi : l’enquête ne vaut pas reprise du dossier.',
        on: on(-35),
      },
    }),
    by('ysaline', -25)('plan', 'agreement', 'agreement-1', {
      agreement: {
        answer: 'yes',
        on: on(-25),
        reason: 'D’accord, si mon nom est entier sur la première page.',
        printReason: true,
      },
    }),
  ];
}

export const plan = (calendar: Calendar): readonly PracticePut[] => [
  ...wishesAndGoals,
  ...homeSteps(calendar),
  ...careAndPapers(calendar),
  ...daySteps(calendar),
  ...proofs(calendar),
  ...inquiry(calendar),
];
