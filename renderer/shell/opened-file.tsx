/**
 * A file of ours that somebody opened from the system or dropped on the page: what it is, to be looked at. It comes into Received when they
 * say so, by the way of every other file (electron/SPEC.md, SH16).
 */
import { Button, Group, Loader, Stack, Text } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';
import type { OpenedFile as Opened } from '../../shared/bridge/contract.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { useFilesOpened } from '../data/opened-files.ts';
import { useAnswer } from '../data/use-answer.ts';
import { intoInbox } from '../data/into-inbox.ts';
import { useServices, useShell } from '../data/vault.tsx';
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
import type { FileOutside, SeenFile } from '../vault/api.ts';
import classes from '../widgets/exchange/exchange.module.css';
import { TrustMark } from '../widgets/exchange/trust.tsx';
import { useDropped, type Dropped, type OwnKind } from './dropped.ts';

type Whole = Extract<Opened, { readonly state: 'file' }>;
/** `of` tells one that was dropped from the one before. */
type DroppedFile = { readonly state: 'dropped'; readonly kind: OwnKind; readonly file: File; readonly of: string };
type Refused =
  | Extract<Opened, { readonly state: 'refused' }>
  | { readonly state: 'refused'; readonly why: 'not-here'; readonly of: string };
type Shown = Whole | DroppedFile | Refused;

function shownOf({ kind, file }: Dropped): Shown {
  const of = crypto.randomUUID();
  return kind === undefined ? { state: 'refused', why: 'not-here', of } : { state: 'dropped', kind, file, of };
}

const keyOf = (shown: Shown): string => {
  if ('of' in shown) return shown.of;
  return shown.state === 'file' ? shown.handle : shown.why;
};

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
  useDropped((dropped) => setShown(shownOf(dropped)));
  useEffect(() => {
    if (shown?.state !== 'file') return undefined;
    return () => void shell('files.close', { handle: shown.handle });
  }, [shell, shown]);
  if (shown === undefined) return null;
  const close = (): void => setShown(undefined);
  return (
    <Dialog title={t('of' in shown ? 'opened.dropped' : 'opened.title')} size="lg" onClose={close}>
      <Inside key={keyOf(shown)} shown={shown} onClose={close} />
    </Dialog>
  );
}

interface InsideProps<S extends Shown> {
  readonly shown: S;
  readonly onClose: () => void;
}

function Inside({ shown, onClose }: InsideProps<Shown>): ReactNode {
  const { t } = useTranslation('files');
  if (shown.state !== 'refused')
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

/** Into Received, each by its way. */
function useTakeIn(shown: Whole | DroppedFile): () => Promise<Result<undefined, AnyProblem>> {
  const { shell, vault } = useServices();
  return async () => {
    if (shown.state === 'file') {
      const taken = await shell('opened.takeIn', { handle: shown.handle });
      return taken.ok ? ok(undefined) : fail({ code: taken.problem });
    }
    const taken = await intoInbox(shell, shown.file);
    // The shell tells the vault of what came by itself only.
    if (taken.ok) await vault.catchUp();
    return taken;
  };
}

function Sent({ shown, onClose }: InsideProps<Whole | DroppedFile>): ReactNode {
  const { t } = useTranslation(['files', 'common']);
  const go = useGo();
  const takeIn = useTakeIn(shown);
  const outside: FileOutside = shown.state === 'file' ? { handle: shown.handle } : { blob: shown.file };
  const seen = useAnswer((vault) => vault.lookAtFile(outside), `lookAtFile/${keyOf(shown)}`);
  if (seen.state === 'waiting') return <Loader role="status" aria-label={t('common:waiting')} />;
  // There is nothing in it to be taken in: what helps is to have it sent again.
  if (seen.state === 'problem' && seen.problem.code === 'damaged-file')
    return (
      <Stack>
        <ProblemNote problem={seen.problem} />
        <Group justify="flex-end">
          <Button data-autofocus onClick={onClose}>
            {t('common:close')}
          </Button>
        </Group>
      </Stack>
    );
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
