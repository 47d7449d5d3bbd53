/**
 * The fictional colleagues of the practice dossiers. Family names are plants, stones, weather and light, so that
 * nobody takes them for someone who exists. Functions and services are ids of shared/directory.
 */
import { southEast } from './cast-south-east.ts';
import type { CastMember } from './types.ts';

const member = (id: string, name: string, service: string, fn: string): CastMember => ({
  id,
  name,
  service,
  function: fn,
});

export const cast = {
  // Gent and Dendermonde, around Aalst
  lien: member('lien', 'Lien Zonnebloem', 'prison:gent', 'psd-social-worker'),
  warre: member('warre', 'Warre Kiezelsteen', 'prison:gent', 'psd-psychologist'),
  joppe: member('joppe', 'Joppe Waterlelie', 'justice-house:dendermonde', 'justice-assistant'),
  saar: member('saar', 'Saar Lindebloesem', 'service:caw-jww', 'counsellor'),
  // Mons and Namur
  maelys: member('maelys', 'Maëlys Coquelicot', 'prison:mons', 'psd-social-worker'),
  honore: member('honore', 'Honoré Galet', 'prison:mons', 'psd-psychologist'),
  aubin: member('aubin', 'Aubin Tournesol', 'justice-house:namur', 'justice-assistant'),
  // Hasselt and Voeren
  griet: member('griet', 'Griet Korenbloem', 'prison:hasselt', 'psd-social-worker'),
  seppe: member('seppe', 'Seppe Dennenappel', 'prison:hasselt', 'psd-psychologist'),
  mira: member('mira', 'Mira Wolkenveld', 'service:caw-jww', 'helper'),
  rune: member('rune', 'Rune Waterval', 'prison:hasselt', 'care'),
  // Brugge, Brussel and Vilvoorde
  tuur: member('tuur', 'Tuur Zeewind', 'prison:brugge', 'psd-social-worker'),
  noor: member('noor', 'Noor Morgendauw', 'prison:brugge', 'psd-psychologist'),
  cas: member('cas', 'Cas Vuursteen', 'service:flemish-disengagement', 'guide'),
  fenna: member('fenna', 'Fenna Kastanje', 'justice-house:brussel', 'justice-assistant'),
  joris: member('joris', 'Joris Lantaarn', 'municipality:23088', 'prevention-official'),
  // Andenne, Haren and Bruxelles
  capucine: member('capucine', 'Capucine Rivière', 'prison:andenne', 'psd-social-worker'),
  leandre: member('leandre', 'Léandre Granit', 'prison:andenne', 'psd-psychologist'),
  ondine: member('ondine', 'Ondine Cerfvolant', 'prison:haren', 'psd-social-worker'),
  tancrede: member('tancrede', 'Tancrède Lierre', 'prison:haren', 'psd-psychologist'),
  perrine: member('perrine', 'Perrine Hirondelle', 'service:sad', 'family-worker'),
  eloi: member('eloi', 'Éloi Marronnier', 'justice-house:bruxelles', 'justice-assistant'),
} as const satisfies Record<string, CastMember>;

export const castMembers: readonly CastMember[] = [...Object.values(cast), ...Object.values(southEast)];

/** The colleague with this id, or undefined when the cast has none. */
export const castMember = (id: string): CastMember | undefined => castMembers.find((each) => each.id === id);
