/** The review, the notes, and what the helper and the care worker keep to themselves. */
import type { Calendar } from '../dates.ts';
import type { PracticeNote, PracticePut } from '../types.ts';
import { by, noteWriter, statementWriter } from '../writing.ts';

export function assessment({ on }: Calendar): readonly PracticePut[] {
  const statement = statementWriter(on);
  return [
    statement(
      'griet',
      -120,
      'statement-alone',
      'network',
      'vulnerability',
      'seen',
    )(
      'Fee krijgt geen bezoek. Ze zegt dat ze niemand nodig heeft; in de wandeling zoekt ze telkens hetzelfde bankje op naast anderen.',
    ),
    statement(
      'griet',
      -119,
      'statement-alone-own',
      'network',
      'own-words',
      'said',
    )('“Alleen is niet erg. Alleen is rustig. Schrijf dat ook op.”'),
    statement(
      'seppe',
      -74,
      'statement-dog',
      'network',
      'strength',
      'said',
    )('Ze spreekt over haar hond met zorg en planning: wat hij eet, wanneer hij geënt moet worden, wie dat betaalt.'),
    statement(
      'seppe',
      -38,
      'statement-reading',
      'meaning',
      'strength',
      'seen',
    )('Leest losse woorden en verbergt het minder dan vroeger. Vraagt nu: “staat daar wat ik denk?”'),
    statement(
      'griet',
      -50,
      'statement-rent',
      'housing',
      'structural',
      'document',
    )(
      'In de streek zijn geen huurwoningen onder 650 euro te vinden; de wachttijd voor een sociale woning is langer dan drie jaar.',
    ),
    statement(
      'seppe',
      -31,
      'statement-control',
      'guidance',
      'own-words',
      'said',
    )(
      '“Ik heb gezegd: geen verlof, geen band, geen mens achter mij. Ik doe het uit, tot de laatste dag. Dat is ook eerlijk.”',
    ),
    statement(
      'seppe',
      -31,
      'statement-alone-other',
      'network',
      'strength',
      'seen',
    )(
      'Ze kiest zelf wanneer ze mensen wil. Op het bankje zit ze naast anderen zoals anderen naast haar: dat is ook gezelschap.',
    ),
    by('seppe', -31)('assessment', 'statement', 'statement-alone-other', { against: { statement: 'statement-alone' } }),
    by('griet', -120)('assessment', 'review', 'talk-1', {
      held: { on: on(-120), with: 'Griet, met Fee' },
      explained: { role: true, readers: true, notToAnswer: true, language: 'nl' },
    }),
    by('seppe', -31)('assessment', 'review', 'talk-2', {
      held: { on: on(-31), with: 'Seppe, met Fee, al wandelend' },
      explained: { role: true, readers: true, notToAnswer: true, language: 'nl' },
    }),
    by('griet', -120)('assessment', 'voice', 'network', {
      words: { text: '“Ik heb mijn hond. De rest is lawaai.”', language: 'nl' },
      change: { wish: 'wants-no-change', on: on(-120) },
    }),
    by('seppe', -31)('assessment', 'voice', 'housing', {
      words: { text: '“Een dak waar niemand zegt wanneer het licht uit moet.”', language: 'nl' },
      change: { wish: 'wants-change', on: on(-31) },
    }),
    by('griet', -12)('assessment', 'report', 'report-1', {
      situation: {
        text: 'Mevrouw gaat over tien weken naar huis bij strafeinde. Er volgt geen toezicht. Twee verzoeken werden geweigerd; daarna wilde ze niets meer vragen.',
      },
      course: {
        text: 'Rustige detentie, werkt in de keuken, volgt sinds kort leesles. Weinig contact, geen incidenten.',
      },
      planView: {
        text: 'Het plan is klein en van haar. De eerste drie dagen zijn bijna rond. Na de eerste maand is er weinig afgesproken.',
      },
    }),
    by('seppe', -11, { apart: true })('assessment', 'report', 'report-1', {
      planView: {
        text: 'Ik kijk er anders naar: dat er na de eerste maand weinig vastligt is haar keuze, en ze kent een nummer dat ze wil bellen. Meer vastleggen zou het plan van ons maken.',
      },
    }),
  ];
}

/** Kept by the helper alone. */
export const help = ({ on }: Calendar): readonly PracticePut[] => [
  by('mira', -51)('help', 'item', 'item-1', {
    item: {
      on: on(-51),
      text: 'Eerste gesprek. Ze vraagt vier keer of ik iets doorgeef. Vier keer neen gezegd, en dat ik haar vooraf vraag als het wel zou moeten.',
    },
  }),
  by('mira', -29)('help', 'item', 'item-2', {
    item: {
      on: on(-29),
      text: 'Ze vertelt over het tuinhuis en over die winter. Ik heb vooral geluisterd. Ze wil dat dit hier blijft.',
    },
  }),
  by('mira', -13)('help', 'item', 'item-3', {
    item: { on: on(-13), text: 'Afgesproken wat op het plan mag: auto, telefoon, drie bezoeken. De rest niet.' },
  }),
];

/** Kept by the care worker; only the statement of fitness leaves. */
export const health = ({ on }: Calendar): readonly PracticePut[] => [
  by('rune', -25)('health', 'statement', 'statement-fit', {
    fitness: {
      text: 'Kan zelfstandig reizen en wonen. Heeft na de vrijlating medicatie voor zeven dagen en een huisarts nodig.',
      on: on(-25),
    },
  }),
];

function earlier({ on }: Calendar): readonly PracticeNote[] {
  const note = noteWriter(on);
  return [
    note('griet', -606, 'conversation', { present: 'Fee Vuurtoren' })(
      'Kennismaking. Ze antwoordt kort en kijkt naar het raam. Ik lees het blad met de rechten voor in plaats van het te geven; ze zegt: “dat is beter”.',
    ),
    note(
      'griet',
      -484,
      'conversation',
    )(
      'Uitgaansvergunning geweigerd: geen adres. Ik leg uit dat ze over drie maanden opnieuw mag vragen. Ze zegt dat vragen niets kost, behalve het antwoord.',
    ),
    note(
      'griet',
      -291,
      'conversation',
    )('Penitentiair verlof geweigerd, weer het adres. Ze vouwt de brief dicht zonder dat ik hem mag voorlezen.'),
    note(
      'griet',
      -131,
      'conversation',
    )(
      'Ze trekt het verzoek om vervroegde invrijheidstelling in. “Ik vraag niets meer. Ik doe mijn straf uit.” Uitgelegd wat dat betekent: een vaste datum, geen voorwaarden, maar ook niemand die verplicht is te helpen. Ze begrijpt het. De griffie bevestigt het strafeinde.',
    ),
    note(
      'seppe',
      -119,
      'conversation',
    )(
      'Gesprek over alleen zijn. Zij en Griet zien het anders. Ik heb voorgesteld beide zinnen naast elkaar te laten staan, met elk hun naam. Daar kon ze mee leven.',
    ),
    note('seppe', -74, 'conversation', { domain: 'network' })(
      'Een uur over Boei. Ze kent het nummer van zijn chip uit het hoofd.',
    ),
    note(
      'griet',
      -66,
      'conversation',
    )(
      'Met haar aan het scherm gezeten. Groot gezet, ik tik wat zij zegt en lees terug. Eén keer zegt ze: “Nee, schrijf bed, niet woonst.” Drie wensen en vier nieuwe doelen, over twee keer.',
    ),
    note('griet', -64, 'phone', { domain: 'housing' })(
      'OCMW Voeren gebeld. De collega neemt op in twee talen en gaat verder in het Nederlands. Noodkamer is mogelijk. Ze heeft vooraf een sociaal onderzoek nodig en stelt video voor.',
    ),
    note(
      'griet',
      -52,
      'phone',
    )('Mira van het CAW wil op de dag zelf rijden. Ze vraagt niets over het verleden, alleen of Fee wagenziek wordt.'),
  ];
}

function recent({ on }: Calendar): readonly PracticeNote[] {
  const note = noteWriter(on);
  return [
    note('griet', -45, 'phone', { domain: 'network' })(
      'Mevrouw Reinette gebeld, in het Frans. Boei is dik geworden. Ze wil hem teruggeven maar ook graag blijven zien. Ik heb dat zo aan Fee verteld.',
    ),
    note('seppe', -38, 'conversation', { domain: 'meaning' })(
      'Ze wil leren lezen. Reden: een brief van mevrouw Reinette van maanden geleden die ze niemand wilde laten voorlezen. We hebben hem samen gelezen. Hij gaat over een blauwe zetel.',
    ),
    note(
      'seppe',
      -31,
      'conversation',
    )(
      'Teruggekomen op haar besluit. Het is geen koppigheid; ze heeft nagedacht en kan het uitleggen. Haar zin staat letterlijk in de levensgebieden.',
    ),
    note(
      'griet',
      -21,
      'conversation',
    )(
      'Plan overlopen, hardop, met tekeningen bij dag 1, 2 en 3. Ze is akkoord met het bed en met Boei, niet met een handtekening. Haar antwoord is neen, met haar woorden erbij. Dat mag.',
    ),
    note('griet', -19, 'phone', { domain: 'housing' })(
      'Voorlopige bevestiging van de noodkamer binnen. Sociaal onderzoek via video valt over drie weken.',
    ),
    note('mira', -13, 'phone', { section: 'plan' })(
      'Met akkoord van Fee op dit blad: ik rijd op de eerste dag, de telefoon is er, en ik kom drie keer langs als zij belt.',
    ),
    note(
      'seppe',
      -11,
      'conversation',
    )(
      'Griet en ik zijn het niet eens over hoe het plan na de eerste maand eruitziet. We hebben het uitgepraat, niet opgelost. Beide teksten blijven staan tot de teamvergadering.',
    ),
    note('griet', -4, 'other', { domain: 'administration' })(
      'Formulier voor de identiteitskaart ligt nog altijd op de griffie. Nu zelf gaan halen en meegegeven met de koerier.',
    ),
    note('mira', -29, 'conversation', { section: 'help' })(
      'Nog eens herhaald wat ik wel en niet deel. Ze lacht voor het eerst.',
    ),
  ];
}

export const notes = (calendar: Calendar): readonly PracticeNote[] => [...earlier(calendar), ...recent(calendar)];
