/** Whole dossiers out in open formats: where they go and why, what such a folder means, and then where it is put. */
import { Alert, Button, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconLockOpen } from '@tabler/icons-react';
import { useRef, useState, type ReactNode } from 'react';
import {
  isSaid,
  longestMotiveWords,
  needsWords,
  openingMotives,
  type OpeningMotive,
  type PaperMotive,
} from '../../../shared/access-log/motive.ts';
import { useAppInfo } from '../../data/app-info.tsx';
import { useAnswer } from '../../data/use-answer.ts';
import { useMe, useShell, useVault } from '../../data/vault.tsx';
import { todayIso } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { DialogForm } from '../../ui/dialog-form.tsx';
import { useNeeded } from '../../ui/needed.ts';
import { Goes, goesOf, type GoesChoice } from '../screen/goes.tsx';
import type { AskedPaperMotive } from '../../vault/api.ts';
import { exportDossiers, type Exported } from './export-folder.ts';

export interface ExportDialogProps {
  readonly dossiers: readonly string[];
  /** Of the dossier that is open; else of all of them. */
  readonly isOne: boolean;
  readonly onClose: () => void;
}

/** Nobody outside, until somebody says otherwise. */
const usual = 'stays';
const withoutReceiver: readonly PaperMotive[] = ['stays', 'person'];

export function ExportDialog({ dossiers, isOne, onClose }: ExportDialogProps): ReactNode {
  const { t } = useTranslation('export');
  const [choice, setChoice] = useState<GoesChoice>({});
  const [to, setTo] = useState('');
  const [why, setWhy] = useState<Why>({ words: '' });
  const { others, leaving, isKnown } = useLeaving(dossiers, why);
  const goes = goesOf(usual, choice, to);
  const isWhy = why.motive === undefined || isSaid(why.motive, why.words);
  const isTo = withoutReceiver.includes(goes.motive) || to.trim() !== '';
  const needed = useNeeded({ goes: isSaid(goes.motive, goes.words), to: isTo, why: isWhy });
  const { save, at, stop, stopped } = useExport(leaving, goes, why);
  const tell = ({ name, missing }: Exported): void => {
    const message = t('saved', { name });
    const left = missing === 0 ? '' : ` ${t('missing', { count: missing })}`;
    notifications.show({ color: 'water', autoClose: 12_000, message: `${message}${left}` });
  };
  return (
    <DialogForm
      title={isOne ? t('titleOne') : t('titleAll', { count: dossiers.length })}
      action={t('do')}
      size="lg"
      needed={needed}
      button={{ disabled: !isKnown || leaving.length === 0 }}
      note={at === undefined ? <Stopped as={stopped} /> : <Doing at={at} count={leaving.length} onStop={stop} />}
      onDo={save}
      onDone={tell}
      // Left while it is being written, it ends first, and says what became of it.
      onClose={() => (stop() ? undefined : onClose())}
    >
      <Text>{t('about')}</Text>
      <Goes usual={usual} label={t('goes')} choice={choice} onChange={setChoice} />
      <TextInput
        label={t('to')}
        description={t('toHint')}
        {...(withoutReceiver.includes(goes.motive) ? {} : needed.field('to'))}
        maxLength={longestMotiveWords}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      {others === 0 ? null : <OthersToo count={others} why={why} onChange={setWhy} />}
      <Alert color="yellow" icon={<IconLockOpen aria-hidden />} title={t('open.title')}>
        {t('open.about')}
      </Alert>
    </DialogForm>
  );
}

/** Which of them go: those not on one's own list only with a reason. */
function useLeaving(dossiers: readonly string[], { motive }: Why) {
  const asks = useAnswer((vault) => vault.exportAsks({ dossiers }), `exportAsks/${dossiers.join('/')}`);
  const others = new Set(asks.state === 'ready' ? asks.value : []);
  const leaving = motive === undefined ? dossiers.filter((id) => !others.has(id)) : dossiers;
  return { others: others.size, leaving, isKnown: asks.state === 'ready' };
}

function useExport(dossiers: readonly string[], goes: AskedPaperMotive, { motive, words }: Why) {
  const { language } = useFormat();
  const vault = useVault();
  const shell = useShell();
  const me = useMe();
  const { version } = useAppInfo();
  const [at, setAt] = useState<number>();
  const [stopped, setStopped] = useState<{ readonly isGone: boolean }>();
  const running = useRef<AbortController>(null);
  const save = async () => {
    const under = new AbortController();
    running.current = under;
    setStopped(undefined);
    const asked = {
      dossiers,
      goes,
      motive: motive === undefined ? undefined : { motive, words: words.trim() },
      language,
      today: todayIso(),
      by: me,
      application: version,
    };
    const watch = { tell: setAt, stop: under.signal, stopped: (isGone: boolean) => setStopped({ isGone }) };
    try {
      return await exportDossiers(vault, shell, asked, watch);
    } finally {
      running.current = null;
      setAt(undefined);
    }
  };
  /** Answers whether there was something to stop. */
  const stop = (): boolean => {
    running.current?.abort();
    return running.current !== null;
  };
  return { save, at, stop, stopped };
}

interface DoingProps {
  readonly at: number;
  readonly count: number;
  readonly onStop: () => void;
}

function Doing({ at, count, onStop }: DoingProps): ReactNode {
  const { t } = useTranslation('export');
  return (
    <Group wrap="nowrap">
      <Text role="status">{count === 1 ? t('doingOne') : t('doing', { at: at + 1, count })}</Text>
      <Button variant="default" onClick={onStop}>
        {t('stop')}
      </Button>
    </Group>
  );
}

function Stopped({ as }: { readonly as: { readonly isGone: boolean } | undefined }): ReactNode {
  const { t } = useTranslation('export');
  return as === undefined ? null : <Text role="status">{t(as.isGone ? 'stopped' : 'stoppedLeft')}</Text>;
}

interface Why {
  readonly motive?: OpeningMotive;
  readonly words: string;
}

interface OthersTooProps {
  readonly count: number;
  readonly why: Why;
  readonly onChange: (why: Why) => void;
}

/** Those not on one's own list go along with a reason, as they open with one (shared/access-log/SPEC.md, A12). */
function OthersToo({ count, why, onChange }: OthersTooProps): ReactNode {
  const { t } = useTranslation(['export', 'log']);
  return (
    <>
      <NativeSelect
        label={t('export:others', { count })}
        value={why.motive ?? ''}
        data={[
          { value: '', label: t('export:leaveOut') },
          ...openingMotives.map((value) => ({ value, label: t(`log:motive.${value}`) })),
        ]}
        onChange={(event) => {
          const motive = openingMotives.find((each) => each === event.currentTarget.value);
          onChange({ words: why.words, ...(motive !== undefined && { motive }) });
        }}
      />
      {why.motive !== undefined && needsWords(why.motive) ? (
        <TextInput
          label={t('log:why.words')}
          required
          maxLength={longestMotiveWords}
          value={why.words}
          onChange={(event) => onChange({ ...why, words: event.currentTarget.value })}
        />
      ) : null}
    </>
  );
}
