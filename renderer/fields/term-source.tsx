/** What the explanation of a word rests on, behind *why?*: its articles, and whether somebody who knows the field confirmed it. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { isFromMemory } from '../../shared/glossary/explained.ts';
import type { Term } from '../../shared/glossary/index.ts';
import { actName, shortCitation } from '../../shared/law/index.ts';
import { useFormat } from '../i18n/format.ts';
import { useTranslation } from '../i18n/translation.ts';
import { Why } from './why.tsx';

export function TermSource({ of }: { readonly of: Term }): ReactNode {
  const { t } = useTranslation('glossary');
  const { language } = useFormat();
  const articles =
    of.articles === undefined
      ? undefined
      : `${shortCitation({ act: 'external', article: of.articles }, language)}, ${actName('external', language)}`;
  if (articles === undefined && !isFromMemory(of)) return null;
  return (
    <Why>
      {articles === undefined ? null : <Text size="sm">{articles}</Text>}
      {isFromMemory(of) ? <Text size="sm">{t('memory')}</Text> : null}
    </Why>
  );
}
