/** Made-up dossiers to try everything with. */
import { z } from 'zod';
import { reads, writes } from './call.ts';
import { languages } from '../../../shared/language.ts';
import type { DossierRow } from './dossiers.ts';
import type { Correspondent } from './exchange.ts';
import type { InterfaceLanguage } from './places.ts';

export const practiceApi = {
  practiceOffers:
    reads().answers<
      readonly { number: number; name: string; about: Record<InterfaceLanguage, string>; installed: boolean }[]
    >(),
  installPractice: writes(z.object({ numbers: z.array(z.number()) })).answers<readonly DossierRow[]>(),
  /** Only in the practice realm: somebody made up to send to. Nobody opens what they get. */
  addPracticeReceiver: writes(z.object({ language: z.enum(languages) })).answers<Correspondent>(),
  /** Only in the practice realm: the age identity, to open practice files with the age command. */
  practiceIdentity: reads().answers<string>(),
};
