/** People taken in from a list: the file, what its columns are, what would become of each row; nothing before one says so. */
import { Anchor, Button, Loader, Text, Title } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { Link } from 'react-router';
import { paths } from '../../routes/paths.ts';
import { ProblemNote, TroubleNote } from '../../ui/problems.tsx';
import { useMe } from '../../data/vault.tsx';
import { useAnswer } from '../../data/use-answer.ts';
import { bringsFile, droppedFile, usePickFile } from '../../fields/pick-file.ts';
import classes from '../../widgets/caseload/caseload.module.css';
import { EarlierLists } from './earlier-lists.tsx';
import { Preview } from './preview.tsx';
import { useListFile, type ListFileReading } from './use-list-file.ts';

export function TakeInList(): ReactNode {
  const { t } = useTranslation(['caseload', 'common']);
  const { realm } = useMe();
  const caseload = useAnswer((vault) => vault.caseload(), `caseload/${realm}`);
  const reading = useListFile();
  const [done, setDone] = useState<number>();
  const taken = (people: number): void => {
    reading.drop();
    setDone(people);
  };
  return (
    <div className={classes['page']}>
      <Anchor component={Link} to={paths.people} size="sm">
        {t('common:rail.people')}
      </Anchor>
      <Title order={1}>{t('caseload:title')}</Title>
      {reading.trouble === undefined ? null : (
        <TroubleNote
          text={{
            what: t(`caseload:trouble.${reading.trouble}.what`),
            safe: t('caseload:trouble.safe'),
            next: t(`caseload:trouble.${reading.trouble}.next`),
          }}
        />
      )}
      <ProblemNote problem={reading.problem} />
      {reading.isReading || caseload.state === 'waiting' ? (
        <Loader role="status" aria-label={t('common:waiting')} />
      ) : caseload.state === 'problem' ? (
        <ProblemNote problem={caseload.problem} />
      ) : reading.file === undefined ? (
        <>
          {done === undefined ? null : <Taken people={done} />}
          <Choose reading={reading} />
          <EarlierLists />
        </>
      ) : (
        <Preview
          key={`${reading.file.name}/${sheetOf(reading)}`}
          file={reading.file}
          here={caseload.value}
          onRead={(how) => void reading.readAgain(how)}
          onDrop={reading.drop}
          onTaken={taken}
        />
      )}
    </div>
  );
}

const sheetOf = ({ file }: ListFileReading): number => (file?.table.kind === 'workbook' ? file.table.sheet : 0);

function Taken({ people }: { readonly people: number }): ReactNode {
  const { t } = useTranslation('caseload');
  return (
    <div className={classes['done']} role="status">
      <Text fw={600}>{t('done', { count: people })}</Text>
      <Text>{t('doneAbout')}</Text>
      <Button component={Link} to={paths.people} autoFocus>
        {t('toPeople')}
      </Button>
    </div>
  );
}

function Choose({ reading }: { readonly reading: ListFileReading }): ReactNode {
  const { t } = useTranslation('caseload');
  const pick = usePickFile('list');
  const [isOver, setIsOver] = useState(false);
  return (
    // Files come up from wherever they are let go.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={classes['drop']}
      aria-label={t('file')}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (!bringsFile(event.dataTransfer)) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        void reading.take(droppedFile(event.dataTransfer));
      }}
    >
      <IconFileSpreadsheet size={40} stroke={1.25} aria-hidden />
      <Text>{t('drop')}</Text>
      <Button onClick={() => void reading.take(pick())}>{t('pick')}</Button>
      <Text size="sm" c="dimmed" maw={560}>
        {t('about')}
      </Text>
    </section>
  );
}
