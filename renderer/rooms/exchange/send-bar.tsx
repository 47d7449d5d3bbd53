/** The bar under the three columns: onto the stick now, or ready for later. */
import { Button, Text } from '@mantine/core';
import { IconSend, IconUsb } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from '../../i18n/translation.ts';
import { ButtonWithIcon } from '../../ui/button-with-icon.tsx';
import { ProblemNote, type AnyProblem } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { filing } from '../../ui/unreadable.ts';
import type { Correspondent, OutgoingItem, VaultProblem } from '../../vault/api.ts';
import classes from '../../widgets/exchange/exchange.module.css';
import { ElsewhereQuestion } from './elsewhere-question.tsx';
import type { InquiryPlace } from '../../../shared/directory/competence/index.ts';
import { PutNote } from './put-note.tsx';
import { isReachable } from '../../widgets/exchange/trust.tsx';
import { useStick, type PutOutcome } from './use-stick.ts';
import type { Result } from '../../../shared/result.ts';

export interface SendBarProps {
  /** Something was chosen that can go. */
  readonly isReady: boolean;
  readonly person: Correspondent | undefined;
  /** It is of another territory than the house it would go to. */
  readonly elsewhere: InquiryPlace | undefined;
  /** Writes the file. */
  readonly make: () => Promise<Result<OutgoingItem, VaultProblem>>;
  readonly onSent: (item: OutgoingItem, put: PutOutcome | undefined) => void;
}

export function SendBar(props: SendBarProps): ReactNode {
  const { t } = useTranslation('exchange');
  const { isMaking, problem, stopped, send: sendNow, putAgain } = useSending(props);
  const { asking, send, leave, agree } = useAskedOnce(props, sendNow);
  const byNetwork = props.person?.onNetwork === true;
  const ready = isComplete(props) && !isMaking;
  return (
    <div className={classes['bar']} {...filing}>
      <Note problem={problem} stick={stopped?.stick} isMaking={isMaking} onAgain={(anew) => void putAgain(anew)} />
      {byNetwork && stopped === undefined ? null : (
        <Button variant="default" disabled={!ready && stopped === undefined} onClick={() => void send(false)}>
          {t('send.later')}
        </Button>
      )}
      {stopped === undefined ? (
        <ButtonWithIcon
          variant={byNetwork ? 'default' : 'filled'}
          icon={IconUsb}
          disabled={!ready}
          loading={isMaking}
          onClick={() => void send(true)}
        >
          {t('send.putOnStick')}
        </ButtonWithIcon>
      ) : null}
      {byNetwork && stopped === undefined ? (
        <ButtonWithIcon icon={IconSend} disabled={!ready} loading={isMaking} onClick={() => void send(false)}>
          {t('send.send')}
        </ButtonWithIcon>
      ) : null}
      {asking === undefined ? null : <ElsewhereQuestion {...asking} onClose={leave} onSend={agree} />}
    </div>
  );
}

interface NoteProps {
  readonly problem: AnyProblem | undefined;
  readonly stick: Result<PutOutcome, AnyProblem> | undefined;
  readonly isMaking: boolean;
  readonly onAgain: (chooseAnew: boolean) => void;
}

function Note({ problem, stick, isMaking, onAgain }: NoteProps): ReactNode {
  const { t } = useTranslation('exchange');
  return (
    <div className={classes['barNote']}>
      <ProblemNote problem={problem} />
      {stick === undefined ? null : <PutNote outcome={stick} onAgain={onAgain} />}
      {problem === undefined && stick === undefined ? (
        <Text size="sm" c="dimmed" role="status">
          {isMaking ? t('send.making') : t('send.printNote')}
        </Text>
      ) : null}
    </div>
  );
}

const isComplete = ({ isReady, person }: SendBarProps): boolean =>
  isReady && person !== undefined && isReachable(person);

interface AskedOnce {
  readonly asking: { readonly elsewhere: InquiryPlace; readonly service: string } | undefined;
  readonly send: (now: boolean) => Promise<void>;
  readonly leave: () => void;
  readonly agree: () => void;
}

/** Where the directory names another house, a person says that this one is meant: once for each place and house. */
function useAskedOnce({ elsewhere, person }: SendBarProps, send: AskedOnce['send']): AskedOnce {
  const [agreed, setAgreed] = useState<string>();
  const [asks, setAsks] = useState<{ readonly now: boolean }>();
  const service = person?.service;
  const about = elsewhere === undefined ? undefined : `${elsewhere.municipality} ${service ?? ''}`;
  const leave = (): void => setAsks(undefined);
  return {
    asking: asks === undefined || elsewhere === undefined || service === undefined ? undefined : { elsewhere, service },
    send: async (now) => {
      if (about === undefined || about === agreed) await send(now);
      else setAsks({ now });
    },
    leave,
    agree: () => {
      setAgreed(about);
      leave();
      void send(asks?.now === true);
    },
  };
}

/** Made once and then only carried: when the stick makes trouble the file is ready and stays ready. */
function useSending({ make, onSent }: SendBarProps): {
  readonly isMaking: boolean;
  readonly problem: AnyProblem | undefined;
  readonly stopped: { readonly item: OutgoingItem; readonly stick: Result<PutOutcome, AnyProblem> } | undefined;
  readonly send: (now: boolean) => Promise<void>;
  readonly putAgain: (chooseAnew: boolean) => Promise<void>;
} {
  const { put, isWorking } = useStick();
  const { run, isBusy, problem } = useCommand<AnyProblem>();
  const [stopped, setStopped] = useState<{ item: OutgoingItem; stick: Result<PutOutcome, AnyProblem> }>();

  const carry = async (item: OutgoingItem, chooseAnew: boolean): Promise<void> => {
    const outcome = await put([item.name], chooseAnew);
    if (outcome.ok && outcome.value.left.length === 0) return onSent(item, outcome.value);
    // Closing the folder dialog means "not now": it is ready, and said so.
    if (!outcome.ok && outcome.problem.code === 'cancelled') return onSent(item, undefined);
    setStopped({ item, stick: outcome });
  };

  const send = async (now: boolean): Promise<void> => {
    if (stopped !== undefined) return onSent(stopped.item, undefined);
    const made = await run(make());
    if (!made.ok) return;
    if (now) await carry(made.value, false);
    else onSent(made.value, undefined);
  };

  const putAgain = async (chooseAnew: boolean): Promise<void> => {
    if (stopped !== undefined) await carry(stopped.item, chooseAnew);
  };

  return { isMaking: isBusy || isWorking, problem, stopped, send, putAgain };
}
