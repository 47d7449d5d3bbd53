/**
 * The place as somebody who inspects sees it: the log, what left, periods, bases, what is configured. No room is behind it, and what
 * ends it locks: whoever works here goes on by unlocking again (renderer/vault/SPEC.md, U11, U12).
 */
import { Button, Group, List, Loader, Stack, Tabs, Text, Title } from '@mantine/core';
import { useCallback, useEffect, useEffectEvent, useMemo, type ReactNode } from 'react';
import { useLock } from '../data/lock.ts';
import { useAnswer } from '../data/use-answer.ts';
import { useIdleMinutes } from '../data/policy.ts';
import { closedBook } from '../data/use-book.ts';
import { useVault } from '../data/vault.tsx';
import { useValues } from '../fields/use-values.ts';
import { now } from '../i18n/clock.ts';
import { functionName, placeName } from '../i18n/name-words.ts';
import { useFormat } from '../i18n/format.ts';
import { useTranslation } from '../i18n/translation.ts';
import { useUnitWords } from '../i18n/units/unit-text.tsx';
import { Entries } from '../rooms/log/entries.tsx';
import { kindOf } from '../rooms/log/kinds.ts';
import { Card } from '../rooms/service/card.tsx';
import { Breaches, Protocols } from '../rooms/service/data-protection.tsx';
import { Grounds } from '../rooms/service/grounds.tsx';
import { useIdle } from '../ui/idle.ts';
import { useShortcut } from '../ui/keyboard.ts';
import { ProblemNote } from '../ui/problems.tsx';
import { LogUse } from '../widgets/motive/log-use.tsx';
import type { AccessEntry, Inspection, InspectionView } from '../vault/api.ts';
import { pair } from '../i18n/pair.ts';

export function InspectionScreen({ inspection }: { readonly inspection: Inspection }): ReactNode {
  const { t } = useTranslation('officer');
  const { time } = useFormat();
  const lock = useLock();
  useShortcut('lock', lock);
  useIdle(useIdleMinutes(), { onWarn: nothing, onBack: nothing, onIdle: lock });
  const { until } = inspection;
  const end = useEffectEvent(lock);
  // Set once: a clock that is set back meanwhile does not put it off.
  useEffect(() => {
    const timer = setTimeout(() => end(), Math.max(0, until - now()));
    return () => clearTimeout(timer);
  }, [until]);
  const view = useAnswer((vault) => vault.inspection(), 'inspection');
  const log = useAnswer((vault) => vault.accessLog({}), 'inspection/log');
  const isOver = [view, log].some((asked) => asked.state === 'problem' && asked.problem.code === 'inspection-over');
  useEffect(() => {
    if (isOver) end();
  }, [isOver]);
  return (
    <Stack component="main" p="lg" gap="md">
      <Group justify="space-between" role="note">
        <Text fw={600}>{t('inspection.standing', { name: inspection.name, time: time(inspection.until) })}</Text>
        <Button onClick={lock}>{t('inspection.end')}</Button>
      </Group>
      <div>
        <Title order={1}>{t('inspection.title')}</Title>
        <Text maw={720}>{t('inspection.about')}</Text>
      </div>
      {[view, log].map((asked, at) =>
        asked.state === 'problem' ? <ProblemNote key={at} problem={asked.problem} /> : null,
      )}
      {view.state === 'ready' && log.state === 'ready' ? (
        <Parts view={view.value} entries={log.value} />
      ) : (
        <Loader role="status" />
      )}
    </Stack>
  );
}

/** It locks without a warning: nothing is being written. */
const nothing = (): void => undefined;

const parts = ['log', 'disclosures', 'retention', 'bases', 'configuration'] as const;

interface PartsProps {
  readonly view: InspectionView;
  readonly entries: readonly AccessEntry[];
}

function Parts({ view, entries }: PartsProps): ReactNode {
  const { t } = useTranslation('officer');
  const left = useMemo(
    () => entries.filter(({ what }) => ['sent', 'printed', 'shared'].includes(kindOf(what))),
    [entries],
  );
  const shown = {
    log: <Lines entries={entries} />,
    disclosures: <Lines entries={left} />,
    retention: <Periods rules={view.rules} />,
    bases: <Bases view={view} />,
    configuration: <Configuration view={view} />,
  };
  return (
    <Tabs defaultValue="log" keepMounted={false}>
      <Tabs.List mb="md">
        {parts.map((part) => (
          <Tabs.Tab key={part} value={part}>
            {t(`inspection.tabs.${part}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {parts.map((part) => (
        <Tabs.Panel key={part} value={part}>
          {shown[part]}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

const noNames: ReadonlyMap<string, string> = new Map();

/** A dossier is told from another by the beginning of its id: nobody is named. */
function Lines({ entries }: Pick<PartsProps, 'entries'>): ReactNode {
  const { t } = useTranslation('officer');
  const unnamed = useCallback((id: string) => t('inspection.dossier', { id: id.slice(0, 8) }), [t]);
  return (
    <>
      <LogUse />
      <Entries entries={entries} names={noNames} unnamed={unnamed} />
    </>
  );
}

function Periods({ rules }: Pick<InspectionView, 'rules'>): ReactNode {
  const { t } = useTranslation('officer');
  const { section } = useUnitWords();
  if (rules.length === 0) return <Text>{t('inspection.noRules')}</Text>;
  return (
    <List>
      {rules.map(({ section: kind, months, source, basis, ofService }) => {
        const by = basis?.decidedBy ?? ofService?.name;
        const said = [
          t('inspection.months', { months }),
          basis?.article ?? t('inspection.noArticle'),
          source,
          by === undefined ? '' : t('inspection.decidedBy', { name: by }),
        ];
        return <List.Item key={kind}>{pair(section(kind), said.filter((each) => each !== '').join(', '))}</List.Item>;
      })}
    </List>
  );
}

function Bases({ view: { bases, book } }: Pick<PartsProps, 'view'>): ReactNode {
  const { t } = useTranslation('officer');
  const values = useValues();
  return (
    <Stack gap="md">
      <section>
        <Title order={2} size="h4">
          {t('inspection.consultations')}
        </Title>
        {bases.length === 0 ? <Text>{t('inspection.noConsultations')}</Text> : null}
        <List>
          {bases.map((basis) => (
            <List.Item key={basis}>{values.consultationBasis[basis]}</List.Item>
          ))}
        </List>
      </section>
      <Grounds book={closedBook(useVault())} entries={book} />
    </Stack>
  );
}

function Configuration({ view: { book, people } }: Pick<PartsProps, 'view'>): ReactNode {
  const { t } = useTranslation('officer');
  const { language } = useFormat();
  const { section } = useUnitWords();
  const closed = closedBook(useVault());
  const readers = useAnswer((vault) => vault.readerCategories(), 'inspection/readers');
  return (
    <Stack gap="md">
      <Card book={closed} entries={book} />
      <Protocols book={closed} entries={book} />
      <Breaches book={closed} entries={book} />
      <section>
        <Title order={2} size="h4">
          {t('inspection.people')}
        </Title>
        <List>
          {people.map(({ name, function: does, service }) => (
            <List.Item key={`${name} ${service}`}>
              {[name, functionName(does, language), placeName(service, language)].join(', ')}
            </List.Item>
          ))}
        </List>
      </section>
      <section>
        <Title order={2} size="h4">
          {t('inspection.readers')}
        </Title>
        {readers.state === 'problem' ? <ProblemNote problem={readers.problem} /> : null}
        <List>
          {(readers.state === 'ready' ? readers.value : []).map(({ function: does, service, sections }) => (
            <List.Item key={`${service} ${does}`}>
              {pair(
                `${functionName(does, language)}, ${placeName(service, language)}`,
                sections.map(section).join(', '),
              )}
            </List.Item>
          ))}
        </List>
      </section>
    </Stack>
  );
}
