/** The review and the notes on Gust's dossier. */
import type { Calendar } from '../dates.ts';
import type { PracticeNote, PracticePut } from '../types.ts';
import { by, noteWriter, statementWriter } from '../writing.ts';

export function assessment({ on }: Calendar): readonly PracticePut[] {
  const statement = statementWriter(on);
  return [
    statement(
      'noor',
      -232,
      'statement-hands',
      'day-activity',
      'strength',
      'seen',
    )('Werkt geconcentreerd, vraagt feedback en begint opnieuw als een verbinding niet klopt.'),
    statement(
      'noor',
      -200,
      'statement-own',
      'meaning',
      'own-words',
      'said',
    )('“Ik was altijd ergens tegen. Ik moet nog leren waar ik voor ben.”'),
    statement(
      'noor',
      -148,
      'statement-alone',
      'network',
      'vulnerability',
      'said',
    )(
      'Vroegere kennissen heeft hij zelf losgelaten. Er is nog weinig in de plaats gekomen; weekends in de gevangenis zijn lang.',
    ),
    statement(
      'tuur',
      -104,
      'statement-father',
      'family',
      'strength',
      'seen',
    )(
      'Belt elke avond naar zijn vader en houdt een schriftje bij met wat die vergeten is, om het de verpleegkundige te kunnen zeggen.',
    ),
    statement(
      'tuur',
      -104,
      'statement-care',
      'family',
      'structural',
      'document',
    )(
      'De wachtlijst voor dagopvang in de streek is lang; de zorg voor vader komt bij vrijlating grotendeels bij Gust terecht.',
    ),
    statement(
      'noor',
      -60,
      'statement-attitude',
      'victims',
      'own-words',
      'said',
    )('“Er is niets ontploft, zeggen ze dan. Maar er zijn mensen maanden bang geweest. Dat is ook iets.”'),
    by('noor', -15)('assessment', 'report', 'report-1', {
      situation: {
        text: 'Betrokkene vraagt voorwaardelijke invrijheidstelling. Het advies van de directeur wordt binnen vier maanden na het verzoek verwacht.',
      },
      course: {
        text: 'Geregelde detentie. Getuigschrift meubelmaker behaald. De verloven bij vader verliepen zoals afgesproken.',
      },
      planView: {
        text: 'Het plan steunt op drie pijlers: wonen bij vader, de houtwerkplaats en een vrijwillige begeleiding waarvan de inhoud hier niet gekend is en niet hoort te zijn. De werkbelofte moet vernieuwd worden.',
      },
    }),
  ];
}

function firstYear({ on }: Calendar): readonly PracticeNote[] {
  const note = noteWriter(on);
  return [
    note('tuur', -596, 'conversation', { present: 'Gust Windmolen' })(
      'Kennismaking. Hij heeft het vonnis bij en wil dat ik het eerst lees. Ik zeg dat ik liever eerst luister. Uitgelegd wie wat leest en wat ik wel en niet beslis.',
    ),
    note('tuur', -520, 'conversation', { domain: 'day-activity' })(
      'Gevraagd wat hij wil, niet wat hij moet. Lang stil. Dan: hout. Zijn grootvader maakte stoelen. In het werkhuis is een plaats in de schrijnwerkerij vanaf volgende maand.',
    ),
    note(
      'noor',
      -402,
      'observation',
    )(
      'In de schrijnwerkerij geweest. Hij legt een jongere man uit hoe je een beitel slijpt, zonder hem het gereedschap uit handen te nemen.',
    ),
    note('tuur', -318, 'phone', { domain: 'family' })(
      'Zijn grootmoeder is overleden. Verzoek om uitgaansvergunning samen geschreven en dezelfde namiddag afgegeven. Directie op de hoogte, begrafenis is over vier dagen.',
    ),
    note('tuur', -313, 'conversation', { domain: 'family' })(
      'Terug van de begrafenis, op tijd. Zijn broer Staf stond aan de andere kant van het graf. Ze hebben niet gesproken. “Hij heeft wel geknikt.”',
    ),
    note('noor', -242, 'conversation', { domain: 'guidance' })(
      'Hij wil iemand om mee te praten die geen verslag schrijft. Uitgelegd dat er begeleiders zijn die vrijwillig en vertrouwelijk werken. Hij wil Cas ontmoeten. Wij krijgen alleen te horen of de afspraken doorgaan, en ook dat alleen omdat hij het goed vindt.',
    ),
    note('tuur', -206, 'other')('Verzoek om penitentiair verlof afgegeven. Adres: vader.'),
    note('cas', -180, 'other', { section: 'plan', domain: 'guidance' })('Afspraken gaan door.'),
    note('noor', -148, 'conversation', { domain: 'network' })(
      'Over zondagen. Hij weet precies hoeveel het er nog zijn. We zoeken geen bezigheid om de bezigheid; hij wil ergens verwacht worden.',
    ),
  ];
}

function thisYear({ on }: Calendar): readonly PracticeNote[] {
  const note = noteWriter(on);
  return [
    note(
      'tuur',
      -132,
      'other',
    )('Verlof toegestaan, met twee voorwaarden. Samen gelezen. Hij vraagt of zijn vader dat papier ook krijgt. Neen.'),
    note('tuur', -118, 'conversation', { domain: 'family' })(
      'Eerste verlof. Hij heeft gekookt, de brievenbus hersteld en zijn vader geschoren. Stipt terug, meldde zich zoals afgesproken. Moe, en iets lichter.',
    ),
    note('fenna', -71, 'visit', {
      section: 'plan',
      domain: 'housing',
      present: 'Fons Windmolen, thuisverpleegkundige',
    })(
      'Huisbezoek Molenwiekstraat. De vader toonde me de kamer drie keer. De verpleegkundige vroeg of iemand aan Gust wil zeggen dat hij het niet alleen hoeft te doen.',
    ),
    note(
      'tuur',
      -48,
      'conversation',
    )(
      'Verzoek om voorwaardelijke invrijheidstelling afgegeven op de griffie. Hij had een kladversie van vier bladzijden; het zijn er een halve geworden.',
    ),
    note('noor', -33, 'phone', { domain: 'family' })(
      'Staf gebeld, op vraag van Gust. Hij wil komen praten over vader, niet over vroeger. Dat heb ik zo overgebracht. Gust: “Dat is al een tafel.”',
    ),
    note(
      'tuur',
      -30,
      'conversation',
    )(
      'Plan overlopen. Akkoord. Hij wil geen reden op papier. Hij vraagt wat de mensen in Vilvoorde te lezen krijgen; ik beloof dat hij het blad eerst ziet.',
    ),
    note(
      'tuur',
      -21,
      'other',
    )(
      'Casusoverleg in Vilvoorde bijgewoond. Ik heb adres, data en noden gegeven. Op de vraag naar “achtergrond” heb ik gezegd dat die niet voor dit overleg is. De inhoud van het overleg staat daar en niet hier.',
    ),
    note('joris', -16, 'phone', { section: 'consultation' })(
      'Twee koren gebeld, zonder naam. Eén repeteert op zondagochtend en zoekt bassen. Thuiszorg kan in het weekend een extra beurt inplannen vanaf de aankomst.',
    ),
    note('fenna', -12, 'phone', { section: 'plan' })(
      'Met Tuur afgesproken: zodra er een beslissing is, plannen we een driegesprek met Gust voor hij vertrekt.',
    ),
    note('cas', -10, 'other', { section: 'plan', domain: 'guidance' })(
      'Afspraken gaan door, volgende over twee weken.',
    ),
    note('noor', -6, 'conversation', { domain: 'family' })(
      'Gesprek met Staf staat vast. Samen gekeken hoe de stoelen staan: niet tegenover elkaar, schuin. Gust tekende het.',
    ),
    note(
      'tuur',
      -3,
      'conversation',
    )(
      'Ontwerp van het ondersteuningsblad gelezen met Gust. Hij schrapt één zin, over zijn vader. Terecht. De werkbelofte is ouder dan zes maanden; proefdag aanvragen.',
    ),
  ];
}

export const notes = (calendar: Calendar): readonly PracticeNote[] => [...firstYear(calendar), ...thisYear(calendar)];
