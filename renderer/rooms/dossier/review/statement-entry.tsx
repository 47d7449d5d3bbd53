/** One statement: what it says, how one knows, since when, from whom; what it answers stays above it. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import type { Domain } from '../../../../shared/dossier/entities.ts';
import { read } from '../../../../shared/dossier/read.ts';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import { useFormat } from '../../../i18n/format.ts';
import type { Change } from '../../../vault/api.ts';
import { WrittenBy } from '../../../fields/author.tsx';
import { TakeOutButton } from '../../../fields/take-out-button.tsx';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import { put, unitPlace } from '../../../fields/unit-place.ts';
import { choicesOf, useValues } from '../../../fields/use-values.ts';
import { Differences } from '../../../fields/settle/differences.tsx';
import buttons from '../../../fields/unit-entry.module.css';
import classes from './review.module.css';
import type { BegunStatement } from './use-begun-statements.ts';

interface StatementEntryProps {
  readonly id: string;
  readonly entity: EntityView | undefined;
  readonly canWrite: boolean;
  readonly domains: readonly Domain[];
  readonly begun?: BegunStatement;
  readonly fresh?: boolean;
  readonly onLeftEmpty?: () => void;
  /** Begins a statement that sees it differently. */
  readonly onDiffer?: () => void;
}

const ownUnits = ['statement'] as const;

export function StatementEntry(props: StatementEntryProps): ReactNode {
  const { id, entity, canWrite, domains, begun, fresh = false, onLeftEmpty, onDiffer } = props;
  const { t } = useTranslation('dossier');
  const values = useValues();
  const format = useFormat();
  const version = entity?.units['statement']?.versions[0];
  const question = read('assessment', 'statement', entity, 'question') ?? begun?.question;
  return (
    <div className={classes.statement}>
      <div className={classes.statementBody}>
        {question === undefined ? null : (
          <p className={classes.asked}>{t('review.answerTo', { question: question.text })}</p>
        )}
        <UnitEntry
          place={unitPlace('assessment', 'statement', id, 'statement')}
          view={entity?.units['statement']}
          form={{
            ...(begun !== undefined && { start: begun.form }),
            choices: { domain: choicesOf(domains, values.domain) },
          }}
          canWrite={canWrite}
          fresh={fresh}
          before={() => (begun === undefined ? [] : beside(id, begun))}
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
        {entity === undefined ? null : (
          <Differences section="assessment" entity={entity} canWrite={canWrite} except={ownUnits} />
        )}
      </div>
      {canWrite && entity !== undefined && onDiffer !== undefined ? (
        <Tooltip label={t('review.differ')}>
          <ActionIcon className={buttons.pencil} size="lg" aria-label={t('review.differ')} onClick={onDiffer}>
            <IconArrowsSplit2 size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ) : null}
      {canWrite && entity !== undefined ? <TakeOutButton section="assessment" entity={entity} /> : null}
    </div>
  );
}

/** What a statement is beside, and what it answers: units of their own that go first. */
const beside = (id: string, { against, question }: BegunStatement): readonly Change[] => [
  ...(against === undefined
    ? []
    : [put(unitPlace('assessment', 'statement', id, 'against'), { statement: against }, [])]),
  ...(question === undefined ? [] : [put(unitPlace('assessment', 'statement', id, 'question'), question, [])]),
];
