/** What an administrator may write, and ten ways to write it wrong. */
import { describe, expect, test } from 'vitest';
import { longestMonths } from '../../../shared/dossier/retention-basis.ts';
import {
  inForce,
  longestRetention,
  settingNames,
  strictDefault,
  type MachinePolicy,
} from '../../../shared/machine-policy/policy.ts';
import { largestPolicy, readPolicy, stateOf } from '../../../shared/machine-policy/reading.ts';
import { utf8 } from '../../../shared/codec/bytes.ts';

const everything: Required<MachinePolicy> = {
  lockMinutes: 5,
  language: 'fr',
  screenCapture: 'withheld',
  folder: 'fixed',
  exchangeFolder: '/media/service',
  storage: 'fixed',
  storageAddress: 'https://storage.example.org:8443',
  backupFolder: '/srv/copies of the service',
  scannerFolder: '/srv/scans',
  camera: 'off',
  keepersNumber: '01234 56789 01234 56789 01234 56789',
  updates: 'offer',
  secondKey: 'optional',
  longestRetentionMonths: 120,
};

const read = (text: string): ReturnType<typeof readPolicy> => readPolicy(utf8(text), 'posix');
const mistakesIn = (text: string): readonly string[] => {
  const answer = read(text);
  return answer.ok ? [] : answer.problem.map(({ code, key }) => (key === undefined ? code : `${code} ${key}`));
};

describe('a policy', () => {
  test('PM1: sets every setting there is, or none', () => {
    expect(Object.keys(everything)).toEqual(settingNames);
    expect(read(JSON.stringify(everything))).toEqual({ ok: true, value: everything });
    expect(read(' { } ')).toEqual({ ok: true, value: {} });
  });

  test('PM1: allows as long a time of keeping as a period may have', () => {
    expect(longestRetention).toBe(longestMonths);
  });

  test.each([
    ['a name nobody knows', '{"lockMinutes": 5, "lockminutes": 5}', ['unknown lockminutes']],
    ['another type', '{"lockMinutes": "5"}', ['wrong-type lockMinutes']],
    ['no whole number', '{"lockMinutes": 2.5}', ['wrong-type lockMinutes']],
    ['out of bounds', '{"lockMinutes": 61}', ['out-of-bounds lockMinutes']],
    ['a name twice', '{"storage": "off", "\\u0073torage": "on"}', ['duplicate storage']],
    ['not JSON', '{"lockMinutes": 5,}', ['not-json']],
    ['a list', '[{"lockMinutes": 5}]', ['not-an-object']],
    ['none of the choices', '{"updates": "always"}', ['not-a-choice updates']],
    ['a folder from nowhere', '{"backupFolder": "copies"}', ['not-a-full-path backupFolder']],
    ['a folder that leads up', '{"backupFolder": "/srv/../etc"}', ['not-a-full-path backupFolder']],
    ['a folder of another system', '{"backupFolder": "C:\\\\copies"}', ['not-a-full-path backupFolder']],
    ['a folder too deep', `{"backupFolder": "/${'x'.repeat(240)}"}`, ['not-a-full-path backupFolder']],
    ['a folder of scans from nowhere', '{"scannerFolder": "scans"}', ['not-a-full-path scannerFolder']],
    ['a camera by halves', '{"camera": "sometimes"}', ['not-a-choice camera']],
    ['fixed to nothing', '{"folder": "fixed"}', ['place-missing exchangeFolder']],
    [
      'a place that nothing is fixed to',
      '{"storage": "off", "storageAddress": "https://a.example"}',
      ['place-unused storageAddress'],
    ],
    ['digits of another form', '{"keepersNumber": "0123456789"}', ['wrong-form keepersNumber']],
    [
      'an address without proof',
      '{"storage": "fixed", "storageAddress": "http://a.example"}',
      ['wrong-form storageAddress'],
    ],
    ['a name no policy has', '{"__proto__": {"lockMinutes": 5}}', ['unknown __proto__']],
    ['nothing', '', ['not-json']],
  ])('PM2, PM3: is refused whole, by name: %s', (_, text, mistakes) => {
    expect(mistakesIn(text)).toEqual(mistakes);
  });

  test('PM5: is UTF-8 without a mark, and small', () => {
    const text = JSON.stringify(everything);
    const wide = new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);
    expect(readPolicy(new Uint8Array([0xff, 0xfe, ...wide]), 'posix')).toMatchObject({
      problem: [{ code: 'wrong-encoding' }],
    });
    expect(mistakesIn(`\uFEFF${text}`)).toEqual(['wrong-encoding']);
    expect(mistakesIn(text + ' '.repeat(largestPolicy - text.length))).toEqual([]);
    expect(mistakesIn(text + ' '.repeat(largestPolicy + 1 - text.length))).toEqual(['too-large']);
  });

  test('PM2: tells every mistake once, and repeats no name that is not a plain word', () => {
    expect(mistakesIn('{"updates": 1, "lockMinutes": 0, "Jan Peeters": 1, "x y": 2, "other": 3}').toSorted()).toEqual(
      ['not-a-choice updates', 'out-of-bounds lockMinutes', 'unknown', 'unknown other'].toSorted(),
    );
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`x${at}`, 1]));
    expect(mistakesIn(JSON.stringify(many))).toHaveLength(20);
  });

  test('PM2, PM4: with ten mistakes at once is told all ten by name, and nothing of what is right in it counts', () => {
    const ten = {
      lockMinutes: 0,
      language: 'NL',
      screenCapture: true,
      storage: 'fixed',
      exchangeFolder: '/srv/exchange',
      backupFolder: 'copies',
      keepersNumber: '0123456789',
      updates: 'always',
      secondkey: 'required',
      longestRetentionMonths: '120',
      camera: 'on',
    };
    expect(mistakesIn(JSON.stringify(ten)).toSorted()).toEqual([
      'not-a-choice language',
      'not-a-choice screenCapture',
      'not-a-choice updates',
      'not-a-full-path backupFolder',
      'out-of-bounds lockMinutes',
      'place-missing storageAddress',
      'place-unused exchangeFolder',
      'unknown secondkey',
      'wrong-form keepersNumber',
      'wrong-type longestRetentionMonths',
    ]);
    expect(inForce(stateOf(read(JSON.stringify(ten))))).toEqual(strictDefault);
    // Of a pair, what is wrong by itself is told alone.
    expect(mistakesIn('{"folder": "fix", "exchangeFolder": "/srv/x", "updates": 1}').toSorted()).toEqual([
      'not-a-choice folder',
      'not-a-choice updates',
    ]);
  });

  test('PM4: the strict default holds while one is refused, and nothing is set where there is none', () => {
    expect(inForce(stateOf(read('{"lockMinutes": 61}')))).toEqual(strictDefault);
    expect(strictDefault).toMatchObject({
      folder: 'off',
      storage: 'off',
      screenCapture: 'withheld',
      camera: 'off',
      updates: 'off',
    });
    expect(inForce(stateOf(read(JSON.stringify(everything))))).toEqual(everything);
    expect(inForce({ state: 'none' })).toEqual({});
  });
});
