/** What Gust wants, the steps towards it and their proofs. */
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

const self = detainee('Gust Windmolen');

const wishesAndGoals: readonly PracticePut[] = [
  wish('tuur', -520, 'wish-1', 'nl')('Met mijn handen werken en ’s avonds moe zijn van iets goeds.'),
  wish('tuur', -180, 'wish-2', 'nl')('Dat mijn broer weer aan tafel wil zitten als ik er ook zit.'),
  goal('tuur', -520, 'goal-work', 'day-activity', 'nl')('Hout. Iets maken dat blijft staan.'),
  goal(
    'tuur',
    -500,
    'goal-home',
    'housing',
    'nl',
  )('Bij vader wonen zolang hij mij nodig heeft, en daarna iets voor mij alleen.'),
  goal('tuur', -180, 'goal-brother', 'family', 'nl')('Mijn broer in de ogen kunnen kijken.'),
  goal('noor', -240, 'goal-talk', 'guidance', 'nl')('Blijven praten met Cas, ook als het niet moet.'),
  goal('noor', -150, 'goal-sunday', 'meaning', 'nl')('Een zondag waarop ik ergens verwacht word.'),
  goal(
    'tuur',
    -140,
    'goal-repair',
    'victims',
    'nl',
  )('Weten of iemand iets van mij wil horen. En zwijgen als dat niet zo is.'),
  goal('tuur', -140, 'goal-money', 'income', 'nl')('Geen schulden bij maken.'),
];

function homeAndWork({ on }: Calendar): readonly PracticePut[] {
  return [
    step('tuur', -160)('step-home', {
      what: 'Inwonen bij vader, Molenwiekstraat in Vilvoorde',
      goal: 'goal-home',
      who: someone('Fons Windmolen, vader'),
      due: on(90),
      status: 'in-progress',
      details: 'Vader wordt vergeetachtig; de thuisverpleging komt twee keer per dag. Gust slaapt beneden.',
      planB: [
        'Studio via de woonmaatschappij, met huurwaarborg van het OCMW.',
        'Vader verhuist naar een woonzorgcentrum.',
      ],
    }),
    nowDetails(
      'tuur',
      -40,
      'step-home',
    )(
      'Vader wordt vergeetachtig; de thuisverpleging komt twee keer per dag. Gust slaapt beneden. Drie verloven zijn daar verlopen zoals afgesproken.',
    ),
    step('tuur', -128)('step-inquiry', {
      what: 'Maatschappelijke enquête bij vader',
      goal: 'goal-home',
      who: colleague(cast.fenna),
      due: on(-50),
      status: 'in-progress',
    }),
    nowStands('fenna', -55, 'step-inquiry', 'done'),
    step('tuur', -210)('step-work', {
      what: 'Werkbelofte van houtwerkplaats De Kromme Plank',
      goal: 'goal-work',
      who: self,
      due: on(30),
      status: 'in-progress',
      planB: ['Opleiding schrijnwerkerij via VDAB, start elke maand.', 'De proefdag valt tegen of gaat niet door.'],
    }),
    nowDetails(
      'tuur',
      -20,
      'step-work',
    )(
      `De belofte is ouder dan een half jaar. De werkplaats wil ze vernieuwen na een proefdag. Uiterlijk ${inWords(on(24), 'nl')} een verlof op een werkdag vragen.`,
    ),
    step('tuur', -300)('step-training', {
      what: 'Getuigschrift meubelmaker halen',
      goal: 'goal-work',
      who: service('service:adult-education', 'Onderwijs en vorming'),
      due: on(-90),
      status: 'in-progress',
    }),
    nowStands('tuur', -88, 'step-training', 'done'),
    step('tuur', -58)('step-welfare', {
      what: 'Leefloon en referentie bij OCMW Vilvoorde nagaan voor de eerste maand',
      goal: 'goal-money',
      who: service('local-welfare:23088', 'OCMW Vilvoorde'),
      due: on(60),
      status: 'not-started',
    }),
  ];
}

function peopleAndTalk({ on }: Calendar): readonly PracticePut[] {
  return [
    step('noor', -240)('step-guidance', {
      what: 'Begeleiding door Cas voortzetten na de vrijlating',
      goal: 'goal-talk',
      who: colleague(cast.cas),
      due: on(110),
      status: 'in-progress',
      details:
        'Elke twee weken, vrijwillig. Afgesproken met Gust: op dit plan staat alleen of de afspraken doorgaan. Wat er gezegd wordt blijft bij Cas.',
    }),
    step('noor', -120)('step-brother', {
      what: 'Eerste gesprek met broer Staf, op neutraal terrein',
      goal: 'goal-brother',
      who: colleague(cast.noor),
      due: on(35),
      status: 'in-progress',
      details: 'Staf wil komen als het over vader gaat. Over de rest nog niet. Noor zit erbij.',
    }),
    step('noor', -95)('step-choir', {
      what: 'Aansluiten bij een koor of wandelgroep in Vilvoorde',
      goal: 'goal-sunday',
      who: service('service:local-prevention', 'Preventiedienst van de gemeente'),
      due: on(75),
      status: 'not-started',
      details: 'Joris vraagt na welke groepen nieuwe mensen kunnen opvangen. Hij vraagt dat zonder naam.',
    }),
    step('tuur', -22)('step-sheet', {
      what: 'Ondersteuningsblad voor de preventieambtenaar opstellen en samen met Gust nalezen',
      goal: 'goal-home',
      who: colleague(cast.tuur),
      due: on(8),
      status: 'in-progress',
      details: [
        'Gaat mee: aankomstdatum, adres, werkplaats, welke drie dingen Vilvoorde kan doen (koor, thuiszorg voor vader, loket OCMW), wie belt wie.',
        'Gaat niet mee: vonnis, levensgebieden, nota’s, begeleiding, alles over zijn broer.',
        'Gust leest eerst. Zijn akkoord is nodig en volstaat niet: Tuur beslist mee.',
      ].join('\n'),
    }),
    step('tuur', -138)('step-mediation', {
      what: 'Vragen of bemiddeling mogelijk is',
      goal: 'goal-repair',
      who: service('service:mediation-nl', 'Bemiddeling'),
      due: on(14),
      status: 'cannot-yet',
      reason: 'De bemiddelingsdienst wacht op een antwoord; dat kan lang duren of nooit komen.',
    }),
    by('tuur', -6)('plan', 'appointment', 'appointment-brother', {
      when: {
        on: on(13),
        at: '15:30',
        place: 'Gevangenis Brugge, kleine bezoekzaal',
        what: 'Gesprek met Staf, over vader',
      },
    }),
  ];
}

function proofs({ on }: Calendar): readonly PracticePut[] {
  return [
    proof('tuur', -205, 'proof-work', {
      step: 'step-work',
      type: 'Werkbelofte',
      dated: on(-214),
      document: {
        name: 'werkbelofte.pdf',
        title: 'Houtwerkplaats De Kromme Plank - werkbelofte',
        lines: [
          `Vilvoorde, ${inWords(on(-214), 'nl')}`,
          'Na een geslaagde proefdag bieden wij Gust Windmolen een contract aan als hulpschrijnwerker,',
          '32 uur per week, maandag tot donderdag van 8 tot 16.30 uur.',
          'De werkplaatsleider',
        ],
      },
    }),
    proof('tuur', -87, 'proof-training', {
      step: 'step-training',
      type: 'Getuigschrift',
      dated: on(-91),
      document: {
        name: 'getuigschrift.pdf',
        title: 'Getuigschrift meubelmaker',
        lines: ['Gust Windmolen', 'Proefstuk: een stoel zonder schroeven', `Uitgereikt op ${inWords(on(-91), 'nl')}`],
      },
    }),
    proof('tuur', -150, 'proof-home', {
      step: 'step-home',
      type: 'Verklaring van de vader',
      dated: on(-155),
      document: {
        name: 'verklaring-verblijf.pdf',
        title: 'Verklaring',
        lines: [
          `Vilvoorde, ${inWords(on(-155), 'nl')}`,
          'Mijn zoon Gust mag bij mij wonen. De kamer beneden is vrij.',
          'Hij kan ook de soep opwarmen, dat vergeet ik soms.',
          'Fons Windmolen, Molenwiekstraat 41, 1800 Vilvoorde',
        ],
      },
    }),
    proof('tuur', -20, 'proof-guidance', {
      step: 'step-guidance',
      type: 'Aanwezigheidsattest',
      dated: on(-21),
      document: {
        name: 'aanwezigheid.pdf',
        title: 'Attest van aanwezigheid',
        lines: [
          `Op ${inWords(on(-21), 'nl')}`,
          'De heer Windmolen kwam het voorbije half jaar naar elke afspraak.',
          'Dit attest vermeldt op zijn vraag alleen aanwezigheid.',
          'C. Vuursteen, begeleider',
        ],
      },
    }),
  ];
}

function inquiry({ on }: Calendar): readonly PracticePut[] {
  return [
    by('tuur', -126)('plan', 'inquiry', 'inquiry-father', {
      question: {
        text: 'Kan Gust bij zijn vader wonen? Wat doet het met de zorg voor vader, en wie vangt op als het te zwaar wordt?',
      },
      address: { street: 'Molenwiekstraat 41', postalCode: '1800', town: 'Vilvoorde' },
      host: { name: 'Fons Windmolen', relation: 'vader' },
      hostInformed: { informed: 'yes', on: on(-130) },
      roomFrom: { on: on(-120) },
    }),
    by('fenna', -55)('plan', 'inquiry', 'inquiry-father', {
      visit: {
        on: on(-71),
        present: 'Fons Windmolen; de thuisverpleegkundige; Fenna Kastanje',
        findings:
          'Klein huis met een grote keuken. Vader stelt twee keer dezelfde vraag en schaamt zich daarover. De verpleegkundige is blij dat er ’s avonds iemand zou zijn. ' +
          'De buren kennen Gust van vroeger; één buurvrouw bracht tijdens het bezoek appels.',
      },
      answer: {
        text: 'Geschikt adres. Ik raad aan vooraf af te spreken wie inspringt als de zorg voor vader zwaarder wordt, zodat dit niet alleen op Gust valt.',
        on: on(-55),
      },
    }),
    by('tuur', -30)('plan', 'agreement', 'agreement-1', {
      agreement: { answer: 'yes', on: on(-30), printReason: false },
    }),
  ];
}

export const plan = (calendar: Calendar): readonly PracticePut[] => [
  ...wishesAndGoals,
  ...homeAndWork(calendar),
  ...peopleAndTalk(calendar),
  ...proofs(calendar),
  ...inquiry(calendar),
];
