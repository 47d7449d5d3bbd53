/** The next version while a keeper works on it: begun from the list held or from three parts, then changed step by step. */
import { Alert, Button, Group, Loader, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useCommand } from '../../ui/use-command.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { now } from '../../i18n/clock.ts';
import { useNeeded } from '../../ui/needed.ts';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useFiles } from '../../data/files.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { useMe, useVault } from '../../data/vault.tsx';
import { Card } from '../../ui/card.tsx';
import { DraftPeople } from './draft-people.tsx';
import { Lock } from './lock.tsx';
import { News } from '../../widgets/published/news.tsx';
import { Parts, type Part } from './parts.tsx';
import type { Answer, DraftInput, DraftView } from '../../vault/api.ts';

const validities = [3, 6, 12, 24];
const month = 30.44 * 86_400_000;
const inMonths = (months: number): number => Math.round(now() + months * month);

export function DraftCard(): ReactNode {
  const { t } = useTranslation('list');
  const me = useMe();
  const asked = useAnswer((vault) => vault.draft(), `draft ${me.realm}`);
  return (
    <Card title={t('draft.title')}>
      {asked.state === 'problem' ? <ProblemNote problem={asked.problem} /> : null}
      {asked.state === 'waiting' ? <Loader role="status" aria-label={t('draft.title')} /> : null}
      {asked.state !== 'ready' ? null : asked.value === null ? (
        <Begin onBegun={asked.again} />
      ) : (
        <Working draft={asked.value} onChange={asked.again} />
      )}
    </Card>
  );
}

function Begin({ onBegun }: { readonly onBegun: () => void }): ReactNode {
  const { t } = useTranslation(['list', 'common']);
  const vault = useVault();
  const asked = useAnswer((each) => each.list(), 'list');
  const [isFirst, setFirst] = useState(false);
  const [name, setName] = useState('');
  const [parts, setParts] = useState<readonly Part[]>([]);
  const { run, problem } = useCommand<AnyProblem>();
  const needed = useNeeded({ name: name.trim() !== '', parts: parts.length === 3 });
  const begin = async (from: 'held' | 'parts'): Promise<void> => {
    if (from === 'parts' && !needed.isWhole()) return;
    const until = inMonths(12);
    const answer = await run(
      vault.beginDraft(
        from === 'held' ? { from, until } : { from, name, parts: parts.map(({ bytes }) => bytes), until },
      ),
    );
    if (answer.ok) onBegun();
  };
  const holds = asked.state === 'ready' && asked.value.held !== null;
  return (
    <Stack gap="sm">
      <Text>{t('draft.none')}</Text>
      {isFirst ? (
        <Stack gap="sm" maw={560} ref={needed.around}>
          <TextInput
            label={t('draft.listName')}
            {...needed.field('name')}
            value={name}
            maxLength={100}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Parts parts={parts} needed={needed.group('parts')} onChange={setParts} />
        </Stack>
      ) : null}
      <ProblemNote problem={problem} />
      <Group>
        {isFirst ? (
          <>
            <Button onClick={() => void begin('parts')}>{t('draft.begin')}</Button>
            <Button variant="subtle" color="gray" onClick={() => setFirst(false)}>
              {t('common:cancel')}
            </Button>
          </>
        ) : (
          <>
            {holds ? <Button onClick={() => void begin('held')}>{t('draft.beginNext')}</Button> : null}
            <Button variant={holds ? 'subtle' : 'default'} onClick={() => setFirst(true)}>
              {t('draft.beginFirst')}
            </Button>
          </>
        )}
      </Group>
    </Stack>
  );
}

interface WorkingProps {
  readonly draft: DraftView;
  readonly onChange: () => void;
}

function Working({ draft, onChange }: WorkingProps): ReactNode {
  const { t } = useTranslation('list');
  const vault = useVault();
  const { run, problem } = useCommand();
  const change = async (input: DraftInput): Answer<unknown> => {
    const answer = await run(vault.changeDraft(input));
    onChange();
    return answer;
  };
  return (
    <Stack gap="lg">
      <News content={draft.content} changes={draft.changes} rolled={draft.rolled} resealed={draft.resealed} />
      <ProblemNote problem={problem} />
      <DraftPeople content={draft.content} onChange={change} />
      <Lock content={draft.content} onChange={change} />
      <Select
        label={t('draft.until')}
        maw={220}
        allowDeselect={false}
        data={validities.map((count) => ({ value: String(count), label: t('draft.months', { count }) }))}
        value={String(nearest(draft.content.until))}
        onChange={(value) => void change({ do: 'until', until: inMonths(Number(value ?? 12)) })}
      />
      <Roll draft={draft} onChange={change} />
      <Finish onChange={onChange} />
    </Stack>
  );
}

/** The validity that is offered and fits best. */
function nearest(until: number): number {
  const months = (until - now()) / month;
  return [...validities].sort((a, b) => Math.abs(a - months) - Math.abs(b - months))[0] ?? 12;
}

interface RollProps {
  readonly draft: DraftView;
  readonly onChange: (input: DraftInput) => Answer<unknown>;
}

/** Only once there is a version whose keepers committed to the next keys. */
function Roll({ draft, onChange }: RollProps): ReactNode {
  const { t } = useTranslation('list');
  const [parts, setParts] = useState<readonly Part[]>();
  const needed = useNeeded({ parts: parts?.length === 3 });
  if (draft.content.number === 1) return null;
  if (draft.rolled) return <Text>{t('draft.rolled')}</Text>;
  if (parts === undefined) {
    return (
      <Group>
        <Button variant="subtle" onClick={() => setParts([])}>
          {t('draft.roll')}
        </Button>
      </Group>
    );
  }
  const roll = (): void => {
    if (needed.isWhole()) void onChange({ do: 'roll', parts: parts.map(({ bytes }) => bytes) });
  };
  return (
    <Stack gap="sm" ref={needed.around}>
      <Text>{t('draft.rollAbout')}</Text>
      <Parts parts={parts} needed={needed.group('parts')} onChange={setParts} />
      <Group>
        <Button onClick={roll}>{t('draft.roll')}</Button>
      </Group>
    </Stack>
  );
}

function Finish({ onChange }: { readonly onChange: () => void }): ReactNode {
  const { t } = useTranslation('list');
  const vault = useVault();
  const files = useFiles();
  const [isSaved, setSaved] = useState(false);
  const { run, problem } = useCommand<AnyProblem>();
  const save = async (): Promise<void> => {
    const saved = await run(files.save('text', t('draft.fileName'), vault.draftFile()));
    setSaved(saved.ok);
  };
  const drop = async (): Promise<void> => {
    const answer = await run(vault.dropDraftList());
    if (answer.ok) onChange();
  };
  return (
    <Stack gap="sm">
      <ProblemNote problem={problem} />
      <div role="status">{isSaved ? <Alert color="water">{t('draft.saved')}</Alert> : null}</div>
      <Group>
        <Button onClick={() => void save()}>{t('draft.file')}</Button>
        <Button variant="subtle" color="gray" onClick={() => void drop()}>
          {t('draft.drop')}
        </Button>
      </Group>
    </Stack>
  );
}
