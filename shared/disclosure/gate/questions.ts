/** What a lawyer has to answer before a basis of a case consultation is sure. Shown beside the basis, never decided. */
import { names, type Names } from '../../language.ts';

export const gateQuestions = {
  'law-or-decree': names(
    'Artikel 353, § 2 spreekt van “de wet”, het oude artikel 458ter van wet, decreet of ordonnantie. Is een decreet nog een grond? De wet van 8 januari 2026 gaat ervan uit.',
    'L’article 353, § 2 parle de « la loi », l’ancien article 458ter de loi, décret ou ordonnance. Un décret suffit-il encore ? La loi du 8 janvier 2026 le suppose.',
    'Artikel 353 § 2 spricht vom „Gesetz“, der alte Artikel 458ter von Gesetz, Dekret oder Ordonnanz. Reicht ein Dekret noch? Das Gesetz vom 8. Januar 2026 setzt es voraus.',
    'Article 353, § 2 speaks of “the law”, the former article 458ter of law, decree or ordinance. Does a decree still do? The Act of 8 January 2026 takes it so.',
  ),
  'silent-on-records': names(
    'De tekst of toelating regelt geen verwerking van gegevens voor deze dienst. Mag naast de eigen taken iets bewaard worden?',
    'Le texte ou l’autorisation ne règle aucun traitement de données pour ce service. Peut-on conserver autre chose que ses propres tâches ?',
    'Der Text oder die Ermächtigung regelt für diesen Dienst keine Verarbeitung von Daten. Darf neben den eigenen Aufgaben etwas aufbewahrt werden?',
    'The text or authorisation regulates no processing of data for this service. May anything beside one’s own tasks be kept?',
  ),
  'federal-in-safe-house': names(
    'Het Vlaamse decreet noemt de gevangenissen. Rust hun deelname op dat decreet, of alleen op de wet van 8 januari 2026?',
    'Le décret flamand cite les prisons. Leur participation repose-t-elle sur ce décret, ou sur la seule loi du 8 janvier 2026 ?',
    'Das flämische Dekret nennt die Gefängnisse. Beruht ihre Teilnahme auf diesem Dekret oder allein auf dem Gesetz vom 8. Januar 2026?',
    'The Flemish decree names the prisons. Does their taking part rest on that decree, or on the Act of 8 January 2026 alone?',
  ),
  'network-and-secrecy': names(
    'Het decreet laat het justitiehuis gegevens verwerken in een netwerk. Is het beroepsgeheim daar opgeheven zonder dat ook artikel 353, § 2 geldt?',
    'Le décret permet à la maison de justice de traiter des données dans un réseau. Le secret professionnel y est-il levé sans que l’article 353, § 2 s’applique aussi ?',
    'Das Dekret lässt das Justizhaus in einem Netzwerk Daten verarbeiten. Ist das Berufsgeheimnis dort aufgehoben, ohne dass auch Artikel 353 § 2 gilt?',
    'The decree lets the justice house process data in a network. Is professional secrecy lifted there unless article 353, § 2 applies too?',
  ),
  'consent-in-prison': names(
    'Toestemming is onder titel 2 geen grond voor een gevangenis. Op welke wettelijke taak rust haar deelname aan een overleg met toestemming?',
    'Le consentement n’est pas une base pour une prison sous le titre 2. Sur quelle mission légale repose sa participation à une réunion avec consentement ?',
    'Einwilligung ist für ein Gefängnis unter Titel 2 keine Grundlage. Auf welcher gesetzlichen Aufgabe beruht seine Teilnahme an einem Treffen mit Einwilligung?',
    'Consent is no ground for a prison under Title 2. On which legal task does its taking part in a meeting with consent rest?',
  ),
  'decree-as-exception': names(
    'De wet van 30 juli 2018 verbiedt de verwerking behoudens wettelijke uitzonderingen. Is het decreet van 8 juni 2023 zo’n uitzondering?',
    'La loi du 30 juillet 2018 interdit le traitement, sous réserve des exceptions prévues par la loi. Le décret du 8 juin 2023 en est-il une ?',
    'Das Gesetz vom 30. Juli 2018 verbietet die Verarbeitung, außer in gesetzlich vorgesehenen Ausnahmen. Ist das Dekret vom 8. Juni 2023 eine solche?',
    'The Act of 30 July 2018 forbids processing save exceptions provided by law. Is the decree of 8 June 2023 such an exception?',
  ),
  'prison-in-cell': names(
    'Gevangenissen staan op geen lijst van leden van een veiligheidscel. Mogen zij deelnemen zonder toelating van de procureur?',
    'Les prisons ne figurent sur aucune liste de membres d’une cellule de sécurité. Peuvent-elles y participer sans autorisation du procureur ?',
    'Gefängnisse stehen auf keiner Liste der Mitglieder einer Sicherheitszelle. Dürfen sie ohne Ermächtigung der Staatsanwaltschaft teilnehmen?',
    'Prisons stand on no list of members of a security cell. May they take part without the prosecutor’s authorisation?',
  ),
  'flemish-in-cell': names(
    'Het Vlaamse decreet van 21 mei 2021 is niet gelezen. Wat mag een Vlaamse deelnemer aan een veiligheidscel vastleggen, en hoe lang?',
    'Le décret flamand du 21 mai 2021 n’a pas été lu. Que peut consigner un participant flamand à une cellule de sécurité, et combien de temps ?',
    'Das flämische Dekret vom 21. Mai 2021 wurde nicht gelesen. Was darf ein flämischer Teilnehmer an einer Sicherheitszelle festhalten, und wie lange?',
    'The Flemish decree of 21 May 2021 was not read. What may a Flemish participant in a security cell record, and for how long?',
  ),
  'agreement-as-law': names(
    'Een samenwerkingsakkoord met instemming bij wet of decreet kan een overleg dragen; een gemeentelijke overeenkomst niet. Geldt dat voor dit akkoord?',
    'Un accord de coopération approuvé par une loi ou un décret peut fonder une concertation ; une convention communale non. Est-ce le cas de cet accord ?',
    'Ein Zusammenarbeitsabkommen mit Zustimmung durch Gesetz oder Dekret kann eine Fallbesprechung tragen; eine kommunale Vereinbarung nicht. Gilt das für dieses Abkommen?',
    'A cooperation agreement assented by law or decree can carry a consultation; a municipal convention cannot. Is that so of this agreement?',
  ),
} as const satisfies Readonly<Record<string, Names>>;

export type GateQuestion = keyof typeof gateQuestions;
