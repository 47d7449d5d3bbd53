/** How a statement is typed: what was seen, said or read, of which domain, when. */
import { NativeSelect } from '@mantine/core';
import type { TFunction } from 'i18next';
import {
  domain as domainSchema,
  entities,
  maxText,
  type Domain,
  type UnitValue,
} from '../../../shared/dossier/entities.ts';
import { todayIso } from '../../i18n/clock.ts';
import { GrowingText } from '../spelling/growing-text.tsx';
import type { unitValues } from '../../i18n/name-words.ts';
import { DateField } from '../date-field.tsx';
import type { UnitEditing } from '../unit-entry.tsx';
import { choicesOf } from '../use-values.ts';
import classes from './forms.module.css';

export type Statement = UnitValue<'assessment', 'statement', 'statement'>;
export type Question = UnitValue<'assessment', 'statement', 'question'>;
/** `against` and `question` are units of their own; they are here so that the draft of a new statement brings them back. */
export type StatementForm = {
  readonly [name in 'domain' | 'kind' | 'text' | 'source' | 'on' | 'against' | 'question']: string;
};

const shape = entities.assessment.statement.statement.shape;
const kinds = shape.kind.options;
const sources = shape.source.options;
const pick = <V extends string>(options: readonly V[], text: string): V | undefined =>
  options.find((each) => each === text);

export const emptyStatement = (domain: Domain): StatementForm => ({
  domain,
  kind: 'strength',
  text: '',
  source: 'said',
  on: todayIso(),
  against: '',
  question: '',
});

/** @param domains the domains to choose from */
export function statementEditing(
  t: TFunction<'dossier'>,
  values: ReturnType<typeof unitValues>,
  empty: StatementForm = emptyStatement('housing'),
  domains: readonly Domain[] = domainSchema.options,
): UnitEditing<Statement, StatementForm> {
  return {
    empty,
    toForm: (statement) => ({ ...statement, against: '', question: '' }),
    toValue: ({ domain, kind, text, source, on }) => {
      const [inDomain, ofKind, from] = [pick(domainSchema.options, domain), pick(kinds, kind), pick(sources, source)];
      if (inDomain === undefined || ofKind === undefined || from === undefined || text.trim() === '' || on === '') {
        return undefined;
      }
      return { domain: inDomain, kind: ofKind, text: text.trim(), source: from, on };
    },
    fields: (form, set) => (
      <>
        <GrowingText
          label={t('review.statement')}
          description={t(`review.hint.${pick(kinds, form.kind) ?? 'strength'}`)}
          minRows={2}
          maxLength={maxText}
          value={form.text}
          onChange={(event) => set({ ...form, text: event.currentTarget.value })}
          autoFocus
        />
        <div className={classes.apart}>
          <NativeSelect
            label={t('review.kind')}
            data={choicesOf(kinds, values.statementKind)}
            value={form.kind}
            onChange={(event) => set({ ...form, kind: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('review.source')}
            data={choicesOf(sources, values.statementSource)}
            value={form.source}
            onChange={(event) => set({ ...form, source: event.currentTarget.value })}
          />
          <DateField label={t('review.on')} value={form.on} onChange={(on) => set({ ...form, on })} />
          <NativeSelect
            label={t('review.domain')}
            data={choicesOf(domainSchema.options, values.domain).filter(
              ({ value }) => value === form.domain || domains.some((each) => each === value),
            )}
            value={form.domain}
            onChange={(event) => set({ ...form, domain: event.currentTarget.value })}
          />
        </div>
      </>
    ),
  };
}
