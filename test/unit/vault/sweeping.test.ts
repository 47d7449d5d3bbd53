/** What lies under temporary names since a taking in that was interrupted (shared/bundle/SPEC.md, B20). */
import { expect, it } from 'vitest';
import { sweepArriving } from '../../../renderer/vault/services/exchange/incoming-files.ts';
import type { Session } from '../../../renderer/vault/core/session/session.ts';
import { ok } from '../../../shared/result.ts';

function interrupted(isReadOnly: boolean) {
  const did: unknown[] = [];
  const session = {
    isReadOnly,
    records: {
      list: () => [['a-temporary-name', 1]],
      put: (changes: unknown) => {
        did.push(changes);
        return Promise.resolve(ok(undefined));
      },
    },
    shell: (call: string, input: unknown) => {
      did.push([call, input]);
      return Promise.resolve(ok(undefined));
    },
  } as unknown as Session;
  return { session, did };
}

it('B20: is swept at the next unlocking', async () => {
  const { session, did } = interrupted(false);
  await sweepArriving(session);
  expect(did).toEqual([['chunks.remove', { attachment: 'a-temporary-name' }], [['arriving/a-temporary-name', null]]]);
});

it('V2: stays where the vault can only be read', async () => {
  const { session, did } = interrupted(true);
  await sweepArriving(session);
  expect(did).toEqual([]);
});
