/** What Ludwig wants, the steps on this side of the border and the one beyond it, their proofs and the inquiry. */
import { southEast } from '../cast-south-east.ts';
import { inWords, type Calendar } from '../dates.ts';
import type { PracticePut } from '../types.ts';
import { by, colleague, detainee, goal, nowStands, proof, service, someone, step, wish } from '../writing.ts';

const self = detainee('Ludwig Sternschnuppe');

const wishesAndGoals: readonly PracticePut[] = [
  wish('anneliese', -452, 'wish-1', 'de')('Sonntags am Tisch sitzen und nicht auf die Uhr schauen.'),
  wish(
    'korbinian',
    -300,
    'wish-2',
    'de',
  )('Dass mir wieder jemand ein Horn in die Hand gibt und dabei nicht auf meine Finger schaut.'),
  goal(
    'anneliese',
    -452,
    'goal-home',
    'housing',
    'de',
  )('Ein Zimmer in Eupen, von dem aus ich in einer halben Stunde bei den Kindern wäre, wenn ich dürfte.'),
  goal(
    'anneliese',
    -452,
    'goal-work',
    'day-activity',
    'de',
  )('Klappen, Polster, Ventile. Nur reparieren, nie wieder verkaufen.'),
  goal(
    'anneliese',
    -452,
    'goal-family',
    'family',
    'de',
  )('Dass Lotte und Veit nicht mehr fragen, ob ich diesmal wirklich komme.'),
  goal('anneliese', -440, 'goal-money', 'income', 'de')('Wissen, was übrig bleibt, bevor der Monat anfängt.'),
  goal(
    'korbinian',
    -280,
    'goal-repair',
    'victims',
    'de',
  )('Zurückzahlen, der Reihe nach, die kleinsten Beträge zuerst.'),
  goal(
    'anneliese',
    -160,
    'goal-papers',
    'administration',
    'de',
  )('Papiere, die auf beiden Seiten der Grenze dasselbe sagen.'),
];

/** Both readings of the law stay side by side until the registry has answered. */
const timetable = [
  'Zwei Fassungen, weil nicht bestätigt ist, wie lange man das Gefängnis täglich verlassen darf:',
  'FASSUNG A, höchstens 12 Stunden (so zwei amtliche Auskunftsseiten): 6.10 Uhr ab Lantin, 7.50 Uhr Eupen, 8.00-16.30 Uhr Werkstatt, 18.10 Uhr zurück.',
  'FASSUNG B, höchstens 16 Stunden (so andere Seiten, die allerdings Strafen bis drei Jahre beschreiben): ebenso, mittwochs bis 21.30 Uhr mit den Kindern bei der Patentante in Kelmis.',
  'Beide Fassungen gehen dem Direktor vor. Keine wird gestrichen, bevor die Kanzlei geantwortet hat.',
  'Fahrt gemessen: Bus und Zug 1 Std. 40, mit Umstieg in Lüttich. Bei Verspätung zuerst das Gefängnis anrufen.',
].join('\n');

const terms = [
  'Von uns verwendet, in keiner deutschen Fassung nachgelesen (alle: nicht bestätigt):',
  'Haftlockerung (détention limitée) - Zulässigkeitsdatum - Zeitbedingung - Kanzlei - Gegenanzeige - Begleitbericht.',
  'Beim Justizhaus Eupen so gelesen: Ausgangserlaubnis, Hafturlaub, elektronische Überwachung, bedingte Freilassung, Sozialuntersuchung, Stundenplan.',
  'Bis zur Klärung steht auf jedem Papier der französische Begriff in Klammern daneben.',
].join('\n');

function homeSteps({ on }: Calendar): readonly PracticePut[] {
  return [
    step('anneliese', -104)('step-room', {
      what: 'Zimmer bei Frau Fingerhut in der Laternengasse, Eupen',
      goal: 'goal-home',
      who: someone('Hedda Fingerhut, Vermieterin'),
      due: on(118),
      status: 'in-progress',
      details:
        'Zwölf Quadratmeter, Küche geteilt. Frau Fingerhut ist Klavierlehrerin im Ruhestand und stellt nur eine Bedingung: abends kein Blech.',
      planB: [
        'Übergangswohnung über das ÖSHZ Eupen, mit Mietkaution.',
        'Frau Fingerhut vermietet anderweitig, oder die Mietzusage läuft ab, bevor das Gericht entschieden hat.',
      ],
    }),
    step('anneliese', -96)('step-inquiry', {
      what: 'Sozialuntersuchung zur Adresse in Eupen',
      goal: 'goal-home',
      who: colleague(southEast.mechthild),
      due: on(-50),
      status: 'in-progress',
    }),
    nowStands('anneliese', -52, 'step-inquiry', 'done'),
    step('anneliese', -92)('step-border', {
      what: 'Klären, ob und ab wann er seine Familie in Aachen besuchen darf',
      goal: 'goal-family',
      who: colleague(southEast.mechthild),
      due: on(46),
      status: 'cannot-yet',
      reason:
        'Zu den Bedingungen gehört ein fester Wohnsitz in Belgien. Besuche jenseits der Grenze müsste das Gericht regeln.',
      details:
        'Aachen liegt 18 km entfernt und in einem anderen Staat. Das Justizhaus kann dort keine Sozialuntersuchung führen; auf welchem Weg eine solche Adresse geprüft würde, ist nicht bestätigt. ' +
        'Nicht als Wohnsitz vorschlagen. Als Besuch beantragen, mit Tagen und Uhrzeiten.',
      planB: [
        'Die Kinder kommen jedes zweite Wochenende zur Patentante nach Kelmis.',
        'Das Gericht regelt die Grenze nicht oder lehnt sie ab.',
      ],
    }),
    step('anneliese', -380, { takenOutOn: -147 })('step-leave-aachen', {
      what: 'Hafturlaub zu Hause in Aachen beantragen',
      goal: 'goal-family',
      who: self,
      due: on(-220),
      status: 'not-started',
    }),
  ];
}

function workSteps({ on }: Calendar): readonly PracticePut[] {
  return [
    step('anneliese', -236)('step-work', {
      what: 'Arbeitszusage der Instrumentenwerkstatt „Klappe und Ton“ erneuern',
      goal: 'goal-work',
      who: self,
      due: on(16),
      status: 'in-progress',
      details:
        'Die Zusage ist fast acht Monate alt. Der Meister bleibt dabei, will aber wissen, ob er mit Fassung A oder B planen soll. Spätestens ' +
        `${inWords(on(9), 'de')} anrufen, auch ohne Antwort der Kanzlei.`,
      planB: [
        'Beschäftigung über das Arbeitsamt der DG, Eignungsfeststellung liegt vor.',
        'Keine neue Zusage bis zur Stellungnahme des Direktors.',
      ],
    }),
    step('rudi', -140)('step-adg', {
      what: 'Einschreibung beim Arbeitsamt der DG',
      goal: 'goal-work',
      who: service('service:adg', 'Arbeitsamt der DG (ADG)'),
      due: on(-100),
      status: 'in-progress',
    }),
    nowStands('rudi', -106, 'step-adg', 'done'),
    step('anneliese', -34)('step-timetable', {
      what: 'Stundenplan für die Haftlockerung in zwei Fassungen, bis 12 oder 16 Stunden bestätigt sind',
      goal: 'goal-work',
      who: colleague(southEast.anneliese),
      due: on(14),
      status: 'in-progress',
      details: timetable,
    }),
  ];
}

function paperSteps({ on }: Calendar): readonly PracticePut[] {
  return [
    step('korbinian', -44)('step-terms', {
      what: 'Deutsche Begriffe mit Justizhaus und Gericht abgleichen',
      goal: 'goal-papers',
      who: colleague(southEast.korbinian),
      due: on(30),
      status: 'in-progress',
      details: terms,
    }),
    step('anneliese', -120)('step-card', {
      what: 'Personalausweis bei der Gemeinde verlängern',
      goal: 'goal-papers',
      who: service('municipality:63023', 'Eupen'),
      due: on(27),
      status: 'not-started',
    }),
    step('anneliese', -60)('step-insurance', {
      what: 'Krankenkasse: wer ist wo versichert, wenn er in Eupen und die Familie in Aachen lebt?',
      goal: 'goal-money',
      who: service('service:health-insurance-fund', 'Krankenkasse'),
      due: on(52),
      status: 'not-started',
    }),
    step('rudi', -210)('step-budget', {
      what: 'Monatsplan aufstellen, mit Raten und Unterhalt',
      goal: 'goal-money',
      who: colleague(southEast.rudi),
      due: on(21),
      status: 'in-progress',
      details: 'Er rechnet schnell und rundet gern auf. Rudi lässt ihn jede Zahl mit einem Beleg ablegen.',
    }),
    step('korbinian', -276)('step-payments', {
      what: 'Raten an die elf Zivilparteien, 60 Euro im Monat',
      goal: 'goal-repair',
      who: self,
      due: on(8),
      status: 'in-progress',
      details: 'Zwei der elf Forderungen sind ganz bezahlt. Er streicht sie nicht durch, er hakt sie ab.',
    }),
    step('rudi', -70)('step-weekend', {
      what: 'Wochenende mit den Kindern in Kelmis vorbereiten',
      goal: 'goal-family',
      who: colleague(southEast.rudi),
      due: on(5),
      status: 'in-progress',
      details: 'Ablauf mit Selma besprochen. Veit bringt die Trompete mit, wenn niemand darum bittet.',
    }),
    by('rudi', -9)('plan', 'appointment', 'appointment-weekend', {
      when: { on: on(5), at: '10:30', place: 'Kelmis, bei der Patentante', what: 'Besuch von Selma, Lotte und Veit' },
    }),
  ];
}

function proofs({ on }: Calendar): readonly PracticePut[] {
  return [
    proof('anneliese', -230, 'proof-work', {
      step: 'step-work',
      type: 'Arbeitszusage',
      dated: on(-234),
      document: {
        name: 'arbeitszusage.pdf',
        title: 'Instrumentenwerkstatt Klappe und Ton - Arbeitszusage',
        lines: [
          `Eupen, den ${inWords(on(-234), 'de')}`,
          'Wir sind bereit, Herrn Ludwig Sternschnuppe als Instrumentenmacher zu beschäftigen,',
          '38 Stunden in der Woche, montags bis freitags von 8.00 bis 16.30 Uhr.',
          'Er arbeitet in der Reparatur und hat mit dem Verkauf nichts zu tun.',
          'Der Meister',
        ],
      },
    }),
    proof('anneliese', -39, 'proof-room', {
      step: 'step-room',
      type: 'Mietzusage',
      dated: on(-41),
      validUntil: on(49),
      document: {
        name: 'mietzusage.pdf',
        title: 'Mietzusage',
        lines: [
          `Eupen, den ${inWords(on(-41), 'de')}`,
          'Ich halte das Zimmer im ersten Stock, Laternengasse 9, 4700 Eupen,',
          `für Herrn Sternschnuppe bis zum ${inWords(on(49), 'de')} frei. Miete: 340 Euro, alles inbegriffen.`,
          'Hedda Fingerhut',
        ],
      },
    }),
    proof('rudi', -105, 'proof-adg', {
      step: 'step-adg',
      type: 'Bescheinigung der Einschreibung',
      dated: on(-107),
      document: {
        name: 'einschreibung.pdf',
        title: 'Bescheinigung der Einschreibung als Arbeitsuchender',
        lines: [
          'Ludwig Sternschnuppe',
          `Eingeschrieben am ${inWords(on(-107), 'de')}`,
          'Berufswunsch: Instrumentenmacher, Reparatur',
        ],
      },
    }),
    proof('korbinian', -17, 'proof-payments', {
      step: 'step-payments',
      type: 'Übersicht der Zahlungen',
      dated: on(-18),
      document: {
        name: 'zahlungen.pdf',
        title: 'Gefangenenkonto - Zahlungen an Zivilparteien',
        lines: [-139, -109, -78, -48, -19].map((day) => `${inWords(on(day), 'de')}: 60,00 Euro`),
      },
    }),
  ];
}

function inquiry({ on }: Calendar): readonly PracticePut[] {
  return [
    by('anneliese', -96)('plan', 'inquiry', 'inquiry-room', {
      question: {
        text: 'Eignet sich das Zimmer für die Zeit nach der Haft? Weiß die Vermieterin, dass das Justizhaus sich melden kann? Wie sind die Wege zur Werkstatt und zum Bus Richtung Aachen?',
      },
      address: { street: 'Laternengasse 9', postalCode: '4700', town: 'Eupen' },
      host: { name: 'Hedda Fingerhut', relation: 'Vermieterin, frühere Kundin der Werkstatt' },
      hostInformed: { informed: 'yes', on: on(-101) },
      roomFrom: { on: on(20) },
    }),
    by('mechthild', -54)('plan', 'inquiry', 'inquiry-room', {
      visit: {
        on: on(-64),
        present: 'Hedda Fingerhut; Mechthild Nordlicht',
        findings:
          'Schmales Haus, sehr gepflegt, ein Flügel unter einer Häkeldecke. Frau Fingerhut kennt den Grund der Verurteilung und hat ihn selbst angesprochen: ' +
          'Sie habe damals ein Horn reparieren lassen und es heil zurückbekommen. Werkstatt zu Fuß in neun Minuten.',
      },
      answer: {
        text: 'Geeignete Adresse. Zur Familie in Aachen kann ich keine Auskunft geben: Das liegt außerhalb unserer Zuständigkeit. Frau Sternschnuppe hat mich angerufen; ich habe ihr den Weg über das Gericht genannt und nichts versprochen.',
        on: on(-54),
      },
    }),
    by('anneliese', -27)('plan', 'agreement', 'agreement-1', {
      agreement: {
        answer: 'yes',
        on: on(-27),
        reason:
          'Einverstanden. Ich hätte lieber Aachen dort stehen, wo Kelmis steht. Ich verstehe, warum es nicht so ist.',
        printReason: true,
      },
    }),
  ];
}

export const plan = (calendar: Calendar): readonly PracticePut[] => [
  ...wishesAndGoals,
  ...homeSteps(calendar),
  ...workSteps(calendar),
  ...paperSteps(calendar),
  ...proofs(calendar),
  ...inquiry(calendar),
];
