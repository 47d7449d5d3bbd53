/** Who wrote something: name, service, and when. */
import type { CSSProperties, ReactNode } from 'react';
import { isoMoment } from '../../../../shared/codec/moment.ts';
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

/** As small dimmed text is: it stands on papers and in pictures too, where nothing provides a theme. */
const small: CSSProperties = {
  color: 'var(--mantine-color-dimmed)',
  fontSize: 'var(--mantine-font-size-sm)',
  lineHeight: 'var(--mantine-line-height-sm)',
};

export interface WrittenByProps {
  readonly author: Who;
  /** Milliseconds since 1970. */
  readonly at?: number;
  readonly full?: boolean;
}

export function WrittenBy({ author, at, full = false }: WrittenByProps): ReactNode {
  const format = useFormat();
  return (
    <span style={small}>
      <bdi>{full ? authorInFull(author, format) : authorLine(author, format)}</bdi>
      {at === undefined ? null : (
        <>
          {' · '}
          <time dateTime={isoMoment(at)}>{format.moment(at)}</time>
        </>
      )}
    </span>
  );
}
