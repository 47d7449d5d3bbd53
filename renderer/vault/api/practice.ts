/** Made-up dossiers to try everything with. */
import { reads, writes, type CallsOf } from './call.ts';
import type { Language } from '../../../shared/language.ts';
import type { DossierRow } from './dossiers.ts';
import type { Correspondent } from './exchange.ts';
import type { InterfaceLanguage } from './places.ts';
import type { Answer } from './problems.ts';

export interface PracticeApi {
  practiceOffers(): Answer<
    readonly { number: number; name: string; about: Record<InterfaceLanguage, string>; installed: boolean }[]
  >;
  installPractice(input: { numbers: readonly number[] }): Answer<readonly DossierRow[]>;
  /** Only in the practice realm: somebody made up to send to. Nobody opens what they get. */
  addPracticeReceiver(input: { language: Language }): Answer<Correspondent>;
  /** Only in the practice realm: the age identity, to open practice files with the age command. */
  practiceIdentity(): Answer<string>;
}

export const practiceApi: CallsOf<PracticeApi> = {
  practiceOffers: reads,
  installPractice: writes,
  addPracticeReceiver: writes,
  practiceIdentity: reads,
};
