/** Which justice houses do a social inquiry at an address, as far as the directory knows the place. */
import type { ServiceLanguage } from '../types.ts';
import { municipalityIn } from '../municipality-in.ts';
import { whoDoes } from './competent.ts';

export interface InquiryPlace {
  /** Directory ids. */
  readonly municipality: string;
  readonly houses: readonly string[];
}

/** @param fileLanguage decides in Brussels; null: the houses of both languages. Undefined where the place is not known. */
export function inquiryPlace(
  { postalCode, town }: { readonly postalCode: string; readonly town: string },
  fileLanguage: ServiceLanguage | null = null,
): InquiryPlace | undefined {
  const municipality = municipalityIn(`${postalCode} ${town}`.trim());
  if (municipality === null) return undefined;
  const { services } = whoDoes({ need: 'social-inquiry', municipality, fileLanguage, track: null });
  const houses = services.map(({ entry }) => entry.id).filter((id) => id.startsWith('justice-house:'));
  return { municipality, houses };
}
