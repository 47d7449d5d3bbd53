/** The directory of services: find one, see what it does, where the facts come from and who checked them. */
import { Badge, Group, Loader, Select, Tabs, Text, TextInput, Title } from '@mantine/core';
import { IconAlertCircle, IconCircleCheck, IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import {
  directory,
  displayName,
  isVerified,
  sourceText,
  type DirectoryEntry,
  type EntryKind,
} from '../../../shared/directory/index.ts';
import { receivingOf } from '../../../shared/directory/receiving.ts';
import { useFormat } from '../../i18n/format.ts';
import { useFilling } from '../../ui/painted.ts';
import { useBook, type Book } from '../../data/use-book.ts';
import classes from '../../widgets/directory/directory.module.css';
import { EntryContact } from './entry-contact.tsx';
import { kindsInOrder } from './kinds.ts';
import { Municipality } from './municipality.tsx';
import { OwnServices } from './own-services.tsx';
import { isWaiting } from '../../data/carried-file.ts';
import { Updates } from './updates.tsx';
import { Regime } from '../../widgets/directory/regime.tsx';
import { WhoDoes } from '../../widgets/directory/who-does.tsx';

const most = 60;

export function DirectoryRoom(): ReactNode {
  const { t } = useTranslation(['directory', 'common']);
  return (
    <div className={classes['page']}>
      <Title order={1}>{t('common:rail.directory')}</Title>
      <Text c="dimmed" mt={4} mb="md" maw="42rem">
        {t('directory:about')}
      </Text>
      <Tabs defaultValue={isWaiting('directory') ? 'updates' : 'find'} keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="find">{t('directory:tabs.find')}</Tabs.Tab>
          <Tabs.Tab value="who">{t('directory:tabs.who')}</Tabs.Tab>
          <Tabs.Tab value="own">{t('directory:tabs.own')}</Tabs.Tab>
          <Tabs.Tab value="updates">{t('directory:tabs.updates')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="find">
          <Find />
        </Tabs.Panel>
        <Tabs.Panel value="who">
          <WhoDoes />
        </Tabs.Panel>
        <Tabs.Panel value="own">
          <OwnServices />
        </Tabs.Panel>
        <Tabs.Panel value="updates">
          <Updates />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}

function Find(): ReactNode {
  const { t } = useTranslation('directory');
  const { language } = useFormat();
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<EntryKind>('prison');
  const book = useBook();
  const query = useDeferredValue(typed);
  const isSearch = typed.trim() !== '';
  const found = useMemo(
    () =>
      query.trim() === ''
        ? directory.list(kind)
        : directory.search(query, language, { limit: most, withExplained: true }),
    [query, kind, language],
  );
  const shown = found.slice(0, most);
  const drawn = useFilling(shown, { above: 320, each: 100 });
  return (
    <>
      <Group align="flex-end" mb="md" gap="md">
        <TextInput
          flex="1 1 20rem"
          label={t('search')}
          placeholder={t('placeholder')}
          leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Select
          w="18rem"
          label={t('kindLabel')}
          // A search goes through all of them: what is found is of any kind.
          value={isSearch ? null : kind}
          placeholder={t('anyKind')}
          data={kindsInOrder.map((name) => ({ value: name, label: t(`kind.${name}`) }))}
          onChange={(value) => {
            setKind(kindsInOrder.find((name) => name === value) ?? 'prison');
            setTyped('');
          }}
        />
      </Group>
      <Text size="sm" c="dimmed" mb="sm" role="status">
        {query === typed ? <Counted shown={shown.length} all={found.length} /> : <Loader size="xs" />}
      </Text>
      <ul className={classes['list']}>
        {drawn.map((entry) => (
          <Entry key={entry.id} entry={entry} book={book} />
        ))}
      </ul>
    </>
  );
}

function Counted({ shown, all }: { readonly shown: number; readonly all: number }): ReactNode {
  const { t } = useTranslation('directory');
  if (all === 0) return t('none');
  return shown < all || shown === most ? t('more', { count: shown }) : t('count', { count: shown });
}

interface EntryProps {
  readonly entry: DirectoryEntry;
  readonly book: Book;
}

function Entry({ entry, book }: EntryProps): ReactNode {
  const { asked } = book;
  const { t } = useTranslation(['directory', 'terms']);
  const { language, list } = useFormat();
  const isClosed = entry.operating === 'closed';
  const facts = [
    t(`directory:kind.${entry.kind}`),
    ...(entry.kind === 'explained' ? [] : [t(`directory:level.${entry.level}`)]),
    list(entry.languages.map((name) => t(`terms:language.${name}`))),
  ].filter((fact) => fact !== '');
  return (
    <li className={classes['entry']}>
      <div>
        <Text fw={600} component="h2">
          {displayName(entry, language)}
          {entry.aliases.length === 0 ? null : (
            <Text span c="dimmed" fw={400}>
              {` ${entry.aliases.slice(0, 4).join(', ')}`}
            </Text>
          )}
        </Text>
        <Text size="sm" c="dimmed">
          {facts.join(' · ')}
        </Text>
        {entry.does === undefined ? null : <Text mt={2}>{entry.does[language]}</Text>}
        {entry.note === undefined ? null : (
          <Text mt={4} size="sm">
            {entry.note[language]}
          </Text>
        )}
        {entry.kind === 'explained' ? null : <EntryContact entry={entry} book={book} />}
        {entry.whyNothingGoesThere === undefined ? null : <Text mt={4}>{entry.whyNothingGoesThere[language]}</Text>}
        <Receives kind={entry.kind}>
          {entry.kind === 'municipality' ? (
            <Municipality entry={entry} book={asked.state === 'ready' ? asked.value : undefined} />
          ) : null}
        </Receives>
        <Regime entry={entry} />
      </div>
      <div className={classes['trust']}>
        {isClosed ? <Mark>{t('directory:closed')}</Mark> : null}
        <Verified entry={entry} />
      </div>
    </li>
  );
}

interface ReceivesProps {
  readonly kind: EntryKind;
  /** Lines that stand above. */
  readonly children: ReactNode;
}

function Receives({ kind, children }: ReceivesProps): ReactNode {
  const { t } = useTranslation('directory');
  const { language } = useFormat();
  const receiving = receivingOf(kind);
  if (receiving === undefined) return null;
  return (
    <dl className={classes['receives']}>
      {children}
      <dt>{t('receives')}</dt>
      <dd>{receiving.mayReceive[language]}</dd>
      <dt>{t('never')}</dt>
      <dd>{receiving.never[language]}</dd>
    </dl>
  );
}

const Mark = ({ children }: { readonly children: ReactNode }): ReactNode => (
  <Badge variant="light" color="gray" size="lg">
    {children}
  </Badge>
);

function Verified({ entry }: { readonly entry: DirectoryEntry }): ReactNode {
  const { t } = useTranslation('directory');
  const { date, language } = useFormat();
  const source = t('source', { source: sourceText(entry.source, language) });
  const words = isVerified(entry) ? t('verified', { on: date(entry.lastVerified ?? '') }) : t('unverified');
  const Sign = isVerified(entry) ? IconCircleCheck : IconAlertCircle;
  return (
    <Text size="sm" c="dimmed" className={classes['verified'] ?? ''}>
      <Sign size={16} aria-hidden />
      <span>
        {words}
        <br />
        {source}
      </span>
    </Text>
  );
}
