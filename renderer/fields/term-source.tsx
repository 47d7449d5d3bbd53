/**
 * What the explanation of a word rests on, behind *why?*: its articles, each with its act and the state that was read, and
 * whether somebody who knows the field confirmed it.
 */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { isFromMemory } from '../../shared/glossary/explained.ts';
import type { Term } from '../../shared/glossary/index.ts';
import { citation } from '../../shared/law/index.ts';
import { useFormat } from '../i18n/format.ts';
import { useTranslation } from '../i18n/translation.ts';
import { Why } from './why.tsx';

export function TermSource({ of }: { readonly of: Term }): ReactNode {
  const { t } = useTranslation('glossary');
  const { language } = useFormat();
  const isUnconfirmed = isFromMemory(of);
  if (of.law.length === 0 && !isUnconfirmed) return null;
  return (
    <Why>
      {of.law.map((grounds) => (
        <Text key={grounds.act} size="sm">
          {citation(grounds, language)}
        </Text>
      ))}
      {isUnconfirmed ? <Text size="sm">{t('memory')}</Text> : null}
    </Why>
  );
}
