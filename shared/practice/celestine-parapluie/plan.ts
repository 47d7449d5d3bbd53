/** What Célestine wants, the steps towards it, their proofs and the inquiry at her sister's. */
import { cast } from '../cast.ts';
import { addMonths, inWords, type Calendar } from '../dates.ts';
import type { PracticePut } from '../types.ts';
import { by, colleague, detainee, goal, nowDetails, nowStands, proof, service, step, wish } from '../writing.ts';

const self = detainee('Célestine Parapluie');

const wishesAndGoals: readonly PracticePut[] = [
  wish('maelys', -402, 'wish-1', 'fr')('Une porte que je ferme moi-même, de l’intérieur.'),
  wish('honore', -230, 'wish-2', 'fr')('Je voudrais travailler dans le linge propre. Ça sent bon et personne ne crie.'),
  wish('maelys', -60, 'wish-3', 'fr')('Que ma sœur n’ait plus peur quand le téléphone sonne.'),
  goal('maelys', -402, 'goal-home', 'housing', 'fr')('Un petit endroit à Namur, pas trop loin de la Meuse.'),
  goal('maelys', -402, 'goal-work', 'day-activity', 'fr')('Un horaire, une équipe, une paie à mon nom.'),
  goal('maelys', -380, 'goal-money', 'income', 'fr')('Savoir ce que je dois, à qui, et jusque quand.'),
  goal(
    'honore',
    -230,
    'goal-sister',
    'family',
    'fr',
  )('Retrouver ma sœur sans lui demander quelque chose à chaque fois.'),
  goal(
    'honore',
    -210,
    'goal-nights',
    'health',
    'fr',
  )('Dormir. Et parler à quelqu’un quand la colère monte, avant et pas après.'),
  goal('maelys', -180, 'goal-repair', 'victims', 'fr')('Payer, même peu, mais tous les mois.'),
];

function homeSteps({ on }: Calendar): readonly PracticePut[] {
  return [
    step('maelys', -110)('step-home', {
      what: 'Obtenir une place à la maison d’accueil Le Nid de Zinc, à Namur',
      goal: 'goal-home',
      who: colleague(cast.maelys),
      due: on(58),
      status: 'in-progress',
      details:
        `Deuxième sur la liste d’attente. L’entretien d’admission se fait pendant une permission de sortie. ` +
        `Il faut compter sept semaines : dernier début sûr le ${inWords(on(30), 'fr')} pour avoir la réponse avant l’avis de la direction.`,
      planB: [
        'Trois mois chez sa sœur Ombeline, puis un studio avec l’aide du CPAS.',
        'Pas de date d’admission deux semaines avant l’avis de la direction.',
      ],
    }),
    step('maelys', -96)('step-sister', {
      what: 'Faire vérifier l’adresse de sa sœur pour les congés',
      goal: 'goal-sister',
      who: colleague(cast.aubin),
      due: on(-20),
      status: 'in-progress',
      details: 'Ombeline accepte deux nuits par congé. Elle ne souhaite pas d’autre engagement pour le moment.',
    }),
    nowStands('maelys', -17, 'step-sister', 'done'),
    step('maelys', -60)('step-leave', {
      what: 'Introduire la nouvelle demande de congé pénitentiaire',
      goal: 'goal-sister',
      who: self,
      due: addMonths(on(-68), 3),
      status: 'not-started',
      details:
        'Pas avant la date fixée après le refus. Y joindre l’enquête sociale et la nouvelle promesse d’embauche.',
    }),
    step('maelys', -52)('step-card', {
      what: 'Refaire la carte d’identité, périmée',
      goal: 'goal-home',
      who: service('municipality:53053', 'Mons'),
      due: on(33),
      status: 'in-progress',
    }),
  ];
}

function workSteps({ on }: Calendar): readonly PracticePut[] {
  return [
    step('maelys', -240)('step-work', {
      what: 'Avoir une promesse d’embauche valable de la blanchisserie L’Édredon Bleu',
      goal: 'goal-work',
      who: self,
      due: on(21),
      status: 'in-progress',
      planB: [
        'Formation rémunérée en entretien du linge, entrée possible chaque mois.',
        'Pas de rendez-vous obtenu à la date prévue.',
      ],
    }),
    nowDetails(
      'maelys',
      -8,
      'step-work',
    )(
      'La promesse au dossier a plus de huit mois ; la DGD ne l’a pas retenue. La gérante a changé, elle veut d’abord rencontrer Célestine.',
    ),
    step('maelys', -200)('step-training', {
      what: 'Terminer la formation d’aide en blanchisserie à la prison',
      goal: 'goal-work',
      who: self,
      due: on(-118),
      status: 'in-progress',
    }),
    nowStands('maelys', -116, 'step-training', 'done'),
    step('maelys', -44)('step-forem', {
      what: 'Rendez-vous avec une conseillère du Forem, par vidéo',
      goal: 'goal-work',
      who: service('service:forem', 'Forem'),
      due: on(10),
      status: 'in-progress',
      details: 'Demander ce que devient l’inscription si elle entre directement en contrat.',
    }),
  ];
}

function moneyAndCareSteps({ on }: Calendar): readonly PracticePut[] {
  return [
    step('maelys', -36)('step-cpas', {
      what: 'Ouvrir un dossier au CPAS de Namur : revenu d’intégration et garantie locative',
      goal: 'goal-money',
      who: service('local-welfare:92094', 'CPAS de Namur'),
      due: on(70),
      status: 'cannot-yet',
      reason: 'Le CPAS demande une date de sortie probable et une adresse.',
      details: 'Compter six semaines entre la demande complète et la première décision.',
    }),
    step('maelys', -150)('step-debts', {
      what: 'Dresser la liste des dettes et commencer une médiation',
      goal: 'goal-money',
      who: service('local-welfare:53053', 'CPAS de Mons'),
      due: on(44),
      status: 'in-progress',
    }),
    step('maelys', -178)('step-payments', {
      what: 'Verser 30 euros par mois aux parties civiles',
      goal: 'goal-repair',
      who: self,
      due: on(12),
      status: 'in-progress',
      details: 'Par virement depuis son compte à la prison. Elle garde les reçus dans une boîte à thé.',
    }),
    step('honore', -90)('step-talks', {
      what: 'Prendre un premier rendez-vous dans un service de santé mentale à Namur',
      goal: 'goal-nights',
      who: service('service:mental-health-centre', 'Service de santé mentale'),
      due: on(49),
      status: 'not-started',
      details: 'Elle préfère une femme et pas de groupe. Délai annoncé : environ dix semaines.',
      planB: [
        'Consultation chez le médecin traitant de sa sœur, qui a accepté de la recevoir.',
        'Pas de place avant l’audience.',
      ],
    }),
    by('maelys', -8)('plan', 'appointment', 'appointment-forem', {
      when: { on: on(10), at: '10:00', place: 'Prison de Mons, local vidéo', what: 'Entretien avec le Forem' },
    }),
  ];
}

function proofs({ on }: Calendar): readonly PracticePut[] {
  return [
    proof('maelys', -239, 'proof-work', {
      step: 'step-work',
      type: 'Promesse d’embauche',
      dated: on(-252),
      validUntil: addMonths(on(-252), 6),
      document: {
        name: 'promesse-embauche.pdf',
        title: 'Blanchisserie L’Édredon Bleu - promesse d’embauche',
        lines: [
          `Namur, le ${inWords(on(-252), 'fr')}`,
          'Nous envisageons d’engager Madame Célestine Parapluie comme aide en blanchisserie,',
          'à raison de 30 heures par semaine, du lundi au vendredi de 7 h à 13 h.',
          'La présente promesse vaut six mois.',
          'La gérante',
        ],
      },
    }),
    proof('maelys', -116, 'proof-training', {
      step: 'step-training',
      type: 'Attestation de formation',
      dated: on(-119),
      document: {
        name: 'attestation-formation.pdf',
        title: 'Attestation de réussite - aide en blanchisserie',
        lines: ['Parapluie Célestine', '180 heures suivies sur 180', `Délivrée le ${inWords(on(-119), 'fr')}`],
      },
    }),
    proof('maelys', -33, 'proof-waiting-list', {
      step: 'step-home',
      type: 'Attestation d’inscription sur liste d’attente',
      dated: on(-35),
      validUntil: on(55),
      document: {
        name: 'liste-attente.pdf',
        title: 'Maison d’accueil Le Nid de Zinc - liste d’attente',
        lines: [
          `Namur, le ${inWords(on(-35), 'fr')}`,
          'Madame Parapluie est inscrite sur notre liste d’attente.',
          'Rang à ce jour : 2. Entretien d’admission à fixer.',
          'Cette attestation est à renouveler tous les trois mois.',
        ],
      },
    }),
    proof('maelys', -15, 'proof-payments', {
      step: 'step-payments',
      type: 'Relevé des versements',
      dated: on(-16),
      document: {
        name: 'versements.pdf',
        title: 'Compte de la détenue - versements aux parties civiles',
        lines: [-137, -107, -77, -46, -17].map((day) => `${inWords(on(day), 'fr')} : 30,00 euros`),
      },
    }),
  ];
}

function inquiry({ on }: Calendar): readonly PracticePut[] {
  return [
    by('maelys', -62)('plan', 'inquiry', 'inquiry-sister', {
      question: {
        text: 'Madame peut-elle passer ses congés chez sa sœur ? Celle-ci sait-elle ce qu’un congé implique, et se sent-elle libre de dire non ?',
      },
      address: { street: 'Impasse des Arrosoirs 3', postalCode: '5000', town: 'Namur' },
      host: { name: 'Ombeline Parapluie', relation: 'sœur aînée' },
      hostInformed: { informed: 'yes', on: on(-64) },
      roomFrom: { on: on(-30) },
    }),
    by('aubin', -18)('plan', 'inquiry', 'inquiry-sister', {
      visit: {
        on: on(-27),
        present: 'Ombeline Parapluie ; Aubin Tournesol',
        findings:
          'Maison ouvrière au fond d’une impasse, calme. Un lit d’appoint dans la chambre de couture. Ombeline parle lentement et choisit ses mots : ' +
          'elle veut bien deux nuits, pas une semaine. Elle a été soulagée d’entendre qu’elle pouvait le dire.',
      },
      answer: {
        text: 'Adresse adéquate pour des congés de 36 heures. Pas pour un séjour de plusieurs mois : le plan B « trois mois chez sa sœur » doit être rediscuté avec les deux sœurs.',
        on: on(-18),
      },
    }),
    by('maelys', -26)('plan', 'agreement', 'agreement-1', {
      agreement: {
        answer: 'yes',
        on: on(-26),
        reason: 'C’est mon plan. Je veux qu’on me dise quand quelque chose bouge.',
        printReason: true,
      },
    }),
  ];
}

export const plan = (calendar: Calendar): readonly PracticePut[] => [
  ...wishesAndGoals,
  ...homeSteps(calendar),
  ...workSteps(calendar),
  ...moneyAndCareSteps(calendar),
  ...proofs(calendar),
  ...inquiry(calendar),
];
