/** What is in the shell of a build without network (electron/transports/SPEC.md, N18). */
import { describe, expect, test } from 'vitest';
import { modulesOfShell } from '../../../build/bundle.mjs';

const [ordinary, airGapped] = await Promise.all([
  modulesOfShell({ airGapped: false }),
  modulesOfShell({ airGapped: true }),
]);

describe('N18 the air-gapped shell', () => {
  test('has the folder for its only transport', () => {
    const transports = (/** @type {readonly string[]} */ files) =>
      [...new Set(files.flatMap((file) => /^electron\/transports\/([^/]+)\//.exec(file)?.[1] ?? []))].sort();
    expect(transports(ordinary.files)).toEqual(['folder', 's3']);
    expect(transports(airGapped.files)).toEqual(['folder']);
  });

  test('lacks everything the ordinary one has for a network, and has nothing else', () => {
    const lacking = ordinary.files.filter((file) => !airGapped.files.includes(file));
    expect(lacking.some((file) => file.includes('node_modules/aws4fetch/'))).toBe(true);
    expect(lacking).toContain('electron/network/carrier.ts');
    expect(airGapped.files.filter((file) => file.startsWith('electron/network/')).sort()).toEqual([
      'electron/network/calls.ts',
      'electron/network/none.ts',
    ]);
    expect(
      airGapped.files.filter((file) => !ordinary.files.includes(file) && !/\/(calls|none)\.ts$/.test(file)),
    ).toEqual([]);
  });

  test('loads no module of Node that speaks to a network', () => {
    const speaking = /^(node:)?(net|http2?|https|tls|dgram|dns|inspector)(\/|$)/;
    expect(airGapped.imported.filter((name) => speaking.test(name))).toEqual([]);
    expect(ordinary.imported).toContain('node:net');
  });
});
