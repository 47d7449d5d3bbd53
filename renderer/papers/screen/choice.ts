/** What a person chose on the papers tab, and the request that follows from it. */
import { useMemo } from 'react';
import { read, single } from '../../../shared/dossier/read.ts';
import { languages, type Language } from '../../../shared/language.ts';
import { addressFor } from '../../../shared/service-book/local.ts';
import { deciderOf } from '../../../shared/release/index.ts';
import { todayIso } from '../../i18n/clock.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { useLawPacks } from '../../data/law-packs.ts';
import { fill, placeName } from '../../i18n/name-words.ts';
import { useMe } from '../../data/vault.tsx';
import type { DossierView } from '../../vault/api.ts';
import { requestChosen } from '../kinds/request.ts';
import {
  fileLanguageOf,
  sectionOf,
  signedName,
  type AskedFor,
  type PaperKind,
  type PaperRequest,
} from '../model/paper.ts';
import { tongue, type PaperWords } from '../model/words.ts';

export interface Choice {
  readonly kind: PaperKind;
  /** Undefined until chosen by hand: then it follows from the kind of paper. */
  readonly language: Language | undefined;
  readonly second: Language | undefined;
  /** The inquiry or request to print, by kind of paper. */
  readonly entity: Partial<Record<PaperKind, string>>;
  readonly to: Partial<Record<PaperKind, string>>;
  readonly asked: readonly AskedFor[];
  readonly calls: readonly string[];
  readonly before: PaperRequest['before'];
}

export const firstChoice = (kind: PaperKind): Choice => ({
  kind,
  language: undefined,
  second: undefined,
  entity: {},
  to: {},
  asked: [],
  calls: [],
  before: undefined,
});

/** Papers that are the person's own: in their language, and never official. */
export const personal: readonly PaperKind[] = [
  'sentenceEnd',
  'ownCopy',
  'personDates',
  'everything',
  'heard',
  'rightReceipt',
  'rightAnswer',
  'rightForwarded',
];

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

/** The person's language for what is theirs, else the file's, else the reader's. */
export function usualLanguage(kind: PaperKind, view: DossierView, reader: Language): Language {
  const person = single(sectionOf(view, 'identity'), 'person');
  const spoken = read('identity', 'person', person, 'personLanguage')?.language;
  const own = personal.includes(kind) ? languages.find((language) => language === spoken) : undefined;
  return own ?? fileLanguageOf(view) ?? reader;
}

export function useRequest(view: DossierView, choice: Choice, kind: PaperKind): PaperRequest {
  const { name, function: role, service, language: reader, realm } = useMe();
  const { second, asked, calls, before } = choice;
  const language = choice.language ?? usualLanguage(kind, view, reader);
  const [entity, to] = [choice.entity[kind], choice.to[kind]];
  const today = todayIso();
  const packs = useLawPacks();
  const leaving = useAnswer((vault) => vault.whatLeft({ dossier: view.id }), `what left ${view.id}`, view.id);
  const left = leaving.state === 'ready' ? leaving.value : undefined;
  const book = useAnswer((vault) => vault.serviceBook(), `service-book/${realm}`);
  const entries = book.state === 'ready' ? book.value : undefined;
  return useMemo(
    () => ({
      view,
      language,
      second: second === language ? undefined : second,
      today,
      by: { name, function: role, service },
      to: addressed.includes(kind) ? (to ?? usualAddressee({ kind, view, service, language, entity })) : undefined,
      toService: to === undefined ? prisonOf({ kind, view, service, entity }) : undefined,
      addressOf: entries && ((id) => addressFor(entries, id)),
      entity,
      asked,
      calls,
      packs,
      left,
      before,
    }),
    [view, kind, language, second, today, name, role, service, to, entity, asked, calls, packs, left, before, entries],
  );
}

interface Addressing {
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

/** The prison whose director such a paper goes to. */
function prisonOf({ kind, view, service, entity }: Omit<Addressing, 'language'>): string | undefined {
  if (kind === 'report') return service;
  if (kind !== 'request') return undefined;
  // A request for lifting goes to the registry of the court (article 95/29, § 1).
  const asked = read('legal', 'request', requestChosen({ view, entity }), 'request')?.modality;
  if (asked === 'placement-lifting') return undefined;
  return read('identity', 'person', single(sectionOf(view, 'identity'), 'person'), 'place')?.at ?? service;
}

/** Who such a paper goes to where nothing else is said; empty where that is not known. */
function usualAddressee({ kind, view, service, language, entity }: Addressing): string {
  const { phrases, file } = tongue(language).words;
  if (kind === 'followUp' || kind === 'guidanceReport') return phrases.toMandating;
  if (kind === 'silenceGrant') return file.toMinister;
  if (kind === 'lateAdvice') return file.toPresident;
  if (kind === 'rightReceipt' || kind === 'rightAnswer' || kind === 'rightForwarded') return signedName(view);
  if (kind === 'fileCover') return authorityOf(view, entity, file);
  const prison = prisonOf({ kind, view, service, entity });
  return prison === undefined ? '' : fill(phrases.toDirector, { place: placeName(prison, language) });
}
