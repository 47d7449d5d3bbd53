/** Steps that several procedures share: each row says for which modality, by which article and since when. */
import { names } from '../../../../language.ts';
import type { LimitRow } from '../../format/limit.ts';
import { nothing } from './missed.ts';

export type Step = Pick<LimitRow, 'from' | 'meets' | 'length' | 'bound' | 'who' | 'summary' | 'missed'>;

/** At the latest so many units after what it runs from; before it, where the count is negative. */
export const within = (count: number, unit: NonNullable<LimitRow['length']>['unit']) =>
  ({ length: { count, unit }, bound: 'at-the-latest' }) as const;

const moreTime = names(
  'Wie de termijn niet kreeg, vraagt op de zitting uitstel.',
  'Qui n’a pas eu ce délai demande une remise à l’audience.',
  'Wer diese Frist nicht hatte, beantragt in der Sitzung einen Aufschub.',
  'Who did not get this time asks for an adjournment at the hearing.',
);

export const forwardedInADay: Step = {
  from: 'request',
  meets: 'request-forwarded',
  ...within(24, 'hours'),
  who: 'prison-registry',
  summary: names(
    'De griffie van de gevangenis stuurt het verzoek binnen 24 uur door aan de griffie van de strafuitvoeringsrechtbank.',
    'Le greffe de la prison transmet la demande dans les 24 heures au greffe du tribunal de l’application des peines.',
    'Die Gefängniskanzlei leitet den Antrag binnen 24 Stunden an die Kanzlei des Strafvollstreckungsgerichts weiter.',
    'The prison registry forwards the request within 24 hours to the registry of the sentence implementation court.',
  ),
  missed: nothing,
};

export const fileFourDays: Step = {
  from: 'hearing',
  meets: 'file-open',
  ...within(-4, 'days'),
  who: 'court-registry',
  summary: names(
    'Het dossier ligt minstens vier dagen vóór de zitting ter inzage op de griffie. De veroordeelde kan een kopie vragen.',
    'Le dossier est consultable au greffe au moins quatre jours avant l’audience. Le condamné peut en demander copie.',
    'Die Akte liegt mindestens vier Tage vor der Sitzung in der Kanzlei aus. Der Verurteilte kann eine Kopie verlangen.',
    'The file is open at the registry at least four days before the hearing. The convicted person may ask for a copy.',
  ),
  missed: moreTime,
};

export const fileTwoDays: Step = {
  ...fileFourDays,
  ...within(-2, 'days'),
  summary: names(
    'Het dossier ligt minstens twee dagen vóór de zitting ter inzage op de griffie. De veroordeelde kan een kopie vragen.',
    'Le dossier est consultable au greffe au moins deux jours avant l’audience. Le condamné peut en demander copie.',
    'Die Akte liegt mindestens zwei Tage vor der Sitzung in der Kanzlei aus. Der Verurteilte kann eine Kopie verlangen.',
    'The file is open at the registry at least two days before the hearing. The convicted person may ask for a copy.',
  ),
};

export const summonsTenDays: Step = {
  from: 'breach-hearing',
  meets: 'summons',
  ...within(-10, 'days'),
  who: 'court-registry',
  summary: names(
    'De veroordeelde wordt minstens tien dagen vóór de zitting opgeroepen.',
    'Le condamné est convoqué au moins dix jours avant l’audience.',
    'Der Verurteilte wird mindestens zehn Tage vor der Sitzung geladen.',
    'The convicted person is summoned at least ten days before the hearing.',
  ),
  missed: moreTime,
};

export const decisionSevenDays: Step = {
  from: 'deliberation',
  meets: 'decision',
  ...within(7, 'days'),
  who: 'judge-or-court',
  summary: names(
    'De beslissing valt binnen zeven dagen nadat de zaak in beraad is genomen.',
    'La décision tombe dans les sept jours de la mise en délibéré.',
    'Die Entscheidung fällt binnen sieben Tagen, nachdem die Sache zur Beratung gestellt wurde.',
    'The decision is given within seven days of the case being taken under deliberation.',
  ),
  missed: nothing,
};

/** On a breach: what is decided then is another event than the decision on the request. */
export const breachFile: Step = { ...fileFourDays, from: 'breach-hearing' };
export const breachDecided: Step = { ...decisionSevenDays, from: 'breach-deliberation', meets: 'measure' };

export const incompatibilityDecided: Step = {
  ...decisionSevenDays,
  from: 'incompatibility-deliberation',
  meets: 'measure',
};

export const decisionFourteenDays: Step = {
  ...decisionSevenDays,
  ...within(14, 'days'),
  who: 'court',
  summary: names(
    'De beslissing valt binnen veertien dagen nadat de zaak in beraad is genomen.',
    'La décision tombe dans les quatorze jours de la mise en délibéré.',
    'Die Entscheidung fällt binnen vierzehn Tagen, nachdem die Sache zur Beratung gestellt wurde.',
    'The decision is given within fourteen days of the case being taken under deliberation.',
  ),
};

export const decisionFifteenDays: Step = {
  ...decisionSevenDays,
  ...within(15, 'days'),
  summary: names(
    'Na een zitting valt de beslissing binnen vijftien dagen nadat de zaak in beraad is genomen.',
    'Après une audience, la décision tombe dans les quinze jours de la mise en délibéré.',
    'Nach einer Sitzung fällt die Entscheidung binnen fünfzehn Tagen, nachdem die Sache zur Beratung gestellt wurde.',
    'After a hearing the decision is given within fifteen days of the case being taken under deliberation.',
  ),
};

export const decisionTold: Step = {
  from: 'decision',
  meets: 'decision-told',
  ...within(24, 'hours'),
  who: 'court-registry',
  summary: names(
    'De griffie deelt de beslissing binnen 24 uur schriftelijk mee aan de veroordeelde, het openbaar ministerie en de directeur.',
    'Le greffe communique la décision par écrit dans les 24 heures au condamné, au ministère public et au directeur.',
    'Die Kanzlei teilt die Entscheidung binnen 24 Stunden schriftlich dem Verurteilten, der Staatsanwaltschaft und dem Direktor mit.',
    'The registry tells the decision in writing within 24 hours to the convicted person, the prosecutor and the director.',
  ),
  missed: nothing,
};

export const victimTold: Step = {
  from: 'decision',
  meets: 'victim-told',
  ...within(24, 'hours'),
  who: 'court-registry',
  summary: names(
    'Het slachtoffer verneemt de beslissing en zijn voorwaarden zo snel mogelijk, ten laatste binnen 24 uur, langs de snelste schriftelijke weg.',
    'La victime est informée de la décision et des conditions prises dans son intérêt au plus vite, dans les 24 heures au plus tard, par l’écrit le plus rapide.',
    'Das Opfer erfährt die Entscheidung und die Bedingungen in seinem Interesse so schnell wie möglich, spätestens binnen 24 Stunden, auf dem schnellsten schriftlichen Weg.',
    'The victim is told the decision and the conditions in her interest as soon as possible, within 24 hours at the latest, by the fastest written means.',
  ),
  missed: nothing,
};

export const measureTold: Step = { ...decisionTold, from: 'measure' };
export const measureToVictim: Step = { ...victimTold, from: 'measure' };

export const heardInFifteenDays: Step = {
  from: 'seisin',
  meets: 'breach-hearing',
  ...within(15, 'days'),
  who: 'judge-or-court',
  summary: names(
    'Vraagt het openbaar ministerie herroeping, schorsing of herziening, dan is er een zitting binnen vijftien dagen na die vordering.',
    'Saisi par le ministère public d’une révocation, d’une suspension ou d’une révision, le juge ou le tribunal tient audience dans les quinze jours.',
    'Beantragt die Staatsanwaltschaft Widerruf, Aussetzung oder Überprüfung, so findet binnen fünfzehn Tagen eine Sitzung statt.',
    'When the prosecutor asks for revocation, suspension or review, there is a hearing within fifteen days of it.',
  ),
  missed: nothing,
};

export const backAfterSuspension: Step = {
  from: 'suspension',
  meets: 'return',
  bound: 'at-once',
  who: 'prosecutor',
  summary: names(
    'Na een schorsing gaat de veroordeelde meteen terug naar de gevangenis.',
    'En cas de suspension, le condamné est immédiatement réincarcéré.',
    'Nach einer Aussetzung wird der Verurteilte sofort wieder inhaftiert.',
    'After a suspension the convicted person goes back to prison at once.',
  ),
  missed: nothing,
};

export const backAfterRevocation: Step = {
  ...backAfterSuspension,
  from: 'revocation',
  summary: names(
    'Na een herroeping gaat de veroordeelde meteen terug naar de gevangenis. Was er een nieuw misdrijf, dan telt de herroeping vanaf de dag van dat misdrijf.',
    'En cas de révocation, le condamné est immédiatement réincarcéré. Si elle tient à une nouvelle infraction, elle est censée avoir débuté le jour de celle-ci.',
    'Nach einem Widerruf wird der Verurteilte sofort wieder inhaftiert. Beruht er auf einer neuen Straftat, so gilt er ab dem Tag dieser Straftat.',
    'After a revocation the convicted person goes back to prison at once. If a new offence is the ground, it counts from the day of that offence.',
  ),
};

export const suspendedOneMonth: Step = {
  from: 'suspension',
  meets: 'suspension-end',
  ...within(1, 'months'),
  who: 'judge-or-court',
  summary: names(
    'Ten laatste één maand na het vonnis van schorsing wordt de modaliteit herroepen of de schorsing opgeheven.',
    'Un mois au plus après le jugement de suspension, la modalité est révoquée ou la suspension levée.',
    'Spätestens einen Monat nach dem Aussetzungsurteil wird die Modalität widerrufen oder die Aussetzung aufgehoben.',
    'At the latest one month after the suspension judgment the modality is revoked or the suspension is lifted.',
  ),
  missed: names(
    'Zonder beslissing komt de veroordeelde vrij, onder dezelfde voorwaarden als voordien.',
    'Sans décision dans ce délai, le condamné est remis en liberté aux mêmes conditions qu’avant.',
    'Ohne Entscheidung kommt der Verurteilte unter denselben Bedingungen wie zuvor frei.',
    'Without a decision the convicted person is set free under the same conditions as before.',
  ),
};

export const arrestReported: Step = {
  from: 'arrest',
  meets: 'arrest-reported',
  bound: 'at-once',
  who: 'public-prosecutor',
  summary: names(
    'Wie de voorlopige aanhouding beveelt, meldt ze meteen aan de bevoegde rechter of rechtbank.',
    'Qui ordonne l’arrestation provisoire en avise immédiatement le juge ou le tribunal compétent.',
    'Wer die vorläufige Festnahme anordnet, meldet sie sofort dem zuständigen Richter oder Gericht.',
    'Whoever orders the provisional arrest reports it at once to the competent judge or court.',
  ),
  missed: nothing,
};

export const arrestDecided: Step = {
  from: 'incarceration',
  meets: 'measure',
  ...within(7, 'working-days'),
  who: 'judge-or-court',
  summary: names(
    'Na een voorlopige aanhouding wordt over de schorsing beslist binnen zeven werkdagen na de opsluiting.',
    'Après une arrestation provisoire, il est statué sur la suspension dans les sept jours ouvrables de l’incarcération.',
    'Nach einer vorläufigen Festnahme wird binnen sieben Werktagen nach der Inhaftierung über die Aussetzung entschieden.',
    'After a provisional arrest the suspension is decided within seven working days of the incarceration.',
  ),
  missed: names(
    'De wet zegt niet wat volgt. Vraag dezelfde dag, samen met een advocaat, de vrijlating of een beslissing.',
    'La loi ne dit pas ce qui suit. Demandez le jour même, avec un avocat, la libération ou une décision.',
    'Das Gesetz sagt nicht, was folgt. Am selben Tag mit einem Anwalt die Freilassung oder eine Entscheidung verlangen.',
    'The law does not say what follows. Ask the same day, with a lawyer, for release or for a decision.',
  ),
};
