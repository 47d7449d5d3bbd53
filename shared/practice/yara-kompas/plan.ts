/** What Yara wants, in English with a Dutch translation, and the steps towards a journey nobody can date yet. */
import { southEast } from '../cast-south-east.ts';
import { inWords, type Calendar } from '../dates.ts';
import type { PracticePut } from '../types.ts';
import { by, colleague, detainee, goal, nowStands, proof, service, someone, step, wish } from '../writing.ts';

const self = detainee('Yara Kompas');

const wishesAndGoals: readonly PracticePut[] = [
  wish(
    'fleur',
    -132,
    'wish-1',
    'en',
    'Elke brief uitgelegd krijgen voor ik er kwaad om word.',
  )('I want every letter explained to me before I get angry about it.'),
  wish(
    'dries',
    -110,
    'wish-2',
    'en',
    'Weer aan boten werken, in de kou, met natte handen.',
  )('To work on boats again, in the cold, with wet hands.'),
  goal(
    'fleur',
    -132,
    'goal-papers',
    'administration',
    'en',
    'Een reisdocument met mijn eigen gezicht en de juiste naam.',
  )('A travel paper with my own face on it and the right name under it.'),
  goal(
    'fleur',
    -132,
    'goal-home',
    'housing',
    'en',
    'Eén deur weten die openstaat, welke dag het ook wordt.',
  )('To know one door that is open, whatever day it turns out to be.'),
  goal(
    'dries',
    -110,
    'goal-sister',
    'family',
    'en',
    'Mijn zus op zondag bellen zoals gewone mensen.',
  )('To ring my sister on a Sunday like ordinary people.'),
  goal(
    'dries',
    -110,
    'goal-work',
    'day-activity',
    'en',
    'Iets kunnen tonen wat ik hier geleerd heb.',
  )('Something in my hand that shows I learned a thing here.'),
  goal(
    'fleur',
    -104,
    'goal-money',
    'income',
    'en',
    'Genoeg op zak voor de eerste week, en er niets voor moeten liegen.',
  )('Enough in my pocket for the first week, without a lie in it.'),
  goal(
    'dries',
    -96,
    'goal-repay',
    'victims',
    'en',
    'De gezinnen terugbetalen. Eén had een baby.',
  )('Pay the families back. One of them had a baby with them.'),
];

const closedAndOpen = [
  'Wat gesloten is zonder recht op verblijf (wet van 5 februari 2016): penitentiair verlof, periodieke uitgaansvergunning, strafonderbreking.',
  'Wat volgens de griffie evenmin kan: elektronisch toezicht, beperkte detentie, gewone voorwaardelijke invrijheidstelling. Het artikel hebben we niet zelf gelezen: niet bevestigd.',
  'Wat open is: een occasionele uitgaansvergunning, geval per geval; voorlopige invrijheidstelling met het oog op verwijdering, vanaf dezelfde tijdsvoorwaarde (een derde).',
  'Wat anderen kunnen beslissen: overbrenging naar een gesloten centrum kort voor het einde (artikel 20/1). Over de termijn van twintig dagen uit 2025 lazen we alleen de pers: niet bevestigd.',
  'Twee keer uitgelegd, met tolk. Yara kreeg een blad met dezelfde vier regels in het Engels.',
].join('\n');

function paperSteps({ on, release }: Calendar): readonly PracticePut[] {
  return [
    step('fleur', -131)('step-explain', {
      what: 'Uitleggen wat gesloten is, wat open is en waarom',
      goal: 'goal-papers',
      who: colleague(southEast.fleur),
      due: on(-100),
      status: 'in-progress',
      details: closedAndOpen,
    }),
    nowStands('fleur', -101, 'step-explain', 'done'),
    step('fleur', -92)('step-travel-paper', {
      what: 'Reisdocument aanvragen bij het consulaat',
      goal: 'goal-papers',
      who: someone('Het consulaat'),
      due: on(20),
      status: 'in-progress',
      details:
        'Foto, vingerafdrukken en handtekening zijn afgenomen. Het consulaat rekent zes weken. Op het oude paspoort stond de voornaam verkeerd gespeld: samen met de tolk verbeterd.',
      planB: [
        'Een doorlaatbewijs voor één reis vragen.',
        `Geen bericht van het consulaat twee weken voor ${inWords(release, 'nl')}.`,
      ],
    }),
    step('fleur', -40)('step-request', {
      what: 'Verzoek tot voorlopige invrijheidstelling met het oog op verwijdering schrijven en afgeven',
      goal: 'goal-papers',
      who: self,
      due: on(-18),
      status: 'in-progress',
      details:
        'Yara schreef het in het Engels; de beëdigde vertaling hangt eraan. Termijnen van deze procedure rekent het programma niet: bij de griffie navragen en met de hand noteren.',
    }),
    nowStands('fleur', -20, 'step-request', 'done'),
    step('fleur', -130)('step-interpreter', {
      what: 'Tolk Engels per video vastleggen voor elk gesprek dat telt',
      goal: 'goal-papers',
      who: colleague(southEast.fleur),
      due: on(7),
      status: 'in-progress',
      details: 'Liefst altijd dezelfde tolk. Zonder tolk alleen praktische dingen: eten, uur, naam.',
    }),
  ];
}

function arrivalSteps({ on, release }: Calendar): readonly PracticePut[] {
  return [
    step('fleur', -118)('step-sister', {
      what: 'Zus Juniper vragen haar brief over het logement te vernieuwen',
      goal: 'goal-home',
      who: self,
      due: on(13),
      status: 'in-progress',
      details:
        'De brief is van vorige winter. Ze is intussen verhuisd, twee straten verder, zegt hij. Het nieuwe adres moet op papier.',
      planB: ['Een kamer boven de loods van zijn vroegere baas.', 'Juniper antwoordt niet voor de vervaldag.'],
    }),
    step('fleur', -84)('step-first-night', {
      what: 'Een bed als de reis uitvalt of de poort vroeger opengaat',
      goal: 'goal-home',
      who: service('service:homeless-shelter', 'Nachtopvang of crisisopvang'),
      due: release,
      status: 'cannot-yet',
      reason: 'Geen Belgische gemeente is bevoegd zolang er geen verblijf is.',
      details:
        'Geen OCMW gekozen en er ook geen ingevuld. De nachtopvang kan een paar nachten helpen; toegang zonder papieren bij elke dienst apart navragen.',
    }),
    step('fleur', -102, { takenOutOn: -52 })('step-aunt', {
      what: 'Het adres van een kennis in Antwerpen doorgeven aan het CAW, voor noodgevallen',
      goal: 'goal-home',
      who: colleague(southEast.imke),
      due: on(-45),
      status: 'in-progress',
    }),
    step('imke', -98)('step-counsellor', {
      what: 'Trajectbegeleiding door het CAW',
      goal: 'goal-sister',
      who: colleague(southEast.imke),
      due: on(-50),
      status: 'in-progress',
    }),
    nowStands('imke', -52, 'step-counsellor', 'no-longer-needed', 'Toestemming ingetrokken.'),
    step('dries', -88)('step-calls', {
      what: 'Elke zondag om 15.00 u met Juniper bellen',
      goal: 'goal-sister',
      who: self,
      due: on(5),
      status: 'in-progress',
      details:
        'Vijf uur verschil: bij haar is het dan ontbijt. Het gesprek duurt twaalf minuten, dat is wat er op de kaart staat.',
    }),
  ];
}

function workAndMoney({ on }: Calendar): readonly PracticePut[] {
  return [
    step('dries', -109)('step-welding', {
      what: 'Lascursus in de gevangenis afmaken',
      goal: 'goal-work',
      who: service('service:adult-education', 'Onderwijs en vorming in detentie'),
      due: on(-30),
      status: 'in-progress',
    }),
    nowStands('dries', -31, 'step-welding', 'done'),
    step('dries', -29)('step-certificate', {
      what: 'Het getuigschrift in het Engels laten vertalen',
      goal: 'goal-work',
      who: colleague(southEast.dries),
      due: on(24),
      status: 'not-started',
    }),
    step('fleur', -104)('step-pocket', {
      what: 'Elke maand 25 euro opzij voor de eerste week',
      goal: 'goal-money',
      who: self,
      due: on(12),
      status: 'in-progress',
      details:
        'Ook nagaan hoe hij het saldo van de gevangenisrekening meekrijgt als hij rechtstreeks naar de luchthaven gaat.',
    }),
    step('fleur', -95)('step-repay', {
      what: 'Terugbetaling aan de burgerlijke partijen, 20 euro per maand',
      goal: 'goal-repay',
      who: self,
      due: on(9),
      status: 'in-progress',
      details: 'Hoe dit verder loopt vanuit het buitenland is nog niet uitgezocht.',
    }),
    by('fleur', -6)('plan', 'appointment', 'appointment-consulate', {
      when: {
        on: on(8),
        at: '11:00',
        place: 'Gevangenis Merksplas, videolokaal',
        what: 'Consulaat en tolk, per video',
      },
    }),
  ];
}

function proofs({ on }: Calendar): readonly PracticePut[] {
  return [
    proof('fleur', -117, 'proof-sister', {
      step: 'step-sister',
      type: 'Brief van de zus',
      dated: on(-212),
      document: {
        name: 'letter-sister.pdf',
        title: 'Letter from J. Kompas (English original)',
        lines: [
          `Halifax, ${on(-212)}`,
          'To whom it may concern. My brother Yara can stay with me when he comes home.',
          'There is a bed in the sewing room and there is soup.',
          'He will have to share the bathroom with two teenagers and he knows it.',
          'Juniper Kompas',
        ],
      },
    }),
    proof('fleur', -33, 'proof-consulate', {
      step: 'step-travel-paper',
      type: 'Ontvangstbewijs van het consulaat',
      dated: on(-34),
      validUntil: on(56),
      document: {
        name: 'ontvangstbewijs-consulaat.pdf',
        title: 'Acknowledgement of application - travel document',
        lines: [
          `Brussels, ${on(-34)}`,
          'Applicant: KOMPAS, Yara. Spelling of the first name corrected after the birth record.',
          'Photograph, fingerprints and signature received.',
          'Processing time: about six weeks.',
        ],
      },
    }),
    proof('dries', -30, 'proof-welding', {
      step: 'step-welding',
      type: 'Getuigschrift lassen',
      dated: on(-32),
      document: {
        name: 'getuigschrift-lassen.pdf',
        title: 'Getuigschrift - lassen, basis',
        lines: ['Yara Kompas', '96 uren gevolgd op 100', `Uitgereikt op ${inWords(on(-32), 'nl')}`],
      },
    }),
    proof('fleur', -11, 'proof-repay', {
      step: 'step-repay',
      type: 'Overzicht van stortingen',
      dated: on(-12),
      document: {
        name: 'stortingen.pdf',
        title: 'Rekening gedetineerde - stortingen aan burgerlijke partijen',
        lines: [-74, -43, -13].map((day) => `${inWords(on(day), 'nl')}: 20,00 euro`),
      },
    }),
  ];
}

const agreement = ({ on }: Calendar): PracticePut =>
  by('fleur', -17)('plan', 'agreement', 'agreement-1', {
    agreement: {
      answer: 'yes',
      on: on(-17),
      reason:
        'I agree with going. I do not agree with not knowing the day. (Ik ben akkoord met vertrekken. Niet met het wachten zonder datum.)',
      printReason: true,
    },
  });

export const plan = (calendar: Calendar): readonly PracticePut[] => [
  ...wishesAndGoals,
  ...paperSteps(calendar),
  ...arrivalSteps(calendar),
  ...workAndMoney(calendar),
  ...proofs(calendar),
  agreement(calendar),
];
