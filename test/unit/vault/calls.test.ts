/** What is said of each call once decides who answers, in whose turn, and what is read of what the page asks. */
import { describe, expect, it } from 'vitest';
import { callNames, vaultCalls, type VaultApi } from '../../../renderer/vault/api/calls.ts';
import type { VaultContext } from '../../../renderer/vault/core/context/context.ts';
import { answering, type Answered, type OpenTo, type Turns } from '../../../renderer/vault/core/gate/answering.ts';
import { ok } from '../../../shared/result.ts';

/** What was asked of a part, and in whose turn. */
interface Heard {
  readonly name: string;
  readonly turn: string;
  readonly input: unknown;
}

/** Every call over parts that only say what they were asked. */
function listening(readingOnly: OpenTo['readingOnly'] = null): { readonly calls: Answered; heard: Heard[] } {
  const heard: Heard[] = [];
  const parts = Object.fromEntries(
    callNames.map((name) => {
      const hear = (turn: string, input: unknown) => {
        heard.push({ name, turn, input });
        return Promise.resolve(ok(name));
      };
      return [
        name,
        vaultCalls[name].turn === 'own'
          ? (input: unknown) => hear('own', input)
          : (turn: string, input: unknown) => hear(turn, input),
      ];
    }),
  ) as unknown as Parameters<typeof answering>[0];
  const turnOf = (turn: string) => (work: (context: never) => unknown) => work(turn as never);
  const turns = Object.fromEntries(
    (['queued', 'after-reading', 'at-once'] as const).map((turn) => [turn, turnOf(turn)]),
  ) as unknown as Turns<VaultContext>;
  return { calls: answering(parts, turns, () => ({ readingOnly, inspection: null })), heard };
}

/** Calls that are asked nothing more. */
const bare = callNames.filter((name) => vaultCalls[name].input.safeParse(undefined).success);

describe('calls of the vault', () => {
  it('that read are answered where only reading is possible, and no other (V1)', async () => {
    const { calls } = listening('newer-version');
    const read = callNames.filter((name) => vaultCalls[name].does === 'reads');
    expect(read.length).toBeGreaterThan(40);
    expect(callNames.length - read.length).toBeGreaterThan(80);
    for (const name of callNames) {
      const answer = await calls[name]();
      if (vaultCalls[name].does === 'writes') expect(answer).toEqual({ ok: false, problem: { code: 'newer-version' } });
      else expect(answer).not.toEqual({ ok: false, problem: { code: 'newer-version' } });
    }
  });

  it('are all answered where everything is possible, each in the turn its table says', async () => {
    const { calls, heard } = listening();
    expect(bare.length).toBeGreaterThan(50);
    for (const name of bare) expect(await calls[name]()).toEqual(ok(name));
    expect(heard.map(({ name, turn }) => [name, turn])).toEqual(bare.map((name) => [name, vaultCalls[name].turn]));
    expect(new Set(heard.map(({ turn }) => turn))).toEqual(new Set(['queued', 'after-reading', 'at-once', 'own']));
  });

  it('asked with what does not fit answer so, and their part hears nothing (V7)', async () => {
    const { calls, heard } = listening();
    const asking = callNames.filter((name) => !bare.includes(name));
    expect(asking.length).toBeGreaterThan(100);
    for (const name of asking)
      for (const wrong of [undefined, null, 7, 'text', []])
        expect(await calls[name](wrong)).toMatchObject({ ok: false, problem: { code: 'does-not-fit' } });
    const needing = asking.filter((name) => !vaultCalls[name].input.safeParse({}).success);
    expect(needing.length).toBeGreaterThan(100);
    for (const name of needing)
      expect(await calls[name]({})).toMatchObject({ ok: false, problem: { code: 'does-not-fit' } });
    for (const name of bare)
      expect(await calls[name]({ more: 1 })).toEqual({ ok: false, problem: { code: 'does-not-fit', field: name } });
    expect(heard).toEqual([]);
  });

  it('name the field that does not fit, and take over nothing that was not asked for (V7)', async () => {
    const { calls, heard } = listening();
    const change = { do: 'put', section: 'plan', type: 'step', entity: 's1', unit: 'what', value: {}, sees: [] };
    expect(await calls.change({ dossier: 'd', changes: [{ ...change, section: 'Paardenbloem' }] })).toEqual({
      ok: false,
      problem: { code: 'does-not-fit', field: 'changes' },
    });
    expect(await calls.change({ dossier: 'd', changes: [change], more: 'not asked for' })).toEqual(ok('change'));
    expect(heard).toEqual([{ name: 'change', turn: 'own', input: { dossier: 'd', changes: [change] } }]);
  });

  it('take bytes as they come: nobody walks through them, or copies them (V7)', async () => {
    const { calls, heard } = listening();
    let reads = 0;
    const bytes = new Proxy(new Uint8Array(8), {
      get: (target, key) => {
        reads += 1;
        return Reflect.get(target, key, target) as unknown;
      },
    });
    expect(await calls.importCard({ bytes })).toEqual(ok('importCard'));
    const asked = heard[0]?.input as Parameters<VaultApi['importCard']>[0] | undefined;
    expect(asked?.bytes).toBe(bytes);
    expect(reads).toBe(0);
  });
});
