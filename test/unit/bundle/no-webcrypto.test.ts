/** Chromium 130 has no X25519 in WebCrypto: the age library then computes it itself. */
import { afterEach, expect, test, vi } from 'vitest';
import { newIdentity, readBundle, recipientOf, writeBundle } from '../../../shared/bundle/index.ts';
import { bareContent, contributionId, crypto, seat, value } from '../../support/exchange.ts';

afterEach(() => vi.restoreAllMocks());

test('files are sealed, opened and keys derived without it', async () => {
  const sender = await seat();
  const receiver = await seat();
  const before = await recipientOf(receiver.identity);
  const missing = vi.spyOn(globalThis.crypto.subtle, 'importKey').mockImplementation(() => {
    throw new DOMException('Unrecognized name', 'NotSupportedError');
  });
  expect(await recipientOf(receiver.identity)).toBe(before);
  expect(await recipientOf(await newIdentity())).toMatch(/^age1/);
  const written = value(await writeBundle(crypto, await bareContent(sender, [receiver])));
  const read = value(await readBundle(written.file, [receiver.mine], { crypto, contributionId }));
  expect(read.from.name).toBe(sender.card.name);
  expect(missing).toHaveBeenCalled();
});
