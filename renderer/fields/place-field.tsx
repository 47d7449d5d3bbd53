/** A prison or house, from the directory by name; a place that is not in it stays as it was typed. */
import { Autocomplete } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { directory, displayName } from '../../shared/directory/index.ts';
import { useFormat } from '../i18n/format.ts';
import type { NeededField } from '../ui/needed.ts';
import { placeName } from '../i18n/name-words.ts';

export interface PlaceFieldProps {
  readonly label: string;
  /** Directory id, or empty. */
  readonly at: string;
  /** What was typed where no entry fits. */
  readonly text: string;
  readonly needed?: NeededField;
  readonly onChange: (place: { readonly at: string; readonly text: string }) => void;
}

export function PlaceField({ label, at, text, needed, onChange }: PlaceFieldProps): ReactNode {
  const { language } = useFormat();
  const places = useMemo(
    () =>
      directory
        .list('prison', 'detention-house', 'transition-house')
        .map((entry) => ({ id: entry.id, name: displayName(entry, language) })),
    [language],
  );
  const take = (name: string): void => {
    const known = places.find((place) => place.name === name);
    onChange(known === undefined ? { at: '', text: name } : { at: known.id, text: '' });
  };
  return (
    <Autocomplete
      label={label}
      {...needed}
      data={[...new Set(places.map(({ name }) => name))]}
      limit={12}
      maxLength={500}
      style={{ flex: '1 1 14rem' }}
      value={at === '' ? text : placeName(at, language)}
      onChange={take}
      selectFirstOptionOnChange
      // Passing by with Tab it would lie over what stands below; typing, arrows and a click open it.
      openOnFocus={false}
    />
  );
}
