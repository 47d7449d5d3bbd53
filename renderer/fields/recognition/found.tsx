/** Days and lengths found in a text that was read: each a button that puts it into the field one was in, or copies it. */
import { Text, UnstyledButton } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { lengthParts } from '../../../shared/dossier/units/length.ts';
import { copyText } from '../../data/copies.ts';
import { todayIso } from '../../i18n/clock.ts';
import { useFormat, type Format } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { daysIn } from './days-in.ts';
import { lengthsIn } from './lengths-in.ts';
import classes from './recognition.module.css';
import { putInto, type Taken } from './taking.ts';
import type { LastField } from './use-last-field.ts';

interface Offered {
  readonly kind: Taken;
  readonly value: string;
  readonly words: string;
  readonly line: string;
}

export interface FoundProps {
  readonly text: string;
  readonly field: LastField | undefined;
}

export function Found({ text, field }: FoundProps): ReactNode {
  const { t } = useTranslation('files');
  const offered = offeredIn(text, useFormat());
  const [said, setSaid] = useState('');
  const use = async ({ kind, words }: Offered): Promise<void> => {
    if (field?.takes === kind && field.element.isConnected && putInto(field.element, words))
      return setSaid(t('text.put', { what: words, field: field.name }));
    const copied = await copyText(words).then(
      () => true,
      () => false,
    );
    setSaid(copied ? t('text.copied', { what: words }) : t('text.notCopied'));
  };
  if (offered.length === 0) return <Text size="sm">{t('text.nothing')}</Text>;
  return (
    <>
      <Text size="sm">{field === undefined ? t('text.how') : t('text.into', { field: field.name })}</Text>
      <ul className={classes.found}>
        {offered.map((each) => (
          <li key={`${each.kind} ${each.value}`}>
            <UnstyledButton className={classes.take} onClick={() => void use(each)}>
              <span className={classes.value}>{each.words}</span>
              <bdi className={classes.line}>{each.line}</bdi>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <Text size="sm" role="status">
        {said}
      </Text>
    </>
  );
}

function offeredIn(text: string, format: Format): readonly Offered[] {
  const days = daysIn(text, todayIso()).map((found) => ({
    kind: 'day' as const,
    ...found,
    words: format.date(found.value),
  }));
  const lengths = lengthsIn(text).map((found) => ({
    kind: 'length' as const,
    ...found,
    words: inWords(found.value, format),
  }));
  return [...days, ...lengths];
}

/** As a field of a length takes it when it is pasted. */
export function inWords(length: string, { language, list }: Format): string {
  const parts = lengthParts(length);
  const said = (['year', 'month', 'day'] as const).flatMap((unit) => {
    const count = parts[`${unit}s`];
    const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long', useGrouping: false });
    return count === 0 ? [] : [format.format(count)];
  });
  return list(said);
}
