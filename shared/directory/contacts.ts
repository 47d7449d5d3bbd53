/**
 * Addresses, telephones and e-mail of the services that came with the application: only what stood on a public page, each with that
 * page. The pages were read as stored copies, so that some may be of years ago: the sources say which. What no page was read of is not
 * here, and is said to be unknown.
 */
import type { Contact } from './contact.ts';

const readOn = '2026-12-01';

interface Facts {
  readonly address?: readonly [street: string, number: string, postalCode: string, place: string, source: string];
  readonly telephone?: readonly [number: string, source: string];
  readonly email?: readonly [address: string, source: string];
}

function contactOf({ address, telephone, email }: Facts): Contact {
  const taken = (source: string) => ({ source, takenOver: readOn });
  return {
    ...(address && {
      address: {
        street: address[0],
        number: address[1],
        postalCode: address[2],
        place: address[3],
        ...taken(address[4]),
      },
    }),
    ...(telephone && { telephone: { number: telephone[0], ...taken(telephone[1]) } }),
    ...(email && { email: { address: email[0], ...taken(email[1]) } }),
  };
}

const facts: Readonly<Record<string, Facts>> = {
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
  'prison:hasselt': {
    address: ['Zwarte brug', '4', '3500', 'Hasselt', 'page smbg-famd'],
    telephone: ['011 27 80 00', 'page smbg-famd'],
  },
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
  'service:vcet': {
    address: ['Koning Albert II-laan', '35 bus 28', '1030', 'Brussel', 'page departementwvg'],
    telephone: ['02 557 52 52', 'page departementwvg'],
    email: ['vcet@vlaanderen.be', 'page departementwvg'],
  },
  'service:caprev': {
    telephone: ['0800 111 72', 'justice-en-ligne-caprev'],
    email: ['extremismes-violents@cfwb.be', 'justice-en-ligne-caprev'],
  },
};

const known: ReadonlyMap<string, Contact> = new Map(Object.entries(facts).map(([id, each]) => [id, contactOf(each)]));

/** What is known of where an entry is found, as a part of it. */
export function contactIn(id: string): { readonly contact?: Contact } {
  const found = known.get(id);
  return found === undefined ? {} : { contact: found };
}
