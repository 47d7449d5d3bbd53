/** What a file says beside its parts: what was received, what never came, which file of how many it is, and when it was made. */
import type { BundleContent } from '../../../shared/bundle/write.ts';
import type { Receipt } from '../../../shared/bundle/manifest.ts';
import type { Bytes } from '../../../shared/crypto/crypto.ts';
import type { World } from '../world/world.ts';

const largest = Number.MAX_SAFE_INTEGER;
const lastMoment = 253_402_300_799_999;

/** @param known ids of files the liar was sent, or heard of */
export function saidBeside({ random, crypto, clock }: World, known: readonly Bytes[]): Partial<BundleContent> {
  const someFile = (): Bytes => (known.length > 0 && !random.once(3) ? random.pick(known) : crypto.random(16));
  const receipt = (): Receipt => ({
    bundle: someFile(),
    state: random.pick(['received', 'opened', 'accepted', 'refused']),
    at: random.pick([0, clock.now, lastMoment]),
    ...(random.once(3) && { reason: 'a lie' }),
  });
  const ask = (): BundleContent['asks'][number] => ({
    stream: crypto.random(16),
    sequence: random.pick([1, 2, 7, largest]),
  });
  const some = <T>(make: () => T): T[] => Array.from({ length: random.pick([1, 2, 200]) }, make);
  return random.pick<Partial<BundleContent>>([
    { receipts: some(receipt) },
    { asks: some(ask) },
    { receipts: some(receipt), asks: some(ask), purpose: 'receipt', sections: [] },
    {
      stream: {
        id: crypto.random(16),
        sequence: random.pick([2, 9_000, largest]),
        previous: crypto.random(32),
      },
    },
    { madeAt: random.pick([0, clock.now - 90_000_000_000, lastMoment]) },
    { logHead: crypto.random(32), directoryVersion: largest },
    { decisions: some(() => `lie-${random.below(1_000)}`), message: 'a lie '.repeat(random.pick([1, 80])) },
  ]);
}
