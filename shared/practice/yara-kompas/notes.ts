/** The review and the notes on Yara's dossier. */
import type { Calendar } from '../dates.ts';
import type { PracticeNote, PracticePut } from '../types.ts';
import { by, noteWriter, statementWriter } from '../writing.ts';

export function assessment({ on }: Calendar): readonly PracticePut[] {
  const statement = statementWriter(on);
  return [
    statement(
      'dries',
      -108,
      'statement-questions',
      'guidance',
      'strength',
      'seen',
    )('Schrijft zijn vragen vooraf op en kruist ze af. Zegt het meteen als hij een antwoord niet begrijpt.'),
    statement(
      'dries',
      -90,
      'statement-waiting',
      'health',
      'vulnerability',
      'said',
    )(
      'Slaapt slecht sinds hij weet dat er geen vaste dag is. Loopt dan op en neer tot iemand van de nachtdienst hem een thee geeft.',
    ),
    statement(
      'dries',
      -90,
      'statement-waiting-own',
      'health',
      'own-words',
      'said',
    )('“I can do time. I cannot do no-time.” (Een straf uitzitten kan ik. Zonder einde wachten niet.)'),
    statement(
      'fleur',
      -80,
      'statement-closed',
      'administration',
      'structural',
      'document',
    )(
      'Zonder recht op verblijf vallen verlof en periodieke uitgaansvergunningen weg. Er is geen gemeente en geen OCMW waarop het plan kan steunen.',
    ),
    statement(
      'fleur',
      -47,
      'statement-sister',
      'family',
      'strength',
      'seen',
    )(
      'Belt elke zondag met zijn zus. Hij laat haar uitpraten en noteert de namen van haar kinderen met hun verjaardag.',
    ),
    statement(
      'dries',
      -44,
      'statement-families',
      'victims',
      'own-words',
      'said',
    )(
      '“They stood there with suitcases in the rain. I saw the picture in the file.” (Ze stonden daar met koffers in de regen. Ik heb de foto gezien.)',
    ),
    by('dries', -5)('assessment', 'report', 'report-1', {
      situation: {
        text: 'De heer Kompas heeft geen recht op verblijf en vraagt voorlopige invrijheidstelling met het oog op verwijdering. De tijdsvoorwaarde is volgens de griffie over een kleine zeven weken vervuld.',
      },
      course: {
        text: 'Rustige detentie. Lascursus geslaagd. Gesprekken verliepen met een tolk, op zijn vraag telkens dezelfde. Hij keerde zonder enig probleem terug van het consulaat.',
      },
      planView: {
        text: 'Reisdocument aangevraagd. Het adres bij zijn zus is aannemelijk maar de brief is ouder dan zes maanden. Voor een nacht in België, als de reis uitvalt, bestaat nog geen antwoord.',
      },
    }),
  ];
}

function firstMonths({ on }: Calendar): readonly PracticeNote[] {
  const note = noteWriter(on);
  return [
    note('fleur', -146, 'conversation', { present: 'Yara Kompas; tolk per telefoon' })(
      'Kennismaking met een tolk aan de lijn. Yara is in zijn familie een jongensnaam, zegt hij voor ik iets kan vragen; hij is het gewend. Hij verstaat “ja”, “nee” en “straks”. Vooral “straks” vindt hij een moeilijk woord.',
    ),
    note(
      'fleur',
      -138,
      'other',
    )(
      'Hij heeft op eigen houtje penitentiair verlof gevraagd, op een formulier van een celgenoot. Ik heb gezegd dat het volgens mij niet kan en waarom. Hij wil het antwoord op papier. Dat is zijn recht.',
    ),
    note('fleur', -134, 'conversation', { domain: 'administration', present: 'tolk per video' })(
      'Anderhalf uur: wat is gesloten, wat is open. Ik heb twee deuren getekend en er sleutels bij gezet. Hij vroeg bij elke deur wie de sleutel heeft. Goede vraag, ik kon er drie van de vijf beantwoorden.',
    ),
    note('dries', -128, 'conversation', { present: 'tolk per video' })(
      'Uitgelegd wie ik ben, wie mijn verslag leest, en dat zwijgen mag. De tolk vroeg me trager te spreken. Yara ook.',
    ),
    note('fleur', -118, 'phone', { domain: 'housing' })(
      'Met Juniper gebeld, in het Engels, Yara naast mij. Zij zegt dat het bed er is. Achtergrondlawaai van een naaimachine. De brief die hij bij heeft is van voor zijn veroordeling; ik vraag een nieuwe.',
    ),
    note('dries', -110, 'conversation', { domain: 'day-activity', present: 'tolk per video' })(
      'Over boten. Hij bouwde sloepen met zijn vader, tot die ermee ophield. Daarna kwamen de websites. Hij vertelt het zonder excuses te zoeken.',
    ),
    note(
      'fleur',
      -102,
      'conversation',
    )(
      'Hij geeft toestemming om één adres door te geven aan het CAW, alleen voor noodgevallen. We hebben samen opgeschreven wat wel en wat niet. De tolk heeft het blad hardop voorgelezen.',
    ),
    note('imke', -98, 'visit', { section: 'plan', present: 'Yara Kompas' })(
      'Eerste gesprek in het Engels. Op zijn vraag staat hier alleen dat het plaatsvond.',
    ),
  ];
}

function lastMonths({ on }: Calendar): readonly PracticeNote[] {
  const note = noteWriter(on);
  return [
    note(
      'fleur',
      -81,
      'conversation',
    )(
      'Weigering van het verlof met tolk gelezen. Geen woede, wel: “So now it is real.” De brief noemt een nieuwe datum over drie maanden. Ik heb uitgelegd dat die datum aan de toestand niets verandert, zodat hij er geen hoop op bouwt.',
    ),
    note('dries', -74, 'observation', { domain: 'day-activity' })(
      'In de lasklas. Hij houdt de lastoorts zoals iemand die het al lang kan en doet of hij het leert. De lesgever laat hem begaan en glimlacht.',
    ),
    note('fleur', -70, 'phone', { domain: 'administration' })(
      'Consulaat gebeld: zonder handtekening ter plaatse geen reisdocument. Verzoek om occasionele uitgaansvergunning loopt.',
    ),
    note(
      'fleur',
      -52,
      'conversation',
    )(
      'Yara trekt zijn toestemming in, voor het adres en voor het gesprek met het CAW. Ik heb geen reden gevraagd en er ook geen genoteerd. Beide stappen zijn uit het plan of afgesloten; Imke weet het vandaag nog.',
    ),
    note('imke', -52, 'other', { section: 'plan' })(
      'Bericht ontvangen. Wat ik had is gewist, hij mag altijd terugkomen.',
    ),
    note('fleur', -34, 'other', { domain: 'administration' })(
      'Naar het consulaat geweest, onder begeleiding. Vertrek 8.15 u, terug 14.40 u. Hij heeft door het raam de zee gezocht. Die ligt aan de andere kant, heb ik hem gezegd.',
    ),
    note(
      'dries',
      -31,
      'conversation',
    )(
      'Geslaagd voor de lascursus. Hij vroeg of er ook een Engelse versie van het papier kan zijn, want “a paper nobody can read is just paper”.',
    ),
    note(
      'fleur',
      -20,
      'other',
    )(
      'Verzoek afgegeven op de griffie, met vertaling. Het programma zegt dat het deze procedure niet kent en de data met de hand wil: gedaan, met de naam van de collega van de griffie erbij.',
    ),
    note('dries', -13, 'conversation', { domain: 'health', present: 'tolk per video' })(
      'Drie nachten wakker. We hebben een blad gemaakt met twee kolommen: wat ik weet, wat ik niet weet. De eerste kolom was langer dan hij dacht.',
    ),
    note('fleur', -6, 'phone', { domain: 'housing' })(
      'Juniper een tweede keer geschreven over de nieuwe brief. Ze is verhuisd. Nog geen antwoord; plan B staat klaar maar ik heb zijn vroegere baas nog niet gebeld, dat wil Yara zelf doen.',
    ),
  ];
}

export const notes = (calendar: Calendar): readonly PracticeNote[] => [
  ...firstMonths(calendar),
  ...lastMonths(calendar),
];
