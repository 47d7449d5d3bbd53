/** References to documents in the key file (renderer/vault/SPEC.md, A8). */
import { expect, it } from 'vitest';
import { openList } from '../../../renderer/vault/core/keys/reference-lists.ts';
import type { KeyFile } from '../../../renderer/vault/core/keys/key-file.ts';
import { dropReferences, hadByOthers, refer, referencesOf } from '../../../renderer/vault/core/writing/references.ts';
import type { Session } from '../../../renderer/vault/core/session/session.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import type { Attachment } from '../../../shared/dossier/entities.ts';
import { toHex } from '../../../shared/codec/hex.ts';
import { must, ok } from '../../../shared/result.ts';
import { crypto, filled } from '../../support/exchange.ts';

const document = (nth: number) => ({ id: `d${nth}`, key: filled(32, nth) }) as unknown as Attachment;
const [mine, theirs, before] = [filled(16, 1), filled(16, 7), filled(16, 8)];

/** A computer that has these lists in its key file; it counts how often it writes. */
function computer(documents: KeyFile['documents'] = [], former: readonly { seat: Bytes; next?: Bytes }[] = []) {
  const session = {
    crypto,
    vault: filled(16, 2),
    erasureKey: filled(32, 3),
    file: { documents },
    people: [{ seat: mine }, { seat: theirs }],
    secret: { seat: mine },
    household: { former },
    writes: 0,
    changeKeyFile(change: (file: Pick<KeyFile, 'documents'>) => Pick<KeyFile, 'documents'>) {
      session.file = change(session.file);
      session.writes += 1;
      return Promise.resolve(ok(undefined));
    },
  };
  return { session, asked: session as unknown as Session };
}

it('A8: what is referred to already is not written again, and adds nothing to the list', async () => {
  const { session, asked } = computer();
  const refers = (files: readonly Attachment[]) => refer(asked, [{ files, seats: [mine] }]);
  await refers([document(4)]);
  const listed = () => openList(session, must(session.file.documents[0], 'a list'));
  const known = listed();
  await refers([document(4)]);
  expect([session.writes, listed()]).toEqual([1, known]);
  await refers([document(4), document(5)]);
  expect(session.writes).toBe(2);
  expect(listed()).toHaveLength(known.length + 64);
  expect(listed()).toEqual(expect.arrayContaining([...known]));
});

it('A8: a list that does not open is left where it is, and another begins beside it', async () => {
  const odd = { seat: mine, box: filled(200, 9) };
  const { session, asked } = computer([odd]);
  await refer(asked, [{ files: [document(4)], seats: [mine] }]);
  expect(session.file.documents).toContain(odd);
  const [list] = session.file.documents.filter((each) => each !== odd);
  expect(list?.seat).toEqual(mine);
  const begun = openList(session, must(list, 'a list')).length;
  // As many more than the document as chance has it: a list tells no number.
  expect([begun % 64, begun >= 128]).toEqual([0, true]);
});

it('A8: what a place had that I came back from is mine, and what anybody else has is theirs', async () => {
  for (const [next, isMine] of [
    [mine, true],
    [theirs, false],
    [undefined, false],
  ] as const) {
    const { session, asked } = computer([], [{ seat: before, ...(next && { next }) }]);
    await refer(asked, [{ files: [document(4)], seats: [mine, before] }]);
    const references = referencesOf(asked, [document(4), document(4)]);
    expect(references.map(({ document: id }) => id)).toEqual(['d4']);
    expect([...hadByOthers(asked, references)]).toEqual(isMine ? [] : ['d4']);
    await dropReferences(asked, references);
    const ofBefore = must(
      references[0]?.all.find(({ seat }) => toHex(seat) === toHex(before)),
      'theirs',
    ).reference;
    const left = session.file.documents.flatMap((each) => openList(session, each));
    expect(left.includes(toHex(ofBefore))).toBe(!isMine);
  }
});
