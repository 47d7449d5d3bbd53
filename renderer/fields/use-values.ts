/** Names of values (life domains, kinds of dates, statuses …) in the language of the interface. */
import { useFormat } from '../i18n/format.ts';
import { unitValues } from '../i18n/name-words.ts';

export const useValues = (): ReturnType<typeof unitValues> => unitValues(useFormat().language);

/** Choices of a select from a closed list of values and their names. */
export const choicesOf = <T extends string>(
  values: readonly T[],
  names: Readonly<Record<T, string>>,
): readonly { readonly value: T; readonly label: string }[] => values.map((value) => ({ value, label: names[value] }));
