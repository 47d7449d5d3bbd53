/** Limits of what the court decides: new request after a refusal, another modality meanwhile, release for removal. */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { actBegins, ground } from '../grounds.ts';
import { dateOfNewRequest, granted } from './granted.ts';
import { nothing } from './missed.ts';

const regimes: LimitRow['regimes'] = ['court'];

/** Thirty years or life with placement: the limits stayed as they were while the words for the sentences changed. */
const wordings = [
  {
    ending: '',
    by: ['penal-code-2024-act', '22'],
    since: '2026-09-01',
    mark: 'derived',
    doubts: ['criminal-in-new-code', 'placement-new-code'],
  },
  { ending: '-2018', by: ['act-2017', '6'], since: '2018-01-21', until: '2026-08-31' },
  {
    ending: '-2013',
    by: ['act-2013', '16'],
    since: '2013-03-19',
    until: '2018-01-20',
    read: '2013-03-19',
    mark: 'text-older',
  },
] as const satisfies readonly (Parameters<typeof ground>[2] & { readonly ending: string; readonly since: string })[];

const thirtyWithPlacement: readonly LimitRow[] = wordings.flatMap(({ ending, since, ...more }): LimitRow[] => {
  const row = { kinds: granted, regimes, who: 'court', onlyIf: { placementAndThirty: true } } as const;
  return [
    {
      id: `C-54-2-decision${ending}`,
      ...row,
      from: 'deliberation',
      meets: 'decision',
      length: { count: 14, unit: 'days' },
      bound: 'at-the-latest',
      ...ground('54, § 2, al. 1', since, more),
      summary: names(
        'Dertig jaar of levenslang met terbeschikkingstelling: vijf rechters beslissen binnen veertien dagen nadat de zaak in beraad is genomen. Toekennen kan alleen eenparig.',
        'Trente ans ou perpétuité avec mise à la disposition : cinq juges décident dans les quatorze jours de la mise en délibéré. L’octroi exige l’unanimité.',
        'Dreißig Jahre oder lebenslang mit Überantwortung: Fünf Richter entscheiden binnen vierzehn Tagen, nachdem die Sache zur Beratung gestellt worden ist. Die Gewährung verlangt Einstimmigkeit.',
        'Thirty years or life with placement: five judges decide within fourteen days of the case being taken into deliberation. A grant must be unanimous.',
      ),
      missed: nothing,
    },
    {
      id: `C-54-2-from${ending}`,
      ...row,
      from: 'refusal',
      meets: 'new-request',
      length: { count: 6, unit: 'months' },
      bound: 'not-before',
      ...ground('54, § 2, al. 3', since, more),
      summary: names(
        'Dertig jaar of levenslang met terbeschikkingstelling: na een weigering ligt de dag voor een nieuw verzoek niet vroeger dan zes maanden na het vonnis.',
        'Trente ans ou perpétuité avec mise à la disposition : après un refus, le jour d’une nouvelle demande ne peut être fixé avant six mois à compter du jugement.',
        'Dreißig Jahre oder lebenslang mit Überantwortung: Nach einer Ablehnung liegt der Tag für einen neuen Antrag frühestens sechs Monate nach dem Urteil.',
        'Thirty years or life with placement: after a refusal the day for a new request is no earlier than six months after the judgment.',
      ),
      missed: dateOfNewRequest,
    },
    {
      id: `C-54-2-until${ending}`,
      ...row,
      from: 'refusal',
      meets: 'new-request',
      length: { count: 18, unit: 'months' },
      bound: 'fixed-by-decision',
      ...ground('54, § 2, al. 3', since, more),
      summary: names(
        'Dertig jaar of levenslang met terbeschikkingstelling: na een weigering noemt het vonnis de dag voor een nieuw verzoek, ten hoogste achttien maanden na het vonnis.',
        'Trente ans ou perpétuité avec mise à la disposition : après un refus, le jugement fixe le jour d’une nouvelle demande, dix-huit mois au plus après le jugement.',
        'Dreißig Jahre oder lebenslang mit Überantwortung: Nach einer Ablehnung nennt das Urteil den Tag für einen neuen Antrag, höchstens achtzehn Monate nach dem Urteil.',
        'Thirty years or life with placement: after a refusal the judgment names the day for a new request, at most eighteen months after the judgment.',
      ),
      missed: dateOfNewRequest,
    },
  ];
});

const newRequest = {
  kinds: [...granted, 'area-ban-reduction'],
  regimes,
  from: 'refusal',
  meets: 'new-request',
  bound: 'fixed-by-decision',
  who: 'court',
  missed: dateOfNewRequest,
} satisfies Partial<LimitRow>;
const upToFiveYears = {
  length: { count: 6, unit: 'months' },
  onlyIf: { totalUpToMonths: 60, mainSentences: true, placementAndThirty: false },
} satisfies Partial<LimitRow>;
const aboveFiveYears = {
  length: { count: 1, unit: 'years' },
  onlyIf: { totalAboveMonths: 60, mainSentences: true, placementAndThirty: false },
} satisfies Partial<LimitRow>;
const before2013 = ground('57, al. 1-2', actBegins, { until: '2013-03-18', mark: 'derived' });

const orderToLeave = {
  kinds: ['provisional-release-removal'],
  regimes,
  from: 'final',
  meets: 'enforceable',
  bound: 'at-the-latest',
  who: 'aliens-office',
  missed: names(
    'De wet verbindt er voor de strafuitvoeringsrechtbank niets aan. Vraag schriftelijk wanneer de verwijdering plaatsvindt.',
    'Pour le tribunal de l’application des peines, la loi n’y attache rien. Demandez par écrit quand l’éloignement a lieu.',
    'Für das Strafvollstreckungsgericht knüpft das Gesetz daran nichts. Bitte schriftlich fragen, wann die Entfernung stattfindet.',
    'For the court the law attaches nothing to it. Ask in writing when the removal takes place.',
  ),
} satisfies Partial<LimitRow>;
const withinTwenty = names(
  'Is er een uitvoerbaar bevel om het land te verlaten, dan volgt de verwijdering of overbrenging ten laatste twintig dagen nadat de toekenning in kracht van gewijsde is gegaan.',
  'S’il existe un ordre de quitter le territoire exécutoire, l’éloignement ou le transfert a lieu au plus tard vingt jours après que l’octroi est passé en force de chose jugée.',
  'Liegt eine vollstreckbare Anweisung zum Verlassen des Landes vor, erfolgt die Entfernung oder Überführung spätestens zwanzig Tage, nachdem die Gewährung rechtskräftig ist.',
  'Where an enforceable order to leave exists, removal or transfer follows at the latest twenty days after the grant is final.',
);

export const courtDecisionLimits: readonly LimitRow[] = [
  ...thirtyWithPlacement,
  {
    id: 'C-57-up-to-five',
    ...newRequest,
    ...upToFiveYears,
    ...ground('57, al. 2', '2013-03-19', { by: ['act-2013', '17'], doubts: ['criminal-in-new-code'] }),
    summary: names(
      'Na een weigering noemt het vonnis de dag voor een nieuw verzoek: ten hoogste zes maanden na het vonnis bij correctionele hoofdstraffen van samen hoogstens vijf jaar.',
      'Après un refus, le jugement fixe le jour d’une nouvelle demande : six mois au plus si les peines correctionnelles principales ne dépassent pas cinq ans au total.',
      'Nach einer Ablehnung nennt das Urteil den Tag für einen neuen Antrag: höchstens sechs Monate nach dem Urteil bei Korrektionalhauptstrafen von insgesamt höchstens fünf Jahren.',
      'After a refusal the judgment names the day for a new request: at most six months after it where the correctional main sentences total five years or less.',
    ),
  },
  {
    id: 'C-57-above-five',
    ...newRequest,
    ...aboveFiveYears,
    ...ground('57, al. 2', '2013-03-19', { by: ['act-2013', '17'], doubts: ['criminal-in-new-code'] }),
    summary: names(
      'Na een weigering noemt het vonnis de dag voor een nieuw verzoek: ten hoogste een jaar na het vonnis bij criminele straffen of bij correctionele hoofdstraffen van samen meer dan vijf jaar.',
      'Après un refus, le jugement fixe le jour d’une nouvelle demande : un an au plus en cas de peines criminelles ou si les peines correctionnelles principales dépassent cinq ans au total.',
      'Nach einer Ablehnung nennt das Urteil den Tag für einen neuen Antrag: höchstens ein Jahr nach dem Urteil bei Kriminalstrafen oder bei Korrektionalhauptstrafen von insgesamt mehr als fünf Jahren.',
      'After a refusal the judgment names the day for a new request: at most one year after it for criminal sentences or where the correctional main sentences total more than five years.',
    ),
  },
  {
    id: 'C-57-up-to-five-2007',
    ...newRequest,
    ...upToFiveYears,
    ...before2013,
    summary: names(
      'Na een weigering noemt het vonnis de dag voor een nieuw verzoek of een nieuw advies van de directeur: ten hoogste zes maanden na het vonnis bij straffen van samen hoogstens vijf jaar.',
      'Après un refus, le jugement fixe le jour d’une nouvelle demande ou d’un nouvel avis du directeur : six mois au plus si les peines ne dépassent pas cinq ans au total.',
      'Nach einer Ablehnung nennt das Urteil den Tag für einen neuen Antrag oder eine neue Stellungnahme des Direktors: höchstens sechs Monate nach dem Urteil bei Strafen von insgesamt höchstens fünf Jahren.',
      'After a refusal the judgment names the day for a new request or a new advice of the director: at most six months after it where the sentences total five years or less.',
    ),
  },
  {
    id: 'C-57-above-five-2007',
    ...newRequest,
    ...aboveFiveYears,
    ...before2013,
    summary: names(
      'Na een weigering noemt het vonnis de dag voor een nieuw verzoek of een nieuw advies van de directeur: ten hoogste een jaar na het vonnis bij straffen van samen meer dan vijf jaar of criminele straffen.',
      'Après un refus, le jugement fixe le jour d’une nouvelle demande ou d’un nouvel avis du directeur : un an au plus si les peines dépassent cinq ans au total ou en cas de peines criminelles.',
      'Nach einer Ablehnung nennt das Urteil den Tag für einen neuen Antrag oder eine neue Stellungnahme des Direktors: höchstens ein Jahr nach dem Urteil bei Strafen von insgesamt mehr als fünf Jahren oder Kriminalstrafen.',
      'After a refusal the judgment names the day for a new request or a new advice of the director: at most one year after it where the sentences total more than five years, or for criminal sentences.',
    ),
  },
  {
    id: 'C-59-decision',
    kinds: granted,
    regimes: ['court', 'judge'],
    from: 'other-modality',
    meets: 'decision',
    length: { count: 2, unit: 'months' },
    bound: 'at-the-latest',
    who: 'judge-or-court',
    onlyIf: { extended: false },
    ...ground('59, al. 2', actBegins),
    summary: names(
      'Wordt uitzonderlijk eerst een andere modaliteit toegekend, dan valt de beslissing over de gevraagde binnen twee maanden.',
      'Si une autre modalité est d’abord octroyée à titre exceptionnel, la décision sur celle demandée tombe dans les deux mois.',
      'Wird ausnahmsweise zuerst eine andere Modalität gewährt, ergeht die Entscheidung über die beantragte binnen zwei Monaten.',
      'Where another modality is exceptionally granted first, the one asked for is decided within two months.',
    ),
    missed: nothing,
  },
  {
    id: 'C-59-extended',
    kinds: granted,
    regimes: ['court', 'judge'],
    from: 'other-modality',
    meets: 'decision',
    bound: 'fixed-by-decision',
    who: 'judge-or-court',
    onlyIf: { extended: true },
    ...ground('59, al. 2', actBegins, { mark: 'doubt' }),
    summary: names(
      'Die twee maanden kunnen één keer worden verlengd. Hoe lang, zegt de wet niet.',
      'Ces deux mois peuvent être prolongés une fois. La loi ne dit pas de combien.',
      'Diese zwei Monate können einmal verlängert werden. Wie lange, sagt das Gesetz nicht.',
      'Those two months can be extended once. The law does not say by how much.',
    ),
    missed: nothing,
  },
  {
    id: 'C-60-4-removal',
    ...orderToLeave,
    length: { count: 20, unit: 'days' },
    ...ground('60, al. 4', '2022-09-01', { by: ['act-2022-july', '50'] }),
    summary: withinTwenty,
  },
  {
    id: 'C-60-4-removal-2016',
    ...orderToLeave,
    length: { count: 20, unit: 'days' },
    ...ground('60, al. 4', '2016-02-29', { by: ['act-2016', '164'], until: '2022-08-31', mark: 'derived' }),
    summary: withinTwenty,
  },
  {
    id: 'C-60-4-removal-2012',
    ...orderToLeave,
    length: { count: 10, unit: 'days' },
    ...ground('60, al. 4', '2012-04-09', { until: '2016-02-28', mark: 'derived' }),
    summary: names(
      'Is er een uitvoerbaar bevel om het land te verlaten, dan volgt de verwijdering of overbrenging ten laatste tien dagen nadat de toekenning in kracht van gewijsde is gegaan.',
      'S’il existe un ordre de quitter le territoire exécutoire, l’éloignement ou le transfert a lieu au plus tard dix jours après que l’octroi est passé en force de chose jugée.',
      'Liegt eine vollstreckbare Anweisung zum Verlassen des Landes vor, erfolgt die Entfernung oder Überführung spätestens zehn Tage, nachdem die Gewährung rechtskräftig ist.',
      'Where an enforceable order to leave exists, removal or transfer follows at the latest ten days after the grant is final.',
    ),
  },
];
