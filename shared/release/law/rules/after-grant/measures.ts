/** What judge and court can do after a grant, and what counts then: adaptation, suspension, revocation, review, arrest, probation. */
import { names } from '../../../../language.ts';
import { emergencyBegins, ground } from '../grounds.ts';
import { detentionOrMonitoring, granted, releases } from '../limits/granted.ts';
import type { LawText } from './law-text.ts';

/** `measure`: what it is about, as the room groups it. */
export interface MeasureText extends LawText {
  readonly measure:
    | 'adaptation'
    | 'suspension'
    | 'revocation'
    | 'review'
    | 're-evaluation'
    | 'counts'
    | 'arrest'
    | 'probation';
}

const scope = { kinds: granted } as const;
const ofReleases = { kinds: releases } as const;

const beforeRevocation: readonly MeasureText[] = [
  {
    id: 'M-63',
    measure: 'adaptation',
    ...scope,
    ...ground('63, § 1', '2007-02-01'),
    text: names(
      'Veroordeelde, openbaar ministerie en directeur kunnen vragen voorwaarden te schorsen, te verduidelijken of aan te passen, nooit te verstrengen. Het justitiehuis stelt het in zijn verslag voor.',
      'Le condamné, le ministère public et le directeur peuvent demander de suspendre, préciser ou adapter des conditions, jamais de les renforcer. La maison de justice le propose dans son rapport.',
      'Verurteilter, Staatsanwaltschaft und Direktor können beantragen, Bedingungen auszusetzen, zu präzisieren oder anzupassen, nie zu verschärfen. Das Justizhaus schlägt es in seinem Bericht vor.',
      'The convicted person, the prosecutor and the director may ask to suspend, specify or adapt conditions, never to make them stricter. The justice house proposes it in its report.',
    ),
  },
  {
    id: 'M-66',
    measure: 'suspension',
    ...scope,
    ...ground('66, § 1-3', '2022-09-01', { by: ['act-2022-july', '52'] }),
    text: names(
      'Om dezelfde redenen als herroeping. De veroordeelde gaat meteen terug naar de gevangenis; na hoogstens een maand volgt herroeping of opheffing. Zonder beslissing komt hij vrij onder dezelfde voorwaarden.',
      'Pour les mêmes motifs que la révocation. Le condamné est réincarcéré immédiatement ; dans le mois au plus, révocation ou levée. Sans décision, il est libéré aux mêmes conditions.',
      'Aus denselben Gründen wie der Widerruf. Der Verurteilte kommt sofort zurück ins Gefängnis; nach höchstens einem Monat folgt Widerruf oder Aufhebung. Ohne Entscheidung kommt er unter denselben Bedingungen frei.',
      'On the same grounds as revocation. The person goes back to prison at once; after at most a month it is revoked or lifted. Without a decision the person is released under the same conditions.',
    ),
  },
  {
    id: 'M-67',
    measure: 'review',
    ...scope,
    ...ground('67, § 1', '2022-09-01', { by: ['act-2022-july', '53'] }),
    text: names(
      'In plaats van schorsen of herroepen kunnen voorwaarden worden verstrengd of toegevoegd. Gaat de veroordeelde niet akkoord, dan volgt herroeping.',
      'Au lieu de suspendre ou de révoquer, des conditions peuvent être renforcées ou ajoutées. Si le condamné n’est pas d’accord, c’est la révocation.',
      'Statt Aussetzung oder Widerruf können Bedingungen verschärft oder hinzugefügt werden. Stimmt der Verurteilte nicht zu, folgt der Widerruf.',
      'Instead of suspending or revoking, conditions may be made stricter or added. If the person does not agree, revocation follows.',
    ),
  },
  {
    id: 'M-67-1',
    measure: 're-evaluation',
    ...scope,
    ...ground('67/1', '2024-06-07', { by: ['act-2024-may', '109'] }),
    text: names(
      'Wordt een nieuwe straf uitgevoerd voor feiten van vóór de toekenning, dan kan het openbaar ministerie herbeoordeling vragen. De modaliteit loopt intussen door.',
      'Si une nouvelle peine est exécutée pour des faits antérieurs à l’octroi, le ministère public peut demander une réévaluation. La modalité continue entre-temps.',
      'Wird eine neue Strafe für Taten vor der Gewährung vollstreckt, kann die Staatsanwaltschaft eine Neubewertung beantragen. Die Modalität läuft inzwischen weiter.',
      'When a new sentence for acts before the grant is executed, the prosecutor may ask for re-evaluation. The modality runs on meanwhile.',
    ),
  },
];

const after: readonly MeasureText[] = [
  {
    id: 'M-65',
    measure: 'revocation',
    ...scope,
    ...ground('65, al. 1-3', '2022-09-01', { by: ['act-2022-july', '51'] }),
    text: names(
      'Bij herroeping gaat de veroordeelde meteen terug naar de gevangenis. Na nieuwe feiten geldt ze vanaf de dag van de feiten. Met zijn akkoord kan een andere modaliteit volgen.',
      'En cas de révocation, le condamné est réincarcéré immédiatement. Après de nouveaux faits, elle vaut dès le jour des faits. Avec son accord, une autre modalité peut suivre.',
      'Bei Widerruf kommt der Verurteilte sofort zurück ins Gefängnis. Nach neuen Taten gilt er ab dem Tag der Tat. Mit seinem Einverständnis kann eine andere Modalität folgen.',
      'On revocation the person goes back to prison at once. After new acts it holds from the day of the acts. With agreement another modality may follow.',
    ),
  },
  {
    id: 'M-68-5-deducted',
    measure: 'counts',
    kinds: detentionOrMonitoring,
    ...ground('68, § 5, al. 1', '2007-02-01'),
    text: names(
      'Na herroeping gaat de tijd in beperkte detentie of onder elektronisch toezicht volledig af van wat bij de toekenning overbleef.',
      'Après révocation, le temps passé en détention limitée ou sous surveillance électronique est entièrement déduit de ce qui restait à l’octroi.',
      'Nach dem Widerruf wird die Zeit in Haftlockerung oder elektronischer Überwachung ganz von dem abgezogen, was bei der Gewährung übrig war.',
      'After revocation the time in limited detention or monitoring is deducted in full from what was left at the grant.',
    ),
  },
  {
    id: 'M-68-5-decided',
    measure: 'counts',
    kinds: ['conditional-release', 'provisional-release-removal'],
    ...ground('68, § 5, al. 2', '2016-02-29', { by: ['act-2016', '169'] }),
    text: names(
      'Na herroeping bepaalt de rechter of de rechtbank welk deel van de straf nog moet worden ondergaan. Het wordt hier nooit berekend: neem het over uit het vonnis.',
      'Après révocation, le juge ou le tribunal détermine la partie de la peine encore à subir. Elle n’est jamais calculée ici : reprenez-la du jugement.',
      'Nach dem Widerruf bestimmt der Richter oder das Gericht, welcher Teil der Strafe noch zu verbüßen ist. Er wird hier nie berechnet: bitte aus dem Urteil übernehmen.',
      'After revocation the judge or court decides what part of the sentence is still to be served. It is never computed here: take it over from the judgment.',
    ),
  },
  {
    id: 'M-68-5-surrender',
    measure: 'counts',
    kinds: ['provisional-release-surrender'],
    ...ground('68, § 5', '2016-02-29', { by: ['act-2016', '169'], mark: 'doubt' }),
    text: names(
      'Wat na herroeping telt bij een vrijlating met het oog op overlevering, zegt de wet niet. Vraag het de griffie.',
      'La loi ne dit pas ce qui compte après la révocation d’une libération en vue de la remise. Demandez-le au greffe.',
      'Was nach dem Widerruf einer Freilassung im Hinblick auf Übergabe zählt, sagt das Gesetz nicht. Bitte bei der Kanzlei nachfragen.',
      'What counts after the revocation of a release for surrender the law does not say. Ask the registry.',
    ),
  },
  {
    id: 'M-70',
    measure: 'arrest',
    ...scope,
    ...ground('70, al. 1-2', '2026-01-16', { read: '2026-01-16', by: ['act-2025-december', '16'] }),
    text: names(
      'In gevallen waarin herroeping kan, kan de procureur des Konings of het openbaar ministerie de voorlopige aanhouding bevelen. Over de schorsing wordt beslist binnen zeven werkdagen na de opsluiting.',
      'Dans les cas de révocation possible, le procureur du Roi ou le ministère public peut ordonner l’arrestation provisoire. La suspension est tranchée dans les sept jours ouvrables de l’incarcération.',
      'Wo ein Widerruf möglich ist, kann der Prokurator des Königs oder die Staatsanwaltschaft die vorläufige Festnahme anordnen. Über die Aussetzung wird binnen sieben Werktagen nach der Inhaftierung entschieden.',
      'Where revocation is possible, the public prosecutor of the place or the prosecutor at the court may order provisional arrest. The suspension is decided within seven working days of the incarceration.',
    ),
  },
];

/** Before 29 February 2016 a provisional release had no probation period. */
const conditional = { kinds: ['conditional-release'] } satisfies Partial<MeasureText>;
const early = { kinds: ['early-release'] } satisfies Partial<MeasureText>;
const by2016 = { by: ['act-2016', '170'] } as const;

/** Between two days on which the least length was two years. */
const restBefore = (since: string, until: string) => ({
  ...ground('71, al. 2', since, { until, mark: 'from-memory', doubts: ['wording-not-seen'] }),
  text: names(
    'De proeftijd is de rest van de straf. Het minimum was toen twee jaar; die tekst is niet gelezen.',
    'Le délai d’épreuve est le reste de la peine. Le minimum était alors de deux ans ; ce texte n’a pas été lu.',
    'Die Probezeit ist der Rest der Strafe. Das Minimum war damals zwei Jahre; dieser Text wurde nicht gelesen.',
    'The probation period is what is left of the sentence. The minimum was two years then; that text was not read.',
  ),
});
const aboveFive = names(
  'Vijf tot tien jaar bij een criminele straf op tijd of bij correctionele straffen van samen meer dan vijf jaar.',
  'De cinq à dix ans en cas de peine criminelle à temps ou de peines correctionnelles de plus de cinq ans au total.',
  'Fünf bis zehn Jahre bei einer zeitigen Kriminalstrafe oder bei korrektionalen Strafen von zusammen mehr als fünf Jahren.',
  'Five to ten years with a criminal term, or with correctional sentences above five years in total.',
);
const thirtyOrLife = names(
  'Tien jaar bij dertig jaar of levenslang.',
  'Dix ans en cas de peine de trente ans ou à perpétuité.',
  'Zehn Jahre bei dreißig Jahren oder lebenslänglich.',
  'Ten years with thirty years or life.',
);
const finalEarlier = names(
  'Ging een veroordeling tot dertig jaar vóór 19 maart 2013 in kracht van gewijsde, dan bleef de oude regel gelden: vijf tot tien jaar.',
  'Si une condamnation à trente ans est passée en force de chose jugée avant le 19 mars 2013, l’ancienne règle reste applicable : de cinq à dix ans.',
  'Wurde eine Verurteilung zu dreißig Jahren vor dem 19. März 2013 rechtskräftig, gilt die frühere Regel weiter: fünf bis zehn Jahre.',
  'Where a conviction to thirty years became final before 19 March 2013, the earlier rule stays: five to ten years.',
);
const restAtGrant = names(
  'De proeftijd is wat bij de toekenning van de straf overblijft. Een minimum noemt de wet niet.',
  'Le délai d’épreuve est ce qui reste de la peine au moment de l’octroi. La loi ne fixe pas de minimum.',
  'Die Probezeit ist, was bei der Gewährung von der Strafe übrig ist. Ein Minimum nennt das Gesetz nicht.',
  'The probation period is what is left of the sentence at the grant. The law names no minimum.',
);
const deductedUntilRevoked = names(
  'Na herroeping gaat de tijd in vervroegde invrijheidstelling, tot de beslissing tot herroeping, af van wat bij de toekenning overbleef.',
  'Après révocation, le temps passé en libération anticipée, jusqu’à la décision de révocation, est déduit de ce qui restait à l’octroi.',
  'Nach dem Widerruf wird die Zeit in vorzeitiger Freilassung bis zur Widerrufsentscheidung von dem abgezogen, was bei der Gewährung übrig war.',
  'After revocation the time in early release, until the decision to revoke, is deducted from what was left at the grant.',
);

const probation: readonly MeasureText[] = [
  {
    id: 'M-71-rest',
    measure: 'probation',
    ...ofReleases,
    ...ground('71, al. 2', '2021-12-10', { by: ['act-2021-november', '83'] }),
    text: names(
      'De proeftijd is de rest van de straf op de dag waarop de beslissing uitvoerbaar werd, en minstens één jaar.',
      'Le délai d’épreuve est le reste de la peine au jour où la décision est devenue exécutoire, et au moins un an.',
      'Die Probezeit ist der Rest der Strafe an dem Tag, an dem die Entscheidung vollstreckbar wurde, und mindestens ein Jahr.',
      'The probation period is what is left of the sentence on the day the decision became enforceable, and at least one year.',
    ),
  },
  { id: 'M-71-rest-before', measure: 'probation', ...ofReleases, ...restBefore('2016-02-29', '2021-12-09') },
  { id: 'M-71-rest-2007', measure: 'probation', ...conditional, ...restBefore('2007-02-01', '2016-02-28') },
  {
    id: 'M-71-above-five',
    measure: 'probation',
    ...ofReleases,
    ...ground('71, al. 3', '2016-02-29', by2016),
    text: aboveFive,
  },
  {
    id: 'M-71-above-five-2007',
    measure: 'probation',
    ...conditional,
    ...ground('71, al. 3', '2007-02-01', { until: '2016-02-28', mark: 'text-older' }),
    text: aboveFive,
  },
  {
    id: 'M-71-thirty',
    measure: 'probation',
    ...ofReleases,
    ...ground('71, al. 4', '2016-02-29', { ...by2016, mark: 'derived' }),
    text: thirtyOrLife,
  },
  {
    id: 'M-71-thirty-2013',
    measure: 'probation',
    ...conditional,
    ...ground('71, al. 4', '2013-03-19', { by: ['act-2013', '18'], until: '2016-02-28', mark: 'text-older' }),
    text: thirtyOrLife,
  },
  {
    id: 'M-71-life-2007',
    measure: 'probation',
    ...conditional,
    ...ground('71, al. 4', '2007-02-01', { until: '2013-03-18', mark: 'derived', doubts: ['wording-not-seen'] }),
    text: names(
      'Tien jaar bij levenslang.',
      'Dix ans à perpétuité.',
      'Zehn Jahre bei lebenslänglich.',
      'Ten years with life.',
    ),
  },
  {
    id: 'M-71-thirty-earlier',
    measure: 'probation',
    ...ofReleases,
    ...ground('21, al. 2', '2016-02-29', { act: 'act-2013' }),
    text: finalEarlier,
  },
  {
    id: 'M-71-thirty-earlier-2013',
    measure: 'probation',
    ...conditional,
    ...ground('21, al. 2', '2013-03-19', { act: 'act-2013', until: '2016-02-28' }),
    text: finalEarlier,
  },
];

/** Early release has a probation period of its own: what is left, and no least length. */
const ofEarlyRelease: readonly MeasureText[] = [
  {
    id: 'M-98-28-4',
    measure: 'probation',
    ...early,
    ...ground('98/28, § 4', emergencyBegins, { by: ['emergency', '36'], until: '2026-12-31' }),
    text: restAtGrant,
  },
  {
    id: 'M-98-28-6',
    measure: 'counts',
    ...early,
    ...ground('98/28, § 6, al. 2', emergencyBegins, { by: ['emergency', '36'], until: '2026-12-31' }),
    text: deductedUntilRevoked,
  },
  {
    id: 'M-65-2022-probation',
    measure: 'probation',
    ...early,
    ...ground('65, § 2, al. 2', '2022-08-18', { act: 'act-2022-july', until: '2023-08-31' }),
    text: restAtGrant,
  },
  {
    id: 'M-65-2022-counts',
    measure: 'counts',
    ...early,
    ...ground('65, § 2, al. 3', '2022-08-18', { act: 'act-2022-july', until: '2023-08-31' }),
    text: deductedUntilRevoked,
  },
];

export const measureTexts: readonly MeasureText[] = [...beforeRevocation, ...after, ...probation, ...ofEarlyRelease];
