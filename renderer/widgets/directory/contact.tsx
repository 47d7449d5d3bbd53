/** Where a service is found: address, telephone to copy, e-mail, each with where it comes from and when it was taken over. */
import { ActionIcon } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import {
  addressLine,
  contactParts,
  sourceText,
  type Contact,
  type ContactPart,
} from '../../../shared/directory/index.ts';
import type { BookValue } from '../../../shared/service-book/book.ts';
import { copyText } from '../../data/copies.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import classes from './directory.module.css';

/** What one's own service wrote: its source and day stand with the whole. */
export type OwnContact = Pick<BookValue<'service'>, ContactPart>;

interface Line {
  readonly part: ContactPart;
  readonly value: string;
  readonly from?: { readonly source: string; readonly takenOver: string };
}

function linesOf({ address, telephone, email }: Contact): readonly Line[] {
  return [
    ...(address === undefined ? [] : [{ part: 'address', value: addressLine(address), from: address } as const]),
    ...(telephone === undefined ? [] : [{ part: 'telephone', value: telephone.number, from: telephone } as const]),
    ...(email === undefined ? [] : [{ part: 'email', value: email.address, from: email } as const]),
  ];
}

const ownLinesOf = ({ address, telephone, email }: OwnContact): readonly Line[] => [
  ...(address === undefined ? [] : [{ part: 'address', value: addressLine(address) } as const]),
  ...(telephone === undefined ? [] : [{ part: 'telephone', value: telephone } as const]),
  ...(email === undefined ? [] : [{ part: 'email', value: email } as const]),
];

/** Parts of a contact nobody knows here. */
export const unknownOf = (contact: Contact | undefined, own: OwnContact | undefined): readonly ContactPart[] =>
  contactParts.filter((part) => contact?.[part] === undefined && own?.[part] === undefined);

export const KnownContact = ({ contact }: { readonly contact: Contact | undefined }): ReactNode =>
  contact === undefined ? null : <Lines lines={linesOf(contact)} />;

export const OwnContactLines = ({ own }: { readonly own: OwnContact }): ReactNode => <Lines lines={ownLinesOf(own)} />;

/** On one line, for where a name already fills the row. */
export const ownContactText = (own: OwnContact): string =>
  ownLinesOf(own)
    .map(({ value }) => value)
    .join(', ');

function Lines({ lines }: { readonly lines: readonly Line[] }): ReactNode {
  const { t } = useTranslation('directory');
  const { numericDate, language } = useFormat();
  if (lines.length === 0) return null;
  return (
    <dl className={classes['contact']}>
      {lines.map(({ part, value, from }) => (
        <div key={part} className={classes['line']}>
          <dt>{t(`contact.${part}`)}</dt>
          <dd>
            <bdi>{value}</bdi>
            <Copy what={value} />
            {from === undefined ? null : (
              <span className={classes['from']}>
                {t('contact.from', { source: sourceText(from.source, language), on: numericDate(from.takenOver) })}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Copy({ what }: { readonly what: string }): ReactNode {
  const { t } = useTranslation('directory');
  const [isCopied, setCopied] = useState(false);
  const copy = (): void =>
    void copyText(what).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  const Sign = isCopied ? IconCheck : IconCopy;
  return (
    <ActionIcon
      size="sm"
      variant="subtle"
      color="gray"
      aria-label={t(isCopied ? 'contact.copied' : 'contact.copy', { what })}
      onClick={copy}
    >
      <Sign size={14} aria-hidden />
    </ActionIcon>
  );
}
