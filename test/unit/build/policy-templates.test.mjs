import { expect, test } from 'vitest';
import { policyTemplates } from '../../../build/checks/policy-templates.mjs';
import { templatesFolder, writeTemplates } from '../../../build/policy/files.mjs';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './project.mjs';

test('templates are refused where one is missing or says something else than the declaration', () => {
  const root = project({});
  const paths = writeTemplates(root);
  expect(paths).toHaveLength(5);
  expect(policyTemplates.find(root)).toEqual([]);
  const [admx = '', adml = ''] = paths;
  writeFileSync(join(root, admx), readFileSync(join(root, admx), 'utf8').replace('maxValue="60"', 'maxValue="600"'));
  writeFileSync(join(root, adml), '');
  expect(policyTemplates.find(root).map((line) => line.split(' ')[0])).toEqual([admx, adml]);
});

test('every word that is named in the definitions is there in each language, and is not empty', () => {
  const root = project({});
  writeTemplates(root);
  const at = (/** @type {string} */ path) => readFileSync(join(root, templatesFolder, path), 'utf8');
  const definitions = at('Passerelle.admx');
  const named = [...definitions.matchAll(/\$\((string|presentation)\.(\w+)\)/g)].map(
    ([, table, id]) => `${table} ${id}`,
  );
  expect(named.length).toBeGreaterThan(40);
  for (const folder of ['nl-NL', 'fr-FR', 'de-DE', 'en-US']) {
    expect(existsSync(join(root, templatesFolder, folder))).toBe(true);
    const there = [...at(`${folder}/Passerelle.adml`).matchAll(/<(string|presentation) id="(\w+)">[^\n]+<\/\1>/g)];
    expect(new Set(there.map(([, table, id]) => `${table} ${id}`))).toEqual(new Set(named));
  }
  // Switched on and left as it is, the longest time of keeping shortens none.
  const english = at('en-US/Passerelle.adml');
  expect(english).toMatch(
    /<presentation id="longestRetentionMonths"><decimalTextBox refId="value" defaultValue="1200">/,
  );
  expect(english).toMatch(/<presentation id="lockMinutes"><decimalTextBox refId="value" defaultValue="5">/);
});
