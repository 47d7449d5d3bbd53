/**
 * A file of ours that somebody opened from the system: what it is, to be looked at. It comes into Received when they say so, by the way of
 * every other file (electron/SPEC.md, SH16).
 */
import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import type { OpenedFile as Opened } from '../../shared/bridge/contract.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { useFilesOpened } from '../data/opened-files.ts';
import { useAnswer } from '../data/use-answer.ts';
import { useShell } from '../data/vault.tsx';
import { isoDateOf } from '../i18n/clock.ts';
import { useFunctionName, useServiceName } from '../i18n/directory-names.ts';
import { useFormat } from '../i18n/format.ts';
import { useTranslation } from '../i18n/translation.ts';
import { useGo } from '../routes/address.ts';
import { exchangePaths } from '../routes/exchange-paths.ts';
import { paths } from '../routes/paths.ts';
import { Dialog } from '../ui/dialog.tsx';
import { DeedForm } from '../ui/dialog-form.tsx';
import { ProblemNote, TroubleNote, type AnyProblem } from '../ui/problems.tsx';
import type { SeenFile } from '../vault/api.ts';
import classes from '../widgets/exchange/exchange.module.css';
import { TrustMark } from '../widgets/exchange/trust.tsx';

type Shown = Exclude<Opened, { readonly state: 'none' }>;
type Whole = Extract<Opened, { readonly state: 'file' }>;

/** Asked for once somebody is in, and whenever another file is opened. */
export function OpenedFile(): ReactNode {
  const { t } = useTranslation('files');
  const shell = useShell();
  const openings = useFilesOpened();
  const [shown, setShown] = useState<Shown>();
  useEffect(() => {
    void shell('opened.take', undefined).then((told) => {
      if (told.state !== 'none') setShown(told);
    });
  }, [shell, openings]);
  useEffect(() => {
    if (shown?.state !== 'file') return undefined;
    return () => void shell('files.close', { handle: shown.handle });
  }, [shell, shown]);
  if (shown === undefined) return null;
  const close = (): void => setShown(undefined);
  return (
    <Dialog title={t('opened.title')} size="lg" onClose={close}>
      <Inside key={shown.state === 'file' ? shown.handle : shown.why} shown={shown} onClose={close} />
    </Dialog>
  );
}

interface InsideProps<S extends Shown> {
  readonly shown: S;
  readonly onClose: () => void;
}

function Inside({ shown, onClose }: InsideProps<Shown>): ReactNode {
  const { t } = useTranslation('files');
  if (shown.state === 'file')
    return shown.kind === 'bundle' ? (
      <Sent shown={shown} onClose={onClose} />
    ) : (
      <OtherKind kind={shown.kind} onClose={onClose} />
    );
  const text = (part: 'what' | 'safe' | 'next'): string => t(`opened.refused.${shown.why}.${part}`);
  return <TroubleNote text={{ what: text('what'), safe: text('safe'), next: text('next') }} />;
}

const roomOf = { card: exchangePaths.correspondents, backup: paths.safety, audit: paths.log } as const;

interface OtherKindProps {
  readonly kind: keyof typeof roomOf;
  readonly onClose: () => void;
}

/** A file that is no letter: what it is, and the room in which something is done with it. */
function OtherKind({ kind, onClose }: OtherKindProps): ReactNode {
  const { t } = useTranslation('files');
  const go = useGo();
  return (
    <Stack>
      <Text fw={600}>{t(`opened.kind.${kind}.what`)}</Text>
      <Text>{t(`opened.kind.${kind}.next`)}</Text>
      <Group justify="flex-end">
        <Button
          data-autofocus
          onClick={() => {
            onClose();
            void go(roomOf[kind]);
          }}
        >
          {t(`opened.kind.${kind}.go`)}
        </Button>
      </Group>
    </Stack>
  );
}

function Sent({ shown: { handle }, onClose }: InsideProps<Whole>): ReactNode {
  const { t } = useTranslation(['files', 'common']);
  const shell = useShell();
  const go = useGo();
  const seen = useAnswer((vault) => vault.lookAtFile({ handle }), `lookAtFile/${handle}`);
  const takeIn = async (): Promise<Result<undefined, AnyProblem>> => {
    const taken = await shell('opened.takeIn', { handle });
    return taken.ok ? ok(undefined) : fail({ code: taken.problem });
  };
  if (seen.state === 'waiting') return <Loader role="status" aria-label={t('common:waiting')} />;
  return (
    <DeedForm
      action={t('files:opened.takeIn')}
      onDo={takeIn}
      onDone={() => void go(exchangePaths.received)}
      onClose={onClose}
      focus="cancel"
    >
      <Text>{t('files:opened.about')}</Text>
      {seen.state === 'problem' ? <ProblemNote problem={seen.problem} /> : <Facts seen={seen.value} />}
    </DeedForm>
  );
}

function Facts({ seen }: { readonly seen: SeenFile }): ReactNode {
  const { t } = useTranslation(['files', 'exchange']);
  const format = useFormat();
  const functionName = useFunctionName();
  const serviceName = useServiceName();
  const people = useAnswer((vault) => vault.correspondents(), 'correspondents');
  const { from, to, purpose, madeAt, realm, isReadWhole, isTaken, hold } = seen;
  const sender = people.state === 'ready' ? people.value.find(({ person }) => person === from.person) : undefined;
  const me = t('files:opened.me', { function: functionName(to.function), service: serviceName(to.service) });
  return (
    <>
      <dl className={classes['units']}>
        <Fact name={t('files:opened.from')}>
          <Text span fw={600}>
            {from.name}
          </Text>
          {`, ${functionName(from.function)}, ${serviceName(from.service)}`}
          <div>
            <TrustMark of={sender} />
          </div>
        </Fact>
        <Fact name={t('files:opened.for')}>{me}</Fact>
        <Fact name={t('files:opened.purpose')}>
          {t(`exchange:purpose.${purpose}`)}
          {realm === 'practice' ? `. ${t('files:opened.practice')}` : ''}
        </Fact>
        <Fact name={t('files:opened.madeOn')}>{format.date(isoDateOf(madeAt))}</Fact>
        <Fact name={t('files:opened.state')}>
          {t(isReadWhole ? 'files:opened.whole' : 'files:opened.head')}
          {isTaken ? ` ${t('files:opened.taken')}` : ''}
        </Fact>
      </dl>
      <ProblemNote problem={hold} />
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
