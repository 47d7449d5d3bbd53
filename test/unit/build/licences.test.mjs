import { describe, expect, test } from 'vitest';
import { licences } from '../../../build/checks/licences.mjs';
import { accepted, corrected, licenceOf, refusedIn } from '../../../build/notices/licences.mjs';
import { project } from './project.mjs';

/** @param {Record<string, object>} packages */
const lockOf = (packages) => JSON.stringify({ packages: { '': { license: 'EUPL-1.2' }, ...packages } });
/** What is corrected has to be there, or the check says so. */
const known = Object.fromEntries(Object.keys(corrected).map((name) => [`node_modules/${name}`, {}]));

describe('the licence of what is shipped', () => {
  test('is refused by name when it is unknown, missing or no licence', () => {
    const root = project({
      'package-lock.json': lockOf({
        ...known,
        'node_modules/fine': { license: 'MIT' },
        'node_modules/closed': { license: 'SEE LICENSE IN LICENSE.md' },
        'node_modules/fine/node_modules/@some/silent': {},
        'node_modules/shared': { license: 'AGPL-3.0-or-later' },
      }),
    });
    expect(licences.find(root)).toEqual([
      'closed is under SEE LICENSE IN LICENSE.md: SEE is not among the accepted licences',
      '@some/silent declares no licence',
      'shared is under AGPL-3.0-or-later: AGPL-3.0-or-later is not among the accepted licences',
    ]);
  });

  test('of tools for building and trying does not count', () => {
    const root = project({ 'package-lock.json': lockOf({ ...known, 'node_modules/tool': { dev: true } }) });
    expect(licences.find(root)).toEqual([]);
  });

  test('that is corrected for a package nobody ships is named', () => {
    const root = project({ 'package-lock.json': lockOf({}) });
    expect(licences.find(root)).toEqual(['build/notices/licences.mjs corrects dictionary-en-gb, which is not shipped']);
  });

  test('counts as its file says, where the declaration says nothing', () => {
    expect(refusedIn('(MIT AND BSD)')).toBe('BSD');
    expect(licenceOf({ name: 'dictionary-en-gb', declared: '(MIT AND BSD)' })).toEqual({ licence: 'SCOWL' });
  });
});

test.each([
  ['MIT', undefined],
  ['(BSD-3-Clause OR CC-BY-3.0)', undefined],
  ['CC-BY-3.0 OR Proprietary', 'CC-BY-3.0'],
  ['MIT AND Proprietary', 'Proprietary'],
  ['(MIT OR Proprietary) AND ISC', undefined],
  ['MIT OR Proprietary AND Secret', undefined],
  ['(Proprietary AND MIT) OR (ISC AND Secret)', 'Proprietary'],
  ['LGPL-2.1-or-later', undefined],
  ['GPL-2.0-only', undefined],
  ['constructor', 'constructor'],
  ['(MIT', 'an open parenthesis'],
  ['MIT MIT', 'MIT'],
  ['', 'nothing'],
])('in %s the identifier in the way is %s', (expression, refused) => {
  expect(refusedIn(expression)).toBe(refused);
});

test('each accepted licence has its reason', () => {
  for (const reason of Object.values(accepted)) expect(reason).toMatch(/\w+ \w+/);
});
