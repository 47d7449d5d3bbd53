/** What a person chose on the papers tab, and the request that follows from it. */
import { useMemo } from 'react';
import { read, single } from '../../../shared/dossier/read.ts';
import { languages, type Language } from '../../../shared/language.ts';
import { letterheadOf } from '../../../shared/service-book/letterhead.ts';
import { addressFor } from '../../../shared/service-book/local.ts';
import { todayIso } from '../../i18n/clock.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { useLawPacks } from '../../data/law-packs.ts';
import { useMe } from '../../data/vault.tsx';
import type { DossierView } from '../../vault/api.ts';
import { fileLanguageOf, sectionOf, type AskedFor, type PaperKind, type PaperRequest } from '../model/paper.ts';
import { addressed, serviceAddressed, usualAddressee } from './addressee.ts';

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
      toService: to === undefined ? serviceAddressed({ kind, view, service, entity }) : undefined,
      addressOf: entries && ((id) => addressFor(entries, id)),
      head: entries && letterheadOf(entries, service),
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
