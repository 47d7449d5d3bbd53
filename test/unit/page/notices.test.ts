/** Notices of what the application is made of, as the page reads them. */
import { expect, test } from 'vitest';
import { noticesOf } from '../../../renderer/rooms/help/notices/use-notices.ts';

const one = { name: 'react', version: '19.3.1', licence: 'MIT', by: '', texts: ['Copyright'] };

test('are those the build wrote', async () => {
  expect(await noticesOf(() => Promise.resolve(Response.json({ notices: [one] })))).toEqual([one]);
});

test.each([
  ['not there', () => Promise.resolve(new Response(null, { status: 404 }))],
  ['not JSON', () => Promise.resolve(new Response('<html>'))],
  ['something else', () => Promise.resolve(new Response('{"notices":[{"name":"react"}]}'))],
  ['out of reach', () => Promise.reject(new Error('no'))],
])('are said to be missing when they are %s', async (_, ask) => {
  expect(await noticesOf(ask)).toBeNull();
});
