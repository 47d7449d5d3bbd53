/** What Fee wants and the plan for her first 72 hours, in words she can read or have read to her. */
import { cast } from '../cast.ts';
import { addDays, inWords, type Calendar } from '../dates.ts';
import type { PracticePut } from '../types.ts';
import { by, colleague, detainee, goal, nowStands, proof, service, someone, step, wish } from '../writing.ts';

const self = detainee('Fee Vuurtoren');

const wishesAndGoals: readonly PracticePut[] = [
  wish('griet', -66, 'wish-1', 'nl')('Ik wil een bed. En een deur met een sleutel.'),
  wish('griet', -66, 'wish-2', 'nl')('Ik wil Boei terug. Dat is mijn hond.'),
  wish('griet', -66, 'wish-3', 'nl')('Niemand moet mij komen controleren. Mijn straf is dan gedaan.'),
  goal('griet', -385, 'goal-bed', 'housing', 'nl')('De eerste nacht niet buiten slapen.'),
  goal('griet', -66, 'goal-money', 'income', 'nl')('Geld voor eten. Ook de eerste dag.'),
  goal('griet', -66, 'goal-dog', 'network', 'nl')('Boei bij mij.'),
  goal('griet', -59, 'goal-pills', 'health', 'nl')('Mijn pillen voor een week.'),
  goal('griet', -59, 'goal-papers', 'administration', 'nl')('Een kaart met mijn foto op.'),
  goal(
    'seppe',
    -38,
    'goal-reading',
    'meaning',
    'nl',
  )('Zelf een brief kunnen lezen. Niet alles, maar het belangrijkste.'),
];

function firstDay({ on, end }: Calendar): readonly PracticePut[] {
  return [
    step('griet', -64)('step-bed', {
      what: 'Dag 1: een bed voor de eerste nacht',
      goal: 'goal-bed',
      who: service('local-welfare:73109', 'OCMW Voeren'),
      due: end,
      status: 'in-progress',
      details: `Het OCMW heeft een noodkamer boven het dorpshuis. Ze houden die vrij als het dossier rond is op ${inWords(on(56), 'nl')}. Sleutel af te halen aan het loket, voor 16.00 u.`,
      planB: [
        'Crisisopvang in Hasselt, de eerste drie nachten.',
        'Veertien dagen voor het strafeinde nog geen bevestigd bed.',
      ],
    }),
    step('griet', -52)('step-gate', {
      what: 'Dag 1: iemand haalt Fee op aan de poort',
      goal: 'goal-bed',
      who: colleague(cast.mira),
      due: end,
      status: 'in-progress',
      details:
        'Mira komt om 9.00 u met de auto. Fee wil vooraan zitten en niet praten tot Tongeren. Dat is afgesproken.',
    }),
    step('griet', -52)('step-money', {
      what: 'Dag 1: leefloon vragen op het OCMW',
      goal: 'goal-money',
      who: service('local-welfare:73109', 'OCMW Voeren'),
      due: end,
      status: 'in-progress',
      details:
        'Afspraak om 14.00 u. Fee mag Nederlands spreken, ook als de wachtzaal Frans spreekt. Meebrengen: bewijs van invrijheidstelling, identiteitskaart. Voorschot van een week gevraagd.',
    }),
    step('griet', -59)('step-pills', {
      what: 'Dag 1: medicatie voor zeven dagen meegeven',
      goal: 'goal-pills',
      who: colleague(cast.rune),
      due: addDays(end, -1),
      status: 'not-started',
      details: 'In een weekdoos met zon en maan erop, zo weet Fee welke voor ’s avonds is.',
    }),
  ];
}

function nextDays({ on, end }: Calendar): readonly PracticePut[] {
  return [
    step('griet', -48)('step-doctor', {
      what: 'Dag 2: naar de dokter',
      goal: 'goal-pills',
      who: service('service:family-doctor', 'Huisarts'),
      due: addDays(end, 1),
      status: 'in-progress',
      details: 'De dokter spreekt Nederlands en Frans. Afspraak om 10.30 u, te voet vanaf de noodkamer.',
    }),
    step('griet', -45)('step-dog', {
      what: 'Dag 2: Boei halen bij de buurvrouw',
      goal: 'goal-dog',
      who: someone('Pomme Reinette, buurvrouw'),
      due: addDays(end, 1),
      status: 'in-progress',
      details:
        'Boei mag mee in de noodkamer als hij niet blaft. Mevrouw Reinette spreekt Frans; zij heeft een mand en een halsband.',
      planB: [
        'Boei blijft nog een maand bij mevrouw Reinette, Fee komt elke dag wandelen.',
        'Het OCMW laat geen hond toe.',
      ],
    }),
    step('griet', -45)('step-insurance', {
      what: 'Dag 3: naar het ziekenfonds',
      goal: 'goal-money',
      who: service('service:health-insurance-fund', 'Ziekenfonds'),
      due: addDays(end, 2),
      status: 'not-started',
    }),
    step('griet', -30)('step-card', {
      what: 'Identiteitskaart aanvragen, foto laten maken',
      goal: 'goal-papers',
      who: service('municipality:73109', 'Voeren'),
      due: on(-3),
      status: 'in-progress',
      details: 'De foto is genomen in de gevangenis. De gemeente wacht op het formulier van de griffie.',
    }),
    step('seppe', -38)('step-reading', {
      what: 'Leesles: twee keer per week, daarna dichter bij huis',
      goal: 'goal-reading',
      who: service('service:adult-education', 'Onderwijs en vorming'),
      due: on(48),
      status: 'in-progress',
      details: 'Fee kan haar naam, Boei, sleutel, dokter en gratis lezen. Ze koos die woorden zelf.',
    }),
    step('griet', -21)('step-aftercare', {
      what: 'Nazorg als Fee dat wil: drie bezoeken van Mira in de eerste maand',
      goal: 'goal-dog',
      who: colleague(cast.mira),
      due: addDays(end, 30),
      status: 'in-progress',
      details: 'Vrijwillig. Fee belt zelf of belt niet. Er is geen opdracht en niemand krijgt een verslag.',
    }),
    by('griet', -14)('plan', 'appointment', 'appointment-money', {
      when: { on: end, at: '14:00', place: 'OCMW Voeren, loket 2', what: 'Leefloon vragen' },
    }),
    by('griet', -14)('plan', 'appointment', 'appointment-doctor', {
      when: { on: addDays(end, 1), at: '10:30', place: 'Huisarts, Voeren', what: 'Eerste bezoek' },
    }),
  ];
}

function olderSteps({ on }: Calendar): readonly PracticePut[] {
  return [
    step('griet', -380, { takenOutOn: -130 })('step-leave', {
      what: 'Verlofadres zoeken voor penitentiair verlof',
      goal: 'goal-bed',
      who: self,
      due: on(-320),
      status: 'no-longer-needed',
    }),
    step('griet', -58)('step-phone', {
      what: 'Een telefoon met een kaart van tien euro',
      goal: 'goal-papers',
      who: colleague(cast.mira),
      due: on(-12),
      status: 'in-progress',
    }),
    nowStands('griet', -12, 'step-phone', 'done'),
  ];
}

function proofs({ on, end }: Calendar): readonly PracticePut[] {
  return [
    proof('griet', -20, 'proof-bed', {
      step: 'step-bed',
      type: 'Voorlopige bevestiging noodkamer',
      dated: on(-22),
      validUntil: on(56),
      document: {
        name: 'noodkamer.pdf',
        title: 'OCMW Voeren - noodkamer',
        lines: [
          `Voeren, ${inWords(on(-22), 'nl')}`,
          'De noodkamer kan vrijgehouden worden voor mevrouw F. Vuurtoren',
          `vanaf ${inWords(end, 'nl')}, voor ten hoogste vier weken,`,
          'op voorwaarde dat het sociaal onderzoek vooraf is afgerond.',
          'Un texte français peut être obtenu sur demande.',
        ],
      },
    }),
    proof('seppe', -37, 'proof-neighbour', {
      step: 'step-dog',
      type: 'Brief van de buurvrouw',
      dated: on(-305),
      document: {
        name: 'brief-buurvrouw.pdf',
        title: 'Lettre de Madame Reinette',
        lines: [
          `Le ${inWords(on(-305), 'fr')}`,
          'Chère Fee, Boei va bien. Il dort sur le fauteuil bleu.',
          'Il peut rester ici le temps qu’il faut. Il t’attend à la grille le soir.',
          'Pomme',
        ],
      },
    }),
    proof('griet', -27, 'proof-photo', {
      step: 'step-card',
      type: 'Ontvangstbewijs aanvraag identiteitskaart',
      dated: on(-28),
      document: {
        name: 'ontvangstbewijs.pdf',
        title: 'Gemeente Voeren - ontvangstbewijs',
        lines: [`Ontvangen op ${inWords(on(-28), 'nl')}: twee pasfoto’s`, 'Ontbreekt nog: formulier van de griffie'],
      },
    }),
    proof('seppe', -9, 'proof-reading', {
      step: 'step-reading',
      type: 'Aanwezigheidsblad leesles',
      dated: on(-10),
      document: {
        name: 'leesles.pdf',
        title: 'Leesles - aanwezigheden',
        lines: [
          'Fee V.',
          'Aanwezig: 8 van de 8 lessen',
          'Opmerking van de lesgever: leest nu ook “maandag” en “niet roken”',
        ],
      },
    }),
  ];
}

const agreement = ({ on }: Calendar): PracticePut =>
  by('griet', -21)('plan', 'agreement', 'agreement-1', {
    agreement: {
      answer: 'no',
      on: on(-21),
      reason: 'Ik zet mijn naam nergens onder. Maar het bed wil ik. En Boei.',
      printReason: true,
    },
  });

export const plan = (calendar: Calendar): readonly PracticePut[] => [
  ...wishesAndGoals,
  ...olderSteps(calendar),
  ...firstDay(calendar),
  ...nextDays(calendar),
  ...proofs(calendar),
  agreement(calendar),
];
