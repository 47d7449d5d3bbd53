/** What lies in the scanner's folder, newest first; one that is chosen comes in like a file that is picked. */
import { Button, Group, Loader, Stack, Text, UnstyledButton } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import type { CallOutput, Scan, ScannerFolder } from '../../../shared/bridge/contract.ts';
import { useShell, type Shell } from '../../data/vault.tsx';
import { isoDateOf } from '../../i18n/clock.ts';
import { useFormat } from '../../i18n/format.ts';
import { sizeWords } from '../../i18n/size.ts';
import { useTranslation } from '../../i18n/translation.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { FileSign } from '../file-sign.tsx';
import { scanOf, type GivenFile } from '../pick-file.ts';
import classes from './sources.module.css';

export interface ScannerDialogProps {
  readonly folder: ScannerFolder;
  readonly onFile: (file: GivenFile) => void;
  readonly onClose: () => void;
}

type Answer = CallOutput<'scanner.list'>;
type Listed = Extract<Answer, { readonly ok: true }>['value'];

export function ScannerDialog({ folder, onFile, onClose }: ScannerDialogProps): ReactNode {
  const { t } = useTranslation('files');
  const shell = useShell();
  const { answer, look } = useListed(shell);
  const { run, doing, problem: ofScan } = useCommand<AnyProblem, string>();
  const choose = async (scan: Scan): Promise<void> => {
    const given = await run<GivenFile>(scanOf(shell, scan.id), scan.id);
    if (!given.ok) return;
    onFile(given.value);
    onClose();
  };
  const problem = answer?.ok === false ? { code: answer.problem } : ofScan;
  return (
    <Dialog title={<bdi>{t('scanner.title', { folder: folder.label })}</bdi>} size="lg" onClose={onClose}>
      <Stack>
        <ProblemNote problem={problem} />
        {answer === undefined ? <Loader aria-label={t('scanner.looking')} /> : null}
        {answer?.ok === true ? (
          <Scans listed={answer.value} doing={doing} onChoose={(scan) => void choose(scan)} />
        ) : null}
        <Group justify="flex-end">
          <Button variant="default" disabled={answer === undefined || doing !== undefined} onClick={look}>
            {t('scanner.again')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

/** Undefined while it is looked into. */
function useListed(shell: Shell): { readonly answer: Answer | undefined; readonly look: () => void } {
  const [answer, setAnswer] = useState<Answer>();
  const [times, setTimes] = useState(0);
  useEffect(() => {
    let gone = false;
    void shell('scanner.list', undefined).then((told) => {
      if (!gone) setAnswer(told);
    });
    return () => {
      gone = true;
    };
  }, [shell, times]);
  const look = (): void => {
    setAnswer(undefined);
    setTimes((before) => before + 1);
  };
  return { answer, look };
}

interface ScansProps {
  readonly listed: Listed;
  /** The one that is being opened. */
  readonly doing: string | undefined;
  readonly onChoose: (scan: Scan) => void;
}

const mimes = { pdf: 'application/pdf', png: 'image/png', jpeg: 'image/jpeg', webp: 'image/webp' } as const;

function Scans({ listed: { scans, left }, doing, onChoose }: ScansProps): ReactNode {
  const { t } = useTranslation('files');
  const format = useFormat();
  if (scans.length === 0) return <Text>{t('scanner.none')}</Text>;
  return (
    <>
      <ul className={classes.scans}>
        {scans.map((scan, at) => (
          <li key={scan.id}>
            <UnstyledButton
              className={classes.scan}
              disabled={doing !== undefined}
              onClick={() => onChoose(scan)}
              data-autofocus={at === 0 || undefined}
            >
              <FileSign mime={mimes[scan.kind]} size={20} />
              <time dateTime={isoDateOf(scan.modifiedAt)} className="tabular">
                {format.moment(scan.modifiedAt)}
              </time>
              <span className={classes.scanName} dir="auto">
                {scan.name}
              </span>
              <span className={classes.quiet}>{t(`scanner.kind.${scan.kind}`)}</span>
              <span className={`${classes.quiet ?? ''} tabular`}>{sizeWords(scan.size, format.language)}</span>
              {doing === scan.id ? <Loader size="xs" aria-label={t('viewer.opening')} /> : null}
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {left === 0 ? null : (
        <Text size="sm" c="dimmed">
          {t('scanner.left', { count: left })}
        </Text>
      )}
    </>
  );
}
