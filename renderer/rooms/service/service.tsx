/** One's own service: who is trained in what and what is lacking, questions of staff with answers, visits and what came of them. */
import { Loader, Tabs, Text, Title } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { todayIso } from '../../i18n/clock.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { Agreements } from './agreements.tsx';
import { BookFiles } from '../../widgets/service/book-files.tsx';
import { Counts } from './counts.tsx';
import { DataProtection } from './data-protection.tsx';
import { Questions } from './questions.tsx';
import classes from './service.module.css';
import { Staff } from './staff.tsx';
import { TextBlocks } from './text-blocks.tsx';
import { useBook, type Book } from '../../data/use-book.ts';
import { Visits } from './visits.tsx';

export function ServiceRoom(): ReactNode {
  const { t } = useTranslation(['service', 'common', 'officer']);
  const book = useBook();
  const [query] = useSearchParams();
  const [tab, setTab] = useState(query.get('tab') ?? 'staff');
  const { asked } = book;
  return (
    <div className={classes.page}>
      <Title order={1}>{t('service:title')}</Title>
      <Text c="dimmed" mt={4} mb="md">
        {t('service:about')}
      </Text>
      {asked.state === 'waiting' ? <Loader role="status" aria-label={t('common:waiting')} /> : null}
      {asked.state === 'problem' ? <ProblemNote problem={asked.problem} /> : null}
      {asked.state === 'ready' ? (
        <>
          <Tabs value={tab} onChange={(value) => setTab(value ?? 'staff')} keepMounted={false}>
            <Tabs.List mb="md">
              <Tabs.Tab value="staff">{t('service:tabs.staff')}</Tabs.Tab>
              <Tabs.Tab value="questions">{t('service:tabs.questions')}</Tabs.Tab>
              <Tabs.Tab value="visits">{t('service:tabs.visits')}</Tabs.Tab>
              <Tabs.Tab value="agreements">{t('service:tabs.agreements')}</Tabs.Tab>
              <Tabs.Tab value="blocks">{t('service:tabs.blocks')}</Tabs.Tab>
              <Tabs.Tab value="counts">{t('service:tabs.counts')}</Tabs.Tab>
              <Tabs.Tab value="data-protection">{t('officer:room.tab')}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="staff">
              <Staff book={book} entries={asked.value} />
            </Tabs.Panel>
            <Tabs.Panel value="questions">
              <Questions book={book} entries={asked.value} />
            </Tabs.Panel>
            <Tabs.Panel value="visits">
              <Visits book={book} entries={asked.value} />
            </Tabs.Panel>
            <Tabs.Panel value="data-protection">
              <DataProtection book={book} entries={asked.value} />
            </Tabs.Panel>
            <Tabs.Panel value="agreements">
              <Agreements book={book} entries={asked.value} />
            </Tabs.Panel>
            <Tabs.Panel value="blocks">
              <TextBlocks book={book} entries={asked.value} />
            </Tabs.Panel>
            <Tabs.Panel value="counts">
              <Counts />
            </Tabs.Panel>
          </Tabs>
          {tab === 'counts' ? null : <Files book={book} />}
        </>
      ) : null}
    </div>
  );
}

/** From one colleague to the other. */
function Files({ book }: { readonly book: Book }): ReactNode {
  const { t } = useTranslation('service');
  if (!book.canWrite) return null;
  return (
    <section className={classes.files}>
      <BookFiles
        book={book}
        words={{ give: t('file.give'), take: t('file.take'), fileName: t('file.name', { on: todayIso() }) }}
      />
      <Text size="sm" c="dimmed" mt={4}>
        {t('file.open')}
      </Text>
    </section>
  );
}
