import { expect, it } from 'vitest';
import { inTurn } from '../../../renderer/vault/services/tasks/in-turn.ts';

it("T1: whoever sends much puts nobody else's work out of sight", () => {
  const many = Array.from({ length: 40 }, (_, nth) => ({ id: `of Otto ${nth}`, held: { seat: 'otto' } }));
  const one = { id: 'of Wolf', held: { seat: 'wolf' } };
  const shown = inTurn([...many, one]).map(({ id }) => id);
  expect(shown.slice(0, 3)).toEqual(['of Otto 0', 'of Wolf', 'of Otto 1']);
  expect(shown).toHaveLength(41);
});
