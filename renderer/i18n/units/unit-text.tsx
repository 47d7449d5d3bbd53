/** Unit values as text on screen, in the language of the interface. */
import { Text, type TextProps } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import type { SectionKind } from '../../../shared/dossier/sections.ts';
import { useFormat } from '../format.ts';
import { unitWords, type Lookup, type UnitWords } from './unit-words.ts';

/** Names of sections, entities and units, and values in words, in the language of the interface. */
export function useUnitWords(): UnitWords {
  const { language } = useFormat();
  return useMemo(() => unitWords(language), [language]);
}

export interface ValueTextProps extends TextProps {
  readonly section: SectionKind;
  readonly type: string;
  /** Absent: the value is a note. */
  readonly unit?: string | undefined;
  readonly value: unknown;
  /** What other entities of this dossier are called, for values that point at one. */
  readonly lookup?: Lookup | undefined;
}

/** One value: line breaks as they were written, direction of the script followed. */
export function ValueText({ section, type, unit, value, lookup, ...rest }: ValueTextProps): ReactNode {
  const words = useUnitWords();
  const said = unit === undefined ? words.note(value) : words.value(section, type, unit, value, lookup);
  return (
    <Text component="span" dir="auto" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }} {...rest}>
      {said}
    </Text>
  );
}
