/** One statement: what it says, how one knows, since when, from whom; what it answers stays above it. */
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowsSplit2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/translation.ts';
import type { Domain } from '../../../../shared/dossier/entities.ts';
import { listOf, read } from '../../../../shared/dossier/read.ts';
import type { EntityView } from '../../../../shared/dossier/view.ts';
import { useFormat } from '../../../i18n/format.ts';
import type { Change } from '../../../vault/api.ts';
import { useSection } from '../../../fields/dossier-context.tsx';
import { knowingText, toldByText } from '../../../i18n/units/knowing-text.ts';
import { WrittenBy } from '../../../fields/author.tsx';
import { TakeOutButton } from '../../../fields/take-out-button.tsx';
import { UnitEntry } from '../../../fields/entries/unit-entry.tsx';
import { put, unitPlace } from '../../../fields/unit-place.ts';
import { choicesOf, useValues } from '../../../fields/use-values.ts';
import { Differences } from '../../../fields/settle/differences.tsx';
import buttons from '../../../fields/unit-entry.module.css';
import { PurposeTold } from './contacts.tsx';
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
  const contacts = useContacts();
  const by = contacts.of(read('assessment', 'statement', entity, 'statement')?.by);
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
            choices: {
              domain: choicesOf(domains, values.domain),
              ...(contacts.choices.length > 0 && { by: contacts.choices }),
            },
          }}
          canWrite={canWrite}
          fresh={fresh}
          before={() => (begun === undefined ? [] : beside(id, begun))}
          {...(onLeftEmpty !== undefined && { onLeftEmpty })}
          shown={({ kind, text, source, on, known, aboutThird }) => (
            <div className={classes.said} data-own={kind === 'own-words' || undefined}>
              <span className={classes.kind}>{values.statementKind[kind]}</span>
              <p>{text}</p>
              <span className={classes.from}>
                {values.statementSource[source]}, <time dateTime={on}>{format.date(on)}</time>
                {' · '}
                {knowingText({ known, aboutThird }, format.language)}
                {' · '}
                {version === undefined ? null : <WrittenBy author={version.author} />}
              </span>
            </div>
          )}
        />
        {by === undefined ? null : <ToldBy contact={by} canWrite={canWrite} />}
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

/** Who can have told something: the contacts of this section. */
function useContacts() {
  const section = useSection('assessment');
  const all = listOf(section, 'contact').flatMap((entity) => {
    const name = read('assessment', 'contact', entity, 'who')?.name;
    return name === undefined ? [] : [{ value: entity.id, label: name, entity }];
  });
  return {
    choices: all.map(({ value, label }) => ({ value, label })),
    of: (id: string | undefined) => all.find(({ value }) => value === id),
  };
}

interface ToldByProps {
  readonly contact: NonNullable<ReturnType<ReturnType<typeof useContacts>['of']>>;
  readonly canWrite: boolean;
}

/** Whose words it are; until it is written that they know the purpose, the day is asked here too. */
function ToldBy({ contact: { value, label, entity }, canWrite }: ToldByProps): ReactNode {
  const { t } = useTranslation('dossier');
  const { language } = useFormat();
  if (read('assessment', 'contact', entity, 'purposeTold') !== undefined)
    return <span className={classes.from}>{toldByText(label, language)}</span>;
  return (
    <div data-purpose-not-told>
      <span className={classes.from}>{t('contacts.notTold', { name: label })}</span>
      <PurposeTold id={value} section="assessment" entity={entity} canWrite={canWrite} />
    </div>
  );
}
