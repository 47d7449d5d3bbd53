/** The fictional colleagues of practice dossiers 6 to 10, named like those of cast.ts. */
import type { CastMember } from './types.ts';

const member = (id: string, name: string, service: string, fn: string): CastMember => ({
  id,
  name,
  service,
  function: fn,
});

export const southEast = {
  // Lantin and Eupen
  anneliese: member('anneliese', 'Anneliese Haselnuss', 'prison:lantin', 'psd-social-worker'),
  korbinian: member('korbinian', 'Korbinian Schiefer', 'prison:lantin', 'psd-psychologist'),
  mechthild: member('mechthild', 'Mechthild Nordlicht', 'justice-house:eupen', 'justice-assistant'),
  rudi: member('rudi', 'Rudi Bachkiesel', 'service:strafgefangenenbetreuung', 'counsellor'),
  // Merksplas
  fleur: member('fleur', 'Fleur Hazelaar', 'prison:merksplas', 'psd-social-worker'),
  dries: member('dries', 'Dries Leisteen', 'prison:merksplas', 'psd-psychologist'),
  imke: member('imke', 'Imke Avondrood', 'service:caw-jww', 'counsellor'),
  // Leuven, inside and out
  katelijne: member('katelijne', 'Katelijne Beukenblad', 'prison:leuven-centraal', 'psd-social-worker'),
  arend: member('arend', 'Arend Zandsteen', 'prison:leuven-centraal', 'psd-psychologist'),
  hilde: member('hilde', 'Hilde Klaproos', 'justice-house:leuven', 'justice-assistant'),
  bram: member('bram', 'Bram Noordenwind', 'justice-house:leuven', 'justice-assistant'),
  // Antwerpen
  sofie: member('sofie', 'Sofie Winterjasmijn', 'prison:antwerpen', 'psd-social-worker'),
  toon: member('toon', 'Toon Basalt', 'prison:antwerpen', 'psd-psychologist'),
  nele: member('nele', 'Nele Zonnestraal', 'service:caw-jww', 'counsellor'),
  // Ittre and Nivelles
  ysaline: member('ysaline', 'Ysaline Primevère', 'prison:ittre', 'psd-social-worker'),
  casimir: member('casimir', 'Casimir Ardoise', 'prison:ittre', 'psd-psychologist'),
  solange: member('solange', 'Solange Aubépine', 'prison:ittre', 'care'),
  theodule: member('theodule', 'Théodule Liseron', 'service:sad', 'helper'),
  apolline: member('apolline', 'Apolline Giboulée', 'justice-house:nivelles', 'justice-assistant'),
} as const satisfies Record<string, CastMember>;
