/** What the privacy officer of the service needs: its card, papers made from what is configured, protocols, breaches, confirmed grounds. */
import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { IconPlus, IconPrinter } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { breachState, hoursLeft } from '../../../shared/service-book/breach-clock.ts';
import { ofKind, type BookEntry, type EntryOf } from '../../../shared/service-book/book.ts';
import { officerPapers, type OfficerPaper } from '../../../shared/service-book/officer-papers.ts';
import { languages, type Language } from '../../../shared/language.ts';
import type { Result } from '../../../shared/result.ts';
import { now, todayIso } from '../../i18n/clock.ts';
import { pair } from '../../i18n/pair.ts';
import { useFormat } from '../../i18n/format.ts';
import { languageNames } from '../../i18n/i18n.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { useFiles } from '../../data/files.ts';
import { useMe, useVault } from '../../data/vault.tsx';
import { officerPaper } from '../../papers/officer/builders.ts';
import { pageDocument, pageOf } from '../../papers/model/paper.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { RowButtons } from '../../widgets/service/row-buttons.tsx';
import { Card } from './card.tsx';
import { BreachForm, ProtocolForm } from './officer-forms.tsx';
import { Grounds } from './grounds.tsx';
import { BeginInspection } from './begin-inspection.tsx';
import classes from './service.module.css';
import type { PartProps } from './staff.tsx';

export function DataProtection(props: PartProps): ReactNode {
  const { t } = useTranslation('officer');
  return (
    <>
      <Text mb="md">{t('room.about')}</Text>
      <Card {...props} />
      <Papers entries={props.entries} />
      <Protocols {...props} />
      <Breaches {...props} />
      <Grounds {...props} />
      {props.book.canWrite ? <BeginInspection /> : null}
      <ProblemNote problem={props.book.problem} />
    </>
  );
}

/** Saves a paper; the log says which before the file is made. */
function useOfficerPaper(entries: readonly BookEntry[]) {
  const { t } = useTranslation('officer');
  const { realm, name, function: does, service } = useMe();
  const vault = useVault();
  const files = useFiles();
  const { run, doing, problem } = useCommand<AnyProblem, string>();
  const made = async (
    paper: OfficerPaper,
    language: Language,
    breach: string | undefined,
  ): Promise<Result<Uint8Array<ArrayBuffer>, AnyProblem>> => {
    const [retention, readers] = [await vault.retention(), await vault.readerCategories()];
    if (!retention.ok) return retention;
    if (!readers.ok) return readers;
    const noted = await vault.noteOfficerPaper({ paper });
    if (!noted.ok) return noted;
    const page = officerPaper(paper, {
      language,
      breach,
      realm,
      today: todayIso(),
      now: now(),
      by: { name, function: does, service },
      book: entries,
      periods: retention.value.rules,
      readers: readers.value,
    });
    return files.print({ html: pageDocument(pageOf(page)), footer: page.footer });
  };
  const save = (paper: OfficerPaper, language: Language, breach?: string): void => {
    const name = t('room.fileName', { paper: paper.toLowerCase() });
    void run(files.save('pdf', name, made(paper, language, breach)), breach ?? paper);
  };
  return { save, doing, problem };
}

function Papers({ entries }: { readonly entries: readonly BookEntry[] }): ReactNode {
  const { t } = useTranslation('officer');
  const { language: mine } = useFormat();
  const [paper, setPaper] = useState<OfficerPaper>('record');
  const [language, setLanguage] = useState<Language>(mine);
  const { save, doing, problem } = useOfficerPaper(entries);
  return (
    <section className={classes.part} aria-labelledby="officer-papers">
      <h2 id="officer-papers">{t('room.papers')}</h2>
      <Group align="flex-end" gap="md">
        <NativeSelect
          flex="1 1 18rem"
          label={t('room.paper')}
          data={officerPapers.map((value) => ({ value, label: t(`paper.titles.${value}`) }))}
          value={paper}
          onChange={({ currentTarget: { value } }) => setPaper(officerPapers.find((each) => each === value) ?? paper)}
        />
        <NativeSelect
          label={t('room.language')}
          data={languages.map((value) => ({ value, label: languageNames[value] }))}
          value={language}
          onChange={({ currentTarget: { value } }) => setLanguage(languages.find((each) => each === value) ?? language)}
        />
        <ButtonWithIcon
          variant="default"
          loading={doing === paper}
          icon={IconPrinter}
          onClick={() => save(paper, language)}
        >
          {t('room.print')}
        </ButtonWithIcon>
      </Group>
      <ProblemNote problem={problem} />
    </section>
  );
}

interface HeadProps {
  readonly id: string;
  readonly title: string;
  readonly add: string;
  readonly canWrite: boolean;
  readonly onAdd: () => void;
}

const Head = ({ id, title, add, canWrite, onAdd }: HeadProps): ReactNode => (
  <div className={classes.head}>
    <h2 id={id}>{title}</h2>
    {canWrite ? (
      <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={onAdd}>
        {add}
      </Button>
    ) : null}
  </div>
);

export function Protocols({ book, entries }: PartProps): ReactNode {
  const { t } = useTranslation('officer');
  const format = useFormat();
  const [writing, setWriting] = useState<EntryOf<'protocol'> | 'new'>();
  const kept = ofKind(entries, 'protocol');
  return (
    <section className={classes.part} aria-labelledby="protocols">
      <Head
        id="protocols"
        title={t('room.protocols')}
        add={t('room.addProtocol')}
        canWrite={book.canWrite}
        onAdd={() => setWriting('new')}
      />
      {kept.length === 0 ? <Text c="dimmed">{t('room.noProtocols')}</Text> : null}
      {kept.map((entry) => (
        <div key={entry.id} className={classes.row}>
          <div>
            <Text fw={550} dir="auto">
              {`${entry.value.number}, ${entry.value.parties}`}
            </Text>
            {entry.value.receiver === undefined ? null : (
              <Text dir="auto">{pair(t('room.receiver'), entry.value.receiver)}</Text>
            )}
            <Text dir="auto">{entry.value.scope}</Text>
            {entry.value.end === undefined ? null : (
              <Text size="sm" c="dimmed">
                {t('room.until', { date: format.date(entry.value.end) })}
              </Text>
            )}
          </div>
          <RowButtons book={book} id={entry.id} what={entry.value.number} onChange={() => setWriting(entry)} />
        </div>
      ))}
      {writing === undefined ? null : (
        <ProtocolForm
          book={book}
          entry={writing === 'new' ? undefined : writing}
          onClose={() => setWriting(undefined)}
        />
      )}
    </section>
  );
}

export function Breaches({ book, entries }: PartProps): ReactNode {
  const { t } = useTranslation('officer');
  const { date, language } = useFormat();
  const [writing, setWriting] = useState<EntryOf<'breach'> | 'new'>();
  const { save, doing, problem } = useOfficerPaper(entries);
  const kept = [...ofKind(entries, 'breach')].sort((a, b) => (a.value.discoveredOn < b.value.discoveredOn ? 1 : -1));
  const time = now();
  return (
    <section className={classes.part} aria-labelledby="breaches">
      <Head
        id="breaches"
        title={t('room.breaches')}
        add={t('room.addBreach')}
        canWrite={book.canWrite}
        onAdd={() => setWriting('new')}
      />
      {kept.length === 0 ? <Text c="dimmed">{t('room.noBreaches')}</Text> : null}
      {kept.map((entry) => {
        const sheet = t('room.sheet', { date: date(entry.value.discoveredOn) });
        return (
          <div key={entry.id} className={classes.row}>
            <div>
              <Text fw={550} dir="auto">
                {entry.value.nature}
              </Text>
              <Text size="sm">
                {t(`room.state.${breachState(entry.value, time)}`, { hours: hoursLeft(entry.value, time) })}
              </Text>
              {book.canWrite ? (
                <ButtonWithIcon
                  mt={4}
                  size="compact-md"
                  variant="default"
                  icon={IconPrinter}
                  loading={doing === entry.id}
                  onClick={() => save('breach', language, entry.id)}
                >
                  {sheet}
                </ButtonWithIcon>
              ) : null}
            </div>
            <RowButtons book={book} id={entry.id} what={sheet} onChange={() => setWriting(entry)} />
          </div>
        );
      })}
      <ProblemNote problem={problem} />
      {writing === undefined ? null : (
        <BreachForm book={book} entry={writing === 'new' ? undefined : writing} onClose={() => setWriting(undefined)} />
      )}
    </section>
  );
}
