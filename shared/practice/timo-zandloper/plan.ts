/** What Timo wanted inside and wants outside, the steps, and the breach answered in stages. */
import { southEast } from '../cast-south-east.ts';
import { inWords, type On } from '../dates.ts';
import type { PracticePut } from '../types.ts';
import { by, colleague, detainee, goal, nowStands, proof, service, someone, step, wish } from '../writing.ts';

const self = detainee('Timo Zandloper');

const wishesAndGoals: readonly PracticePut[] = [
  wish('katelijne', -2900, 'wish-1', 'nl')('Nog één keer brood bakken voor mensen die niet weten wie ik ben.'),
  wish('hilde', -700, 'wish-2', 'nl')('Dat er een dag komt waarop niemand moet weten waar ik slaap. Ik kan wachten.'),
  goal('katelijne', -2900, 'goal-work', 'day-activity', 'nl')('Bakker zijn. Vroeg op, vroeg klaar.'),
  goal('katelijne', -1400, 'goal-home', 'housing', 'nl')('Een huis met een oven en een raam op het oosten.'),
  goal(
    'arend',
    -1390,
    'goal-talks',
    'guidance',
    'nl',
  )('Blijven uitleggen hoe het zover kwam, tot ik het zelf kan volgen.'),
  goal('katelijne', -1380, 'goal-sister', 'family', 'nl')('Roos niet meer nodig hebben, en haar dan gaan bezoeken.'),
  goal('katelijne', -1380, 'goal-repay', 'victims', 'nl')('Elke maand betalen. Niet omdat het iets goedmaakt.'),
  goal('hilde', -690, 'goal-money', 'income', 'nl')('Een spaarboekje met iets op.'),
  goal('hilde', -520, 'goal-lente', 'network', 'nl')('Met Lente kunnen zijn zonder dat een van ons moet liegen.'),
];

const answers = (on: On): string =>
  [
    'Het antwoord in stappen, van licht naar zwaar, telkens met Timo besproken:',
    `${inWords(on(-186), 'nl')}: gesprek op bureau. Hij zegt zelf dat hij vijf weken in Aarschot sliep en twee afspraken liet vallen.`,
    `${inWords(on(-179), 'nl')}: schriftelijke herinnering aan de voorwaarde, met ontvangstbewijs.`,
    `${inWords(on(-162), 'nl')}: gesprek met drie, Timo, Lente en ik. Afspraak over nachten en meldingen.`,
    `${inWords(on(-151), 'nl')}: opvolgingsverslag aan de SURB, kopie aan het openbaar ministerie, met het voorstel de voorwaarde aan te passen.`,
    `${inWords(on(-112), 'nl')}: de SURB past de voorwaarde aan. Geen schorsing, geen herroeping.`,
    'Nog niet gebruikt en hopelijk niet nodig: oproeping door het openbaar ministerie.',
  ].join('\n');

function homeSteps(on: On): readonly PracticePut[] {
  return [
    step('katelijne', -1360)('step-home', {
      what: 'Huurwoning via het sociaal verhuurkantoor, Kessel-Lo',
      goal: 'goal-home',
      who: service('service:social-housing', 'Woonmaatschappij of sociaal verhuurkantoor'),
      due: on(-760),
      status: 'in-progress',
      planB: ['Drie maanden bij zuster Roos.', 'Geen sleutel op de dag van de vrijlating.'],
    }),
    nowStands('katelijne', -752, 'step-home', 'done'),
    step('hilde', -108)('step-address', {
      what: 'Verblijf in Aarschot regelen: drie nachten per week, de rest melden',
      goal: 'goal-lente',
      who: colleague(southEast.hilde),
      due: on(66),
      status: 'in-progress',
      details:
        'Lente vindt drie nachten redelijk. Timo houdt een kalender bij op de koelkast en stuurt elke maandag een foto. Op de datum van de SURB bekijken of de melding nog nodig is.',
      planB: [
        'Samenwonen aanvragen met nieuw adres, eerst een gesprek, dan een melding aan SURB en openbaar ministerie.',
        'De woning in Kessel-Lo staat meer dan de helft van de tijd leeg.',
      ],
    }),
    step('hilde', -188)('step-breach', {
      what: 'Inbreuk op de meldingsplicht bespreken en in stappen beantwoorden',
      goal: 'goal-lente',
      who: colleague(southEast.hilde),
      due: on(-110),
      status: 'in-progress',
      details: answers(on),
    }),
    nowStands('hilde', -109, 'step-breach', 'done'),
    step('hilde', -640, { takenOutOn: -505 })('step-car', {
      what: 'Rijbewijs opnieuw halen',
      goal: 'goal-work',
      who: self,
      due: on(-500),
      status: 'not-started',
    }),
  ];
}

function workAndMoney(on: On): readonly PracticePut[] {
  return [
    step('hilde', -730)('step-work', {
      what: 'Attest van tewerkstelling bij bakkerij De Trage Korst laten vernieuwen',
      goal: 'goal-work',
      who: someone('Octaaf, bakker'),
      due: on(10),
      status: 'in-progress',
      details:
        'Het laatste attest is van meer dan acht maanden geleden. Octaaf vergeet papier, nooit deeg. Voor het verslag is een nieuw attest nodig.',
      planB: ['Loonfiches van de laatste drie maanden gebruiken.', 'Geen attest een week voor het verslag.'],
    }),
    step('katelijne', -1375)('step-payments', {
      what: 'Burgerlijke partijen betalen, 75 euro per maand',
      goal: 'goal-repay',
      who: self,
      due: on(6),
      status: 'in-progress',
      details:
        'Doorlopende opdracht sinds de vrijlating. In de maand zonder loon betaalde hij 40 euro en belde hij eerst.',
    }),
    step('hilde', -260)('step-savings', {
      what: 'Schuldbemiddeling afronden en sparen',
      goal: 'goal-money',
      who: service('local-welfare:24062', 'OCMW Leuven'),
      due: on(84),
      status: 'in-progress',
    }),
    step('hilde', -70)('step-night-work', {
      what: 'Nagaan of de nachtshift past bij de gesprekken van 9.00 u',
      goal: 'goal-talks',
      who: self,
      due: on(19),
      status: 'not-started',
    }),
  ];
}

function followUp(on: On): readonly PracticePut[] {
  return [
    step('hilde', -728)('step-talks', {
      what: 'Gesprekken in het centrum geestelijke gezondheidszorg',
      goal: 'goal-talks',
      who: service('service:mental-health-centre', 'Centrum geestelijke gezondheidszorg (CGG)'),
      due: on(23),
      status: 'in-progress',
      details: 'Om de drie weken. Hier staat alleen of hij komt.',
    }),
    step('hilde', -146)('step-report', {
      what: 'Opvolgingsverslag nummer 5 aan de SURB, kopie aan het openbaar ministerie',
      goal: 'goal-talks',
      who: colleague(southEast.hilde),
      due: on(31),
      status: 'in-progress',
      details: 'Timo leest het ontwerp en schrijft zijn eigen alinea. Die gaat mee zoals ze is.',
    }),
    step('hilde', -330)('step-report-4', {
      what: 'Opvolgingsverslag nummer 4',
      goal: 'goal-talks',
      who: colleague(southEast.hilde),
      due: on(-151),
      status: 'in-progress',
    }),
    nowStands('hilde', -151, 'step-report-4', 'done'),
    step('bram', -29)('step-second-reader', {
      what: 'Met de hand ingevoerde data nalezen als tweede lezer',
      goal: 'goal-home',
      who: colleague(southEast.bram),
      due: on(4),
      status: 'in-progress',
      details:
        'Het programma rekent levenslang met beveiligingsperiode niet uit en zegt dat ook. Twee van de drie data zijn nagelezen tegen het vonnis; de datum uit de herziening nog niet.',
    }),
    step('hilde', -520)('step-sister', {
      what: 'Een dag per maand naar Roos in Diest',
      goal: 'goal-sister',
      who: self,
      due: on(17),
      status: 'in-progress',
    }),
    step('hilde', -455)('step-mediation', {
      what: 'Nagaan of er ooit een antwoord komt van de bemiddelingsdienst',
      goal: 'goal-repay',
      who: service('service:mediation-nl', 'Bemiddeling tussen slachtoffer en dader (Moderator)'),
      due: on(120),
      status: 'cannot-yet',
      reason: 'De vraag ligt daar. Timo wil niet dat er aangedrongen wordt.',
    }),
    by('hilde', -15)('plan', 'appointment', 'appointment-office', {
      when: {
        on: on(7),
        at: '13:30',
        place: 'Justitiehuis Leuven, lokaal 2',
        what: 'Gesprek, ontwerp van het verslag',
      },
    }),
    by('hilde', -40)('plan', 'agreement', 'agreement-1', {
      agreement: {
        answer: 'yes',
        on: on(-40),
        reason: 'Ik vind die maandagfoto kinderachtig en ik stuur hem elke week.',
        printReason: true,
      },
    }),
  ];
}

function proofs(on: On): readonly PracticePut[] {
  return [
    proof('hilde', -248, 'proof-work', {
      step: 'step-work',
      type: 'Attest van tewerkstelling',
      dated: on(-250),
      document: {
        name: 'attest-werk.pdf',
        title: 'Bakkerij De Trage Korst - attest',
        lines: [
          `Leuven, ${inWords(on(-250), 'nl')}`,
          'Timo Zandloper werkt bij ons als bakkersgast, 34 uur per week,',
          'van dinsdag tot zaterdag, van 3.00 tot 9.48 uur.',
          'Hij komt op tijd en de klanten vragen naar zijn rogge.',
          'Octaaf, bakker',
        ],
      },
    }),
    proof('hilde', -177, 'proof-reminder', {
      step: 'step-breach',
      type: 'Ontvangstbewijs schriftelijke herinnering',
      dated: on(-179),
      document: {
        name: 'herinnering.pdf',
        title: 'Justitiehuis Leuven - herinnering aan een voorwaarde',
        lines: [
          `Leuven, ${inWords(on(-179), 'nl')}`,
          'Mijnheer Zandloper, elke verandering van verblijf deelt u meteen mee.',
          'Dat is vijf weken lang niet gebeurd. We zoeken samen een oplossing die houdbaar is.',
          'Voor ontvangst: T. Zandloper',
          'De justitieassistent, H. Klaproos',
        ],
      },
    }),
    proof('hilde', -150, 'proof-report', {
      step: 'step-report-4',
      type: 'Bewijs van verzending verslag',
      dated: on(-151),
      document: {
        name: 'verslag-4-verzending.pdf',
        title: 'Opvolgingsverslag nummer 4 - verzending',
        lines: [
          `Verzonden op ${inWords(on(-151), 'nl')}`,
          'Aan: Strafuitvoeringsrechtbank Brussel (Nederlandstalig)',
          'Kopie: openbaar ministerie',
          'Bijlagen: eigen alinea van de betrokkene, voorstel tot aanpassing van een voorwaarde',
        ],
      },
    }),
    proof('bram', -24, 'proof-payments', {
      step: 'step-payments',
      type: 'Rekeninguittreksel',
      dated: on(-25),
      document: {
        name: 'betalingen.pdf',
        title: 'Overzicht van de doorlopende opdracht',
        lines: [-177, -147, -116, -86, -56, -25].map(
          (day, place) => `${inWords(on(day), 'nl')}: ${place === 1 ? '40,00' : '75,00'} euro`,
        ),
      },
    }),
  ];
}

function inquiry(on: On): readonly PracticePut[] {
  return [
    by('hilde', -168)('plan', 'inquiry', 'inquiry-aarschot', {
      question: {
        text: 'Kan Timo een deel van de week bij Lente in Aarschot verblijven? Weet zij wat een proeftijd van haar huis vraagt, en wil zij dat?',
      },
      address: { street: 'Hazelworm 16', postalCode: '3200', town: 'Aarschot' },
      host: { name: 'Lente Madelief', relation: 'vriendin' },
      hostInformed: { informed: 'yes', on: on(-168) },
      roomFrom: { on: on(-162) },
    }),
    by('bram', -155)('plan', 'inquiry', 'inquiry-aarschot', {
      visit: {
        on: on(-158),
        present: 'Lente Madelief; Bram Noordenwind',
        findings:
          'Klein huis met een moestuin. Lente wist sinds hun tweede afspraak waarvoor hij veroordeeld is, hij vertelde het haar zelf. Ze werkt als orgelstemster en is vaak weg. ' +
          'Ze wil niet dat het justitiehuis onverwacht belt; na afspraak mag alles.',
      },
      answer: {
        text: 'Verblijf mogelijk. Ik ben bewust in de plaats van Hilde gegaan, zodat een ander paar ogen keek.',
        on: on(-155),
      },
    }),
  ];
}

export const plan = (on: On): readonly PracticePut[] => [
  ...wishesAndGoals,
  ...homeSteps(on),
  ...workAndMoney(on),
  ...followUp(on),
  ...proofs(on),
  ...inquiry(on),
];
