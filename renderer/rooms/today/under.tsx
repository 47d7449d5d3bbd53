/** A heading of Today and its rows. */
import { Button, Text, Title } from '@mantine/core';
import { IconAlertCircle, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { todayIso } from '../../i18n/clock.ts';
import { PersonName } from '../../ui/person-name.tsx';
import type { VirtualRows } from '../../ui/virtual-rows.ts';
import type { TodayRow } from '../../vault/api.ts';
import { works, type Arranged, type Heading } from './arranged.ts';
import { Count } from './count.tsx';
import { groupNames, isHead, shownAs } from './groups.ts';
import { Row, type RowProps } from './row.tsx';
import classes from './today.module.css';
import { useTodayView } from './view.ts';

export type Handlers = Pick<RowProps, 'onAct' | 'onWhy' | 'onSnoozing' | 'onSnooze' | 'onSnoozeOther' | 'onChoose'>;
export type RowState = Pick<RowProps, 'isCurrent' | 'isWhyOpen' | 'isSnoozing' | 'isChosen'> & Handlers;

interface UnderProps {
  readonly heading: Heading;
  readonly arranged: Arranged;
  readonly virtual: VirtualRows;
  readonly rowOf: (row: TodayRow) => RowState;
}

/** A heading and as many of its rows as are near the window; nothing where it is far from it. */
export function Under({ heading, arranged: { lines }, virtual, rowOf }: UnderProps): ReactNode {
  const { name, rows } = heading;
  const day = todayIso();
  const here = virtual.rows.flatMap(({ index, gap }) => {
    const line = lines[index];
    return line?.group === name ? [{ index, gap, line }] : [];
  });
  if (here.length === 0) return null;
  const drawn = here.filter(({ line }) => line.row !== undefined);
  return (
    <section
      className={name === 'late' ? (classes['late'] ?? '') : ''}
      aria-labelledby={here.some(({ line }) => isHead(line)) ? `group-${name}` : undefined}
    >
      {here.map(({ index, gap, line }) =>
        isHead(line) ? (
          <Head
            key={name}
            index={index}
            gap={gap}
            heading={heading}
            isOpen={drawn.length > 0}
            measure={virtual.measure}
          />
        ) : null,
      )}
      {drawn.length === 0 ? null : (
        <ul className={classes['rows']}>
          {drawn.map(({ index, gap, line }) =>
            line.row === undefined ? null : (
              <Row
                key={line.row.id}
                ref={virtual.measure}
                index={index}
                gap={gap}
                position={line.position}
                of={rows.length}
                row={line.row}
                isLate={line.row.on < day}
                {...rowOf(line.row)}
              />
            ),
          )}
        </ul>
      )}
      {here.map(({ index, gap, line }) =>
        line.row === undefined && line.more !== undefined ? (
          <More key="more" index={index} gap={gap} group={name} more={line.more} measure={virtual.measure} />
        ) : null,
      )}
    </section>
  );
}

interface LineProps {
  readonly index: number;
  readonly gap: number;
  readonly measure: VirtualRows['measure'];
}

interface HeadProps extends LineProps {
  readonly heading: Heading;
  /** Rows of it are shown. */
  readonly isOpen: boolean;
}

function Head({ index, gap, heading: { name, rows }, isOpen, measure }: HeadProps): ReactNode {
  const { t } = useTranslation('today');
  return (
    <div ref={measure} data-index={index} className={classes['groupHead']} style={{ marginTop: gap }}>
      <Title order={2} id={`group-${name}`}>
        {name === 'later' ? (
          <LaterButton isOpen={isOpen} count={rows.length} />
        ) : (
          <HeadingWords name={name} rows={rows} />
        )}
      </Title>
      {rows.length === 0 ? <Text c="dimmed">{t('nothingThisWeek')}</Text> : null}
    </div>
  );
}

function HeadingWords({ name, rows }: Heading): ReactNode {
  const { t } = useTranslation('today');
  const group = groupNames.find((each) => each === name);
  const work = works.find((each) => each === name);
  const [first] = rows;
  const who = first === undefined ? undefined : shownAs(first);
  return (
    <>
      {name === 'late' ? <IconAlertCircle size={18} aria-hidden /> : null}
      {group !== undefined ? t(`group.${group}`) : null}
      {work !== undefined ? t(`work.${work}`) : null}
      {group === undefined && work === undefined && who !== undefined ? (
        <PersonName surname={who.surname} firstName={who.firstName} birth={who.birthYear} />
      ) : null}
      <Count count={rows.length} />
    </>
  );
}

interface MoreProps extends LineProps {
  readonly group: string;
  readonly more: number;
}

function More({ index, gap, group, more, measure }: MoreProps): ReactNode {
  const { t } = useTranslation('today');
  const name = groupNames.find((each) => each === group);
  return (
    <div ref={measure} data-index={index} style={{ marginTop: gap }}>
      <Button
        variant="subtle"
        size="compact-md"
        ml={-10}
        onClick={() =>
          useTodayView.setState((view) => ({ whole: name === undefined ? view.whole : [...view.whole, name] }))
        }
      >
        {t('more', { count: more })}
      </Button>
    </div>
  );
}

function LaterButton({ isOpen, count }: { readonly isOpen: boolean; readonly count: number }): ReactNode {
  const { t } = useTranslation('today');
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <Button
      variant="subtle"
      color="gray"
      px="xs"
      ml={-10}
      maw="none"
      aria-expanded={isOpen}
      leftSection={<Chevron size={18} aria-hidden />}
      rightSection={<Count count={count} />}
      onClick={() => useTodayView.setState(({ isLaterOpen }) => ({ isLaterOpen: !isLaterOpen }))}
    >
      {t('group.later')}
    </Button>
  );
}
