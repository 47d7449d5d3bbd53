/** Who wrote something: name, service, and when. */
import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Author } from '../../../../shared/dossier/view.ts';
import { useFormat, type Format } from '../../../app/format.ts';
import { functionName, placeName } from '../../../app/name-words.ts';

export type Who = Pick<Author, 'name' | 'function' | 'service'>;

/** `Lien Zonnedauw, prison of Ghent`: enough to know whom to ring. */
export const authorLine = ({ name, service }: Who, { language }: Format): string =>
  [name, placeName(service, language)].filter((part) => part !== '').join(', ');

/** `Lien Zonnedauw, social worker, prison of Ghent`. */
export const authorInFull = (who: Who, { language }: Format): string =>
  [who.name, functionName(who.function, language), placeName(who.service, language)]
    .filter((part) => part !== '')
    .join(', ');

export interface WrittenByProps {
  readonly author: Who;
  /** Milliseconds since 1970. */
  readonly at?: number;
  readonly full?: boolean;
}

export function WrittenBy({ author, at, full = false }: WrittenByProps): ReactNode {
  const format = useFormat();
  return (
    <Text span c="dimmed" size="sm">
      <bdi>{full ? authorInFull(author, format) : authorLine(author, format)}</bdi>
      {at === undefined ? null : (
        <>
          {' · '}
          <time dateTime={new Date(at).toISOString()}>{format.moment(at)}</time>
        </>
      )}
    </Text>
  );
}
