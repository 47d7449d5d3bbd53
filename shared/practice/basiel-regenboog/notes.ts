/** The review and the notes on Basiel's dossier. */
import type { Calendar } from '../dates.ts';
import type { PracticeNote, PracticePut } from '../types.ts';
import { by, noteWriter, statementWriter } from '../writing.ts';

export function assessment({ on }: Calendar): readonly PracticePut[] {
  const statement = statementWriter(on);
  return [
    statement(
      'lien',
      -112,
      'statement-work',
      'day-activity',
      'strength',
      'seen',
    )('Werkt stipt en zorgvuldig in het werkhuis; collega’s vragen hem om raad als iets mechanisch vastloopt.'),
    statement(
      'warre',
      -60,
      'statement-father',
      'family',
      'strength',
      'seen',
    )(
      'Bereidt elk bezoek van Fien en Mus voor. Laat zich door Fien tonen hoe hij de baby vasthoudt en schaamt zich daar niet voor.',
    ),
    statement(
      'warre',
      -60,
      'statement-sunday',
      'family',
      'own-words',
      'said',
    )('“Mijn vader was er nooit op zondag. Ik wil er op zondag zijn.”'),
    statement(
      'warre',
      -104,
      'statement-budget',
      'income',
      'vulnerability',
      'said',
    )('Heeft nooit een maandbudget bijgehouden; leende telkens bij om een vorige lening af te lossen.'),
    statement(
      'lien',
      -90,
      'statement-wages',
      'income',
      'structural',
      'document',
    )('Het loonbeslag loopt na de vrijlating door: van een gewoon loon blijft weinig over om huur te betalen.'),
    statement(
      'warre',
      -50,
      'statement-victims',
      'victims',
      'own-words',
      'said',
    )('“Die mensen moesten te voet naar hun werk. Daar heb ik toen niet aan gedacht, nu wel.”'),
    by('warre', -112)('assessment', 'review', 'talk-1', {
      held: { on: on(-112), with: 'Warre en Lien, met Basiel' },
      explained: { role: true, readers: true, notToAnswer: true, language: 'nl' },
    }),
    by('warre', -50)('assessment', 'review', 'talk-2', {
      held: { on: on(-50), with: 'Warre, met Basiel' },
      explained: { role: true, readers: true, notToAnswer: true, language: 'nl' },
    }),
    by('warre', -112)('assessment', 'voice', 'income', {
      words: { text: '“Ik betaal alles terug, maar vraag mij niet wanneer.”', language: 'nl' },
      change: { wish: 'not-sure', on: on(-112) },
    }),
    by('warre', -50)('assessment', 'voice', 'income', {
      words: { text: '“Met een lijstje per maand geraak ik er. Ik heb het nu vier maanden gezien.”', language: 'nl' },
      change: { wish: 'wants-change', on: on(-50) },
    }),
    by('warre', -4)('assessment', 'report', 'report-1', {
      situation: {
        text: 'Betrokkene (29) verblijft sinds vijf maanden in de gevangenis van Gent voor een uitvoerbaar gedeelte van 18 maanden. Hij vraagt elektronisch toezicht. Tijdens de detentie werd zijn dochter geboren.',
      },
      course: {
        text: 'De detentie verloopt rustig. Hij werkt in het werkhuis, volgt de oudercursus en hield zich bij de uitgaansvergunning voor de geboorte aan elk uur.',
      },
      planView: {
        text: 'Werk en afbetaling zijn ver gevorderd. Het verblijf ligt opnieuw open: de eerste gastheer trok zich terug. Een tweede adres wordt nu onderzocht.',
      },
    }),
  ];
}

function firstMonths({ on }: Calendar): readonly PracticeNote[] {
  const note = noteWriter(on);
  return [
    note('lien', -145, 'conversation', { present: 'Basiel Regenboog', domain: 'family' })(
      'Intake. Basiel is zelf komen aanmelden, met een rugzak en een brief van zijn nonkel. Partner Fien is een week of tien voor haar termijn. Hij vraagt drie keer of hij bij de geboorte zal mogen zijn. Uitgelegd wat een uitgaansvergunning is en dat hij die zelf schriftelijk moet vragen.',
    ),
    note(
      'warre',
      -137,
      'conversation',
    )(
      'Kennismaking. Uitgelegd wat mijn rol is, wie mijn verslag leest en dat hij niet op alles moet antwoorden. Hij zegt dat hij liever werkt dan praat. We spreken af om te wandelen tijdens het gesprek als het kan.',
    ),
    note('lien', -118, 'phone', { domain: 'housing' })(
      'Gebeld met Ambroos Theepot. Vriendelijk, praat veel. Hij wil Basiel in huis nemen, “bloed is bloed”. De kamer moet nog leeg. De huisvestingsbelofte komt met de post.',
    ),
    note('warre', -104, 'conversation', { domain: 'income' })(
      'Over geld. Hij legt met bonnetjes op tafel uit hoe de ene lening de andere moest betalen. Geen drama van gemaakt, wel lang stil toen het totaal er stond. Wil schuldbemiddeling overwegen, maar “eerst zelf proberen”.',
    ),
    note('lien', -92, 'conversation', { domain: 'family' })(
      'Verzoek om uitgaansvergunning voor de bevalling samen nagelezen. Hij had geschreven “met alle respect smeek ik u”. Voorgesteld om dat te laten vallen: vragen volstaat. Afgegeven op de griffie.',
    ),
    note(
      'lien',
      -81,
      'other',
    )(
      'Vergunning toegestaan, rechtstreeks naar het ziekenhuis en terug. Meteen aan Basiel gaan zeggen. Hij moest gaan zitten.',
    ),
    note('lien', -73, 'phone', { domain: 'family' })(
      'Fien belt vanuit het ziekenhuis: dochter geboren, ze heet Mus, alles goed. Basiel was er veertig minuten op voorhand. Terug om 21.10 u, toegestaan tot 22.00 u.',
    ),
    note('warre', -60, 'observation', { domain: 'family' })(
      'Bezoek met Mus in de kinderruimte. Hij vraagt voor hij haar optilt. Fien stuurt bij met haar ogen. Ze lachen samen om zijn stijve armen.',
    ),
    note('saar', -57, 'visit', { section: 'plan', domain: 'day-activity' })(
      'Met toestemming van Basiel op dit blad: VDAB komt over tien dagen langs om hem in te schrijven. Het atelier wil hem terug; de zaakvoerder vroeg alleen of de uren vastliggen. Ik vraag een nieuwe brief.',
    ),
    note('warre', -50, 'conversation', { domain: 'victims' })(
      'Hij begint zelf over de mensen van wie de fietsen waren. Eén gezicht kent hij van op de zitting. Hij zou willen schrijven, weet niet of dat mag. Uitgelegd dat bemiddeling bestaat, dat zij ook neen kunnen zeggen en dat het niets verandert aan zijn data.',
    ),
  ];
}

function lastWeeks({ on }: Calendar): readonly PracticeNote[] {
  const note = noteWriter(on);
  return [
    note('joppe', -43, 'visit', { section: 'plan', domain: 'housing', present: 'Ambroos Theepot' })(
      'Huisbezoek Lampionstraat. Goed ontvangen. De kamer was niet leeg; Ambroos zegt nu een datum drie weken later dan wat hij aan de PSD zei. Ik schrijf de datum zoals ik ze gehoord heb.',
    ),
    note('lien', -36, 'phone', { domain: 'housing' })(
      'Antwoord van het justitiehuis gelezen. De datum van de kamer verschilt van de onze. Ambroos gebeld: “ja, een van de twee”. Beide data laten staan tot hij er een bevestigt.',
    ),
    note(
      'lien',
      -32,
      'conversation',
    )(
      'Verzoek om elektronisch toezicht afgegeven op de griffie. Uitgelegd dat de directeur nu twee maanden heeft voor zijn advies en dat de rechter schriftelijk beslist.',
    ),
    note('joppe', -25, 'phone', { section: 'plan', domain: 'day-activity' })(
      'Rooster overlopen met Basiel en Lien aan de telefoon. De vrijdagnamiddag houdt hij vrij voor Mus: Fien werkt dan. Naar zijn vader in Ninove is het op zondag 35 minuten met de bus, dat past in vier uur.',
    ),
    note('lien', -9, 'phone', { domain: 'housing' })(
      'Ambroos belt om halfnegen. Zijn zoon komt na een scheiding terug thuis, de kamer is voor hem. Hij schaamt zich en vraagt of ik het wil zeggen. Geantwoord dat ik het samen met hem wil doen; om elf uur met Basiel erbij teruggebeld, op luidspreker.',
    ),
    note('warre', -8, 'conversation', { domain: 'housing' })(
      'Kort bij hem langs geweest na het nieuws. Boos, dan verdrietig, dan praktisch. “Fien heeft altijd gezegd: kom naar ons. Ik wilde niet in haar moeder haar zetel zitten.” Hij wil Roza zelf bellen.',
    ),
    note('lien', -6, 'phone', { domain: 'housing' })(
      'Roza gebeld, met Fien erbij. Ze zijn akkoord. Vraag van Roza: wat als de band afgaat terwijl zij alleen thuis is met de baby? Doorgegeven aan Joppe, die gaat het zelf uitleggen.',
    ),
    note(
      'lien',
      -2,
      'other',
    )(
      'Gekeken wat er nog moet voor het advies van de directeur: antwoord op de tweede enquête, nieuwe werkbelofte, rooster vanaf het nieuwe adres. De werkbelofte in het dossier is ouder dan zes maanden en volstaat zo niet meer.',
    ),
  ];
}

export const notes = (calendar: Calendar): readonly PracticeNote[] => [
  ...firstMonths(calendar),
  ...lastWeeks(calendar),
];
