import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runtimeVersions, softwareBill } from '../../../build/notices/sbom.mjs';
import { project } from './project.mjs';

/** @param {string} name */
const component = (name) => ({
  'bom-ref': `${name}@1.0.0`,
  type: 'library',
  name,
  version: '1.0.0',
  scope: 'required',
});
const bill = {
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  serialNumber: 'urn:uuid:5d9f1c2e-0000-4000-8000-000000000000',
  metadata: {
    timestamp: '2026-12-01T06:18:59.698Z',
    tools: [{ vendor: 'npm', name: 'cli', version: '11.19.1' }],
    component: { ...component('passerelle'), name: 'the-folder' },
  },
  components: [component('zod'), component('left-at-home'), component('dictionary-en-gb'), component('qr')],
  dependencies: [
    { ref: 'zod@1.0.0', dependsOn: [] },
    { ref: 'passerelle@1.0.0', dependsOn: ['zod@1.0.0', 'qr@1.0.0', 'left-at-home@1.0.0'] },
    { ref: 'left-at-home@1.0.0', dependsOn: ['zod@1.0.0'] },
  ],
};
const what = {
  name: 'passerelle',
  shipped: [
    { name: 'zod', version: '1.0.0', licence: 'MIT' },
    { name: 'qr', version: '1.0.0', licence: '(MIT OR Apache-2.0)' },
    { name: 'dictionary-en-gb', version: '1.0.0', licence: 'SCOWL' },
  ],
  runtime: { electron: '45.5.0', chromium: '156.0.1.2', node: '24.21.0' },
};

test('the bill holds what is shipped and the runtime, each with its licence, and nothing else', () => {
  const made = JSON.parse(softwareBill(bill, what));
  expect(made.metadata).toEqual({ component: { ...component('passerelle'), type: 'application' } });
  const inBrief = made.components.map((/** @type {any} */ each) => [each['bom-ref'], each.licenses]);
  expect(inBrief).toEqual([
    ['dictionary-en-gb@1.0.0', [{ license: { name: 'SCOWL' } }]],
    ['qr@1.0.0', [{ expression: 'MIT OR Apache-2.0' }]],
    ['runtime:chromium@156.0.1.2', [{ license: { id: 'BSD-3-Clause' } }]],
    ['runtime:electron@45.5.0', [{ license: { id: 'MIT' } }]],
    ['runtime:node@24.21.0', [{ license: { id: 'MIT' } }]],
    ['zod@1.0.0', [{ license: { id: 'MIT' } }]],
  ]);
  expect(made.dependencies).toEqual([
    { ref: 'passerelle@1.0.0', dependsOn: ['qr@1.0.0', 'zod@1.0.0'] },
    { ref: 'zod@1.0.0', dependsOn: [] },
  ]);
  expect(made.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('the same parts have the same bytes, another part has another number', () => {
  const again = {
    ...bill,
    serialNumber: 'urn:uuid:another',
    metadata: { ...bill.metadata, timestamp: 'later', tools: [], component: { ...component('passerelle'), name: 'x' } },
    components: bill.components.toReversed(),
    dependencies: bill.dependencies.toReversed().map((each) => ({ ...each, dependsOn: each.dependsOn.toReversed() })),
  };
  const first = softwareBill(bill, what);
  expect(softwareBill(again, what)).toBe(first);
  const newer = softwareBill(bill, { ...what, runtime: { ...what.runtime, chromium: '156.0.1.3' } });
  expect(JSON.parse(newer).serialNumber).not.toBe(JSON.parse(first).serialNumber);
});

test('what a runtime is made of is told by its executable, wherever the words lie in it', async () => {
  const root = project({});
  const file = join(root, 'electron.exe');
  const words = 'Chrome/156.0.1.2 Electron/45.5.0\0https://nodejs.org/download/release/v24.21.0/node-v24.21.0.tar.gz';
  // Across the border of what is read at a time.
  writeFileSync(file, `${'\xff'.repeat((1 << 22) - 10)}${words}`, 'latin1');
  expect(await runtimeVersions(file)).toEqual(what.runtime);
  writeFileSync(file, 'https://nodejs.org/download/release/v24.21.0/', 'latin1');
  expect(await runtimeVersions(file)).toBeUndefined();
});
