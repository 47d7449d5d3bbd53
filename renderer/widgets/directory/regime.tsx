/** Under which rules of data protection a service works, who answers for its data and who supervises: with the articles, behind a click. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import {
  authorities,
  regimeNames,
  regimeOfEntry,
  regimeQuestions,
  type RegimeOfService,
} from '../../../shared/directory/regime.ts';
import type { DirectoryEntry } from '../../../shared/directory/index.ts';
import { citation } from '../../../shared/law/index.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import classes from './directory.module.css';

export function Regime({ entry }: { readonly entry: DirectoryEntry }): ReactNode {
  const { t } = useTranslation('directory');
  const { language } = useFormat();
  const found = regimeOfEntry(entry);
  if (found === undefined) return null;
  return (
    <details className={classes['regime']}>
      <summary>{t('regime.is', { regime: regimeNames[found.regime][language] })}</summary>
      <RegimeFacts found={found} />
    </details>
  );
}

/** @param found of a service */
export function RegimeFacts({ found }: { readonly found: RegimeOfService }): ReactNode {
  const { t } = useTranslation(['directory', 'disclosure']);
  const { language } = useFormat();
  const { rests, controller, authorities: supervising, question } = found;
  return (
    <>
      <ul>
        {rests.map((row) => (
          <li key={row.act}>{citation(row, language)}</li>
        ))}
      </ul>
      <Text size="sm">
        {controller === undefined
          ? t('directory:regime.controllerOpen')
          : t('directory:regime.controller', {
              name: controller.names[language],
              source: citation(controller.rests, language),
            })}
      </Text>
      {supervising.map(({ key, binds, rests: stands }) => (
        <Text key={key} size="sm">
          {t(binds === true ? 'directory:regime.binding' : 'directory:regime.authority', {
            name: authorities[key][language],
            source: stands.map((row) => citation(row, language)).join(' '),
          })}
        </Text>
      ))}
      {question === undefined ? null : (
        <Text size="sm" data-question>
          {t('disclosure:question', { question: regimeQuestions[question][language] })}
        </Text>
      )}
    </>
  );
}
