/** Who wrote something: name, service, and when. */
import { IconUserQuestion } from '@tabler/icons-react';
import type { CSSProperties, ReactNode } from 'react';
import { isoMoment } from '../../shared/codec/moment.ts';
import type { Author } from '../../shared/dossier/view.ts';
import { useFormat, type Format } from '../i18n/format.ts';
import { authorName, functionName, placeName } from '../i18n/name-words.ts';

export type Who = Pick<Author, 'name' | 'function' | 'service'> & Partial<Pick<Author, 'shown' | 'code'>>;

/** `Lien Zonnedauw, prison of Ghent`: enough to know whom to ring. */
export const authorLine = (who: Who, { language }: Format): string =>
  [authorName(who, language), placeName(who.service, language)].filter((part) => part !== '').join(', ');

/** `Lien Zonnedauw, social worker, prison of Ghent`. */
export const authorInFull = (who: Who, { language }: Format): string =>
  [authorName(who, language), functionName(who.function, language), placeName(who.service, language)]
    .filter((part) => part !== '')
    .join(', ');

/** As small dimmed text is: it stands on papers and in pictures too, where nothing provides a theme. */
const small: CSSProperties = {
  color: 'var(--mantine-color-dimmed)',
  fontSize: 'var(--mantine-font-size-sm)',
  lineHeight: 'var(--mantine-line-height-sm)',
};

/** Somebody of whom nothing shows that it is they. */
const warned: CSSProperties = { ...small, color: 'var(--mantine-color-error)' };

export interface WrittenByProps {
  readonly author: Who;
  /** Milliseconds since 1970. */
  readonly at?: number;
  readonly full?: boolean;
}

/** A sign before a name that nothing shows; the words beside it say so too. */
export const Unconfirmed = ({ who }: { readonly who: Pick<Who, 'shown'> }): ReactNode =>
  who.shown === 'unconfirmed' ? (
    <IconUserQuestion
      size={16}
      stroke={1.75}
      aria-hidden
      style={{ verticalAlign: 'text-bottom', marginInlineEnd: 4 }}
    />
  ) : null;

export function WrittenBy({ author, at, full = false }: WrittenByProps): ReactNode {
  const format = useFormat();
  return (
    <span style={author.shown === 'unconfirmed' ? warned : small}>
      <Unconfirmed who={author} />
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
