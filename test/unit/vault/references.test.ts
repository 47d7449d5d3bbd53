/** References to documents in the key file (renderer/vault/SPEC.md, A8). */
import { expect, it } from 'vitest';
import { openList } from '../../../renderer/vault/core/keys/reference-lists.ts';
import type { KeyFile } from '../../../renderer/vault/core/keys/key-file.ts';
import { refer } from '../../../renderer/vault/core/writing/references.ts';
import type { Session } from '../../../renderer/vault/core/session/session.ts';
import type { Attachment } from '../../../shared/dossier/entities.ts';
import { must, ok } from '../../../shared/result.ts';
import { crypto, filled } from '../../support/exchange.ts';

const document = (nth: number) => ({ id: `d${nth}`, key: filled(32, nth) }) as unknown as Attachment;

it('A8: what is referred to already is not written again, and adds nothing to the list', async () => {
  const seat = filled(16, 1);
  const session = {
    crypto,
    vault: filled(16, 2),
    erasureKey: filled(32, 3),
    file: { documents: [] as KeyFile['documents'] },
    writes: 0,
    changeKeyFile(change: (file: Pick<KeyFile, 'documents'>) => Pick<KeyFile, 'documents'>) {
      session.file = change(session.file);
      session.writes += 1;
      return Promise.resolve(ok(undefined));
    },
  };
  const refers = (files: readonly Attachment[]) => refer(session as unknown as Session, [{ files, seats: [seat] }]);
  await refers([document(4)]);
  const listed = () => openList(session, must(session.file.documents[0], 'a list'));
  const before = listed();
  await refers([document(4)]);
  expect([session.writes, listed()]).toEqual([1, before]);
  await refers([document(4), document(5)]);
  expect(session.writes).toBe(2);
  expect(listed()).toHaveLength(before.length + 64);
  expect(listed()).toEqual(expect.arrayContaining([...before]));
});
