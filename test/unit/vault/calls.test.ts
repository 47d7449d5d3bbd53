/** What is said of each call once: where only reading is possible, it decides who answers (V1). */
import { describe, expect, it } from 'vitest';
import type { VaultApi } from '../../../renderer/vault/api.ts';
import { callNames, vaultCalls } from '../../../renderer/vault/api/calls.ts';
import { refusingChanges } from '../../../renderer/vault/core/session/reading-only.ts';
import { ok } from '../../../shared/result.ts';

/** Answers each call with its name. */
const named = Object.fromEntries(
  callNames.map((name) => [name, () => Promise.resolve(ok(name))]),
) as unknown as VaultApi;
const answersOf = async (api: VaultApi): Promise<ReadonlyMap<string, unknown>> => {
  const calls = Object.entries<(input?: never) => Promise<unknown>>(api as never);
  return new Map(await Promise.all(calls.map(async ([name, call]) => [name, await call()] as const)));
};

describe('calls of the vault', () => {
  it('that read are answered where only reading is possible, and no other (V1)', async () => {
    const answers = await answersOf(refusingChanges(named, () => 'newer-version'));
    expect(answers.size).toBe(callNames.length);
    const read = callNames.filter((name) => vaultCalls[name].does === 'reads');
    expect(read.length).toBeGreaterThan(40);
    expect(callNames.length - read.length).toBeGreaterThan(80);
    for (const name of callNames)
      expect(answers.get(name)).toEqual(
        vaultCalls[name].does === 'reads' ? ok(name) : { ok: false, problem: { code: 'newer-version' } },
      );
  });

  it('are all answered where everything is possible (V1)', async () => {
    const answers = await answersOf(refusingChanges(named, () => null));
    for (const name of callNames) expect(answers.get(name)).toEqual(ok(name));
  });
});
