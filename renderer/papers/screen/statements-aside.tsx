/** Statements the author of the report can cite, each with its source and number: offered to copy, never put into sentences. */
import { knowingText } from '../../i18n/units/knowing-text.ts';
import { ActionIcon, Text } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { copyText } from '../../data/copies.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { useFormat } from '../../i18n/format.ts';
import { authorName, unitValues } from '../../i18n/name-words.ts';
import type { DossierView } from '../../vault/api.ts';
import { citation, sourcedStatements, type Sourced } from '../kinds/statements.ts';
import { lineText } from '../model/blocks.ts';
import { fileLanguageOf } from '../model/paper.ts';
import { penFor } from '../model/pen.ts';
import classes from './papers.module.css';

export function StatementsAside({ view }: { readonly view: DossierView }): ReactNode {
  const { t } = useTranslation('papers');
  const all = sourcedStatements({ view });
  return (
    <aside className={classes.aside} aria-label={t('tab.statements')}>
      <Text fw={600}>{t('tab.statements')}</Text>
      <Text size="sm" c="dimmed" mb="xs">
        {all.length === 0 ? t('tab.noStatements') : t('tab.statementsHint')}
      </Text>
      <ol className={classes.citations}>
        {all.map((each) => (
          <Citation key={each.entity.id} view={view} sourced={each} />
        ))}
      </ol>
    </aside>
  );
}

interface CitationProps {
  readonly view: DossierView;
  readonly sourced: Sourced;
}

function Citation({ view, sourced }: CitationProps): ReactNode {
  const { t } = useTranslation('papers');
  const format = useFormat();
  const [isCopied, setCopied] = useState(false);
  const { number, statement, author } = sourced;
  const values = unitValues(format.language);
  // Cited in the language of the file, as it will stand in the report.
  const pen = penFor(fileLanguageOf(view) ?? format.language, undefined, () => undefined);
  const copy = (): void =>
    void copyText(lineText(citation(sourced, pen))).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <li>
      <span className={classes.number}>{number}</span>
      <div>
        <span className={classes.from}>{values.domain[statement.domain]}</span>
        <p dir="auto">{statement.text}</p>
        <span className={classes.from}>
          {values.statementSource[statement.source]}, <bdi>{authorName(author, format.language)}</bdi>,{' '}
          {format.date(statement.on)}, {knowingText(statement, format.language)}
        </span>
      </div>
      <ActionIcon
        variant="subtle"
        size={44}
        aria-label={isCopied ? t('tab.copied') : t('tab.copyNumber', { number })}
        onClick={copy}
        onBlur={() => setCopied(false)}
      >
        {isCopied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
      </ActionIcon>
    </li>
  );
}
