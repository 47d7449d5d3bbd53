/** What is filled in about a consent, and how it becomes lines of the ledger: only what changed is written. */
import { useState } from 'react';
import { holderOf } from '../../../../shared/disclosure/consent.ts';
import { isWrittenTopic } from '../../../../shared/disclosure/extracts.ts';
import type { ConsentTopic } from '../../../../shared/dossier/units/consent.ts';
import { listOf, read } from '../../../../shared/dossier/read.ts';
import { todayIso } from '../../../i18n/clock.ts';
import type { Result } from '../../../../shared/result.ts';
import type { AnyProblem } from '../../../ui/problems.tsx';
import { useCommand } from '../../../ui/use-command.ts';
import { useVault } from '../../../data/vault.tsx';
import type { Change, DossierView } from '../../../vault/api.ts';
import { sectionOf, useOpenDossier } from '../../../fields/dossier-context.tsx';
import { useGivenUp } from '../../../fields/given.tsx';
import { usePerson } from '../../../fields/person.ts';
import { usePickFile, type GivenFile } from '../../../fields/pick-file.ts';
import { useSources } from '../../../fields/sources/sources.tsx';
import { newEntityId, opsSeen } from '../../../fields/unit-place.ts';
import { sameValue } from '../../../../shared/same-value.ts';
import type { LedgerLine } from './ledger-of.ts';

export type ConsentAnswer = 'not-yet' | 'yes' | 'no';

export interface ConsentFields {
  readonly topic: ConsentTopic;
  readonly items: readonly string[];
  readonly to:
    | { readonly person?: string | undefined; readonly service?: string | undefined; readonly name: string }
    | undefined;
  readonly purpose: string;
  readonly on: string;
  readonly language: string;
  readonly interpreter: string;
  readonly answer: ConsentAnswer;
  readonly how: 'paper' | 'spoken' | 'on-screen';
  readonly answeredOn: string;
  readonly until: string;
}

export interface ConsentFormState {
  readonly fields: ConsentFields;
  readonly set: (changed: Partial<ConsentFields>) => void;
  readonly file: GivenFile | undefined;
  readonly pick: () => Promise<void>;
  /** It came another way. */
  readonly give: (file: GivenFile) => void;
  /** Why no file was picked. */
  readonly problem: AnyProblem | undefined;
  readonly keep: () => Promise<Result<unknown, AnyProblem>>;
}

export function useConsentForm(line: LedgerLine | undefined): ConsentFormState {
  const vault = useVault();
  const choose = usePickFile();
  const { filed } = useSources();
  const { language } = usePerson();
  const { view, change } = useOpenDossier();
  const { run, problem } = useCommand<AnyProblem>();
  const [fields, setFields] = useState(() => fieldsOf(line, language, holdsOnly(view)));
  const [file, setFile] = useState<GivenFile>();
  useGivenUp(file);

  const pick = async (): Promise<void> => {
    const picked = await run(choose());
    if (picked.ok) setFile(picked.value);
  };
  const keep = async (): Promise<Result<unknown, AnyProblem>> => {
    const attached = file && (await vault.attach(file.input));
    if (attached?.ok === false) return attached;
    const paper = attached && { file: attached.value };
    const kept = await change(changesOf(line, { ...unitsOf(fields), ...(paper && { paper }) }, fields.topic));
    if (kept.ok && file !== undefined) filed(file);
    return kept;
  };
  return {
    fields,
    set: (changed) => setFields((before) => ({ ...before, ...changed })),
    file,
    pick,
    give: setFile,
    problem,
    keep,
  };
}

/** What is needed to be kept: about what, for whom, what for. What is missing beyond that can follow. */
export const whatIsThere = ({ to, purpose, on, topic, items }: ConsentFields) => ({
  items: !isItemByItem(topic) || items.length > 0,
  to: to !== undefined,
  on: on !== '',
  purpose: purpose.trim() !== '',
});

/** How somebody answers at first: on paper where nothing less counts. */
export const usualWay = (topic: ConsentTopic): ConsentFields['how'] => (isWrittenTopic(topic) ? 'paper' : 'spoken');

const isItemByItem = (topic: ConsentTopic): boolean => holderOf(topic) !== 'notes';

/** The first topic a ledger of mine can hold. */
function holdsOnly(view: DossierView): ConsentTopic {
  if (sectionOf(view, 'notes')?.canWrite === true) return 'support-sheet';
  if (sectionOf(view, 'help')?.canWrite === true) return 'help-item';
  return sectionOf(view, 'guidance')?.canWrite === true ? 'attendance' : 'fitness';
}

function fieldsOf(line: LedgerLine | undefined, language: string, topic: ConsentTopic): ConsentFields {
  const known = line?.consent;
  return {
    topic: known?.topic ?? topic,
    items: known?.items ?? [],
    to: known?.to,
    purpose: known?.purpose ?? '',
    on: known?.askedOn ?? todayIso(),
    language: known?.explained?.language ?? (known === undefined ? language : ''),
    interpreter: known?.explained?.interpreter ?? '',
    answer: known?.answer?.answer ?? 'not-yet',
    how: known?.answer?.how ?? usualWay(known?.topic ?? topic),
    answeredOn: known?.answer?.on ?? todayIso(),
    until: known?.answer?.until ?? '',
  };
}

type Units = Readonly<Record<string, unknown>>;

function unitsOf({ topic, items, to, purpose, on, ...fields }: ConsentFields): Units {
  const interpreter = fields.interpreter.trim();
  const isYes = fields.answer === 'yes';
  return {
    request: { topic, items: [...items], to, purpose: purpose.trim(), on },
    ...(fields.language !== '' && {
      explained: { language: fields.language, ...(interpreter !== '' && { interpreter }) },
    }),
    ...(fields.answer !== 'not-yet' && {
      answer: {
        answer: fields.answer,
        how: fields.how,
        on: fields.answeredOn,
        ...(isYes && fields.until !== '' && { until: fields.until }),
      },
    }),
  };
}

function changesOf(line: LedgerLine | undefined, units: Units, topic: ConsentTopic): readonly Change[] {
  const entity = line?.entity.id ?? newEntityId();
  return Object.entries(units).flatMap(([unit, value]): Change[] => {
    const view = line?.entity.units[unit];
    if (sameValue(view?.versions[0]?.value, value)) return [];
    return [{ do: 'put', section: holderOf(topic), type: 'consent', entity, unit, value, sees: opsSeen(view) }];
  });
}

export interface Item {
  readonly id: string;
  readonly on: string;
  /** Empty where its content is not what is asked about. */
  readonly text: string;
}

/** What can be asked about one by one; null where a topic is asked about as a whole. */
export function itemsOf(view: DossierView, topic: ConsentTopic): readonly Item[] | null {
  if (topic === 'help-item')
    return listOf(sectionOf(view, 'help'), 'item').flatMap((entity) => {
      const value = read('help', 'item', entity, 'item');
      return value === undefined ? [] : [{ id: entity.id, ...value }];
    });
  if (topic === 'attendance')
    return listOf(sectionOf(view, 'guidance'), 'meeting').flatMap((entity) => {
      const value = read('guidance', 'meeting', entity, 'meeting');
      return value === undefined ? [] : [{ id: entity.id, on: value.on, text: '' }];
    });
  if (topic === 'fitness')
    return listOf(sectionOf(view, 'health'), 'statement').flatMap((entity) => {
      const value = read('health', 'statement', entity, 'fitness');
      return value === undefined ? [] : [{ id: entity.id, ...value }];
    });
  return null;
}
