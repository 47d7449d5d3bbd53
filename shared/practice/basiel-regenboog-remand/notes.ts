/** A review that asks nothing about facts, and the notes from the first day to the last. */
import type { On } from '../dates.ts';
import type { PracticeNote, PracticePut } from '../types.ts';
import { by, noteWriter, statementWriter } from '../writing.ts';

export function assessment(on: On): readonly PracticePut[] {
  const statement = statementWriter(on);
  return [
    statement(
      'sofie',
      -112,
      'statement-neighbours',
      'network',
      'strength',
      'said',
    )('De buren hebben de sleutel genomen voor iemand het vroeg. Ze willen alleen weten of de kat mag buiten.'),
    statement(
      'toon',
      -92,
      'statement-nights',
      'health',
      'vulnerability',
      'said',
    )(
      'Rekent elke nacht uit hoeveel dagen er voorbij zijn en hoeveel er nog kunnen komen, en weet dat het tweede getal niet bestaat.',
    ),
    statement(
      'toon',
      -92,
      'statement-nights-own',
      'health',
      'own-words',
      'said',
    )('“Op een dak weet ik altijd hoe ver het is tot beneden. Hier niet.”'),
    statement(
      'sofie',
      -72,
      'statement-wait',
      'day-activity',
      'structural',
      'document',
    )('Werk en opleiding in de gevangenis gaan eerst naar wie veroordeeld is. Voor hem bleef het theorie-examen over.'),
    statement(
      'sofie',
      -34,
      'statement-exam',
      'day-activity',
      'strength',
      'seen',
    )('Studeerde vijf weken op eigen kracht, met een maquette van luciferdoosjes.'),
    by('toon', -16)('assessment', 'report', 'report-1', {
      situation: {
        text: 'Ontwerp. Betrokkene is niet veroordeeld en verblijft in voorlopige hechtenis. Dit verslag gaat over zijn welzijn en over wat hij van zijn leven buiten wil behouden. Over feiten werd niets gevraagd en staat hier niets.',
      },
      course: { text: 'Teruggetrokken in de eerste maand, daarna studie en bezoek. Geen incidenten.' },
      planView: { text: 'Kamer en opleiding zijn behouden. Er is geen datum waarop een plan kan steunen.' },
    }),
  ];
}

function firstWeeks(on: On): readonly PracticeNote[] {
  const note = noteWriter(on);
  return [
    note('sofie', -127, 'conversation', { present: 'Basiel Regenboog' })(
      'Intake, dag na aankomst. Hij zegt meteen dat hij onschuldig is. Ik leg uit dat ik daar niet over ga, er niets over vraag en er niets over noteer. Waar ik wel over ga: kamer, kat, oma, examen. “Begin met de kat.”',
    ),
    note('sofie', -126, 'phone', { domain: 'housing' })(
      'Met zijn toestemming de buren gebeld. Sleutel is er. Nele van het CAW gaat morgen langs met kattenvoer.',
    ),
    note(
      'toon',
      -118,
      'conversation',
    )(
      'Kennismaking. Uitgelegd wie ik ben, wie leest wat ik schrijf en dat hij nergens op hoeft te antwoorden, zeker niet over de zaak. Hij vraagt wat er dan overblijft. Dat gaan we zien.',
    ),
    note('sofie', -114, 'phone', { domain: 'income' })(
      'OCMW gebeld over de huur. Ze willen een verklaring van verblijf, geen reden. Die krijgen ze.',
    ),
    note('nele', -112, 'visit', { section: 'plan', domain: 'housing' })(
      'Derde keer langs geweest. Kater Komma is nog altijd beledigd en heeft gegeten. De kamer is netjes. De verwarming staat op laag, zoals de verhuurster vroeg.',
    ),
    note('sofie', -98, 'other', { domain: 'administration' })(
      'De griffie belde om te zeggen dat “zijn verlof” was goedgekeurd. Hij heeft geen verlof, hij heeft niet eens een straf. Geboortedatum gevraagd: andere man, zelfde naam. Blad ongelezen teruggegeven.',
    ),
    note('sofie', -95, 'phone', { domain: 'administration' })(
      'Nu ook een brief voor de naamgenoot in zijn vak. Ongeopend terug. Met griffie en post afgesproken: naam én geboortedatum, altijd, ook aan de telefoon.',
    ),
    note('toon', -92, 'conversation', { domain: 'health' })(
      'Hij telt. Ik heb voorgesteld om iets te tellen dat wel een einde heeft. Hij koos de bladzijden van zijn cursus: 212.',
    ),
    note('toon', -78, 'observation', { domain: 'family' })(
      'Oma op bezoek, in de rolstoel, met een hoed. Hij had zijn haar nat gekamd. Ze spraken over dakpannen.',
    ),
  ];
}

function untilTheEnd(on: On): readonly PracticeNote[] {
  const note = noteWriter(on);
  return [
    note('sofie', -66, 'phone', { domain: 'income' })(
      'Het OCMW draagt de huur, hooguit drie maanden. Hij heeft het papier drie keer gelezen en gevraagd of hij het moet terugbetalen. Neen.',
    ),
    note(
      'sofie',
      -58,
      'conversation',
    )(
      'Plan overlopen. Hij kan niet ja en niet nee zeggen zolang niemand een dag kan noemen. Zo staat het nu ook in het plan: kon niet antwoorden. Hij vond dat eerlijk.',
    ),
    note('sofie', -54, 'conversation', { domain: 'administration' })(
      'Hij vraagt wat er met dit dossier gebeurt als hij vrijgesproken wordt. Uitgelegd dat het dan niet zomaar blijft liggen: bewaren zolang het moet, dan wissen. Hoe lang dat is moet ik navragen, ik heb het hem niet beloofd.',
    ),
    note('toon', -33, 'observation', { domain: 'day-activity' })(
      'Theorie-examen in het leslokaal. De lesgever kwam zelf. Na afloop bouwden ze samen de maquette om, omdat de helling niet klopte.',
    ),
    note(
      'toon',
      -16,
      'other',
    )(
      'Ontwerp van verslag begonnen, op vraag van de directie. Drie zinnen over welzijn. De rest van het formulier gaat over feiten en blijft leeg.',
    ),
    note(
      'sofie',
      -9,
      'conversation',
    )('Zitting was gisteren, uitspraak volgt. Hij wil niet praten over de zitting. We hebben zijn kast geordend.'),
    note(
      'sofie',
      -7,
      'other',
    )(
      'Vrijgesproken. Om 16.20 u naar buiten, met twee zakken en de maquette. Hij gaf iedereen op de gang een hand. Nele stond aan de poort.',
    ),
    note('sofie', -6, 'other', { domain: 'administration' })(
      'Dossier niet meer te gebruiken voor iets anders dan afsluiten. Griffie: hoger beroep kan nog tot dertig dagen na de uitspraak. Bewaartermijn nagevraagd bij de dienst, geen antwoord; niet bevestigd, dus nog niets wissen.',
    ),
    note('nele', -4, 'visit', { section: 'plan', domain: 'day-activity' })(
      'Bij hem thuis. Examen ingeschreven. De kat slaapt op de cursus. Hij vraagt of hij mij nog mag bellen nu er “niets meer is”. Ja.',
    ),
    note(
      'toon',
      -2,
      'other',
    )('Mijn ontwerp van verslag is niet uitgegeven en wordt dat ook niet. Het verdwijnt mee met de rest.'),
  ];
}

export const notes = (on: On): readonly PracticeNote[] => [...firstWeeks(on), ...untilTheEnd(on)];
