/** What Odile wants, mostly in Arabic with its translation, the steps towards it and their proofs. */
import { cast } from '../cast.ts';
import { inWords, type Calendar } from '../dates.ts';
import type { PracticePut } from '../types.ts';
import {
  by,
  colleague,
  detainee,
  goal,
  nowDetails,
  nowStands,
  proof,
  service,
  someone,
  step,
  wish,
} from '../writing.ts';

const self = detainee('Odile Boussole');
const grandparents = someone('Colombe et Sylvain Boussole, ses parents');

const wishesAndGoals: readonly PracticePut[] = [
  wish(
    'ondine',
    -190,
    'wish-1',
    'ar',
    'Je veux accompagner ma fille à l’école à pied.',
  )('أريد أن أوصل ابنتي إلى المدرسة سيرًا على الأقدام.'),
  wish(
    'capucine',
    -470,
    'wish-2',
    'ar',
    'J’aime traduire ce que disent les gens, pas parler à leur place.',
  )('أحب أن أترجم كلام الناس، لا أن أتكلم بدلًا منهم.'),
  wish('ondine', -100, 'wish-3', 'fr')('Que mes parents puissent redevenir des grands-parents, et se reposer.'),
  goal(
    'ondine',
    -190,
    'goal-daughter',
    'family',
    'ar',
    'Que Luciole sache que je reviens, et que ce soit elle qui choisisse la vitesse.',
  )('أن تعرف لوسيول أنني عائدة، وأن تختار هي السرعة.'),
  goal(
    'ondine',
    -186,
    'goal-home',
    'housing',
    'ar',
    'Deux chambres, une pour moi et une pour elle, même petites.',
  )('غرفتان، واحدة لي وواحدة لها، ولو كانتا صغيرتين.'),
  goal(
    'capucine',
    -470,
    'goal-work',
    'day-activity',
    'fr',
  )('Sous-titrer des films. Gagner ma vie avec les mots des autres.'),
  goal(
    'ondine',
    -100,
    'goal-network',
    'network',
    'fr',
  )('Trois personnes que je peux appeler sans avoir à tout expliquer.'),
  goal(
    'leandre',
    -330,
    'goal-past',
    'meaning',
    'fr',
  )('Pouvoir dire ce que j’ai fait, une fois, en entier, puis vivre.'),
  goal('ondine', -160, 'goal-papers', 'administration', 'fr')('Être inscrite quelque part.'),
];

function familySteps({ on }: Calendar): readonly PracticePut[] {
  return [
    step('ondine', -176)('step-visits', {
      what: 'Visites hors surveillance avec Luciole, un mercredi sur deux',
      goal: 'goal-daughter',
      who: colleague(cast.perrine),
      due: on(20),
      status: 'in-progress',
      details:
        'Perrine prépare chaque visite avec l’enfant. Ce que Luciole lui dit reste entre elles. Sur ce plan n’apparaît que la date.',
      planB: [
        'Appels vidéo du dimanche, puis reprise quand Luciole le demande.',
        'Luciole dit qu’elle ne veut pas venir.',
      ],
    }),
    step('ondine', -150)('step-school', {
      what: 'Rencontrer l’institutrice de Luciole avec ses grands-parents',
      goal: 'goal-daughter',
      who: grandparents,
      due: on(26),
      status: 'in-progress',
      details: 'L’école sait que la maman revient. Elle n’a pas à savoir d’où.',
    }),
    step('ondine', -98)('step-rest', {
      what: 'Organiser deux soirées libres par mois pour les grands-parents',
      goal: 'goal-network',
      who: grandparents,
      due: on(54),
      status: 'not-started',
    }),
    step('tancrede', -92)('step-network', {
      what: 'Compléter la carte du réseau : qui appeler, pour quoi',
      goal: 'goal-network',
      who: self,
      due: on(16),
      status: 'in-progress',
      details:
        'Trois cercles dessinés avec Odile. Au centre : Luciole, ses parents. Ensuite : son amie Garance Réverbère, la formatrice du sous-titrage. ' +
        'Plus loin : la voisine du troisième, la chorale d’autrefois. Personne n’est inscrit sans qu’on le lui ait demandé.',
    }),
  ];
}

function homeSteps({ on }: Calendar): readonly PracticePut[] {
  return [
    step('ondine', -140)('step-home', {
      what: 'Entrée dans une maison d’accueil pour femmes et enfants à Bruxelles',
      goal: 'goal-home',
      who: someone('Maison d’accueil La Cour aux Lilas'),
      due: on(66),
      status: 'in-progress',
      details: `Chambre double disponible. Dernier début sûr : dossier complet le ${inWords(on(19), 'fr')}, la commission se réunit une fois par mois.`,
      planB: [
        'Chez ses parents, sur le canapé-lit, pour huit semaines au plus.',
        'Refus de la commission ou pas de décision à temps.',
      ],
    }),
    step('ondine', -148)('step-inquiry', {
      what: 'Enquête sociale chez ses parents, pour les congés et le plan B',
      goal: 'goal-home',
      who: colleague(cast.eloi),
      due: on(-110),
      status: 'in-progress',
    }),
    nowStands('eloi', -108, 'step-inquiry', 'done'),
    step('ondine', -60)('step-address', {
      what: 'Adresse de référence au CPAS',
      goal: 'goal-papers',
      who: service('local-welfare:21015', 'CPAS de Schaerbeek'),
      due: on(38),
      status: 'cannot-yet',
      reason: 'Le CPAS attend de savoir si elle entre en maison d’accueil.',
    }),
    step('ondine', -130)('step-card', {
      what: 'Refaire la carte d’identité',
      goal: 'goal-papers',
      who: service('municipality:21015', 'Schaerbeek'),
      due: on(-5),
      status: 'in-progress',
      details:
        'La carte est demandée. Elle renonce au passeport pour l’instant : « Je n’ai besoin d’aller nulle part. »',
    }),
  ];
}

function workSteps({ on }: Calendar): readonly PracticePut[] {
  return [
    step('capucine', -460)('step-diploma', {
      what: 'Retrouver le diplôme de traductrice-interprète',
      goal: 'goal-work',
      who: self,
      due: on(-380),
      status: 'in-progress',
    }),
    nowStands('capucine', -372, 'step-diploma', 'done'),
    step('capucine', -350)('step-training', {
      what: 'Formation au sous-titrage, à distance',
      goal: 'goal-work',
      who: service('service:adult-education', 'Enseignement et formation en détention'),
      due: on(62),
      status: 'in-progress',
      details: 'Sept modules, un tuteur par courrier.',
    }),
    nowDetails(
      'ondine',
      -156,
      'step-training',
    )('Interrompue six semaines par le transfert : le dossier d’inscription était resté à Andenne. Reprise depuis.'),
    step('capucine', -244)('step-job', {
      what: 'Faire renouveler la promesse de mission des Lucarnes, sous-titrage',
      goal: 'goal-work',
      who: self,
      due: on(32),
      status: 'in-progress',
      planB: ['Actiris, projet d’insertion dans une bibliothèque.', 'Pas de nouvelle lettre à l’échéance.'],
    }),
    nowDetails('ondine', -20, 'step-job')('La lettre date d’Andenne. Demander une version récente, avec les heures.'),
    step('tancrede', -110)('step-talks', {
      what: 'Choisir avec qui continuer à parler après la sortie',
      goal: 'goal-past',
      who: service('service:caprev', 'CAPREV'),
      due: on(48),
      status: 'not-started',
      details: 'Volontaire. Elle veut d’abord une rencontre sans papier sur la table.',
    }),
    step('capucine', -300, { takenOutOn: -215 })('step-library', {
      what: 'Reprendre la bibliothèque de la section',
      goal: 'goal-work',
      who: self,
      due: on(-200),
      status: 'in-progress',
    }),
  ];
}

function proofs({ on }: Calendar): readonly PracticePut[] {
  return [
    proof('capucine', -372, 'proof-diploma', {
      step: 'step-diploma',
      type: 'Copie du diplôme',
      dated: on(-374),
      document: {
        name: 'diplome.pdf',
        title: 'Copie certifiée conforme',
        lines: [
          'Boussole Odile',
          'Master en traduction et interprétation, français - arabe',
          `Copie délivrée le ${inWords(on(-374), 'fr')}`,
        ],
      },
    }),
    proof('capucine', -240, 'proof-job', {
      step: 'step-job',
      type: 'Promesse de mission',
      dated: on(-247),
      document: {
        name: 'promesse-mission.pdf',
        title: 'Les Lucarnes - promesse de mission',
        lines: [
          `Bruxelles, le ${inWords(on(-247), 'fr')}`,
          'Nous serions heureux de confier à Madame Boussole une première mission de sous-titrage.',
          'Volume estimé : vingt heures par semaine, horaire libre.',
          'La coordinatrice',
        ],
      },
    }),
    proof('ondine', -34, 'proof-home', {
      step: 'step-home',
      type: 'Attestation de la maison d’accueil',
      dated: on(-36),
      validUntil: on(54),
      document: {
        name: 'maison-accueil.pdf',
        title: 'Maison d’accueil La Cour aux Lilas - attestation',
        lines: [
          `Bruxelles, le ${inWords(on(-36), 'fr')}`,
          'La demande de Madame Boussole est complète, à l’exception du budget.',
          'Elle sera examinée par la prochaine commission d’admission.',
          'Valable trois mois.',
        ],
      },
    }),
    proof('ondine', -18, 'proof-training', {
      step: 'step-training',
      type: 'Attestation de suivi de formation',
      dated: on(-20),
      document: {
        name: 'formation.pdf',
        title: 'Formation au sous-titrage - attestation de suivi',
        lines: ['Boussole Odile', 'Modules réussis : 5 sur 7', `Le ${inWords(on(-20), 'fr')}`],
      },
    }),
  ];
}

function inquiry({ on }: Calendar): readonly PracticePut[] {
  return [
    by('ondine', -148)('plan', 'inquiry', 'inquiry-parents', {
      question: {
        text: 'Les parents de Madame peuvent-ils l’accueillir pendant les congés, sans que la place de Luciole dans la maison soit bousculée ? De quoi ont-ils besoin ?',
      },
      address: { street: 'Rue des Cerfs-Volants 28', postalCode: '1030', town: 'Schaerbeek' },
      host: { name: 'Colombe et Sylvain Boussole', relation: 'ses parents' },
      hostInformed: { informed: 'yes', on: on(-150) },
      roomFrom: { on: on(-140) },
    }),
    by('eloi', -108)('plan', 'inquiry', 'inquiry-parents', {
      visit: {
        on: on(-121),
        present: 'Colombe et Sylvain Boussole ; Éloi Marronnier. L’enfant était à l’école.',
        findings:
          'Deux chambres, un salon avec canapé-lit. Les grands-parents ont 71 et 74 ans et le disent : ils sont heureux et fatigués. ' +
          'Ils ont demandé de ne pas décrire leur petite-fille dans un rapport. Je respecte ce choix ; la travailleuse familiale suit l’enfant.',
      },
      answer: {
        text: 'Accueil adéquat pour les congés. En plan B, huit semaines sont tenables avec un soutien ; au-delà, non.',
        on: on(-108),
      },
    }),
    by('ondine', -29)('plan', 'agreement', 'agreement-1', {
      agreement: {
        answer: 'yes',
        on: on(-29),
        reason:
          'أوافق، على أن تبقى ابنتي خارج الأوراق قدر الإمكان.\n(D’accord, à condition que ma fille reste le plus possible en dehors des papiers.)',
        printReason: true,
      },
    }),
    by('ondine', -7)('plan', 'appointment', 'appointment-visit', {
      when: { on: on(5), at: '14:00', place: 'Prison de Haren, espace familles', what: 'Visite avec Luciole' },
    }),
  ];
}

export const plan = (calendar: Calendar): readonly PracticePut[] => [
  ...wishesAndGoals,
  ...familySteps(calendar),
  ...homeSteps(calendar),
  ...workSteps(calendar),
  ...proofs(calendar),
  ...inquiry(calendar),
];
