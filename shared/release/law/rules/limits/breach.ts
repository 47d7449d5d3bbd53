/** Breach of conditions: what the prosecutor asks, how it is heard and decided, provisional arrest, and the new request after it. */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { ground } from '../grounds.ts';
import { onRemoval } from './breach-on-removal.ts';
import { granted } from './granted.ts';
import {
  arrestDecided,
  arrestReported,
  backAfterRevocation,
  backAfterSuspension,
  breachDecided,
  measureTold,
  breachFile,
  heardInFifteenDays,
  summonsTenDays,
  suspendedOneMonth,
  measureToVictim,
  type Step,
} from './steps.ts';

type Scope = Pick<LimitRow, 'kinds' | 'regimes'>;
const scope: Scope = { kinds: granted, regimes: ['court', 'judge', 'emergency'] };
const monitoring: Scope = { ...scope, kinds: ['electronic-monitoring'] };
const court: Scope = { ...scope, regimes: ['court'] };

const working = ['working-day-undefined'] as const;
/** The article stands in the act that brought it: the consolidated text read last is older. */
const since2026 = { read: '2026-01-16', by: ['act-2025-december', '15'] } as const;

const heardAlsoAnew: Step = {
  ...heardInFifteenDays,
  summary: names(
    'Vraagt het openbaar ministerie herroeping, schorsing, herziening of herbeoordeling, dan is er een zitting binnen vijftien dagen na die vordering.',
    'Saisi par le ministère public d’une révocation, d’une suspension, d’une révision ou d’une réévaluation, le juge ou le tribunal tient audience dans les quinze jours.',
    'Beantragt die Staatsanwaltschaft Widerruf, Aussetzung, Überprüfung oder Neubewertung, so findet binnen fünfzehn Tagen eine Sitzung statt.',
    'When the prosecutor asks for revocation, suspension, review or re-evaluation, there is a hearing within fifteen days of it.',
  ),
};

const equipment: Step = {
  ...heardInFifteenDays,
  summary: names(
    'Is bewakingsmateriaal opzettelijk beschadigd of omgeleid, dan moet het openbaar ministerie de zaak aanbrengen. De zitting volgt binnen vijftien dagen; het elektronisch toezicht wordt herroepen.',
    'Si le matériel de surveillance a été délibérément endommagé ou détourné, le ministère public doit saisir le juge ou le tribunal. L’audience suit dans les quinze jours ; la surveillance électronique est révoquée.',
    'Wurde Überwachungsmaterial absichtlich beschädigt oder zweckentfremdet, muss die Staatsanwaltschaft die Sache anhängig machen. Die Sitzung folgt binnen fünfzehn Tagen; die elektronische Überwachung wird widerrufen.',
    'When monitoring equipment was damaged or diverted on purpose, the prosecutor must bring the case. The hearing follows within fifteen days; the monitoring is revoked.',
  ),
};

const staysMeanwhile: Step = {
  from: 'new-sentence',
  meets: 'measure',
  bound: 'fixed-by-decision',
  who: 'judge-or-court',
  summary: names(
    'Wordt een nieuwe straf uitgevoerd voor feiten van vóór de toekenning, dan kan het openbaar ministerie herbeoordeling vragen. De modaliteit loopt intussen door; zonder voorlopige aanhouding is er geen opsluiting.',
    'Si une nouvelle peine est portée à exécution pour des faits antérieurs à l’octroi, le ministère public peut demander une réévaluation. La modalité continue entre-temps ; sans arrestation provisoire, pas d’incarcération.',
    'Wird eine neue Strafe für Taten vor der Gewährung vollstreckt, kann die Staatsanwaltschaft eine Neubewertung beantragen. Die Modalität läuft inzwischen weiter; ohne vorläufige Festnahme keine Inhaftierung.',
    'When a new sentence for acts before the grant is put into execution, the prosecutor may ask for re-evaluation. The modality runs on meanwhile; without provisional arrest there is no imprisonment.',
  ),
  missed: names(
    'De wet geeft geen termijn om dit te vragen. De veroordeelde kan zelf vragen dat de modaliteit blijft.',
    'La loi ne fixe pas de délai pour le demander. Le condamné peut demander le maintien de la modalité.',
    'Das Gesetz setzt dafür keine Frist. Der Verurteilte kann selbst beantragen, dass die Modalität bestehen bleibt.',
    'The law sets no time for asking it. The convicted person may ask that the modality be kept.',
  ),
};

/**
 * In the emergency procedure, where the duty to leave is broken, only § 5 to 7 of article 68 apply (98/27, al. 2). On every other ground the
 * whole of it does: those rows say that they are not of that duty (`removalLimits`).
 */
const notOnRemoval = {
  except: { regime: 'emergency', kind: 'provisional-release-removal' },
} satisfies Partial<LimitRow>;

const arrestAlsoEquipment: Step = {
  ...arrestDecided,
  summary: names(
    'Na een voorlopige aanhouding wordt over de schorsing beslist binnen zeven werkdagen na de opsluiting. Is bewakingsmateriaal opzettelijk beschadigd of omgeleid, dan volgt herroeping.',
    'Après une arrestation provisoire, il est statué sur la suspension dans les sept jours ouvrables de l’incarcération. Si le matériel de surveillance a été délibérément endommagé ou détourné, c’est la révocation.',
    'Nach einer vorläufigen Festnahme wird binnen sieben Werktagen nach der Inhaftierung über die Aussetzung entschieden. Wurde Überwachungsmaterial absichtlich beschädigt oder zweckentfremdet, folgt der Widerruf.',
    'After a provisional arrest the suspension is decided within seven working days of the incarceration. If monitoring equipment was damaged or diverted on purpose, revocation follows.',
  ),
};

const suspendedOrOther: Step = {
  ...suspendedOneMonth,
  summary: names(
    'Ten laatste één maand na het vonnis van schorsing wordt de schorsing opgeheven of de modaliteit herroepen. Bij herroeping kan, met akkoord van de veroordeelde, een andere modaliteit volgen.',
    'Un mois au plus après le jugement de suspension, la suspension est levée ou la modalité révoquée. En cas de révocation, une autre modalité peut suivre avec l’accord du condamné.',
    'Spätestens einen Monat nach dem Aussetzungsurteil wird die Aussetzung aufgehoben oder die Modalität widerrufen. Nach einem Widerruf kann mit Einverständnis des Verurteilten eine andere Modalität folgen.',
    'At the latest one month after the suspension judgment the suspension is lifted or the modality revoked. On revocation another modality may follow if the person agrees.',
  ),
};

const fixedByRevocation = names(
  'Noemt het vonnis geen datum, vraag ze dan aan de griffie. Wie niet meer aan de tijdsvoorwaarden voldoet, wacht tot die weer vervuld zijn.',
  'Si le jugement n’indique pas de date, demandez-la au greffe. Qui n’est plus dans les conditions de temps attend qu’elles soient de nouveau remplies.',
  'Nennt das Urteil kein Datum, bitte bei der Kanzlei danach fragen. Wer die Zeitbedingungen nicht mehr erfüllt, wartet, bis sie wieder erfüllt sind.',
  'If the judgment names no date, ask the registry for it. Who no longer meets the time conditions waits until they are met again.',
);

/** Until 6 June 2024 no date was named after a revocation for a new offence. */
const noneAfterAnOffence = names(
  'Noemt het vonnis geen datum, vraag die dan aan de griffie. Bij herroeping om een nieuw misdrijf (artikel 64, 1°) noemde het er geen.',
  'Si le jugement n’indique pas de date, demandez-la au greffe. En cas de révocation pour une nouvelle infraction (article 64, 1°), il n’en fixait pas.',
  'Nennt das Urteil kein Datum, bitte bei der Kanzlei danach fragen. Bei einem Widerruf wegen einer neuen Straftat (Artikel 64 Nr. 1) nannte es keines.',
  'If the judgment names no date, ask the registry for it. On revocation for a new offence (article 64, 1°) it named none.',
);

const askAgain: Step = {
  from: 'revocation',
  meets: 'new-request',
  length: { count: 6, unit: 'months' },
  bound: 'fixed-by-decision',
  who: 'convicted-person',
  summary: names(
    'Het vonnis van herroeping noemt de datum voor een nieuw verzoek: hoogstens zes maanden later, bij correctionele straffen tot vijf jaar.',
    'Le jugement de révocation fixe la date d’une nouvelle demande : six mois plus tard au plus, pour des peines correctionnelles jusqu’à cinq ans.',
    'Das Widerrufsurteil nennt das Datum für einen neuen Antrag: höchstens sechs Monate später, bei korrektionalen Strafen bis fünf Jahre.',
    'The revocation judgment names the date for a new request: at most six months later, with correctional sentences up to five years.',
  ),
  missed: fixedByRevocation,
};

const askAgainAboveFive: Step = {
  ...askAgain,
  length: { count: 1, unit: 'years' },
  summary: names(
    'Het vonnis van herroeping noemt de datum voor een nieuw verzoek: hoogstens een jaar later, bij een criminele straf of correctionele straffen boven vijf jaar.',
    'Le jugement de révocation fixe la date d’une nouvelle demande : un an plus tard au plus, en cas de peine criminelle ou de peines correctionnelles dépassant cinq ans.',
    'Das Widerrufsurteil nennt das Datum für einen neuen Antrag: höchstens ein Jahr später, bei einer Kriminalstrafe oder korrektionalen Strafen über fünf Jahre.',
    'The revocation judgment names the date for a new request: at most one year later, with a criminal sentence or correctional sentences above five years.',
  ),
};

const askAgainThirty: Step = {
  ...askAgain,
  length: { count: 18, unit: 'months' },
  summary: names(
    'Bij dertig jaar of meer of levenslang, met terbeschikkingstelling, ligt de datum voor een nieuw verzoek hoogstens achttien maanden na het vonnis van herroeping.',
    'Pour trente ans ou plus ou la perpétuité, avec mise à la disposition, la date d’une nouvelle demande est fixée dix-huit mois au plus après le jugement de révocation.',
    'Bei dreißig Jahren oder mehr oder lebenslänglich mit Überantwortung liegt das Datum für einen neuen Antrag höchstens achtzehn Monate nach dem Widerrufsurteil.',
    'With thirty years or more or life, and a placing at the court’s disposal, the date for a new request lies at most eighteen months after the revocation judgment.',
  ),
};

const notAgainBefore: Step = {
  ...askAgain,
  bound: 'not-before',
  summary: names(
    'Bij dertig jaar of meer of levenslang, met terbeschikkingstelling, ligt de datum voor een nieuw verzoek minstens zes maanden na het vonnis van herroeping.',
    'Pour trente ans ou plus ou la perpétuité, avec mise à la disposition, la date d’une nouvelle demande est fixée six mois au moins après le jugement de révocation.',
    'Bei dreißig Jahren oder mehr oder lebenslänglich mit Überantwortung liegt das Datum für einen neuen Antrag mindestens sechs Monate nach dem Widerrufsurteil.',
    'With thirty years or more or life, and a placing at the court’s disposal, the date for a new request lies at least six months after the revocation judgment.',
  ),
};

const upToFive = { onlyIf: { totalUpToMonths: 60, mainSentences: true } };
const aboveFive = { onlyIf: { totalAboveMonths: 60, mainSentences: true, placementAndThirty: false } };
const thirty = { onlyIf: { placementAndThirty: true } };

const dateAgain = ground('68, § 5, al. 3-4', '2024-06-07', {
  by: ['act-2024-may', '110'],
  doubts: ['criminal-in-new-code'],
});
/** The court alone named a date, and none after a new offence. */
const dateAgain2016 = ground('68, § 5, al. 3-4', '2016-02-29', {
  until: '2024-06-06',
  by: ['act-2016', '169'],
  mark: 'text-older',
  read: '2023-08-09',
});

const newRequest: readonly LimitRow[] = [
  { id: 'C-68-request', ...scope, ...askAgain, ...upToFive, ...dateAgain },
  { id: 'C-68-request-above-five', ...scope, ...askAgainAboveFive, ...aboveFive, ...dateAgain },
  { id: 'C-68-request-thirty', ...court, ...askAgainThirty, ...thirty, ...dateAgain },
  { id: 'C-68-request-thirty-earliest', ...court, ...notAgainBefore, ...thirty, ...dateAgain },
  { id: 'C-68-request-2016', ...court, ...askAgain, ...upToFive, ...dateAgain2016, missed: noneAfterAnOffence },
  {
    id: 'C-68-request-above-five-2016',
    ...court,
    ...askAgainAboveFive,
    ...aboveFive,
    ...dateAgain2016,
    missed: noneAfterAnOffence,
  },
  {
    id: 'C-68-request-thirty-2016',
    ...court,
    ...askAgainThirty,
    ...thirty,
    ...dateAgain2016,
    missed: noneAfterAnOffence,
  },
  {
    id: 'C-68-request-thirty-earliest-2016',
    ...court,
    ...notAgainBefore,
    ...thirty,
    ...dateAgain2016,
    missed: noneAfterAnOffence,
  },
];

const procedure: readonly LimitRow[] = [
  {
    id: 'C-64-1-hearing',
    ...monitoring,
    ...equipment,
    onlyIf: { equipment: true },
    ...ground('64/1; 68, § 1', '2026-01-16', { ...since2026, doubts: ['acts-before-2026'] }),
  },
  { id: 'C-65-prison', ...scope, ...backAfterRevocation, ...ground('65, al. 1-2', '2007-02-01') },
  { id: 'C-66-prison', ...scope, ...backAfterSuspension, ...ground('66, § 2', '2007-02-01') },
  {
    id: 'C-66-decision',
    ...scope,
    ...suspendedOrOther,
    ...ground('66, § 3', '2022-09-01', { by: ['act-2022-july', '52'] }),
  },
  {
    id: 'C-66-decision-2007',
    ...scope,
    ...suspendedOneMonth,
    ...ground('66, § 3', '2007-02-01', { until: '2022-08-31', mark: 'text-older', read: '2023-08-09' }),
  },
  {
    id: 'C-67-1-decision',
    ...scope,
    ...staysMeanwhile,
    ...ground('67/1', '2024-06-07', { by: ['act-2024-may', '109'], doubts: ['time-outside-and-new-sentence'] }),
  },
  {
    id: 'C-68-hearing',
    ...scope,
    ...notOnRemoval,
    ...heardAlsoAnew,
    // Of equipment the row of article 64/1 says it.
    onlyIf: { equipment: false },
    ...ground('68, § 1, al. 1', '2024-06-07', { by: ['act-2024-may', '110'] }),
  },
  {
    id: 'C-68-hearing-2007',
    ...scope,
    ...notOnRemoval,
    ...heardInFifteenDays,
    ...ground('68, § 1, al. 1', '2007-02-01', { until: '2024-06-06', mark: 'text-older', read: '2023-08-09' }),
  },
  { id: 'C-68-summons', ...scope, ...notOnRemoval, ...summonsTenDays, ...ground('68, § 1, al. 2', '2007-02-01') },
  { id: 'C-68-file', ...scope, ...notOnRemoval, ...breachFile, ...ground('68, § 2', '2007-02-01') },
  { id: 'C-68-decision', ...scope, ...notOnRemoval, ...breachDecided, ...ground('68, § 4', '2007-02-01') },
  { id: 'C-68-told', ...scope, ...measureTold, after: 'seisin', ...ground('68, § 6, al. 1', '2007-02-01') },
  { id: 'C-68-victim', ...scope, ...measureToVictim, after: 'seisin', ...ground('68, § 6, al. 2', '2014-01-01') },
];

const arrest: readonly LimitRow[] = [
  { id: 'C-70-reported', ...scope, ...notOnRemoval, ...arrestReported, ...ground('70, al. 1', '2007-02-01') },
  {
    id: 'C-70-decision',
    ...scope,
    ...notOnRemoval,
    ...arrestAlsoEquipment,
    ...ground('70, al. 2-3', '2026-01-16', { read: '2026-01-16', by: ['act-2025-december', '16'], doubts: working }),
  },
  {
    id: 'C-70-decision-2007',
    ...scope,
    ...notOnRemoval,
    ...arrestDecided,
    ...ground('70, al. 2', '2007-02-01', { until: '2026-01-15', doubts: working }),
  },
  { id: 'C-70-told', ...scope, ...measureTold, after: 'arrest', ...ground('70, al. 2', '2007-02-01') },
];

const removalLimits = [...procedure, ...arrest].flatMap(onRemoval);

export const breachLimits: readonly LimitRow[] = [...procedure, ...newRequest, ...arrest, ...removalLimits];
