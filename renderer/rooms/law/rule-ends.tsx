/** Temporary rules that end within a year, and the dossiers that rest on one: until when, and what remains without it. */
import { Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { lawKinds, kindName, type LawKind } from '../../../shared/release/index.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { useMe } from '../../data/vault.tsx';
import { todayIso } from '../../i18n/clock.ts';
import { capital, useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { dossierPath } from '../../routes/paths.ts';
import { PersonName } from '../../ui/person-name.tsx';
import type { TodayRow } from '../../vault/api.ts';

interface Ending {
  readonly on: string;
  readonly kinds: readonly LawKind[];
  readonly rows: readonly TodayRow[];
}

/** Most dossiers that are named under a rule; the number of all stands above them. */
const most = 50;

export function RuleEnds(): ReactNode {
  const { t } = useTranslation('law');
  const me = useMe();
  const asked = useAnswer((vault) => vault.today(), `rule ends ${me.realm}`);
  const endings = asked.state === 'ready' ? endingsIn(asked.value.rows) : [];
  if (endings.length === 0) return null;
  return (
    <Stack component="section" gap="sm" aria-label={t('ends.title')}>
      <div>
        <Title order={2} size="h4">
          {t('ends.title')}
        </Title>
        <Text c="dimmed" maw="44rem">
          {t('ends.about')}
        </Text>
      </div>
      {endings.map((ending) => (
        <OneEnding key={`${ending.on} ${ending.kinds.join(' ')}`} ending={ending} />
      ))}
    </Stack>
  );
}

function endingsIn(rows: readonly TodayRow[]): readonly Ending[] {
  const found = new Map<string, Ending>();
  for (const row of rows) {
    if (row.kind !== 'law-rule-ends') continue;
    const key = `${row.on} ${row.what}`;
    const kinds = lawKinds.filter((kind) => row.what.split('+').includes(kind));
    const before = found.get(key);
    found.set(key, { on: row.on, kinds, rows: [...(before?.rows ?? []), row] });
  }
  return [...found.values()].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function OneEnding({ ending: { on, kinds, rows } }: { readonly ending: Ending }): ReactNode {
  const { t } = useTranslation('law');
  const format = useFormat();
  const named = capital(kinds.map((kind) => kindName(kind)[format.language]).join(', '));
  return (
    <Paper withBorder p="md" data-ends={kinds.join('+')}>
      <Title order={3} size="h5">
        {t('ends.until', { kind: named, date: format.date(on) })}
      </Title>
      <Text size="sm" c="dimmed">
        {on < todayIso() ? t('ends.over') : format.relative(on)}. {t('ends.remains')}
      </Text>
      <Text size="sm" mt={4}>
        {t('moved.count', { count: rows.length })}
      </Text>
      <ul style={{ margin: 0, paddingInlineStart: '1.2rem' }}>
        {rows.slice(0, most).map((row) => (
          <li key={row.id}>
            <Anchor component={Link} to={dossierPath(row.dossier, { tab: 'legal' })}>
              <PersonName surname={row.surname} firstName={row.firstName} />
            </Anchor>
          </li>
        ))}
      </ul>
    </Paper>
  );
}
