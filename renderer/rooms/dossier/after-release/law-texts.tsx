/** Texts of the law with article and how each is known; what a text leaves open is said with it. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { codeWords, type LawText } from '../../../../shared/release/index.ts';
import { citation } from '../../../../shared/law/index.ts';
import { useFormat } from '../../../i18n/format.ts';
import classes from './after-release.module.css';

export interface LawTextsProps {
  readonly rows: readonly LawText[];
  /** Named, they open at a press. */
  readonly title?: string;
}

export function LawTexts({ rows, title }: LawTextsProps): ReactNode {
  if (rows.length === 0) return null;
  const list = (
    <ul className={classes.texts}>
      {rows.map((row) => (
        <li key={row.id} data-law={row.id}>
          <LawLine row={row} />
        </li>
      ))}
    </ul>
  );
  if (title === undefined) return list;
  return (
    <details className={classes.law}>
      <summary>{title}</summary>
      {list}
    </details>
  );
}

export function LawLine({ row }: { readonly row: LawText }): ReactNode {
  const { language } = useFormat();
  return (
    <div>
      <p>{row.text[language]}</p>
      <Text size="sm" c="dimmed">
        {citation(row, language)}
      </Text>
      {(row.doubts ?? []).map((code) => (
        <Text key={code} size="sm" c="dimmed" data-doubt={code}>
          {codeWords[code][language]}
        </Text>
      ))}
    </div>
  );
}
