/** The notes that carry Timo's story; contact-notes.ts adds the everyday ones around them. */
import type { On } from '../dates.ts';
import type { PracticeNote } from '../types.ts';
import { noteWriter } from '../writing.ts';

function inside(on: On): readonly PracticeNote[] {
  const note = noteWriter(on);
  return [
    note('katelijne', -2998, 'conversation', { present: 'Timo Zandloper' })(
      'Eerste gesprek in Leuven-Centraal. Hij komt van Antwerpen met drie dozen en geen enkele nota: van zijn vorige jaren is hier niets toegekomen. “Dan vertel ik het maar opnieuw. Dat kan ik intussen.”',
    ),
    note(
      'katelijne',
      -2986,
      'other',
    )(
      'Data met de hand ingevoerd. Het programma zegt bij naam dat het een beveiligingsperiode niet uitrekent. Arend heeft ze cijfer voor cijfer nagelezen tegen het arrest. De advocaat betwist of die periode voor feiten van toen wel kan; dat is niet aan ons, dus staat er wat het arrest zegt, met die vraag erbij.',
    ),
    note(
      'arend',
      -2960,
      'conversation',
    )(
      'Uitgelegd wie mijn verslag leest en dat hij mag zwijgen. Hij zwijgt veertig minuten, niet onaangenaam, en vraagt dan of hij volgende week terug mag komen.',
    ),
    note('katelijne', -2690, 'conversation', { domain: 'day-activity' })(
      'Begonnen in de bakkerij. De werkmeester gaf hem de slechtste oven. Na een week vroeg hij of hij hem mocht houden.',
    ),
    note('arend', -2210, 'conversation', { domain: 'victims' })(
      'Hij vertelt de avond van de feiten zonder één bijvoeglijk naamwoord. Nadien vraagt hij of ik hem nog een hand wil geven. Gegeven.',
    ),
    note(
      'katelijne',
      -1420,
      'other',
    )('Eerste penitentiair verlof toegestaan. Hij leest het blad rechtstaand en gaat daarna brood afwegen.'),
    note('katelijne', -1412, 'conversation', { domain: 'family' })(
      'Terug van het eerste verlof bij Roos. Hij heeft anderhalf uur op een bank in het park gezeten omdat het hek openstond.',
    ),
    note(
      'katelijne',
      -1105,
      'other',
    )(
      'De SURB weigert: dagbesteding en behandeling niet genoeg uitgewerkt. Nieuwe datum staat in het vonnis en is zo overgenomen. Hij vraagt het vonnis te mogen houden. “Er staat in wat ik moet doen. Dat is meer dan de vorige keer.”',
    ),
    note(
      'arend',
      -900,
      'other',
    )(
      'Verslag uitgegeven aan de directeur. Timo heeft het vooraf gelezen en één zin aangestreept: “klein netwerk”. Hij had liever “goed netwerk”. We hebben er “klein en betrouwbaar” van gemaakt.',
    ),
    note(
      'katelijne',
      -748,
      'conversation',
    )('Toegestaan. Vrijlating over dertien dagen. Hij vraagt wie morgen de oven aanzet.'),
    note('katelijne', -736, 'conversation', { present: 'Timo Zandloper; Hilde Klaproos' })(
      'Driegesprek met Hilde van het justitiehuis. Hij wil dat onze contactnota’s meegaan: “Anders moet ik alles een derde keer vertellen.” Zijn vraag staat op papier en geldt uitdrukkelijk ook voor de nota’s van Arend; die heeft ze eerst met hem doorgenomen.',
    ),
  ];
}

function outside(on: On): readonly PracticeNote[] {
  const note = noteWriter(on);
  return [
    note('hilde', -734, 'visit', { domain: 'housing' })(
      'Eerste huisbezoek, een dag na de vrijlating. Hij heeft alle deuren binnenshuis uitgelicht en in de berging gezet. “Voorlopig.” De oven werkt.',
    ),
    note(
      'hilde',
      -730,
      'other',
    )(
      'Proeftijd van tien jaar ingevoerd zoals het vonnis hem noemt. Bram heeft de datum nagelezen. Zo houden we het: wie typt leest niet na.',
    ),
    note('hilde', -704, 'conversation', { domain: 'day-activity' })(
      'Verslag nummer 1, een maand na de vrijlating. Hij heeft zijn alinea met potlood geschreven, zodat ze nog kan veranderen. Ze is meegegaan zoals ze was.',
    ),
    note(
      'bram',
      -402,
      'phone',
    )(
      'Hilde is een maand afwezig, ik volg op. Gebeld om me voor te stellen. Timo: “Ik ken uw naam van de tweede handtekening.”',
    ),
    note('hilde', -520, 'conversation', { domain: 'network' })(
      'Hij heeft iemand leren kennen, een orgelstemster. Hij wilde het zeggen voor het in een verslag kon staan. Of hij haar alles moet vertellen? Dat beslist hij. Hij heeft het al gedaan.',
    ),
    note('bram', -189, 'phone', { domain: 'housing' })(
      'Octaaf neemt op als ik naar Timo vraag: die komt tegenwoordig met de trein uit de richting van Aarschot. Ik vraag niet verder, ik zeg het aan Hilde.',
    ),
    note('hilde', -186, 'conversation', { domain: 'housing' })(
      'Op bureau. Twee afspraken gemist, vijf weken niet thuis geslapen. Voor ik mijn tweede vraag stel zegt hij: “Ik woon half in Aarschot en ik heb het niet gemeld. Ik dacht: als ik het vraag, kan het nee zijn.” Ik heb uitgelegd welke stappen er bestaan en dat we bij de eerste beginnen.',
    ),
    note(
      'hilde',
      -179,
      'other',
    )(
      'Herinnering op papier, voorgelezen en meegegeven. Hij tekent voor ontvangst. Teamoverleg: iedereen vindt dat we bij de voorwaarde moeten beginnen, niet bij de man.',
    ),
    note('hilde', -162, 'conversation', { present: 'Timo Zandloper; Lente Madelief', domain: 'network' })(
      'Gesprek met drie. Lente is kwaad op ons allebei: op hem omdat hij zweeg, op mij omdat een nacht bij haar blijkbaar een inbreuk is. Op het einde staat er een afspraak die ze alle twee kunnen herhalen.',
    ),
    note(
      'hilde',
      -151,
      'other',
    )(
      'Verslag 4 verzonden, met de inbreuk, de stappen en het voorstel. Timo las het op voorhand en heeft niets geschrapt. Zijn alinea is vier regels.',
    ),
    note(
      'bram',
      -112,
      'other',
    )(
      'Zitting bijgewoond. De rechtbank vroeg hem waarom hij nu wel meldt. “Omdat ik gemerkt heb dat nee niet het ergste is.” Voorwaarde aangepast: drie nachten. Geen schorsing, geen herroeping.',
    ),
    note(
      'hilde',
      -40,
      'conversation',
    )(
      'Plan overlopen. Hij is akkoord, op de maandagfoto moppert hij. Ik vind hem zelf ook kinderachtig en heb dat gezegd. Hij blijft tot de datum van de rechtbank.',
    ),
    note(
      'bram',
      -24,
      'correction',
    )(
      'Verbetering bij de betalingen: de maand met 40 euro was de maand zonder loon, niet de maand van de verhuis. Timo had het zelf gezien.',
    ),
    note('hilde', -3, 'phone', { domain: 'day-activity' })(
      'Octaaf gebeld over het attest. Hij schrijft het “vanavond, na de kramiek”. Dat zei hij vorige week ook. Loonfiches gevraagd als reserve.',
    ),
  ];
}

export const notes = (on: On): readonly PracticeNote[] => [...inside(on), ...outside(on)];
