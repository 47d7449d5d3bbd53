/** What Basiel wants, the steps towards it, their proofs and the two inquiries. */
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

const self = detainee('Basiel Regenboog');

const wishesAndGoals: readonly PracticePut[] = [
  wish('lien', -66, 'wish-1', 'nl')('Ik wil erbij zijn als ons Mus haar eerste stappen zet.'),
  wish(
    'lien',
    -138,
    'wish-2',
    'nl',
  )('Ik kan een fiets herstellen met mijn ogen toe. Dat wil ik weer doen, maar dan met papieren die kloppen.'),
  goal(
    'lien',
    -138,
    'goal-home',
    'housing',
    'nl',
  )('Een plek waar wij met drie kunnen slapen en waar niemand op zijn tenen moet lopen.'),
  goal('lien', -138, 'goal-work', 'day-activity', 'nl')('Opstaan, naar het atelier, vuile handen, naar huis.'),
  goal('lien', -138, 'goal-father', 'family', 'nl')('Vader zijn, ook als ik er maar een uur per week mag zijn.'),
  goal('lien', -130, 'goal-damage', 'victims', 'nl')('Afbetalen wat ik kapotgemaakt heb, ook al duurt het lang.'),
  goal('lien', -130, 'goal-papers', 'administration', 'nl')('Eén map waar alles in zit, dat ik niet meer moet zoeken.'),
];

const timetable = [
  'Voorstel van weekrooster, te bevestigen door de rechter:',
  'Maandag tot donderdag: 7.15 u vertrek, 8.00-16.30 u atelier, 17.15 u thuis.',
  'Vrijdag: 7.15 u vertrek, 8.00-12.00 u atelier, 12.45 u thuis.',
  'Woensdag, om de twee weken: 18.30-20.00 u oudercursus.',
  'Zaterdag: 10.00-14.00 u vrije uren, boodschappen en wandelen met Mus.',
  'Zondag: 14.00-18.00 u vrije uren, bezoek aan zijn vader.',
  'Reistijd gemeten met trein en fiets: 42 minuten. Bij vertraging eerst bellen naar het VCET, dan naar het atelier.',
].join('\n');

function homeSteps({ on, release }: Calendar): readonly PracticePut[] {
  return [
    step('lien', -118)('step-host', {
      what: 'Inwonen bij nonkel Ambroos Theepot in Aalst',
      goal: 'goal-home',
      who: someone('Ambroos Theepot'),
      due: on(28),
      status: 'in-progress',
      details:
        'Kamer op de tweede verdieping, nu nog vol naaimachines. Ambroos vraagt 300 euro per maand en geen bezoek na tien uur.',
      planB: [
        'Inwonen bij Fien Lucifer en haar moeder Roza in Erpe-Mere. Kleiner, maar Mus woont er al.',
        'Ambroos zegt af, of de kamer is drie weken voor de gevraagde datum nog niet leeg.',
      ],
    }),
    nowStands(
      'lien',
      -9,
      'step-host',
      'cannot-yet',
      'Ambroos trok zijn belofte in: zijn zoon komt terug thuis wonen. Plan B is gestart.',
    ),
    step('lien', -7)('step-plan-b', {
      what: 'Plan B: inwonen bij Fien Lucifer en haar moeder in Erpe-Mere',
      goal: 'goal-home',
      who: someone('Fien Lucifer'),
      due: on(26),
      status: 'in-progress',
      details:
        'Fien en Roza zijn akkoord. Ze willen eerst van de justitieassistent zelf horen wat een enkelband in huis betekent.',
      planB: ['Een kamer via het OCMW zoeken en het verzoek daarop afstemmen.', 'De enquête raadt het adres af.'],
    }),
    step('lien', -5)('step-inquiry', {
      what: 'Nieuwe maatschappelijke enquête over het adres in Erpe-Mere',
      goal: 'goal-home',
      who: colleague(cast.joppe),
      due: on(18),
      status: 'in-progress',
      details: `Zonder antwoord kan de directeur zijn advies niet volledig maken. Uiterlijk ${inWords(on(5), 'nl')} starten om de termijn te halen.`,
    }),
    step('lien', -12)('step-release-request', {
      what: 'Verzoek tot voorwaardelijke invrijheidstelling schrijven en afgeven op de griffie',
      goal: 'goal-home',
      who: self,
      due: on(9),
      status: 'not-started',
      details: `Tijdsvoorwaarde volgens de griffie: ${inWords(release, 'nl')}. Basiel wil het zelf schrijven, Lien leest na.`,
    }),
  ];
}

function workSteps({ on }: Calendar): readonly PracticePut[] {
  return [
    step('lien', -26)('step-timetable', {
      what: 'Weekrooster voor het elektronisch toezicht afspreken',
      goal: 'goal-work',
      who: colleague(cast.joppe),
      due: on(22),
      status: 'in-progress',
      details: timetable,
      planB: [
        'Vertrekken vanuit Erpe-Mere: trein van 7.02 u, het hele rooster schuift een kwartier op.',
        'Het verblijfsadres verandert.',
      ],
    }),
    step('lien', -136)('step-work', {
      what: 'Werkbelofte van fietsatelier De Dertiende Spaak laten vernieuwen',
      goal: 'goal-work',
      who: colleague(cast.saar),
      due: on(12),
      status: 'in-progress',
      planB: ['Instapplaats in een maatwerkbedrijf via VDAB.', 'Geen nieuwe brief op de vervaldag.'],
    }),
    nowDetails(
      'lien',
      -20,
      'step-work',
    )(
      'De belofte dateert van voor de opsluiting. De zaakvoerder blijft akkoord, maar zijn nieuwe brief laat op zich wachten.',
    ),
    step('lien', -100)('step-vdab', {
      what: 'Inschrijven bij VDAB en eerste gesprek in de gevangenis',
      goal: 'goal-work',
      who: service('service:vdab', 'VDAB'),
      due: on(-45),
      status: 'in-progress',
    }),
    nowStands('lien', -44, 'step-vdab', 'done'),
  ];
}

function familyAndPaperSteps({ on }: Calendar): readonly PracticePut[] {
  return [
    step('lien', -110)('step-recognition', {
      what: 'Mus erkennen bij de burgerlijke stand',
      goal: 'goal-father',
      who: service('municipality:41002', 'Aalst'),
      due: on(-76),
      status: 'in-progress',
      details: 'Erkenning voor de geboorte; de ambtenaar komt naar de gevangenis.',
    }),
    nowStands('lien', -77, 'step-recognition', 'done'),
    step('lien', -84)('step-course', {
      what: 'Oudercursus in de gevangenis afmaken, daarna om de twee weken in Aalst',
      goal: 'goal-father',
      who: colleague(cast.saar),
      due: on(40),
      status: 'in-progress',
      details: 'Acht avonden. De laatste is met Fien en Mus erbij.',
    }),
    nowDetails('lien', -20, 'step-course')('Vijf van de acht avonden gevolgd. De laatste is met Fien en Mus erbij.'),
    step('lien', -98)('step-payment', {
      what: 'Afbetalingsplan voor de burgerlijke partijen: 40 euro per maand',
      goal: 'goal-damage',
      who: self,
      due: on(15),
      status: 'in-progress',
      details: 'Uit het loon van het werkhuis. Na de vrijlating verhogen tot 120 euro.',
    }),
    nowDetails(
      'lien',
      -13,
      'step-payment',
    )('Drie stortingen gedaan uit het loon van het werkhuis. Na de vrijlating verhogen tot 120 euro.'),
    step('lien', -40)('step-id', {
      what: 'Nieuwe identiteitskaart aanvragen',
      goal: 'goal-papers',
      who: service('municipality:41002', 'Aalst'),
      due: on(19),
      status: 'cannot-yet',
      reason: 'Kan pas als het adres vaststaat.',
    }),
    step('lien', -120, { takenOutOn: -64 })('step-football', {
      what: 'Inschrijven bij de zaalvoetbal',
      goal: 'goal-father',
      who: self,
      due: on(60),
      status: 'not-started',
    }),
  ];
}

function proofs({ on }: Calendar): readonly PracticePut[] {
  return [
    proof('lien', -114, 'proof-host', {
      step: 'step-host',
      type: 'Huisvestingsbelofte',
      dated: on(-116),
      document: {
        name: 'huisvestingsbelofte.pdf',
        title: 'Belofte van huisvesting',
        lines: [
          `Aalst, ${inWords(on(-116), 'nl')}`,
          'Ondergetekende, Ambroos Theepot, Lampionstraat 12 te 9300 Aalst,',
          'stelt zijn neef Basiel Regenboog een gemeubelde kamer ter beschikking,',
          'tegen 300 euro per maand, verwarming inbegrepen.',
          'Getekend: A. Theepot',
        ],
      },
    }),
    proof('lien', -135, 'proof-work', {
      step: 'step-work',
      type: 'Werkbelofte',
      dated: on(-203),
      document: {
        name: 'werkbelofte.pdf',
        title: 'Fietsatelier De Dertiende Spaak - belofte van tewerkstelling',
        lines: [
          `Aalst, ${inWords(on(-203), 'nl')}`,
          'Wij zijn bereid Basiel Regenboog in dienst te nemen als hersteller,',
          '36 uur per week, contract van zes maanden, verlengbaar.',
          'Werkuren: maandag tot donderdag 8.00-16.30, vrijdag 8.00-12.00.',
          'Getekend: de zaakvoerder',
        ],
      },
    }),
    proof('lien', -44, 'proof-vdab', {
      step: 'step-vdab',
      type: 'Bewijs van inschrijving VDAB',
      dated: on(-47),
      document: {
        name: 'inschrijving-werkzoekende.pdf',
        title: 'Bewijs van inschrijving als werkzoekende',
        lines: [
          'Basiel Regenboog',
          `Ingeschreven op ${inWords(on(-47), 'nl')}`,
          'Beroep: hersteller van fietsen en bromfietsen',
        ],
      },
    }),
    proof('lien', -13, 'proof-payments', {
      step: 'step-payment',
      type: 'Overzicht van stortingen',
      dated: on(-14),
      document: {
        name: 'stortingen.pdf',
        title: 'Rekening gedetineerde - stortingen aan burgerlijke partijen',
        lines: [
          `${inWords(on(-75), 'nl')}: 40,00 euro`,
          `${inWords(on(-45), 'nl')}: 40,00 euro`,
          `${inWords(on(-15), 'nl')}: 40,00 euro`,
          'Begunstigde: gerechtsdeurwaarder, ten voordele van vier burgerlijke partijen',
        ],
      },
    }),
  ];
}

/** The first inquiry keeps two dates for the room; the second waits for an answer. */
function inquiries({ on }: Calendar): readonly PracticePut[] {
  return [
    by('lien', -68)('plan', 'inquiry', 'inquiry-theepot', {
      question: {
        text: 'Kan Basiel bij zijn nonkel wonen onder elektronisch toezicht? Is er een vaste kamer, weet de gastheer wat een uurrooster van hem vraagt, en vanaf wanneer kan het?',
      },
      address: { street: 'Lampionstraat 12', postalCode: '9300', town: 'Aalst' },
      host: { name: 'Ambroos Theepot', relation: 'nonkel, broer van zijn moeder' },
      hostInformed: { informed: 'yes', on: on(-72) },
      roomFrom: { on: on(28) },
    }),
    by('joppe', -38)('plan', 'inquiry', 'inquiry-theepot', {
      visit: {
        on: on(-43),
        present: 'Ambroos Theepot; Joppe Waterlelie',
        findings:
          'Rijhuis, proper en warm. De kamer staat nog vol: elf naaimachines van een vriend die in het buitenland zit. ' +
          'Ambroos ontvangt hartelijk, maar antwoordt ontwijkend op de vraag wie er nog in huis slaapt. ' +
          'Stopcontact en ontvangst voor de box zijn in orde.',
      },
      answer: {
        text: 'Het adres is geschikt als de kamer leeg is. Ambroos noemt zelf een latere datum dan die van de PSD. Ik raad aan die na te vragen voor er beslist wordt.',
        on: on(-38),
      },
    }),
    by('joppe', -38, { apart: true })('plan', 'inquiry', 'inquiry-theepot', { roomFrom: { on: on(49) } }),
    by('lien', -5)('plan', 'inquiry', 'inquiry-lucifer', {
      question: {
        text: 'Kan Basiel bij Fien Lucifer, haar moeder en de baby wonen onder elektronisch toezicht? Fien en Roza willen graag dat iemand hun uitlegt hoe een dag met een enkelband eruitziet.',
      },
      address: { street: 'Vlierbessenpad 7', postalCode: '9420', town: 'Erpe-Mere' },
      host: { name: 'Fien Lucifer en Roza Lucifer', relation: 'partner en haar moeder' },
      hostInformed: { informed: 'yes', on: on(-6) },
      roomFrom: { on: on(14) },
    }),
    by('joppe', -3)('plan', 'appointment', 'appointment-visit', {
      when: { on: on(6), at: '17:30', place: 'Erpe-Mere', what: 'Huisbezoek van het justitiehuis bij Fien en Roza' },
    }),
    by('lien', -24)('plan', 'agreement', 'agreement-1', {
      agreement: {
        answer: 'yes',
        on: on(-24),
        reason:
          'Ik sta achter dit plan. Als het bij nonkel niet doorgaat wil ik dat we direct verder zoeken en niet wachten.',
        printReason: true,
      },
    }),
  ];
}

export const plan = (calendar: Calendar): readonly PracticePut[] => [
  ...wishesAndGoals,
  ...homeSteps(calendar),
  ...workSteps(calendar),
  ...familyAndPaperSteps(calendar),
  ...proofs(calendar),
  ...inquiries(calendar),
];
