/**
 * What a service of each kind may receive from here, and what never goes there and why. Words for people; what is really
 * sent is decided by the table in shared/disclosure, which is at least as strict. Derived from each service's task
 * (facts file, sections 3.1 and 4.5): to be validated by a jurist.
 */
import { names, type Names } from '../language.ts';
import type { EntryKind } from './types.ts';

export interface Receiving {
  readonly mayReceive: Names;
  /** What never goes there, and why. */
  readonly never: Names;
}

const inDossier: Receiving = {
  mayReceive: names(
    'Delen van het dossier, aan een persoon met naam en functie.',
    'Des parties du dossier, à une personne nommée, selon sa fonction.',
    'Teile der Akte, an eine namentlich bekannte Person nach ihrer Funktion.',
    'Sections of the dossier, to a named person by function.',
  ),
  never: names(
    'Nooit vertrouwelijke hulp, zorg of begeleiding zonder toestemming én de beslissing van wie ze bijhoudt: daar geldt beroepsgeheim.',
    'Jamais l’aide, les soins ou l’accompagnement confidentiels sans le consentement et la décision de qui les détient : le secret professionnel s’applique.',
    'Nie vertrauliche Hilfe, Pflege oder Begleitung ohne Einwilligung und Entscheidung der zuständigen Person: Es gilt das Berufsgeheimnis.',
    'Never confidential help, care or guidance without consent and the decision of whoever holds it: professional secrecy applies.',
  ),
};

const decider: Receiving = {
  mayReceive: names(
    'Papieren: verzoek, plan met bewijzen, verslag, advies van de directeur.',
    'Des documents papier : demande, plan avec pièces, rapport, avis du directeur.',
    'Papiere: Antrag, Plan mit Belegen, Bericht, Stellungnahme des Direktors.',
    'Papers: request, plan with proofs, report, director’s advice.',
  ),
  never: names(
    'Nooit een deel van het dossier zelf: wie beslist, leest wat iemand ondertekend heeft.',
    'Jamais une partie du dossier lui-même : qui décide lit ce que quelqu’un a signé.',
    'Nie einen Teil der Akte selbst: Wer entscheidet, liest, was jemand unterschrieben hat.',
    'Never a section of the dossier itself: whoever decides reads what someone signed.',
  ),
};

const practical: Receiving = {
  mayReceive: names(
    'Een uittreksel met praktische gegevens, met akkoord van de persoon.',
    'Un extrait avec des données pratiques, avec l’accord de la personne.',
    'Einen Auszug mit praktischen Angaben, mit Einverständnis der Person.',
    'An extract with practical data, with the person’s agreement.',
  ),
  never: names(
    'Nooit feiten, overtuiging of gezondheid: voor deze hulp zijn ze niet nodig.',
    'Jamais les faits, les convictions ou la santé : cette aide n’en a pas besoin.',
    'Nie Tat, Überzeugung oder Gesundheit: Für diese Hilfe sind sie nicht nötig.',
    'Never offence, belief or health: this help does not need them.',
  ),
};

const municipal: Receiving = {
  mayReceive: names(
    'Een steunfiche voor de preventieambtenaar of contactpersoon, met akkoord: welke hulp, vanaf wanneer, wie te bellen.',
    'Une fiche de soutien pour le fonctionnaire de prévention ou la personne de contact, avec accord : quelle aide, dès quand, qui appeler.',
    'Ein Unterstützungsblatt für Präventionsbeamte oder Kontaktperson, mit Einverständnis: welche Hilfe, ab wann, wen anrufen.',
    'A support sheet for the prevention official or contact person, with agreement: what help, from when, whom to call.',
  ),
  never: names(
    'Nooit feiten en nooit een dossier: een gemeente neemt geen dossier over.',
    'Jamais les faits et jamais un dossier : une commune ne reprend pas de dossier.',
    'Nie die Tat und nie eine Akte: Eine Gemeinde übernimmt keine Akte.',
    'Never the offence and never a dossier: a municipality takes over no dossier.',
  ),
};

const confidential: Receiving = {
  mayReceive: names(
    'Een doorverwijzing en wat de persoon aanvaardt te delen.',
    'Une orientation et ce que la personne accepte de partager.',
    'Eine Weitervermittlung und was die Person zu teilen bereit ist.',
    'A referral and what the person agrees to share.',
  ),
  never: names(
    'Nooit verslagen van de PSD of gegevens over slachtoffers: hulp begint bij wat de persoon zelf vertelt.',
    'Jamais les rapports du SPS ni des données sur les victimes : l’aide part de ce que la personne dit elle-même.',
    'Nie Berichte des PSD oder Angaben zu Opfern: Hilfe beginnt mit dem, was die Person selbst sagt.',
    'Never reports of the psychosocial service or facts about victims: help starts from what the person says.',
  ),
};

const victims: Receiving = {
  mayReceive: names(
    'Data van vrijlating en de voorwaarden die het slachtoffer aangaan.',
    'Les dates de libération et les conditions qui concernent la victime.',
    'Daten der Freilassung und die Bedingungen, die das Opfer betreffen.',
    'Dates of release and the conditions that concern the victim.',
  ),
  never: names(
    'Nooit het plan of de hulp: wat de persoon voor zijn terugkeer doet, is niet voor slachtoffers bedoeld.',
    'Jamais le plan ni l’aide : ce que la personne fait pour son retour n’est pas destiné aux victimes.',
    'Nie Plan oder Hilfe: Was die Person für ihre Rückkehr tut, ist nicht für Opfer bestimmt.',
    'Never the plan or the help: what the person does for their return is not meant for victims.',
  ),
};

const monitoring: Receiving = {
  mayReceive: names(
    'Adres en uurrooster, via het justitiehuis.',
    'L’adresse et l’horaire, par la maison de justice.',
    'Adresse und Stundenplan, über das Justizhaus.',
    'Address and timetable, through the justice house.',
  ),
  never: names(
    'Nooit verslagen of hulp: het centrum volgt alleen uren en een plaats.',
    'Jamais les rapports ni l’aide : le centre ne suit que des heures et un lieu.',
    'Nie Berichte oder Hilfe: Das Zentrum verfolgt nur Zeiten und einen Ort.',
    'Never reports or help: the centre follows hours and one place only.',
  ),
};

const consultation: Receiving = {
  mayReceive: names(
    'Eén uittreksel per vergadering, voor de deelnemers met naam, tot de dag dat het vervalt.',
    'Un extrait par réunion, pour les participants nommés, jusqu’à son échéance.',
    'Ein Auszug je Sitzung, für namentlich genannte Teilnehmer, bis er verfällt.',
    'One extract per meeting, for its named participants, until it expires.',
  ),
  never: names(
    'Nooit het dossier en niets buiten het doel van het overleg: artikel 353, § 2 van het Strafwetboek legt deelnemers en doel vast.',
    'Jamais le dossier ni rien hors du but de la concertation : l’article 353, § 2 du Code pénal fixe les participants et le but.',
    'Nie die Akte und nichts außerhalb des Zwecks der Besprechung: Artikel 353 § 2 des Strafgesetzbuches legt Teilnehmer und Zweck fest.',
    'Never the dossier and nothing outside the purpose of the consultation: article 353, § 2 of the Penal Code fixes participants and purpose.',
  ),
};

const countsOnly: Receiving = {
  mayReceive: names(
    'Aantallen zonder dossiers.',
    'Des nombres, sans dossiers.',
    'Zahlen, ohne Akten.',
    'Counts, without cases.',
  ),
  never: names(
    'Nooit iets over een persoon: besturen en opleiden kan zonder.',
    'Jamais rien sur une personne : on peut administrer et former sans cela.',
    'Nie etwas über eine Person: Verwalten und Schulen geht ohne.',
    'Never anything about a person: administering and training work without it.',
  ),
};

const byKind: Readonly<Record<Exclude<EntryKind, 'explained'>, Receiving>> = {
  prison: inDossier,
  'detention-house': inDossier,
  'transition-house': inDossier,
  'psychosocial-service': inDossier,
  'justice-house': inDossier,
  'monitoring-centre': monitoring,
  court: decider,
  prosecution: decider,
  'prison-administration': decider,
  'justice-administration': countsOnly,
  municipality: municipal,
  'local-support': municipal,
  'local-welfare': practical,
  'employment-service': practical,
  'housing-service': practical,
  'learning-service': practical,
  'health-service': practical,
  'welfare-service': confidential,
  'guidance-service': confidential,
  'mediation-service': confidential,
  'legal-aid': confidential,
  'victim-service': victims,
  consultation,
  'staff-support': countsOnly,
};

/** For what is only explained there is nothing: it says itself why (`whyNothingGoesThere`). */
export const receivingOf = (kind: EntryKind): Receiving | undefined =>
  kind === 'explained' ? undefined : byKind[kind];
