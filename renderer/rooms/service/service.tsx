/** One's own service: who is trained in what and what is lacking, questions of staff with answers, visits and what came of them. */
import { Button, Group, Loader, Tabs, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileExport, IconFileImport } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { todayIso } from '../../app/clock.ts';
import { ProblemNote, type AnyProblem } from '../../app/problems.tsx';
import { useTextFiles } from '../../app/text-files.ts';
import { useTranslation } from '../../app/translation.ts';
import { useVault } from '../../app/vault.tsx';
import { Counts } from './counts.tsx';
import { Questions } from './questions.tsx';
import classes from './service.module.css';
import { Staff } from './staff.tsx';
import { useBook, type Book } from './use-book.ts';
import { Visits } from './visits.tsx';

export function ServiceRoom(): ReactNode {
  const { t } = useTranslation(['service', 'common']);
  const book = useBook();
  const [tab, setTab] = useState('staff');
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
              <Tabs.Tab value="counts">{t('service:tabs.counts')}</Tabs.Tab>
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

/** From one colleague to the other, as a file. */
function Files({ book }: { readonly book: Book }): ReactNode {
  const { t } = useTranslation('service');
  const vault = useVault();
  const files = useTextFiles();
  const [problem, setProblem] = useState<AnyProblem>();
  const told = (answer: { readonly ok: true } | { readonly ok: false; readonly problem: AnyProblem }): void =>
    setProblem(answer.ok || answer.problem.code === 'cancelled' ? undefined : answer.problem);
  const give = async (): Promise<void> => {
    const made = await vault.serviceBookFile({});
    told(made.ok ? await files.save(t('file.name', { on: todayIso() }), made.value) : made);
  };
  const take = async (): Promise<void> => {
    const opened = await files.open();
    const taken = opened.ok ? await vault.takeServiceBook({ bytes: opened.value }) : opened;
    told(taken);
    if (!taken.ok) return;
    notifications.show({ color: 'water', message: t('file.taken', { count: taken.value }) });
    await book.asked.renew();
  };
  if (!book.canWrite) return null;
  return (
    <section className={classes.files}>
      <Group gap="sm">
        <Button variant="default" leftSection={<IconFileExport size={18} aria-hidden />} onClick={() => void give()}>
          {t('file.give')}
        </Button>
        <Button variant="default" leftSection={<IconFileImport size={18} aria-hidden />} onClick={() => void take()}>
          {t('file.take')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed" mt={4}>
        {t('file.open')}
      </Text>
      {problem === undefined ? null : <ProblemNote problem={problem} />}
    </section>
  );
}
