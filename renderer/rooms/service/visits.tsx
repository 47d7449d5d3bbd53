/** Visits of a mobile team: report, recommendations and action points, each followed until it says what became of it. */
import { Button, Text } from '@mantine/core';
import { IconCheck, IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { directory, displayName } from '../../../shared/directory/index.ts';
import { ofKind, type EntryOf } from '../../../shared/service-book/book.ts';
import { todayIso } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { RowButtons } from '../../widgets/service/row-buttons.tsx';
import classes from './service.module.css';
import type { PartProps } from './staff.tsx';
import { DoneForm, PointForm, VisitForm } from './visit-forms.tsx';

type Visit = EntryOf<'visit'>;
type Point = EntryOf<'point'>;
type Writing =
  | { readonly what: 'visit'; readonly entry?: Visit }
  | { readonly what: 'point'; readonly visit: string; readonly entry?: Point }
  | { readonly what: 'done'; readonly entry: Point };

export function Visits({ book, entries }: PartProps): ReactNode {
  const { t } = useTranslation('service');
  const { language } = useFormat();
  const [writing, setWriting] = useState<Writing>();
  const visits = [...ofKind(entries, 'visit')].sort((a, b) => (a.value.on < b.value.on ? 1 : -1));
  const close = (): void => setWriting(undefined);
  const team = directory.find('service:mobile-team');
  const teams = team === undefined ? [] : [displayName(team, language)];
  const ownNames = [...new Set(ofKind(entries, 'service').map(({ value }) => value.name))];
  const forms = { book, onClose: close };
  return (
    <>
      {book.canWrite ? (
        <Button mb="md" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setWriting({ what: 'visit' })}>
          {t('visit.add')}
        </Button>
      ) : null}
      {visits.length === 0 ? <Text c="dimmed">{t('visit.none')}</Text> : null}
      {visits.map((visit) => (
        <OneVisit
          key={visit.id}
          visit={visit}
          points={ofKind(entries, 'point').filter(({ value }) => value.visit === visit.id)}
          book={book}
          onWrite={setWriting}
        />
      ))}
      <ProblemNote problem={book.problem} />
      {writing?.what === 'visit' ? <VisitForm {...forms} entry={writing.entry} teams={teams} own={ownNames} /> : null}
      {writing?.what === 'point' ? <PointForm {...forms} visit={writing.visit} entry={writing.entry} /> : null}
      {writing?.what === 'done' ? <DoneForm {...forms} entry={writing.entry} /> : null}
    </>
  );
}

interface OneVisitProps extends Pick<PartProps, 'book'> {
  readonly visit: Visit;
  readonly points: readonly Point[];
  readonly onWrite: (writing: Writing) => void;
}

function OneVisit({ visit, points, book, onWrite }: OneVisitProps): ReactNode {
  const { t } = useTranslation('service');
  const format = useFormat();
  const { team, on, about, report, recommendations } = visit.value;
  const title = `${team}, ${format.date(on)}`;
  const inOrder = [...points].sort((a, b) => (a.value.due < b.value.due ? -1 : 1));
  return (
    <section className={classes.part} aria-label={title}>
      <div className={classes.head}>
        <h2 dir="auto">{title}</h2>
        <RowButtons book={book} id={visit.id} what={title} onChange={() => onWrite({ what: 'visit', entry: visit })} />
      </div>
      {about === undefined ? null : <Text dir="auto">{about}</Text>}
      <Words title={t('visit.report')} text={report} />
      <Words title={t('visit.recommendations')} text={recommendations} />
      <div className={classes.head}>
        <h3>{t('visit.points')}</h3>
        {book.canWrite ? (
          <ButtonWithIcon
            size="compact-md"
            variant="default"
            icon={IconPlus}
            onClick={() => onWrite({ what: 'point', visit: visit.id })}
          >
            {t('visit.addPoint')}
          </ButtonWithIcon>
        ) : null}
      </div>
      {inOrder.map((point) => (
        <OnePoint key={point.id} point={point} book={book} onWrite={onWrite} />
      ))}
    </section>
  );
}

function Words({ title, text }: { readonly title: string; readonly text: string | undefined }): ReactNode {
  if (text === undefined) return null;
  return (
    <>
      <Text size="sm" c="dimmed" mt="xs">
        {title}
      </Text>
      <Text className={classes.words} dir="auto">
        {text}
      </Text>
    </>
  );
}

interface OnePointProps extends Pick<OneVisitProps, 'book' | 'onWrite'> {
  readonly point: Point;
}

function OnePoint({ point, book, onWrite }: OnePointProps): ReactNode {
  const { t } = useTranslation('service');
  const format = useFormat();
  const { text, owner, due, done, visit } = point.value;
  const date = format.date(due);
  const isLate = done === undefined && due < todayIso();
  return (
    <div className={classes.row}>
      <div>
        <Text fw={550} dir="auto">
          {text}
        </Text>
        <Text size="sm" c={isLate ? 'var(--late)' : 'dimmed'}>
          <bdi>{owner}</bdi>, {t(isLate ? 'visit.late' : 'visit.by', { date })}
        </Text>
        {done === undefined ? null : (
          <Text size="sm">
            {t('visit.done', { date: format.date(done.on) })}
            {done.what === undefined ? null : <bdi>{`: ${done.what}`}</bdi>}
          </Text>
        )}
        {book.canWrite && done === undefined ? (
          <ButtonWithIcon
            mt={4}
            size="compact-md"
            variant="default"
            icon={IconCheck}
            onClick={() => onWrite({ what: 'done', entry: point })}
          >
            {t('visit.markDone')}
          </ButtonWithIcon>
        ) : null}
      </div>
      <RowButtons
        book={book}
        id={point.id}
        what={text}
        onChange={() => onWrite({ what: 'point', visit, entry: point })}
      />
    </div>
  );
}
