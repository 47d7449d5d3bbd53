/** What is typed of a protocol and of a breach. */
import { useMemo, type ReactNode } from 'react';
import { directory } from '../../../shared/directory/index.ts';
import { protocolAsked } from '../../../shared/disclosure/protocol.ts';
import type { Language } from '../../../shared/language.ts';
import type { EntryOf } from '../../../shared/service-book/book.ts';
import { todayIso } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { useMe } from '../../data/vault.tsx';
import type { BookHand } from '../../data/use-book.ts';
import { FormDialog } from './form-dialog.tsx';

interface FormProps {
  readonly book: BookHand;
  readonly onClose: () => void;
}

export function ProtocolForm({
  book,
  entry,
  onClose,
}: FormProps & { readonly entry: EntryOf<'protocol'> | undefined }): ReactNode {
  const { t } = useTranslation('officer');
  const { language } = useFormat();
  const { service } = useMe();
  const receivers = useMemo(() => receiversOf(service, language), [service, language]);
  return (
    <FormDialog
      title={t('room.addProtocol')}
      fields={[
        { name: 'number', label: t('room.number'), as: 'line', needed: true },
        { name: 'parties', label: t('room.parties'), as: 'line', needed: true },
        { name: 'receiver', label: t('room.receiver'), hint: t('room.receiverHint'), as: 'line', offered: receivers },
        { name: 'scope', label: t('room.scope'), as: 'text', needed: true },
        { name: 'from', label: t('room.from'), as: 'day' },
        { name: 'end', label: t('room.end'), as: 'day' },
        { name: 'published', label: t('room.published'), as: 'line' },
      ]}
      initial={{ number: '', parties: '', scope: '', ...entry?.value }}
      onDo={({ number = '', parties = '', scope = '', ...more }) =>
        book.write({ kind: 'protocol', value: { number, parties, scope, ...more } }, entry?.id)
      }
      onClose={onClose}
    />
  );
}

/** Whoever a protocol is asked for. */
const receiversOf = (service: string, language: Language): readonly string[] => [
  ...new Set(
    directory.entries
      .filter(({ id }) => protocolAsked(service, id) !== undefined)
      .map(({ names }) => names[language])
      .toSorted((one, other) => one.localeCompare(other, language)),
  ),
];

const unreadables = ['unknown', 'yes', 'no'] as const;

export function BreachForm({
  book,
  entry,
  onClose,
}: FormProps & { readonly entry: EntryOf<'breach'> | undefined }): ReactNode {
  const { t } = useTranslation('officer');
  return (
    <FormDialog
      title={t('room.addBreach')}
      fields={[
        { name: 'discoveredOn', label: t('room.discoveredOn'), as: 'day', needed: true },
        { name: 'discoveredAt', label: t('room.discoveredAt'), as: 'line', needed: true },
        { name: 'nature', label: t('room.nature'), as: 'text', needed: true },
        { name: 'persons', label: t('room.persons'), as: 'line' },
        { name: 'records', label: t('room.records'), as: 'line' },
        { name: 'consequences', label: t('room.consequences'), as: 'text' },
        { name: 'measures', label: t('room.measures'), as: 'text' },
        {
          name: 'unreadable',
          label: t('room.unreadable'),
          as: 'choice',
          choices: unreadables.map((value) => ({ value, label: t(`room.unreadableIs.${value}`) })),
        },
        { name: 'notifiedOn', label: t('room.notifiedOn'), as: 'day' },
        { name: 'notifiedAt', label: t('room.notifiedAt'), as: 'line', when: hasNotified },
        { name: 'reason', label: t('room.reason'), as: 'text' },
        { name: 'personsToldOn', label: t('room.toldOn'), as: 'day' },
      ]}
      initial={{ discoveredOn: todayIso(), discoveredAt: '', nature: '', unreadable: 'unknown', ...entry?.value }}
      onDo={({ discoveredOn = '', discoveredAt = '', nature = '', unreadable, ...more }) =>
        book.write(
          {
            kind: 'breach',
            value: {
              discoveredOn,
              discoveredAt,
              nature,
              unreadable: unreadables.find((each) => each === unreadable) ?? 'unknown',
              ...more,
            },
          },
          entry?.id,
        )
      }
      onClose={onClose}
    />
  );
}

const hasNotified = ({ notifiedOn = '' }: Readonly<Record<string, string | undefined>>): boolean => notifiedOn !== '';
