/** Today: what is due, on me and on others. The first thing one sees. */
import { Loader, Tabs, Text, TextInput, Title } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useDeferredValue, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { todayIso } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { isShortcut } from '../../ui/keyboard.ts';
import { ProblemNote } from '../../ui/problems.tsx';
import { Segments } from '../../ui/segments.tsx';
import { SavedFilters } from '../../widgets/saved-filters.tsx';
import { giveFirstTyped } from '../../ui/typed-ahead.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { useMe } from '../../data/vault.tsx';
import type { Today, TodayRow } from '../../vault/api.ts';
import { Count } from './count.tsx';
import { DueList } from './due-list.tsx';
import { Beginnings } from '../../widgets/beginnings.tsx';
import { countNow, groupings, isDue, matchRows, rowsOfTab, searchedText, tabs } from './groups.ts';
import { todayQuestion } from './questions.ts';
import { whatOf, type TodayWords } from '../../i18n/row-words.ts';
import { Side } from './side.tsx';
import classes from './today.module.css';
import { Trouble } from './trouble.tsx';
import { focusFirstRow } from './use-row-keys.ts';
import { useTodayView } from './view.ts';
import { waitsForMe } from './waits-for-me.ts';

export function TodayRoom(): ReactNode {
  const { t } = useTranslation(['today', 'common']);
  const { realm } = useMe();
  const format = useFormat();
  const today = useAnswer((vault) => vault.today(), todayQuestion(realm));
  const incoming = useAnswer((vault) => vault.incoming(), `incoming/${realm}`);
  return (
    <div className={classes['page']}>
      <div>
        <div className={classes['heading']}>
          <Title order={1}>{t('common:rail.today')}</Title>
          <Text c="dimmed">{format.dayDate(todayIso())}</Text>
          {today.state === 'ready' && today.value.dossiers > 0 ? <By /> : null}
        </div>
        {today.state === 'problem' && <ProblemNote problem={today.problem} />}
        {today.state === 'ready' ? (
          <Due today={today.value} />
        ) : (
          today.state !== 'problem' && <Loader role="status" aria-label={t('common:waiting')} />
        )}
      </div>
      {today.state === 'ready' && (
        <Side today={today.value} incoming={incoming.state === 'ready' ? incoming.value.filter(waitsForMe) : []} />
      )}
    </div>
  );
}

/** What the rows stand under: days, people or kinds of work. */
function By(): ReactNode {
  const { t } = useTranslation('today');
  const { by } = useTodayView();
  return (
    <Segments
      className={classes['by']}
      aria-label={t('by.label')}
      value={by}
      data={groupings.map((value) => ({ value, label: t(`by.${value}`) }))}
      onChange={(value) => useTodayView.setState({ by: value })}
    />
  );
}

/** What filtering looks at, made once for each row and language. */
function searchedTexts(t: TodayWords): (row: TodayRow) => string {
  const texts = new WeakMap<TodayRow, string>();
  return (row) => {
    const text = texts.get(row) ?? searchedText(row, whatOf(row, t));
    texts.set(row, text);
    return text;
  };
}

function Due({ today }: { readonly today: Today }): ReactNode {
  const { t } = useTranslation(['today', 'terms', 'common']);
  const { tab, by } = useTodayView();
  const [typed, setTyped] = useState('');
  const filter = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => giveFirstTyped(() => filter.current), []);
  // What is typed stands in the field at once; a long list follows as soon as it can.
  const filtered = useDeferredValue(typed);
  const rows = useMemo(() => {
    const day = todayIso();
    return today.rows.filter((row) => isDue(row, day));
  }, [today.rows]);
  const byTab = useMemo(() => tabs.map((name) => [name, rowsOfTab(rows, name)] as const), [rows]);
  const texts = useMemo(() => searchedTexts(t), [t]);
  const shown = useMemo(
    () => matchRows(byTab.find(([name]) => name === tab)?.[1] ?? [], filtered, texts),
    [byTab, tab, filtered, texts],
  );

  const snoozed = useMemo(() => {
    const found = matchRows(
      rowsOfTab(
        today.snoozed.map(({ row }) => row),
        tab,
      ),
      filtered,
      texts,
    );
    return today.snoozed.filter(({ row }) => found.includes(row));
  }, [today.snoozed, tab, filtered, texts]);

  if (today.dossiers === 0) return <Beginnings about={t('begin.about')} />;
  return (
    <>
      <Trouble today={today} />
      <Tabs
        value={tab}
        onChange={(value) => useTodayView.setState({ tab: tabs.find((name) => name === value) ?? 'mine' })}
      >
        <div className={classes['tools']}>
          <Tabs.List aria-label={t('today:tabs.label')}>
            {byTab.map(([name, all]) => (
              <Tabs.Tab key={name} value={name} rightSection={<Count count={countNow(all, todayIso())} />}>
                {t(`today:tabs.${name}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <TextInput
            ref={filter}
            className={classes['filter'] ?? ''}
            aria-label={t('today:filter')}
            placeholder={t('today:filter')}
            leftSection={<IconFilter size={18} stroke={1.75} aria-hidden />}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setTyped('');
              if (isShortcut(event, 'down')) focusFirstRow(event);
            }}
          />
          <SavedFilters
            room="today"
            current={{ typed: typed.slice(0, 200), choices: { tab, by } }}
            onApply={(saved) => {
              setTyped(saved.typed);
              useTodayView.setState({
                tab: tabs.find((name) => name === saved.choices['tab']) ?? 'mine',
                by: groupings.find((name) => name === saved.choices['by']) ?? 'day',
              });
            }}
          />
        </div>
        <Tabs.Panel value={tab}>
          <DueList rows={shown} snoozed={snoozed} isFiltered={filtered.trim() !== ''} filter={filter} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
