/** Keeping a life going while nobody knows for how long: wishes, steps without a release date, proofs, the closing. */
import { southEast } from '../cast-south-east.ts';
import { inWords, type On } from '../dates.ts';
import type { PracticePut } from '../types.ts';
import { by, colleague, detainee, goal, nowStands, proof, service, someone, step, wish } from '../writing.ts';

const self = detainee('Basiel Regenboog');

const wishesAndGoals: readonly PracticePut[] = [
  wish('sofie', -121, 'wish-1', 'nl')('Dat mijn leven nog op dezelfde plaats staat als ik buitenkom.'),
  wish('sofie', -98, 'wish-2', 'nl')('Dat ze mij bij mijn eigen naam noemen en mij niet met een ander verwarren.'),
  goal('sofie', -121, 'goal-room', 'housing', 'nl')('Mijn kamer houden. En de kat.'),
  goal('sofie', -121, 'goal-learn', 'day-activity', 'nl')('Mijn laatste examen doen. Ik was er bijna.'),
  goal('sofie', -116, 'goal-rent', 'income', 'nl')('De huur betalen van iets.'),
  goal('toon', -100, 'goal-gran', 'family', 'nl')('Dat mijn oma weet waar ik ben, maar niet te veel.'),
  goal('toon', -92, 'goal-sleep', 'health', 'nl')('Een nacht niet rekenen.'),
  goal('sofie', -98, 'goal-name', 'administration', 'nl')('Brieven krijgen die voor mij zijn, en geen andere.'),
];

function keepSteps(on: On): readonly PracticePut[] {
  return [
    step('sofie', -116)('step-room', {
      what: 'De kamer in de Wolkenstraat behouden zolang hij vastzit',
      goal: 'goal-room',
      who: someone('Bertje Vingerhoed, verhuurster'),
      due: on(-85),
      status: 'in-progress',
      details:
        'De verhuurster wil drie maanden wachten als de huur loopt. Ze vraagt niet waarom hij weg is, alleen of de verwarming laag mag.',
      planB: ['Spullen in dozen naar zijn oma, kamer opzeggen met een maand.', 'Twee maanden huur blijven onbetaald.'],
    }),
    nowStands('sofie', -5, 'step-room', 'done'),
    step('sofie', -114)('step-rent', {
      what: 'OCMW vragen of de huur tijdelijk gedragen kan worden',
      goal: 'goal-rent',
      who: service('local-welfare:11002', 'OCMW Antwerpen'),
      due: on(-70),
      status: 'in-progress',
    }),
    nowStands('sofie', -66, 'step-rent', 'done'),
    step('sofie', -113)('step-cat', {
      what: 'Iemand die de kat eten geeft',
      goal: 'goal-room',
      who: colleague(southEast.nele),
      due: on(-111),
      status: 'in-progress',
      details: 'Kater Komma. Sleutel ligt bij de buren. Eén schaaltje ’s morgens, en de deur van de badkamer open.',
    }),
    nowStands('nele', -112, 'step-cat', 'done'),
    step('sofie', -108)('step-exam', {
      what: 'Laatste praktijkexamen dakwerker inhalen',
      goal: 'goal-learn',
      who: someone('De lesgever van het opleidingscentrum'),
      due: on(26),
      status: 'in-progress',
      details: 'Theorie legde hij in de gevangenis af. De praktijk kan alleen op een dak, dus pas nu.',
      planB: ['Volgende zittijd, in het voorjaar.', 'Geen plaats in deze zittijd.'],
    }),
  ];
}

function afterAcquittal(on: On): readonly PracticePut[] {
  return [
    step('toon', -99)('step-gran', {
      what: 'Bezoek van oma regelen, met rolstoel',
      goal: 'goal-gran',
      who: colleague(southEast.toon),
      due: on(-80),
      status: 'in-progress',
    }),
    nowStands('toon', -78, 'step-gran', 'done'),
    step('sofie', -95)('step-mail', {
      what: 'Met griffie en postdienst afspreken: altijd naam én geboortedatum',
      goal: 'goal-name',
      who: colleague(southEast.sofie),
      due: on(-90),
      status: 'in-progress',
      details: 'Er is een naamgenoot. Wat voor hem bestemd is gaat ongelezen terug. Over hem staat hier verder niets.',
    }),
    nowStands('sofie', -88, 'step-mail', 'done'),
    step('sofie', -60)('step-bail-address', {
      what: 'Adres bij oma klaarhouden, mocht de onderzoeksrechter hem onder voorwaarden vrijlaten',
      goal: 'goal-room',
      who: self,
      due: on(-20),
      status: 'not-started',
    }),
    nowStands('sofie', -6, 'step-bail-address', 'no-longer-needed', 'Vrijgesproken.'),
    step('nele', -40)('step-insurance', {
      what: 'Mutualiteit: weer in orde brengen na de hechtenis',
      goal: 'goal-rent',
      who: service('service:health-insurance-fund', 'Ziekenfonds'),
      due: on(9),
      status: 'in-progress',
    }),
    step('sofie', -6)('step-refund', {
      what: 'Zijn vraag over een vergoeding voor de hechtenis doorgeven aan zijn advocaat',
      goal: 'goal-rent',
      who: someone('Zijn advocaat'),
      due: on(12),
      status: 'not-started',
      details: 'Dat is geen vraag voor ons. Wij geven alleen de data van het verblijf, als hij erom vraagt.',
    }),
    step('sofie', -6)('step-close', {
      what: 'Dossier afsluiten: bewaren tot de uitspraak definitief is, daarna wissen',
      goal: 'goal-name',
      who: colleague(southEast.sofie),
      due: on(24),
      status: 'not-started',
      details: [
        'Eerst bij de griffie navragen of er hoger beroep is. Zolang dat kan, blijft het dossier toe maar bestaan.',
        'Daarna: sleutels vernietigen van alle onderdelen, getuigschrift van wissing bewaren.',
        'Hoe lang een dossier na vrijspraak bewaard moet blijven is een instelling van de dienst en niet bevestigd. Navragen voor er gewist wordt.',
        'Basiel wil een brief als het weg is.',
      ].join('\n'),
    }),
    by('nele', -4)('plan', 'appointment', 'appointment-exam', {
      when: { on: on(26), at: '08:00', place: 'Opleidingscentrum, hal 3', what: 'Praktijkexamen' },
    }),
  ];
}

function proofs(on: On): readonly PracticePut[] {
  return [
    proof('sofie', -107, 'proof-contract', {
      step: 'step-exam',
      type: 'Leerovereenkomst',
      dated: on(-292),
      document: {
        name: 'leerovereenkomst.pdf',
        title: 'Opleidingscentrum Nok en Goot - leerovereenkomst',
        lines: [
          `Antwerpen, ${inWords(on(-292), 'nl')}`,
          'Cursist: Basiel Regenboog',
          'Opleiding: dakwerker, 640 uren. Gevolgd tot nu: 604 uren.',
          'Examens: theorie en praktijk, in dezelfde zittijd.',
        ],
      },
    }),
    proof('sofie', -65, 'proof-rent', {
      step: 'step-rent',
      type: 'Beslissing OCMW',
      dated: on(-67),
      document: {
        name: 'beslissing-ocmw.pdf',
        title: 'OCMW Antwerpen - beslissing',
        lines: [
          `Antwerpen, ${inWords(on(-67), 'nl')}`,
          'De huur van de kamer in de Wolkenstraat wordt tijdelijk gedragen, ten hoogste drie maanden.',
          'Reden: behoud van huisvesting.',
        ],
      },
    }),
    proof('sofie', -31, 'proof-theory', {
      step: 'step-exam',
      type: 'Uitslag theorie',
      dated: on(-33),
      document: {
        name: 'uitslag-theorie.pdf',
        title: 'Uitslag theorie-examen dakwerker',
        lines: ['Basiel Regenboog', `Afgelegd op ${inWords(on(-33), 'nl')} in de gevangenis`, 'Resultaat: geslaagd'],
      },
    }),
    proof('nele', -3, 'proof-insurance', {
      step: 'step-insurance',
      type: 'Ontvangstbewijs mutualiteit',
      dated: on(-4),
      document: {
        name: 'mutualiteit.pdf',
        title: 'Ontvangstbewijs',
        lines: [`Op ${inWords(on(-4), 'nl')} ontvangen: verklaring van verblijf`, 'Nog nodig: uittreksel van de bank'],
      },
    }),
  ];
}

const agreement = (on: On): PracticePut =>
  by('sofie', -58)('plan', 'agreement', 'agreement-1', {
    agreement: {
      answer: 'could-not-answer',
      on: on(-58),
      reason: 'Een plan voor wanneer? Zeg mij eerst wanneer, dan zeg ik ja of nee.',
      printReason: false,
    },
  });

export const plan = (on: On): readonly PracticePut[] => [
  ...wishesAndGoals,
  ...keepSteps(on),
  ...afterAcquittal(on),
  ...proofs(on),
  agreement(on),
];
