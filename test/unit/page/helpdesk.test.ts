/** The file for the helpdesk: codes, sizes and days, and not one word that says who works here or for whom. */
import { expect, test } from 'vitest';
import type { PolicyState } from '../../../shared/machine-policy/policy.ts';
import { helpdeskText, type ForHelpdesk } from '../../../renderer/rooms/health/helpdesk-text.ts';

const at = new Date(2026, 11, 1, 12).getTime();
const names = ['Zonnebloem', 'Lien', 'Waterlelie', 'gevangenis-gent', 'opslag', 'Janssens', 'kluis-map'];
const given: ForHelpdesk = {
  info: {
    version: '0.1.0',
    runtime: 'Electron 45.5.0 (Chromium 156)',
    developmentRuntime: false,
    locale: 'nl',
    clockOffset: 0,
    place: 'kluis-map',
    policy: {
      state: 'in-force',
      policy: {
        folder: 'fixed',
        exchangeFolder: '/srv/gevangenis-gent',
        lockMinutes: 5,
        storageAddress: 'https://opslag',
      },
    },
  },
  health: {
    checkedAt: at,
    found: [
      { at, what: 'keys-repaired', store: 'keys', repaired: true },
      { at, what: 'unreadable-frames', store: 'saved-work', repaired: false },
    ],
    damagedDossiers: [{ dossier: 'd', surname: 'Zonnebloem', firstName: 'Lien' }],
    notChecked: ['Waterlelie'],
    freeBytes: 12_345_678_901,
    lastSafetyCopy: null,
    setAside: 2,
    datesSaid: [{ at, from: at, to: at, how: 'right', reason: 'Janssens keek' }],
  } as unknown as ForHelpdesk['health'],
  lastCopy: { at, size: 5_000_000, name: 'x', folder: 'kluis-map', contributions: 1, dossiers: 1, documents: 1 },
  readsOnly: null,
  now: at,
};

test('says versions, what was found by its code, sizes and days', () => {
  const lines = helpdeskText(given).split('\n');
  for (const line of [
    'version: 0.1.0',
    'policy: in force: lockMinutes, folder, exchangeFolder, storageAddress',
    'free: 12346 MB',
    'last safety copy: never',
    'size of the last safety copy: 5 MB',
    'damaged dossiers: 1',
    'found 2026-12-01: keys keys-repaired repaired',
    'found 2026-12-01: saved-work unreadable-frames not repaired',
  ])
    expect(lines).toContain(line);
});

test('SH24 says whether the place lies on a share, and not on which', () => {
  expect(helpdeskText(given)).toContain('\non a share: no\n');
  expect(helpdeskText({ ...given, info: { ...given.info, onShare: true } })).toContain('\non a share: yes\n');
});

test('has no name of a person, a folder or an address in it, nor what somebody typed', () => {
  const policy: PolicyState = { state: 'refused', mistakes: [{ code: 'unknown', key: 'Janssens' }] };
  const other = { ...given, info: { ...given.info, policy } };
  for (const text of [helpdeskText(given), helpdeskText(other)])
    for (const name of names) expect(text).not.toContain(name);
  expect(helpdeskText(other)).toContain('policy: refused: unknown');
});
