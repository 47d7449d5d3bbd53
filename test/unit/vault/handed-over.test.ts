import { expect, it } from 'vitest';
import { vaultCalls } from '../../../renderer/vault/api/calls.ts';
import { HitWriter, unpackedAnswer, type PackedAnswer } from '../../../renderer/vault/services/search/crossing.ts';
import { handedOver } from '../../../renderer/vault/handed-over.ts';
import { ok } from '../../../shared/result.ts';

const person = { dossier: 'd', surname: 'Distel', firstName: 'Mos', birthYear: '1991' };

it('hits of a search arrive whole when their letters and numbers are transferred to the page', () => {
  const hits = new HitWriter(1);
  const texts = Array.from({ length: 3000 }, (_, at) => `hit ${at} with an excerpt`);
  for (const [at, excerpt] of texts.entries()) {
    const row = at % 1000;
    if (row === 0) hits.begin(1000, 40_000);
    hits.put({ row, person: hits.person(person), kind: 1, section: 0, day: 0, entity: `e${at}`, excerpt });
    hits.mark(row, [[0, 3]]);
  }
  const answer: PackedAnswer = ok({ packed: hits.packed(), complete: true, namesOnly: false });
  const arrived = structuredClone(answer, { transfer: [...handedOver(vaultCalls.search, answer)] });
  const read = unpackedAnswer(arrived);
  expect(read.ok && read.value.hits.map(({ excerpt, entity, marks }) => ({ excerpt, entity, marks }))).toEqual(
    texts.map((excerpt, at) => ({ excerpt, entity: `e${at}`, marks: [[0, 3]] })),
  );
  // Nothing of it is copied: what changed hands is gone here.
  expect(answer.value.packed.sheets.map(({ letters }) => letters.narrow.length)).toEqual([0, 0, 0]);
});

it('an answer of a search without hits transfers nothing', () => {
  expect(handedOver(vaultCalls.search, { ok: false, problem: { code: 'locked' } })).toEqual([]);
});
