/** Own words and filters in which something of a dossier stands: those that name somebody go with it unless a person says otherwise. */
import { Checkbox, ScrollArea, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import type { OwnTextsChosen, OwnTextsFound } from '../../vault/api.ts';

export interface OwnTextsProps {
  readonly found: OwnTextsFound;
  /** Absent until a person chose. */
  readonly chosen: OwnTextsChosen | undefined;
  readonly onChoose: (chosen: OwnTextsChosen) => void;
}

const longList = 6;

export function OwnTexts({ found, chosen, onChoose }: OwnTextsProps): ReactNode {
  const { t } = useTranslation(['erasure', 'common']);
  const texts = [
    ...found.filters.map((filter) => ({
      value: `${filter.room}/${filter.name}`,
      label: t('ask.ownFilter', { name: filter.name, room: t(`common:rail.${filter.room}`) }),
      goes: chosen?.filters.some(({ room, name }) => room === filter.room && name === filter.name) ?? true,
      filter,
    })),
    ...[...found.words]
      .sort((one, other) => Number(other.isName) - Number(one.isName))
      .map(({ word, isName }) => ({
        value: `word/${word}`,
        label: t('ask.ownWord', { word }),
        goes: chosen?.words.includes(word) ?? isName,
        word,
      })),
  ];
  if (texts.length === 0) return null;
  const choose = (values: readonly string[]): void => {
    const going = texts.filter(({ value }) => values.includes(value));
    onChoose({
      words: going.flatMap((each) => ('word' in each ? [each.word] : [])),
      filters: going.flatMap((each) => ('filter' in each ? [each.filter] : [])),
    });
  };
  const list = (
    <Stack gap="xs" mt="xs">
      {texts.map(({ value, label }) => (
        <Checkbox key={value} value={value} label={label} />
      ))}
    </Stack>
  );
  return (
    <Checkbox.Group
      label={t('ask.ownTexts')}
      description={t('ask.ownTextsHint')}
      value={texts.flatMap(({ value, goes }) => (goes ? [value] : []))}
      onChange={choose}
    >
      {texts.length > longList ? <ScrollArea h={210}>{list}</ScrollArea> : list}
    </Checkbox.Group>
  );
}
