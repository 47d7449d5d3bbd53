/** Whom practice work can be sent to where nobody else practises: made up, of a real kind of service, by language of the screen. */
import { z } from 'zod';
import { languages, type Language } from '../language.ts';
import { castMemberShape } from './cast-shape.ts';
import content from './receivers.json';
import type { CastMember } from './types.ts';

const inEveryLanguage = z.record(z.enum(languages), castMemberShape);
const receivers = z.strictObject({ atJusticeHouses: inEveryLanguage, inPrisons: inEveryLanguage });

/** Somebody at the other end: who works at a justice house answers a prison, everybody else asks a justice house. */
export function receiverFor(service: string, language: Language): CastMember {
  const { atJusticeHouses, inPrisons } = receivers.parse(content);
  return (service.startsWith('justice-house:') ? inPrisons : atJusticeHouses)[language];
}
