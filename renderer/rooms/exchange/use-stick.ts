/** Putting what is ready on a stick, and taking in what is on one. Nothing here can lose what is ready: it stays. */
import { useCallback } from 'react';
import type { OnStick, Stick } from '../../../shared/bridge/contract.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { AnyProblem } from '../../ui/problems.tsx';
import { useCommand } from '../../ui/use-command.ts';
import { useShell, useVault, type Services, type Shell } from '../../data/vault.tsx';

export interface PutOutcome {
  readonly label: string;
  readonly put: readonly string[];
  /** Those that did not fit, with the first reason. */
  readonly left: readonly string[];
  readonly problem?: AnyProblem;
}

export interface TakeOutcome {
  readonly label: string;
  readonly taken: number;
  readonly known: number;
  readonly damaged: number;
  /** Stayed on the stick: its share of the inbox is full. */
  readonly left: number;
}

/** The stick used last when it is still there, else the one the person chooses. */
async function findStick(shell: Shell, chooseAnew: boolean): Promise<Result<Stick, AnyProblem>> {
  if (!chooseAnew) {
    const current = await shell('stick.current', undefined);
    if (current.ok) return current;
  }
  const chosen = await shell('stick.choose', undefined);
  return chosen.ok ? chosen : fail({ code: chosen.problem });
}

async function putOn(
  { token, label }: Stick,
  names: readonly string[],
  { shell, vault }: Services,
): Promise<Result<PutOutcome, AnyProblem>> {
  const copied = await shell('stick.put', { token, names: [...names] });
  if (!copied.ok) return fail({ code: copied.problem });
  const done = copied.value.filter(({ result }) => result.ok).map(({ name }) => name);
  const failed = copied.value.find(({ result }) => !result.ok);
  if (done.length > 0) {
    const marked = await vault.markOnStick({ names: done });
    if (!marked.ok) return marked;
  }
  const left = names.filter((name) => !done.includes(name));
  const trouble = failed?.result.ok === false ? { problem: { code: failed.result.problem } } : {};
  return ok({ label, put: done, left, ...trouble });
}

async function takeFrom({ token, label }: Stick, shell: Shell): Promise<Result<TakeOutcome, AnyProblem>> {
  const copied = await shell('stick.take', { token });
  if (!copied.ok) return fail({ code: copied.problem });
  const { taken, known, damaged, left = 0 } = copied.value;
  return ok({ label, taken: taken.length, known: known.length, damaged, left });
}

/** A stick that is there, and what is on it. */
export interface PluggedIn {
  readonly label: string;
  readonly holds: OnStick;
}

export interface StickWork {
  readonly isWorking: boolean;
  /** The stick used last, when it is still there; `chooseAnew`: another one, which the person chooses. */
  readonly look: (chooseAnew: boolean) => Promise<Result<PluggedIn, AnyProblem>>;
  /** Nothing more is read from it or written to it. A stick that is out already is released as well. */
  readonly release: () => Promise<void>;
  /** Copies these to the stick and notes which are on it. */
  readonly put: (names: readonly string[], chooseAnew?: boolean) => Promise<Result<PutOutcome, AnyProblem>>;
  readonly take: (chooseAnew?: boolean) => Promise<Result<TakeOutcome, AnyProblem>>;
}

export function useStick(): StickWork {
  const shell = useShell();
  const vault = useVault();
  const { run, isBusy } = useCommand<AnyProblem>();

  const put = useCallback(
    async (names: readonly string[], chooseAnew = false): Promise<Result<PutOutcome, AnyProblem>> => {
      const stick = await findStick(shell, chooseAnew);
      return stick.ok ? run(putOn(stick.value, names, { shell, vault })) : stick;
    },
    [shell, vault, run],
  );

  const take = useCallback(
    async (chooseAnew = false): Promise<Result<TakeOutcome, AnyProblem>> => {
      const stick = await findStick(shell, chooseAnew);
      return stick.ok ? run(takeFrom(stick.value, shell)) : stick;
    },
    [shell, run],
  );

  const look = useCallback(
    async (chooseAnew: boolean): Promise<Result<PluggedIn, AnyProblem>> => {
      const stick = await shell(chooseAnew ? 'stick.choose' : 'stick.current', undefined);
      if (!stick.ok) return fail({ code: stick.problem });
      const looked = await shell('stick.look', { token: stick.value.token });
      return looked.ok ? ok({ label: stick.value.label, holds: looked.value }) : fail({ code: looked.problem });
    },
    [shell],
  );

  const release = useCallback(async (): Promise<void> => {
    const stick = await shell('stick.current', undefined);
    if (stick.ok) await shell('stick.release', { token: stick.value.token });
  }, [shell]);

  return { isWorking: isBusy, look, put, take, release };
}
