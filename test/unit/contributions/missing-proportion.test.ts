/** Work whose predecessors never came, in as many runs as a founding has room for: asked with every view of its section. */
import { expect, it } from 'vitest';
import { toHex } from '../../../shared/codec/hex.ts';
import { hold } from '../../../shared/contributions/held.ts';
import { Knowledge } from '../../../shared/contributions/knowledge.ts';
import { beforeWhichSomethingIsMissing } from '../../../shared/contributions/missing.ts';
import { must } from '../../../shared/result.ts';
import { crypto, Desk, found, person, psd } from '../../support/section.ts';

it('N9: what is missing takes time in proportion to what a founding says of it', () => {
  const lien = person('Lien', psd);
  const section = found(lien, [lien]);
  const epoch = must(new Desk(lien, section, [lien]).log.epoch(), 'the epoch that was founded');
  const held = Array.from({ length: 9_000 }, () => {
    const actor = { ...section.founding.head.actor, run: crypto.random(16) };
    const head = { ...section.founding.head, actor, seq: 1, prev: crypto.random(32), epoch: section.founding.id };
    return hold({ ...section.founding, id: crypto.random(32), head, ops: [] }, true);
  });
  const founding = {
    ...epoch.founding,
    restates: held.map(({ contribution: { id } }) => ({ id, shows: [0] })),
    covered: held.map(({ contribution: { id, head } }) => ({
      key: new Uint8Array(head.actor.key),
      run: new Uint8Array(head.actor.run),
      tips: [{ seq: 1, id }],
      missing: [[0, 0] satisfies [number, number]],
    })),
  };
  const epochs = new Map([[epoch.hex, { ...epoch, founding }]]);
  const knowledge = new Knowledge(epochs);
  const before = process.cpuUsage();
  const lacking = beforeWhichSomethingIsMissing(new Map(held.map((each) => [each.id, each])), knowledge, epochs);
  const { user, system } = process.cpuUsage(before);
  expect(lacking.map(({ id }) => id)).toEqual(held.map(({ contribution: { id } }) => toHex(id)));
  expect((user + system) / 1_000_000).toBeLessThan(8);
});
