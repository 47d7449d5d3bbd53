/** What a lawyer has to answer before a rule of competence is sure. Shown beside the answer, never decided. */
import { names } from '../../language.ts';

export const competenceQuestions = {
  'french-file-in-flanders': names(
    'Mag CAPREV iemand begeleiden die in Vlaanderen woont en van wie het dossier in het Frans is? Het Wetboek van de gemeenschapsjustitie werd niet gelezen.',
    'Le CAPREV peut-il accompagner une personne qui vit en Flandre et dont le dossier est en français ? Le Code de la justice communautaire n’a pas été lu.',
    'Darf CAPREV jemanden begleiten, der in Flandern wohnt und dessen Akte auf Französisch geführt wird? Das Gesetzbuch der gemeinschaftlichen Justiz wurde nicht gelesen.',
    'May CAPREV support someone who lives in Flanders and whose file is in French? The Code of community justice was not read.',
  ),
  'inquiry-under-placement': names(
    'Wie kan tijdens de terbeschikkingstelling een maatschappelijke enquête opdragen? Voor beperkte detentie en elektronisch toezicht verwijst artikel 95/18 niet naar die opdracht.',
    'Qui peut demander une enquête sociale pendant la mise à disposition ? Pour la détention limitée et la surveillance électronique, l’article 95/18 ne renvoie pas à ce mandat.',
    'Wer kann während der Überantwortung eine Sozialuntersuchung in Auftrag geben? Für beschränkte Haft und elektronische Überwachung verweist Artikel 95/18 nicht auf diesen Auftrag.',
    'Who can order a social inquiry while someone is at the court’s disposal? For limited detention and electronic monitoring article 95/18 does not refer to that mandate.',
  ),
} as const;

export type CompetenceQuestion = keyof typeof competenceQuestions;
