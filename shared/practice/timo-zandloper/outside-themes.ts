/** Everyday notes from two years of follow-up, as the justice house writes them. */
import type { Theme } from './theme.ts';

const mostlyHilde = ['hilde', 'hilde', 'hilde', 'bram'];
const hilde = ['hilde'];
/** The five weeks in which he slept elsewhere and missed two meetings: no meetings and home visits before or in them. */
const beforeBreach = -229;
const afterBreach = -160;

const meetings = {
  by: hilde,
  kind: 'conversation',
  opening: [
    'Gesprek op bureau, {min} minuten.',
    'Afspraak van {uur}, hij komt recht van de bakkerij en ruikt naar {brood}.',
    'Gesprek. Hij heeft zijn kalender bij.',
    'Hij was {vroegtijdig} te vroeg en heeft in de gang gewacht, rechtstaand.',
    'Gesprek met koffie. Hij drinkt hem nu zonder suiker.',
    'Voorwaarden overlopen, één voor één.',
    'Korte afspraak, hij had maar {min} minuten geslapen.',
  ],
  middle: [
    'Over de klanten: een vrouw noemt hem bij zijn voornaam.',
    'Over papier. Hij begrijpt de brief van de mutualiteit nu zelf.',
    'Over zwijgen en vertellen, en wat daartussen ligt.',
    'Hij vraagt wat er in het volgende verslag komt. Ik toon het ontwerp.',
    'Over de stad, die drukker is dan hij zich herinnerde.',
    'Hij telt niet meer hoe lang hij weg is, zegt hij, en noemt dan het juiste aantal weken.',
    'Over geld: hij heeft {bedrag} euro gespaard.',
    'Over een fout bij de bestelling. Hij heeft ze gemeld voor Octaaf ze zag.',
  ],
  closing: [
    'Volgende afspraak op {dag}.',
    'Alles zoals afgesproken.',
    'Hij vraagt zelf naar de volgende datum.',
    'Niets te melden aan derden.',
  ],
} as const;

const visits = {
  by: mostlyHilde,
  kind: 'visit',
  domain: 'housing',
  opening: [
    'Huisbezoek om {uur}.',
    'Langs geweest in Kessel-Lo. Hij had net gebakken: {brood}.',
    'Huisbezoek. De binnendeuren staan nog altijd in de berging.',
    'Aangebeld, hij deed open met deeg aan zijn handen.',
    'Huisbezoek, een kwartier later dan gezegd door een wegomlegging.',
  ],
  middle: [
    'Het is er warm en er staan {getal} broden op het aanrecht.',
    'De buurvrouw, mevrouw Schelp, zwaait naar ons allebei.',
    'Er hangt een tekening van een oven aan de muur, van wie zegt hij niet.',
    'De huur is betaald, het bewijs ligt klaar.',
    'Hij toont de moestuin achteraan: {getal} kroppen sla en een slak.',
    'Er lekt een kraan. Het verhuurkantoor komt {dag}.',
  ],
  closing: ['Goed bezoek.', 'Niets bijzonders.', 'Brood meegekregen, aan het team gegeven.', 'Volgende keer op {dag}.'],
} as const;

export const outsideThemes: readonly Theme[] = [
  { ...meetings, until: beforeBreach },
  { ...meetings, from: afterBreach },
  { ...visits, until: beforeBreach },
  { ...visits, from: afterBreach },
  {
    by: mostlyHilde,
    kind: 'phone',
    domain: 'day-activity',
    opening: [
      'Octaaf gebeld, om {uur}, tussen twee ovens.',
      'Octaaf neemt op met zijn mond vol.',
      'De bakkerij gebeld over de uren van {dag}.',
      'Octaaf belt zelf: een vraag over de uren.',
      'Telefoon van de bakkerij, goed nieuws deze keer.',
    ],
    middle: [
      'Timo komt op tijd, meer heeft hij niet te zeggen.',
      'De {brood} van Timo verkoopt beter dan de zijne, zegt hij, niet zonder spijt.',
      'Er is een leerjongen bij en Timo leidt hem op.',
      'Papier sturen lukt “deze week”.',
      'Met de feestdagen werkt hij {getal} dagen na elkaar, het is met Timo besproken.',
      'Hij vraagt of wij iets verwachten. Alleen de uren, en die kloppen.',
      'Er staat {brood} op het krijtbord, van Timo.',
    ],
    closing: ['Doorgegeven.', 'Opgevolgd.', 'Volgende maand opnieuw bellen.', 'Timo wist al dat ik zou bellen.'],
  },
  {
    by: mostlyHilde,
    kind: 'other',
    domain: 'victims',
    opening: [
      'Bewijs van betaling ontvangen.',
      'Doorlopende opdracht nagekeken: uitgevoerd.',
      'Timo stuurt het uittreksel van de bank.',
      'Vraag van de deurwaarder over een mededeling; bank gebeld.',
    ],
    middle: [
      '75 euro, zoals afgesproken.',
      'De mededeling stond er verkeerd bij, hij heeft ze verbeterd.',
      'Hij vraagt geen bevestiging en krijgt er een.',
      'Geklasseerd bij {stuk}.',
      'Twee dagen later dan anders, door een feestdag.',
    ],
    closing: ['In orde.', 'Voor het verslag.', 'Geen verdere stap.', 'Kopie in de map.'],
  },
  {
    by: mostlyHilde,
    kind: 'other',
    domain: 'guidance',
    opening: [
      'Attest van aanwezigheid van het centrum binnen.',
      'Het centrum verplaatst de afspraak naar {dag}.',
      'Timo laat weten dat de afspraak doorging.',
      'Het centrum belt over het uur van {dag}.',
    ],
    middle: [
      'Alleen aanwezigheid, zoals het hoort.',
      'Over de inhoud vragen we niets.',
      'De nachtshift en dat uur passen moeilijk samen.',
      'Timo ging te voet, {min} minuten.',
      'Volgende over drie weken.',
    ],
    closing: ['Geklasseerd.', 'Genoteerd voor het verslag.', 'In orde.', 'Timo verwittigd.'],
  },
  {
    by: mostlyHilde,
    kind: 'phone',
    domain: 'family',
    opening: [
      'Roos belt: Timo was {dag} op bezoek.',
      'Roos gebeld op haar vraag.',
      'Timo belt vanuit Diest, hij heeft zijn trein gemist.',
      'Bericht van Roos op het antwoordapparaat.',
    ],
    middle: [
      'Ze hebben de zolder leeggemaakt en {getal} dozen weggegeven.',
      'Hij was om {uur} weer op weg.',
      'Ze zegt dat ze hem niet meer hoeft te bellen om te weten hoe het gaat.',
      'Ze wil vooral iemand vertellen dat het goed gaat.',
      'Hij bracht {brood} mee voor de hele straat.',
      'Ze hebben gekibbeld over {ding} en het bijgelegd.',
    ],
    closing: ['Niets te doen.', 'Fijn telefoontje.', 'Genoteerd.', 'Timo weet dat ze belde.'],
  },
  {
    by: mostlyHilde,
    kind: 'other',
    domain: 'administration',
    opening: [
      'Timo brengt {stuk} binnen aan het onthaal.',
      'Mutualiteit gebeld over {stuk}.',
      'Brief van de gemeente over {stuk}.',
      'Samen de website van de belastingen getrotseerd voor {stuk}.',
      'Map bijgewerkt met {stuk}.',
    ],
    middle: [
      'Hij had het al ingevuld, in drukletters.',
      'Antwoord binnen {dagen} dagen.',
      'Er ontbrak een datum.',
      'Aan het loket zeiden ze “mijnheer de bakker”.',
      'Hij wil weten waarom het drie keer gevraagd wordt. Ik ook.',
    ],
    closing: ['Genoteerd.', 'Ik kijk er {dag} nog eens naar.', 'Blad in de map.', 'Kopie meegegeven.'],
  },
  {
    by: mostlyHilde,
    kind: 'phone',
    domain: 'network',
    opening: [
      'Timo belt om {uur}, zomaar.',
      'Hij belt vanuit de volkstuin.',
      'Telefoon: mag hij {dag} naar een avond van de bakkersvereniging?',
      'Hij meldt dat hij met de buren naar de rommelmarkt gaat.',
      'Mevrouw Schelp heeft hem gevraagd haar heg te snoeien.',
      'Hij vraagt of hij in een koor mag. Natuurlijk mag dat.',
    ],
    middle: [
      'Geen voorwaarde die dat belet, heb ik gezegd.',
      'Hij wil het toch liever gezegd hebben.',
      'Hij kent er {getal} mensen, dat is er één meer dan vorige maand.',
      'Hij maakt zich zorgen over wat hij moet antwoorden als ze naar vroeger vragen.',
      'Hij klinkt opgewekt.',
      'Hij brengt {brood} mee, dat helpt altijd.',
    ],
    closing: ['Genoteerd omdat hij het vroeg.', 'Geen actie.', 'Volgende keer horen hoe het was.', 'Goed zo.'],
  },
  {
    by: hilde,
    kind: 'other',
    domain: 'network',
    from: -108,
    opening: [
      'Maandagfoto van de kalender ontvangen.',
      'Foto van de koelkast, zoals elke maandag.',
      'Maandag, foto binnen om {uur}.',
      'Maandagbericht: {wens} staat erbij gekrabbeld.',
    ],
    middle: [
      'Drie kruisjes bij Aarschot.',
      'Twee nachten Aarschot deze week, Lente was op reis.',
      'Eén nacht meer dan gewoonlijk, twee dagen vooraf gemeld.',
      'Onderaan staat: “nog {getal} maandagen”.',
      'Naast de kalender hangt een recept voor {brood}.',
    ],
    closing: ['In orde.', 'Bedankt gestuurd.', 'Klopt met wat hij zei.'],
  },
];
