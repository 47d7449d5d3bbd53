/** The rows under their headings, moved through by keyboard. */
import { Button, Collapse, Text, Title } from '@mantine/core';
import { IconAlertCircle, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useRef, useState, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { todayIso } from '../../app/clock.ts';
import { useFirstFew } from '../../app/first-few.ts';
import { dossierPath } from '../../app/paths.ts';
import { ProblemNote } from '../../app/problems.tsx';
import type { TodayRow } from '../../vault/api.ts';
import { Count } from './count.tsx';
import { NothingDue } from './empty.tsx';
import { groupNames, groupRows, type GroupName } from './groups.ts';
import { Remind } from './remind.tsx';
import { whatOf, type RowAction } from './row-words.ts';
import { pathOfRow, Row } from './row.tsx';
import classes from './today.module.css';
import { useDone } from './use-done.tsx';
import { useFirstRow, useRowKeys } from './use-row-keys.ts';
import { useTodayView } from './view.ts';

export interface DueListProps {
  readonly rows: readonly TodayRow[];
  readonly isFiltered: boolean;
  readonly filter: RefObject<HTMLInputElement | null>;
}

export function DueList({ rows, isFiltered, filter }: DueListProps): ReactNode {
  const { t } = useTranslation(['today', 'terms', 'common']);
  const navigate = useNavigate();
  const { isLaterOpen } = useTodayView();
  const groups = groupRows(rows, todayIso());
  const showsLater = isLaterOpen || isFiltered;
  const shown = groupNames.flatMap((name) => (name === 'later' && !showsLater ? [] : groups[name]));
  const [why, setWhy] = useState<string>();
  const most = useFirstFew();
  const [reminding, setReminding] = useState<TodayRow>();
  const { markRow, problem, question } = useDone();

  const act = (row: TodayRow, action: RowAction): void => {
    if (action === 'done') markRow(row);
    else if (action === 'remind') setReminding(row);
    else void navigate(pathOfRow(row));
  };
  const keys = useRowKeys(shown, filter, {
    act,
    writeNote: (row) => void navigate(dossierPath(row.dossier, { tab: 'notes', isNew: true })),
    showWhy: (row) => setWhy(row.id),
  });

  const listOf = (name: GroupName): ReactNode => (
    <ul className={classes['rows']}>
      {groups[name].slice(0, most).map((row) => (
        <Row
          key={row.id}
          row={row}
          isLate={name === 'late'}
          isCurrent={row.id === keys.currentId}
          isWhyOpen={why === row.id}
          onAct={(action) => act(row, action)}
          onWhy={(isOpen) => setWhy(isOpen ? row.id : undefined)}
        />
      ))}
    </ul>
  );

  const list = useRef<HTMLDivElement>(null);
  useFirstRow(list);
  const isQuiet = groups.late.length + groups.week.length + groups.month.length === 0;
  const [next] = groups.later;
  return (
    <div
      ref={list}
      role="presentation"
      onKeyDown={keys.onKeyDown}
      onFocus={({ target }) => keys.onFocus(target.closest('[data-row]')?.getAttribute('data-row') ?? undefined)}
    >
      {problem === undefined ? null : <ProblemNote problem={problem} />}
      {isQuiet && isFiltered && groups.later.length === 0 ? <Text mt="xl">{t('today:noMatch')}</Text> : null}
      {isQuiet && !isFiltered ? (
        <NothingDue next={next && { on: next.on, words: `${next.surname}, ${next.firstName}: ${whatOf(next, t)}` }} />
      ) : null}
      {groupNames.map((name) =>
        groups[name].length === 0 ? null : name === 'later' ? (
          <section key={name} className={classes['group']} aria-labelledby="group-later">
            <div className={classes['groupHead']}>
              <Title order={2} id="group-later">
                <Button
                  variant="subtle"
                  color="gray"
                  px="xs"
                  ml={-10}
                  aria-expanded={showsLater}
                  leftSection={
                    showsLater ? <IconChevronDown size={18} aria-hidden /> : <IconChevronRight size={18} aria-hidden />
                  }
                  rightSection={<Count count={groups.later.length} />}
                  onClick={() => useTodayView.setState({ isLaterOpen: !isLaterOpen })}
                >
                  {t('today:group.later')}
                </Button>
              </Title>
            </div>
            <Collapse expanded={showsLater}>{showsLater ? listOf(name) : null}</Collapse>
          </section>
        ) : (
          <section
            key={name}
            className={`${classes['group']} ${name === 'late' ? classes['late'] : ''}`}
            aria-labelledby={`group-${name}`}
          >
            <div className={classes['groupHead']}>
              <Title order={2} id={`group-${name}`}>
                {name === 'late' ? <IconAlertCircle size={18} aria-hidden /> : null}
                {t(`today:group.${name}`)}
                <Count count={groups[name].length} />
              </Title>
            </div>
            {listOf(name)}
          </section>
        ),
      )}
      <Remind row={reminding} onClose={() => setReminding(undefined)} />
      {question}
    </div>
  );
}
