import { expect, test } from 'vitest';
import { kinds, whyNot, type Kind } from './mounts.ts';

/**
 * The kinds of stick that can be plugged in on this computer. A kind that cannot is a test left out, counted and with the
 * reason, in each file that asks.
 */
export function kindsHere(): readonly Kind[] {
  return kinds.filter((kind) => {
    const why = whyNot(kind);
    test(`a stick with ${kind.name} can be plugged in on this computer`, ({ skip }) => {
      skip(why !== null, why ?? '');
      expect(why).toBeNull();
    });
    return why === null;
  });
}
