/**
 * Addresses, telephones and e-mail of the services that came with the application: only what stood on a public page, each with that
 * page. The pages were read as stored copies, so that some may be of years ago: the sources say which. Where two sources agree both are
 * named; where they differ the dated one counts. What no page was read of is not here, and is said to be unknown.
 */
import type { Contact } from './contact.ts';

interface Facts {
  /** A site without a number has none. */
  readonly address?: readonly [
    street: string,
    number: string | undefined,
    postalCode: string,
    place: string,
    source: string,
  ];
  readonly telephone?: readonly [number: string, source: string];
  readonly email?: readonly [address: string, source: string];
}

function contactOf({ address, telephone, email }: Facts, takenOver: string): Contact {
  const taken = (source: string) => ({ source, takenOver });
  return {
    ...(address && {
      address: {
        street: address[0],
        ...(address[1] !== undefined && { number: address[1] }),
        postalCode: address[2],
        place: address[3],
        ...taken(address[4]),
      },
    }),
    ...(telephone && { telephone: { number: telephone[0], ...taken(telephone[1]) } }),
    ...(email && { email: { address: email[0], ...taken(email[1]) } }),
  };
}

const takenOverFirst: Readonly<Record<string, Facts>> = {
  'prison:antwerpen': { address: ['Begijnenstraat', '42', '2000', 'Antwerpen', 'page cds-cvt'] },
  'prison:beveren': {
    address: ['Schaarbeekstraat', '2', '9120', 'Beveren', 'page governor East Flanders'],
    telephone: ['03 253 44 11', 'page governor East Flanders'],
  },
  'prison:brugge': { address: ['Legeweg', '200', '8200', 'Sint-Andries (Brugge)', 'page justice.belgium'] },
  'prison:dendermonde': {
    address: ['Tanneweg', '1', '9200', 'Dendermonde', 'page governor East Flanders'],
    telephone: ['052 33 91 33', 'page governor East Flanders'],
  },
  'prison:gent': {
    address: ['Nieuwe Wandeling', '89', '9000', 'Gent', 'page justice.belgium'],
    telephone: ['09 234 65 00', 'page governor East Flanders'],
  },
  'prison:hasselt': { telephone: ['011 27 80 00', 'page smbg-famd'] },
  'prison:oudenaarde': {
    address: ['Bourgondiëstraat', '6', '9700', 'Oudenaarde', 'page governor East Flanders'],
    telephone: ['055 33 86 86', 'page governor East Flanders'],
  },
  'prison:andenne': {
    address: ['Rue du Géron', '2', '5300', 'Andenne', 'page smbg-famd'],
    telephone: ['085 82 34 00', 'page smbg-famd'],
  },
  'prison:arlon': {
    address: ['Rue Léon Castilhon', '29', '6700', 'Arlon', 'page smbg-famd'],
    telephone: ['063 24 28 11', 'page smbg-famd'],
  },
  'prison:ittre': { address: ['Rue de Clabecq', '100', '1460', 'Ittre', 'page adeppi'] },
  'prison:jamioulx': {
    address: ['Rue Fr. Vandamme', '172', '6120', 'Jamioulx', 'page smbg-famd'],
    telephone: ['071 22 94 70', 'page smbg-famd'],
  },
  'prison:marche-en-famenne': {
    address: ['Chaussée de Liège', '178', '6900', 'Marche-en-Famenne', 'page adeppi'],
  },
  'prison:marneffe': {
    address: ['Rue du Sart', '208', '4210', 'Marneffe', 'page smbg-famd'],
    telephone: ['085 71 02 00', 'page smbg-famd'],
  },
  'prison:mons': {
    address: ['Boulevard W. Churchill', '24', '7000', 'Mons', 'page smbg-famd'],
    telephone: ['065 40 28 00', 'page smbg-famd'],
  },
  'prison:namur': {
    address: ['Place Abbé Joseph André', '7', '5000', 'Namur', 'page europris'],
    telephone: ['+32 81 71 43 10', 'page europris'],
  },
  'prison:tournai': { address: ['Rue du Chantier', '1', '7500', 'Tournai', 'page cds-cvt'] },
  'justice-house:ieper': {
    address: ['Ter Waarde', '50', '8900', 'Ieper', 'page hln 2020-03-30'],
    telephone: ['057 22 71 70', 'page hln 2020-03-30'],
    email: ['justitiehuis.ieper@vlaanderen.be', 'page hln 2020-03-30'],
  },
  // The address its page gives is of before the agency it belongs to moved (2024), and is left out.
  'service:vcet': {
    telephone: ['02 557 52 52', 'page departementwvg'],
    email: ['vcet@vlaanderen.be', 'page departementwvg'],
  },
  'service:caprev': {
    telephone: ['0800 111 72', 'justice-en-ligne-caprev'],
    email: ['extremismes-violents@cfwb.be', 'justice-en-ligne-caprev'],
  },
};

const takenOverNext: Readonly<Record<string, Facts>> = {
  'prison:hasselt': { address: ['Zwarte Brugstraat', '4', '3500', 'Hasselt', 'map AJH 2025-01-10'] },
  'prison:hoogstraten': {
    address: ['Gelmelstraat', '131', '2320', 'Hoogstraten', 'page smbg-famd; map AJH 2025-01-10'],
    telephone: ['03 340 48 00', 'page smbg-famd'],
  },
  'prison:ieper': {
    address: ['Elverdingestraat', '72', '8900', 'Ieper', 'page smbg-famd'],
    telephone: ['057 22 05 00', 'page smbg-famd'],
  },
  'prison:leuven-centraal': {
    address: ['Geldenaaksevest', '64', '3000', 'Leuven', 'page smbg-famd; map AJH 2025-01-10'],
    telephone: ['016 31 03 50', 'page smbg-famd'],
  },
  'prison:leuven-hulp': {
    address: ['Maria Theresiastraat', '74', '3000', 'Leuven', 'page smbg-famd; map AJH 2025-01-10'],
    telephone: ['016 28 47 11', 'page smbg-famd'],
  },
  'prison:mechelen': {
    address: ['Liersesteenweg', '2', '2800', 'Mechelen', 'page smbg-famd; map AJH 2025-01-10'],
    telephone: ['015 44 62 70', 'page smbg-famd'],
  },
  'prison:merksplas': {
    address: ['Steenweg op Wortel', '1', '2330', 'Merksplas', 'page smbg-famd; map AJH 2025-01-10'],
    telephone: ['014 47 33 11', 'page smbg-famd'],
  },
  // The sources differ on the street: only the telephone is known.
  'prison:ruiselede': { telephone: ['051 65 03 60', 'page ruiselede; page smbg-famd'] },
  'prison:turnhout': {
    address: ['Wezenstraat', '1', '2300', 'Turnhout', 'page smbg-famd; map AJH 2025-01-10'],
    telephone: ['014 41 10 47', 'page smbg-famd'],
  },
  'prison:wortel': {
    address: ['Kolonie', '17', '2323', 'Wortel', 'map AJH 2025-01-10'],
    telephone: ['03 340 45 11', 'page smbg-famd'],
  },
  'prison:haren': { address: ['Witloofstraat', '135', '1130', 'Haren', 'map AJH 2025-01-10'] },
  'prison:dinant': {
    address: ['Place d’Armes', '1', '5500', 'Dinant', 'page smbg-famd'],
    telephone: ['082 21 37 80', 'page smbg-famd'],
  },
  'prison:ittre': { telephone: ['02 367 00 00', 'page smbg-famd'] },
  'prison:nivelles': {
    address: ['Avenue de Burlet', '4', '1400', 'Nivelles', 'page smbg-famd'],
    telephone: ['067 89 51 00', 'page smbg-famd'],
  },
  'prison:saint-hubert': { address: ['Thiers del Borne', undefined, '6870', 'Saint-Hubert', 'page regiedergebouwen'] },
  'prison:tournai': { telephone: ['069 89 03 10', 'page smbg-famd'] },
  'detention-house:kortrijk': { address: ['Sint-Denijseweg', '1', '8500', 'Kortrijk', 'map AJH 2025-01-10'] },
  'detention-house:forest': { address: ['Verbindingslaan', '52', '1190', 'Vorst', 'map AJH 2025-01-10'] },
  'transition-house:mechelen': { address: ['Hanswijkstraat', '48', '2800', 'Mechelen', 'map AJH 2025-01-10'] },
  'justice-house:antwerpen': { address: ['Quinten Matsijslei', '55', '2018', 'Antwerpen', 'map AJH 2025-01-10'] },
  'justice-house:brugge': { address: ['Predikherenrei', '3', '8000', 'Brugge', 'map AJH 2025-01-10'] },
  'justice-house:dendermonde': { address: ['Leopold II-laan', '55', '9200', 'Dendermonde', 'map AJH 2025-01-10'] },
  'justice-house:gent': { address: ['Floraliënlaan', '12', '9000', 'Gent', 'map AJH 2025-01-10'] },
  'justice-house:hasselt': { address: ['Bampslaan', '40', '3500', 'Hasselt', 'map AJH 2025-01-10'] },
  'justice-house:kortrijk': { address: ['Burgemeester Nolfstraat', '51', '8500', 'Kortrijk', 'map AJH 2025-01-10'] },
  'justice-house:leuven': { address: ['Arnould Nobelstraat', '44', '3000', 'Leuven', 'map AJH 2025-01-10'] },
  'justice-house:mechelen': { address: ['Schoolstraat', '9', '2800', 'Mechelen', 'map AJH 2025-01-10'] },
  'justice-house:oudenaarde': { address: ['Lappersfort', '1', '9700', 'Oudenaarde', 'map AJH 2025-01-10'] },
  'justice-house:tongeren': { address: ['Kielenstraat', '24', '3700', 'Tongeren-Borgloon', 'map AJH 2025-01-10'] },
  'justice-house:turnhout': { address: ['Merodelei', '1', '2300', 'Turnhout', 'map AJH 2025-01-10'] },
  'justice-house:veurne': { address: ['Ieperse Steenweg', '87', '8630', 'Veurne', 'map AJH 2025-01-10'] },
  'justice-house:brussel': { address: ['Hertogstraat', '63', '1000', 'Brussel', 'map AJH 2025-01-10'] },
  'service:ajh': {
    address: ['Simon Bolivarlaan', '17', '1000', 'Brussel', 'page vlaanderen 2024-07-31; map AJH 2025-01-10'],
  },
  // The postal address, not the house where it sits.
  'service:vdab': {
    address: ['Koning Albert II-laan', '15 bus 511', '1210', 'Brussel', 'page vlaanderen'],
    telephone: ['0800 30 700', 'page vlaanderen'],
  },
  'service:actiris': { telephone: ['0800 35 123', 'page levif 2021-03'] },
  'service:mediation-nl': { address: ['Diestsesteenweg', '49', '3010', 'Kessel-Lo', 'page moderator'] },
  'service:vvsg': { telephone: ['02 211 55 00', 'page vvsg'], email: ['info@vvsg.be', 'page vvsg'] },
};

/** Later readings stand after earlier ones: a part read anew takes the place of the older one. */
const readings: readonly (readonly [takenOver: string, facts: Readonly<Record<string, Facts>>])[] = [
  ['2026-12-01', takenOverFirst],
  ['2026-12-02', takenOverNext],
];

const known = new Map<string, Contact>();
for (const [takenOver, facts] of readings)
  for (const [id, each] of Object.entries(facts)) known.set(id, { ...known.get(id), ...contactOf(each, takenOver) });

/** What is known of where an entry is found, as a part of it. */
export function contactIn(id: string): { readonly contact?: Contact } {
  const found = known.get(id);
  return found === undefined ? {} : { contact: found };
}
