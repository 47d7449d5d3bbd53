/**
 * Rights of the person over what is recorded of them: which requests stand, by which day a receipt is due, and what a letter may name
 * (SPEC.md, D46-D49). Nothing here decides what is granted.
 */
import { stateRead, type ActKey, type Grounds, type Mark } from '../law/index.ts';
import { listOf, read } from '../dossier/read.ts';
import type { EntityView, SectionView } from '../dossier/view.ts';
import { names, type Names } from '../language.ts';
import { addCalendarMonths } from '../release/index.ts';
import type { UnitValue } from '../dossier/entities.ts';

type Part = UnitValue<'notes', 'rights-part', 'part'>;
type Outcome = UnitValue<'notes', 'rights-part', 'outcome'>;

export interface RightsPart {
  readonly entity: EntityView;
  readonly part: Part;
  readonly outcome: Outcome | undefined;
}

export const rightsRequests = (notes: SectionView | undefined): readonly EntityView[] =>
  listOf(notes, 'rights-request').filter((each) => read('notes', 'rights-request', each, 'asked') !== undefined);

export const rightsParts = (notes: SectionView | undefined, request: string): readonly RightsPart[] =>
  listOf(notes, 'rights-part').flatMap((entity) => {
    const part = read('notes', 'rights-part', entity, 'part');
    const outcome = read('notes', 'rights-part', entity, 'outcome');
    return part?.request === request ? [{ entity, part, outcome }] : [];
  });

/** The dated receipt (article 40), or under the Regulation the answer (12, § 3), is due a month after the request was received. */
export const monthAfter = (received: string): string => addCalendarMonths(received, 1);

/**
 * Parts a letter names: what was granted, and what the person is told something of. Any other is not there for the letter, so that
 * none can be told from its absence (D48).
 */
export const namedParts = (parts: readonly RightsPart[]): readonly RightsPart[] =>
  parts.filter(({ outcome, part }) => {
    if (outcome === undefined || outcome.how === 'forwarded' || part.route === 'forwarded') return false;
    return (outcome.told ?? '').trim() !== '' || outcome.how === 'granted';
  });

export const forwardedParts = (parts: readonly RightsPart[]): readonly RightsPart[] =>
  parts.filter(({ outcome }) => outcome?.how === 'forwarded');

export interface RightsText extends Grounds {
  readonly id: string;
  readonly text: Names;
  /** What a lawyer has to answer before it is sure. */
  readonly question?: Names;
}

const row = (id: string, act: ActKey, article: string, mark: Mark, text: Names, question?: Names): RightsText => ({
  id,
  act,
  article,
  read: stateRead(act),
  mark,
  text,
  ...(question !== undefined && { question }),
});

/** What the texts say of a request, its answer and its limits. */
export const rightsTexts: readonly RightsText[] = [
  row(
    'receipt',
    'data-protection',
    '40',
    'text',
    names(
      'Gevangenis: een gedateerd ontvangstbewijs, zo snel als mogelijk en ten laatste een maand na ontvangst.',
      'Prison : un accusé de réception daté, dans les meilleurs délais et au plus tard un mois après la réception.',
      'Gefängnis: eine datierte Empfangsbestätigung, so bald wie möglich und spätestens einen Monat nach Eingang.',
      'Prison: a dated receipt, as soon as possible and at the latest one month after the request was received.',
    ),
  ),
  row(
    'answer-regulation',
    'gdpr',
    '12, § 3',
    'from-memory',
    names(
      'Diensten onder de verordening: antwoord binnen een maand, hoogstens twee maanden langer, met de reden gezegd binnen de eerste maand.',
      'Services sous le règlement : réponse dans le mois, au plus deux mois de plus, le motif étant donné dans le premier mois.',
      'Dienste unter der Verordnung: Antwort binnen eines Monats, höchstens zwei Monate länger, mit Angabe des Grundes im ersten Monat.',
      'Services under the Regulation: an answer within a month, at most two months more, the reason told within the first month.',
    ),
  ),
  row(
    'french-cells',
    'french-cells',
    '21, § 2',
    'text',
    names(
      'Deelnemer van de Franse Gemeenschap aan een veiligheidscel: ontvangst bevestigen, binnen een maand schriftelijk antwoorden (hoogstens twee meer), de beroepsweg noemen, de redenen bewaren voor de autoriteit.',
      'Participant de la Communauté française à une cellule de sécurité : confirmer la réception, répondre par écrit dans le mois (au plus deux de plus), mentionner la voie de recours, consigner les motifs pour l’autorité.',
      'Teilnehmende der Französischen Gemeinschaft an einer Sicherheitszelle: Eingang bestätigen, binnen eines Monats schriftlich antworten (höchstens zwei mehr), den Rechtsweg nennen, die Gründe für die Behörde festhalten.',
      'A participant of the French Community in a security cell: confirm receipt, answer in writing within a month (at most two more), name the remedy, keep the reasons for the authority.',
    ),
  ),
  row(
    'identity',
    'data-protection',
    '36, § 5',
    'text',
    names(
      'Bij redelijke twijfel over de identiteit mag om meer gevraagd worden; rechten gebruiken is gratis (§ 4).',
      'En cas de doute raisonnable sur l’identité, davantage peut être demandé ; exercer ses droits est gratuit (§ 4).',
      'Bei begründeten Zweifeln an der Identität darf mehr verlangt werden; Rechte wahrzunehmen ist kostenlos (§ 4).',
      'Where identity is reasonably in doubt, more may be asked for; using rights is free (§ 4).',
    ),
  ),
  row(
    'refusal',
    'data-protection',
    '38, § 3-4; 39, § 4',
    'text',
    names(
      'Gevangenis: een weigering of beperking wordt schriftelijk gezegd, met redenen. Bij inzage mogen die achterwege blijven als ze het doel van de beperking in gevaar brengen, bij verbetering en wissing alleen zover een wet, decreet of ordonnantie dat beperkt. De wegen van klacht en beroep worden genoemd; de redenen voor een beperkte inzage worden bewaard voor de toezichthouder.',
      'Prison : un refus ou une limitation est annoncé par écrit, avec ses motifs. Pour l’accès, ils peuvent être omis s’ils compromettent le but de la limitation ; pour la rectification et l’effacement, seulement dans la mesure où une loi, un décret ou une ordonnance le limite. Les voies de plainte et de recours sont mentionnées ; les motifs d’un accès limité sont consignés pour l’autorité de contrôle.',
      'Gefängnis: Eine Ablehnung oder Beschränkung wird schriftlich mitgeteilt, mit Gründen. Bei der Auskunft dürfen sie fehlen, wenn sie den Zweck der Beschränkung gefährden, bei Berichtigung und Löschung nur, soweit ein Gesetz, Dekret oder eine Ordonnanz das beschränkt. Beschwerde und Klage werden genannt; die Gründe einer beschränkten Auskunft werden für die Aufsichtsbehörde festgehalten.',
      'Prison: a refusal or limit is told in writing, with reasons. For access they may be left out where they endanger what the limit is for; for correction and erasure only as far as a law, decree or ordinance limits it. Complaint and appeal are named; the reasons for limited access are kept for the supervisory authority.',
    ),
  ),
  row(
    'told-on',
    'data-protection',
    '39, § 6; 32, § 3',
    'text',
    names(
      'Gevangenis: wat verbeterd, gewist of beperkt werd, wordt aan de ontvangers gemeld.',
      'Prison : ce qui est rectifié, effacé ou limité est notifié aux destinataires.',
      'Gefängnis: Was berichtigt, gelöscht oder eingeschränkt wurde, wird den Empfängern mitgeteilt.',
      'Prison: what was corrected, erased or restricted is told to those who received it.',
    ),
  ),
  row(
    'told-on-regulation',
    'gdpr',
    '19',
    'from-memory',
    names(
      'Diensten onder de verordening melden het ook, tenzij dat onmogelijk is of onevenredig veel vraagt.',
      'Les services sous le règlement le notifient aussi, sauf si c’est impossible ou exige des efforts disproportionnés.',
      'Auch Dienste unter der Verordnung teilen es mit, außer wenn das unmöglich ist oder unverhältnismäßigen Aufwand erfordert.',
      'Services under the Regulation tell it too, unless that is impossible or takes disproportionate effort.',
    ),
  ),
  row(
    'court-file',
    'data-protection',
    '16; 44',
    'text',
    names(
      'Gegevens in een vonnis of een gerechtelijk dossier: de rechten volgen het procesrecht.',
      'Données dans une décision ou un dossier judiciaire : les droits s’exercent selon la procédure.',
      'Daten in einem Urteil oder einer Gerichtsakte: Die Rechte folgen dem Verfahrensrecht.',
      'Data in a judgment or a court file: rights follow procedure law.',
    ),
  ),
  row(
    'forwarded',
    'data-protection',
    '14, § 1-2, § 5',
    'text',
    names(
      'Diensten onder de verordening die gegevens van gerecht of politie houden: het verzoek gaat zonder uitstel naar de Gegevensbeschermingsautoriteit, en dat er zulke gegevens zijn wordt niet gezegd.',
      'Services sous le règlement qui détiennent des données de la justice ou de la police : la demande va sans délai à l’Autorité de protection des données, et l’existence de telles données n’est pas mentionnée.',
      'Dienste unter der Verordnung, die Daten von Justiz oder Polizei haben: Die Anfrage geht unverzüglich an die Datenschutzbehörde, und dass es solche Daten gibt, wird nicht gesagt.',
      'Services under the Regulation that hold data from courts or police: the request goes to the Data Protection Authority without delay, and that there are such data is not said.',
    ),
  ),
  row(
    'indirect',
    'data-protection',
    '41',
    'text',
    names(
      'Onrechtstreekse toegang via de toezichthouder alleen waar een wet, decreet of ordonnantie dat zegt.',
      'Accès indirect par l’autorité de contrôle seulement là où une loi, un décret ou une ordonnance le prévoit.',
      'Mittelbarer Zugang über die Aufsichtsbehörde nur, wo ein Gesetz, Dekret oder eine Ordonnanz es vorsieht.',
      'Indirect access through the supervisory authority only where a law, decree or ordinance says so.',
    ),
  ),
  row(
    'common-database',
    'common-database',
    '2, 22°; 46',
    'text',
    names(
      'Op de gegevensbank T.E.R. zien het controleorgaan op de politionele informatie en het Vast Comité I samen toe: een vraag daarover hoort bij hen. Of iemand erin staat, zegt geen brief.',
      'La banque de données T.E.R. est contrôlée conjointement par l’Organe de contrôle de l’information policière et le Comité permanent R : une demande à ce sujet relève d’eux. Aucune lettre ne dit si quelqu’un y figure.',
      'Die Datenbank T.E.R. wird vom Organ für die Kontrolle der polizeilichen Informationen und vom Ständigen Ausschuss N gemeinsam beaufsichtigt: Ein Antrag dazu gehört zu ihnen. Kein Brief sagt, ob jemand darin steht.',
      'The T.E.R. database is supervised jointly by the police-information body and the Standing Committee R: a request about it belongs with them. No letter says whether anybody is in it.',
    ),
  ),
  row(
    'limits-prison',
    'informatics',
    '25',
    'text',
    names(
      'Gevangenis: informatie, inzage en verbetering kunnen beperkt worden, in de mate en zo lang het nodig is, op vijf gronden.',
      'Prison : l’information, l’accès et la rectification peuvent être limités, dans la mesure et aussi longtemps que nécessaire, pour cinq motifs.',
      'Gefängnis: Information, Auskunft und Berichtigung können beschränkt werden, soweit und solange es nötig ist, aus fünf Gründen.',
      'Prison: information, access and correction can be limited, as far and as long as needed, on five grounds.',
    ),
    names(
      'Artikel 25 staat bij het beheersysteem, het register en het opvolgingsdossier. Geldt het ook voor wat de psychosociale dienst daarbuiten bewaart, en voor wissing (39, § 2)?',
      'L’article 25 concerne le système de gestion, le registre et le dossier de suivi. Vaut-il aussi pour ce que le service psychosocial garde en dehors, et pour l’effacement (39, § 2) ?',
      'Artikel 25 steht beim Verwaltungssystem, beim Register und bei der Folgeakte. Gilt er auch für das, was der psychosoziale Dienst außerhalb aufbewahrt, und für die Löschung (39 § 2)?',
      'Article 25 stands with the management system, the register and the follow-up file. Does it also hold for what the psychosocial service keeps outside of them, and for erasure (39, § 2)?',
    ),
  ),
  row(
    'limits-consultation',
    'consultation-data',
    '6',
    'text',
    names(
      'Casusoverleg, federale deelnemers: dezelfde vijf gronden, alleen voor wat rechtstreeks met het overleg samenhangt en tot het dossier ervan gesloten is. Wie het organiseert beslist met de deelnemers; de redenen worden bewaard.',
      'Concertation de cas, participants fédéraux : les mêmes cinq motifs, seulement pour ce qui est directement lié à la concertation et jusqu’à la clôture du dossier. L’organisateur décide avec les participants ; les motifs sont consignés.',
      'Fallbesprechung, föderale Teilnehmende: dieselben fünf Gründe, nur für das, was unmittelbar damit zusammenhängt, und bis die Akte geschlossen ist. Wer sie organisiert, entscheidet mit den Teilnehmenden; die Gründe werden festgehalten.',
      'Case consultation, federal participants: the same five grounds, only for what is tied to the consultation itself and until its file is closed. Its organiser decides with the participants; the reasons are recorded.',
    ),
    names(
      'Artikel 6 noemt artikel 37 en 39 van de wet van 30 juli 2018, niet 38: mag een gevangenis er de inzage mee beperken? En wat een gewijzigde grondslag hier sluit, blijft tot het gewist is in het ondertekende register: geldt de inzage ook daarvoor (38, § 1, 8°), of moet het eerst gewist worden (39, § 2)?',
      'L’article 6 cite les articles 37 et 39 de la loi du 30 juillet 2018, pas le 38 : une prison peut-elle limiter l’accès sur cette base ? Et ce qu’une base modifiée ferme ici reste dans le registre signé jusqu’à son effacement : l’accès s’y étend-il (38, § 1er, 8°), ou faut-il d’abord l’effacer (39, § 2) ?',
      'Artikel 6 nennt Artikel 37 und 39 des Gesetzes vom 30. Juli 2018, nicht 38: Darf ein Gefängnis damit die Auskunft beschränken? Und was eine geänderte Grundlage hier schließt, bleibt bis zur Löschung im signierten Register: Reicht das Auskunftsrecht dorthin (38 § 1 Nr. 8), oder ist es zuerst zu löschen (39 § 2)?',
      'Article 6 names articles 37 and 39 of the Act of 30 July 2018, not 38: may a prison limit access on it? And what a changed basis closes here stays in the signed log until it is erased: does the right of access reach it (38, § 1, 8°), or is it to be erased first (39, § 2)?',
    ),
  ),
  row(
    'informant',
    'data-protection',
    '38, § 1, 8°',
    'text',
    names(
      'Inzage omvat ook wat over de bron bekend is. De afdruk met alles wat genoteerd is, noemt niemand uit de omgeving die iets vertelde: vraagt de persoon ernaar, dan beslist de dienst.',
      'L’accès porte aussi sur ce que l’on sait de la source. Le document reprenant tout ce qui est noté ne nomme personne de l’entourage qui a rapporté quelque chose : si la personne le demande, le service décide.',
      'Die Auskunft umfasst auch, was über die Quelle bekannt ist. Der Ausdruck mit allem, was notiert ist, nennt niemanden aus dem Umfeld, der etwas berichtet hat: Fragt die Person danach, entscheidet der Dienst.',
      'Access also reaches what is known of the source. The paper with everything recorded names nobody around the person who told something: where the person asks, the service decides.',
    ),
    names(
      'Mag de naam van wie uit de omgeving iets vertelde, achterwege blijven: in een gevangenis op grond van artikel 25 van de wet van 5 mei 2019 (rechten van anderen), elders op grond van artikel 15.4 van de AVG?',
      'Le nom de qui, dans l’entourage, a rapporté quelque chose peut-il être tu : dans une prison sur la base de l’article 25 de la loi du 5 mai 2019 (droits d’autrui), ailleurs sur la base de l’article 15.4 du RGPD ?',
      'Darf der Name dessen, der aus dem Umfeld etwas berichtet hat, verschwiegen werden: in einem Gefängnis aufgrund von Artikel 25 des Gesetzes vom 5. Mai 2019 (Rechte anderer), anderswo aufgrund von Artikel 15.4 DSGVO?',
      'May the name of somebody around the person who told something be withheld: in a prison on article 25 of the Act of 5 May 2019 (rights of others), elsewhere on article 15.4 of the GDPR?',
    ),
  ),
  row(
    'objection',
    'data-protection',
    '36-41',
    'derived',
    names(
      'Titel 2 (gevangenis) kent geen recht van bezwaar; de verordening (andere diensten) wel. Een bezwaar tegen de gevangenis kan een vraag om verbetering of wissing zijn.',
      'Le titre 2 (prison) ne connaît pas de droit d’opposition ; le règlement (autres services) bien. Une opposition adressée à la prison peut être une demande de rectification ou d’effacement.',
      'Titel 2 (Gefängnis) kennt kein Widerspruchsrecht; die Verordnung (andere Dienste) schon. Ein Widerspruch gegen das Gefängnis kann eine Bitte um Berichtigung oder Löschung sein.',
      'Title 2 (prison) knows no right to object; the Regulation (other services) does. An objection to the prison may be a request for correction or erasure.',
    ),
  ),
];
