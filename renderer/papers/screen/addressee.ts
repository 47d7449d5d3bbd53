/** Whom a paper is for: what its kind and the dossier say of it, until somebody types another name. */
import { inquiryPlace } from '../../../shared/directory/competence/index.ts';
import { read, single } from '../../../shared/dossier/read.ts';
import type { Language } from '../../../shared/language.ts';
import { askedAt, deciderOf } from '../../../shared/release/index.ts';
import { fill, placeName } from '../../i18n/name-words.ts';
import type { DossierView } from '../../vault/api.ts';
import { inquiryChosen } from '../kinds/inquiry.ts';
import { requestChosen } from '../kinds/request.ts';
import { fileLanguageOf, sectionOf, signedName, type PaperKind } from '../model/paper.ts';
import { tongue, type PaperWords } from '../model/words.ts';

/** Papers with an addressee. */
export const addressed: readonly PaperKind[] = [
  'report',
  'request',
  'adviceCover',
  'fileCover',
  'silenceGrant',
  'lateAdvice',
  'inquiryRequest',
  'inquiry',
  'followUp',
  'guidanceReport',
  'handOver',
  'supportSheet',
  'referralForm',
  'rightReceipt',
  'rightAnswer',
  'rightForwarded',
  'correctionNotice',
];

export interface Addressing {
  readonly kind: PaperKind;
  readonly view: DossierView;
  readonly service: string;
  readonly language: Language;
  readonly entity: string | undefined;
}

/** Who decides on the request whose file it is. */
function authorityOf(view: DossierView, entity: string | undefined, words: PaperWords['file']): string {
  const asked = read('legal', 'request', requestChosen({ view, entity }), 'request');
  if (asked === undefined) return '';
  const decider = deciderOf(asked.modality);
  return decider === 'minister' ? words.toMinister : decider === 'director' ? '' : words.toCourtRegistry;
}

const askedAtOf = ({ view, entity }: Pick<Addressing, 'view' | 'entity'>): ReturnType<typeof askedAt> | undefined => {
  const asked = read('legal', 'request', requestChosen({ view, entity }), 'request');
  return asked && askedAt(asked.modality);
};

/** The prison whose director or registry such a paper goes to. */
function prisonOf({ kind, view, service, entity }: Omit<Addressing, 'language'>): string | undefined {
  if (kind === 'report') return service;
  if (kind !== 'request') return undefined;
  if (askedAtOf({ view, entity }) === 'court-registry') return undefined;
  return read('identity', 'person', single(sectionOf(view, 'identity'), 'person'), 'place')?.at ?? service;
}

/**
 * The one justice house that does the inquiry at the address it is about; none where the place is not known, and where the writer is there
 * already.
 */
function houseAsked({ view, service, entity }: Omit<Addressing, 'language'>): string | undefined {
  const address = read('plan', 'inquiry', inquiryChosen({ view, entity }), 'address');
  const [house, another] = (address && inquiryPlace(address, fileLanguageOf(view) ?? null)?.houses) ?? [];
  return another === undefined && house !== service ? house : undefined;
}

/** The entry of the directory that such a paper goes to where nothing else is said. */
export const serviceAddressed = (addressing: Omit<Addressing, 'language'>): string | undefined =>
  addressing.kind === 'inquiryRequest' ? houseAsked(addressing) : prisonOf(addressing);

/** Who such a paper goes to where nothing else is said; empty where that is not known. */
export function usualAddressee({ kind, view, service, language, entity }: Addressing): string {
  const { phrases, file } = tongue(language).words;
  if (kind === 'followUp' || kind === 'guidanceReport') return phrases.toMandating;
  if (kind === 'silenceGrant') return file.toMinister;
  if (kind === 'lateAdvice') return file.toPresident;
  if (kind === 'rightReceipt' || kind === 'rightAnswer' || kind === 'rightForwarded') return signedName(view);
  if (kind === 'fileCover') return authorityOf(view, entity, file);
  if (kind === 'inquiryRequest') {
    const house = houseAsked({ kind, view, service, entity });
    return house === undefined ? '' : placeName(house, language);
  }
  const prison = prisonOf({ kind, view, service, entity });
  if (prison === undefined) return '';
  const isForRegistry = kind === 'request' && askedAtOf({ view, entity }) === 'prison-registry';
  const to = isForRegistry ? phrases.toPrisonRegistry : phrases.toDirector;
  return fill(to, { place: placeName(prison, language) });
}
