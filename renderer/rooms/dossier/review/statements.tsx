/** The life-domain review: what was seen, said or read, by whom; the person's own words stay apart from ours. */
import { NativeSelect } from '@mantine/core';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  domain as domainSchema,
  entities,
  maxText,
  type Domain,
  type UnitValue,
} from '../../../../shared/dossier/entities.ts';
import { listOf, read } from '../../../../shared/dossier/read.ts';
import type { EntityView, SectionView } from '../../../../shared/dossier/view.ts';
import { todayIso } from '../../../app/clock.ts';
import { useFormat } from '../../../app/format.ts';
import { GrowingText } from '../../../app/growing-text.tsx';
import type { unitValues } from '../../../app/unit-words.ts';
import { WrittenBy } from '../kit/author.tsx';
import { Block } from '../kit/block.tsx';
import { DateField } from '../kit/date-field.tsx';
import { domainIcons } from '../kit/domains.ts';
import { TakeOutButton } from '../kit/take-out-button.tsx';
import { TakenOutOrChanged } from '../kit/taken-out-or-changed.tsx';
import { UnitEntry, type UnitEditing } from '../kit/unit-entry.tsx';
import { unitPlace } from '../kit/unit-place.ts';
import { usePending } from '../kit/use-pending.ts';
import { choicesOf, useValues } from '../kit/use-values.ts';
import classes from './review.module.css';

type Statement = UnitValue<'assessment', 'statement', 'statement'>;
type StatementForm = { readonly [name in 'domain' | 'kind' | 'text' | 'source' | 'on']: string };

const shape = entities.assessment.statement.statement.shape;
const kinds = shape.kind.options;
const sources = shape.source.options;
const pick = <V extends string>(options: readonly V[], text: string): V | undefined =>
  options.find((each) => each === text);

export function statementEditing(
  t: TFunction<'dossier'>,
  values: ReturnType<typeof unitValues>,
): UnitEditing<Statement, StatementForm> {
  return {
    empty: { domain: 'housing', kind: 'strength', text: '', source: 'said', on: todayIso() },
    toForm: (statement) => ({ ...statement }),
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
        <div className={classes.fields}>
          <NativeSelect
            label={t('review.domain')}
            data={choicesOf(domainSchema.options, values.domain)}
            value={form.domain}
            onChange={(event) => set({ ...form, domain: event.currentTarget.value })}
          />
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
        </div>
      </>
    ),
  };
}

export function Statements({ section }: { readonly section: SectionView }): ReactNode {
  const { t } = useTranslation('dossier');
  const values = useValues();
  const pending = usePending('assessment', 'statement', 'statement', section);
  const all = listOf(section, 'statement');
  const inDomain = (domain: Domain): readonly EntityView[] =>
    all.filter((entity) => read('assessment', 'statement', entity, 'statement')?.domain === domain);
  const used = domainSchema.options.filter((domain) => inDomain(domain).length > 0);
  return (
    <Block
      title={t('review.title')}
      add={section.canWrite ? t('review.add') : undefined}
      onAdd={pending.begin}
      empty={all.length + pending.begun.length === 0 ? t('review.none') : null}
    >
      {pending.begun.map(({ id }) => (
        <StatementEntry
          key={id}
          id={id}
          entity={undefined}
          canWrite
          fresh={pending.newest === id}
          onLeftEmpty={() => pending.forget(id)}
        />
      ))}
      {used.map((domain) => {
        const Icon = domainIcons[domain];
        return (
          <section key={domain} className={classes.domain} aria-label={values.domain[domain]}>
            <h3>
              <Icon size={18} aria-hidden />
              {values.domain[domain]}
            </h3>
            <ul>
              {inDomain(domain).map((entity) => (
                <li key={entity.id}>
                  <StatementEntry id={entity.id} entity={entity} canWrite={section.canWrite} fresh={false} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </Block>
  );
}

interface StatementEntryProps {
  readonly id: string;
  readonly entity: EntityView | undefined;
  readonly canWrite: boolean;
  readonly fresh: boolean;
  readonly onLeftEmpty?: () => void;
}

function StatementEntry({ id, entity, canWrite, fresh, onLeftEmpty }: StatementEntryProps): ReactNode {
  const { t } = useTranslation('dossier');
  const values = useValues();
  const format = useFormat();
  const version = entity?.units['statement']?.versions[0];
  return (
    <div className={classes.statement}>
      <UnitEntry
        place={unitPlace('assessment', 'statement', id, 'statement')}
        view={entity?.units['statement']}
        editing={statementEditing(t, values)}
        canWrite={canWrite}
        fresh={fresh}
        {...(onLeftEmpty !== undefined && { onLeftEmpty })}
        shown={({ kind, text, source, on }) => (
          <div className={classes.said} data-own={kind === 'own-words' || undefined}>
            <span className={classes.kind}>{values.statementKind[kind]}</span>
            <p>{text}</p>
            <span className={classes.from}>
              {values.statementSource[source]}, <time dateTime={on}>{format.date(on)}</time>
              {' · '}
              {version === undefined ? null : <WrittenBy author={version.author} />}
            </span>
          </div>
        )}
      />
      {entity === undefined ? null : <TakenOutOrChanged section="assessment" entity={entity} canWrite={canWrite} />}
      {canWrite && entity !== undefined ? <TakeOutButton section="assessment" entity={entity} /> : null}
    </div>
  );
}
