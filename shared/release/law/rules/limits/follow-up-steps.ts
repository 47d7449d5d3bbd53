/** Follow-up and adaptation of conditions: the steps after a grant, alike for modalities, placement and medical release. */
import { names } from '../../../../language.ts';
import { nothing } from './missed.ts';
import { decisionFifteenDays, within, type Step } from './steps.ts';

const askTheHouse = names(
  'De wet verbindt er geen gevolg aan. Vraag het justitiehuis wanneer het verslag volgt.',
  'La loi n’y attache aucun effet. Demandez à la maison de justice quand le rapport suivra.',
  'Das Gesetz knüpft keine Folge daran. Bitte beim Justizhaus fragen, wann der Bericht folgt.',
  'The law attaches nothing to it. Ask the justice house when the report will follow.',
);

export const contactAtOnce: Step = {
  from: 'enforceable',
  meets: 'contact',
  bound: 'at-once',
  who: 'justice-house',
  summary: names(
    'Bij bijzondere voorwaarden of elektronisch toezicht neemt het justitiehuis contact op zodra de beslissing uitvoerbaar is.',
    'En cas de conditions particulières ou de surveillance électronique, la maison de justice prend contact dès que la décision est exécutoire.',
    'Bei besonderen Bedingungen oder elektronischer Überwachung nimmt das Justizhaus Kontakt auf, sobald die Entscheidung vollstreckbar ist.',
    'With special conditions or electronic monitoring, the justice house makes contact as soon as the decision is enforceable.',
  ),
  missed: names(
    'De wet verbindt er geen gevolg aan. Wie niets hoort, neemt zelf contact op met het justitiehuis.',
    'La loi n’y attache aucun effet. Qui ne reçoit rien contacte lui-même la maison de justice.',
    'Das Gesetz knüpft keine Folge daran. Wer nichts hört, wendet sich selbst an das Justizhaus.',
    'The law attaches nothing to it. Who hears nothing contacts the justice house.',
  ),
};

export const firstReport: Step = {
  from: 'grant',
  meets: 'report',
  ...within(1, 'months'),
  who: 'justice-house',
  summary: names(
    'Het justitiehuis brengt een eerste verslag uit binnen een maand na de toekenning, niet na de vrijlating.',
    'La maison de justice fait un premier rapport dans le mois de l’octroi, non de la libération.',
    'Das Justizhaus erstattet den ersten Bericht binnen einem Monat nach der Gewährung, nicht nach der Freilassung.',
    'The justice house gives a first report within a month of the grant, not of the release.',
  ),
  missed: askTheHouse,
};

export const firstReportOnConditions: Step = {
  ...firstReport,
  summary: names(
    'Zijn er bijzondere voorwaarden, dan brengt het justitiehuis een eerste verslag uit binnen een maand na de toekenning, niet na de vrijlating. Met algemene voorwaarden alleen komt er geen verslag.',
    'S’il y a des conditions particulières, la maison de justice fait un premier rapport dans le mois de l’octroi, non de la libération. Avec les seules conditions générales, il n’y a pas de rapport.',
    'Gibt es besondere Bedingungen, erstattet das Justizhaus den ersten Bericht binnen einem Monat nach der Gewährung, nicht nach der Freilassung. Bei allgemeinen Bedingungen allein folgt kein Bericht.',
    'With special conditions the justice house gives a first report within a month of the grant, not of the release. With general conditions alone there is no report.',
  ),
};

export const nextReport: Step = {
  ...firstReport,
  from: 'report',
  ...within(6, 'months'),
  summary: names(
    'Daarna komt er een verslag zo vaak als nodig of gevraagd, minstens om de zes maanden.',
    'Ensuite, un rapport suit chaque fois que c’est utile ou demandé, au moins tous les six mois.',
    'Danach folgt ein Bericht, sooft es nützlich ist oder verlangt wird, mindestens alle sechs Monate.',
    'After that a report follows whenever useful or asked for, at least every six months.',
  ),
};

/** The text leaves open from what the six months run: this is the other reading. */
export const nextReportFromGrant: Step = {
  ...nextReport,
  from: 'grant',
  summary: names(
    'Tellen de zes maanden vanaf de toekenning, dan is dit de laatste dag voor het volgende verslag. Houd de vroegste dag aan.',
    'Si les six mois se comptent depuis l’octroi, voici le dernier jour pour le rapport suivant. Retenez le jour le plus proche.',
    'Zählen die sechs Monate ab der Gewährung, ist dies der letzte Tag für den nächsten Bericht. Der frühere Tag gilt als sicher.',
    'If the six months count from the grant, this is the last day for the next report. Keep to the earlier day.',
  ),
};

export const firstTreatmentReport: Step = {
  ...firstReport,
  meets: 'treatment-report',
  who: 'treatment-provider',
  summary: names(
    'Wie de begeleiding of behandeling geeft, brengt verslag uit binnen een maand na de toekenning: aanwezigheid, afwezigheid, stopzetting, moeilijkheden, ernstig risico voor derden.',
    'Qui assure la guidance ou le traitement fait rapport dans le mois de l’octroi : présences, absences, arrêt, difficultés, risque sérieux pour des tiers.',
    'Wer die Begleitung oder Behandlung leistet, berichtet binnen einem Monat nach der Gewährung: Anwesenheit, Fehlen, Abbruch, Schwierigkeiten, ernste Gefahr für Dritte.',
    'Whoever gives the guidance or treatment reports within a month of the grant: attendance, absence, stopping, difficulties, serious risk for others.',
  ),
  missed: nothing,
};

export const nextTreatmentReport: Step = {
  ...firstTreatmentReport,
  from: 'treatment-report',
  ...within(6, 'months'),
  summary: names(
    'Daarna brengt wie behandelt verslag uit zo vaak als nodig of gevraagd, minstens om de zes maanden.',
    'Ensuite, qui traite fait rapport chaque fois que c’est utile ou demandé, au moins tous les six mois.',
    'Danach berichtet, wer behandelt, sooft es nützlich ist oder verlangt wird, mindestens alle sechs Monate.',
    'After that whoever treats reports whenever useful or asked for, at least every six months.',
  ),
};

export const adaptationCopies: Step = {
  from: 'adaptation-request',
  meets: 'adaptation-copy',
  bound: 'at-once',
  who: 'court-registry',
  summary: names(
    'De griffie stuurt meteen een kopie van het verzoek tot aanpassing aan de andere partijen, en aan het slachtoffer als het om zijn voorwaarden gaat.',
    'Le greffe envoie sans délai copie de la demande d’adaptation aux autres parties, et à la victime s’il s’agit de conditions prises dans son intérêt.',
    'Die Kanzlei sendet den anderen Parteien sofort eine Kopie des Antrags auf Anpassung, dem Opfer ebenfalls, wenn es um Bedingungen in seinem Interesse geht.',
    'The registry at once sends a copy of the request to adapt to the other parties, and to the victim where her conditions are concerned.',
  ),
  missed: nothing,
};

export const remarksSevenDays: Step = {
  from: 'adaptation-copy',
  meets: 'remarks',
  ...within(7, 'days'),
  who: 'convicted-person',
  summary: names(
    'Wie een kopie kreeg van het verzoek tot aanpassing, geeft opmerkingen schriftelijk binnen zeven dagen na ontvangst.',
    'Qui a reçu copie de la demande d’adaptation communique ses remarques par écrit dans les sept jours de la réception.',
    'Wer eine Kopie des Antrags auf Anpassung erhielt, teilt Bemerkungen binnen sieben Tagen nach Empfang schriftlich mit.',
    'Whoever received a copy of the request to adapt gives remarks in writing within seven days of receiving it.',
  ),
  missed: names(
    'Er kan zonder de opmerkingen worden beslist. Is er een zitting, geef ze daar.',
    'La décision peut être prise sans les remarques. S’il y a une audience, faites-les là.',
    'Es kann ohne die Bemerkungen entschieden werden. Gibt es eine Sitzung, sind sie dort möglich.',
    'The decision may be taken without the remarks. If there is a hearing, make them there.',
  ),
};

export const adaptationHeard: Step = {
  from: 'adaptation-request',
  meets: 'adaptation-hearing',
  ...within(1, 'months'),
  who: 'judge-or-court',
  summary: names(
    'Een zitting over de aanpassing is niet verplicht. Komt ze er, dan binnen een maand na ontvangst van het verzoek.',
    'Une audience sur l’adaptation n’est pas obligatoire. Elle a lieu au plus tard un mois après la réception de la demande.',
    'Eine Sitzung über die Anpassung ist nicht vorgeschrieben. Sie findet spätestens einen Monat nach Eingang des Antrags statt.',
    'A hearing on the adaptation is not compulsory. If held, it is within a month of receiving the request.',
  ),
  missed: nothing,
};

export const adaptationDecided: Step = {
  ...adaptationHeard,
  meets: 'adaptation-decision',
  ...within(15, 'days'),
  summary: names(
    'Zonder zitting valt de beslissing over de aanpassing binnen vijftien dagen na ontvangst van het verzoek.',
    'Sans audience, la décision sur l’adaptation est rendue dans les quinze jours de la réception de la demande.',
    'Ohne Sitzung fällt die Entscheidung über die Anpassung binnen fünfzehn Tagen nach Eingang des Antrags.',
    'Without a hearing the adaptation is decided within fifteen days of receiving the request.',
  ),
};

export const adaptationDecidedAfterHearing: Step = {
  ...decisionFifteenDays,
  from: 'adaptation-deliberation',
  meets: 'adaptation-decision',
};
