import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dropCopiedLock, markAsOpen, otherComputer, screenOf, screenOfOpen } from '../../../electron/safe/open-mark.ts';
import { onOtherComputer, onOtherScreen } from '../../../electron/start/elsewhere-words.ts';
import { languages } from '../../../shared/language.ts';

const links = ['SingletonCookie', 'SingletonLock', 'SingletonSocket'];
const linksIn = (profile: string): string[] =>
  readdirSync(profile)
    .filter((name) => name.startsWith('Singleton'))
    .sort();

describe('the lock of a profile that is open', () => {
  let folder: string;
  let profile: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'passerelle-lock-'));
    profile = join(folder, 'profile');
    mkdirSync(profile);
    for (const name of links) symlinkSync('somewhere-1234', join(profile, name));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('stays where it belongs', () => {
    markAsOpen(profile, ':1');
    dropCopiedLock(profile);
    expect(linksIn(profile)).toEqual(links);
  });

  it('does not hold in a copy, and the original keeps it', () => {
    markAsOpen(profile, ':1');
    const copy = join(folder, 'copy');
    cpSync(profile, copy, { recursive: true });
    dropCopiedLock(copy);
    expect(linksIn(copy)).toEqual([]);
    expect(linksIn(profile)).toEqual(links);
    for (const name of links) symlinkSync('somewhere-5678', join(copy, name));
    markAsOpen(copy, null);
    dropCopiedLock(copy);
    expect(linksIn(copy)).toEqual(links);
  });

  it('is believed where nobody noted which folder it belongs to', () => {
    dropCopiedLock(profile);
    expect(linksIn(profile)).toEqual(links);
  });
});

describe('SH23: where a profile is open', () => {
  let profile: string;
  beforeEach(() => (profile = mkdtempSync(join(tmpdir(), 'passerelle-lock-'))));
  afterEach(() => rmSync(profile, { recursive: true }));
  const locked = (to: string): void => {
    rmSync(join(profile, 'SingletonLock'), { force: true });
    symlinkSync(to, join(profile, 'SingletonLock'));
  };

  it('is told by the computer that its lock names, unless that is this one', () => {
    expect(otherComputer(profile, 'here')).toBeNull();
    locked('here-1234');
    expect(otherComputer(profile, 'here')).toBeNull();
    for (const name of ['there', 'pc-with-hyphens.justice.example']) {
      locked(`${name}-1234`);
      expect(otherComputer(profile, 'here')).toBe(name);
    }
  });

  it('repeats no name of a computer that is none', () => {
    for (const odd of [`a\nb-1`, `${'x'.repeat(65)}-1`, '-1', '1', 'a b-1']) {
      locked(odd);
      expect([odd, otherComputer(profile, 'here')]).toEqual([odd, '?']);
    }
  });

  it('is told by the screen that was noted when it was opened', () => {
    expect(screenOfOpen(profile)).toBeNull();
    markAsOpen(profile, ':1');
    expect(screenOfOpen(profile)).toBe(':1');
    markAsOpen(profile, null);
    expect(screenOfOpen(profile)).toBeNull();
  });

  it('counts a display or a session of Windows as a screen, and nothing else', () => {
    expect(screenOf('linux', { DISPLAY: ':0.1', WAYLAND_DISPLAY: 'wayland-0' })).toBe(':0');
    expect(screenOf('linux', { DISPLAY: 'localhost:10.0' })).toBe('localhost:10');
    expect(screenOf('linux', { WAYLAND_DISPLAY: 'wayland-1' })).toBe('wayland-1');
    expect(screenOf('linux', {})).toBeNull();
    expect(screenOf('win32', { SESSIONNAME: 'RDP-Tcp#3', DISPLAY: ':0' })).toBe('RDP-Tcp#3');
    expect(screenOf('win32', {})).toBeNull();
    expect(screenOf('darwin', { DISPLAY: ':0' })).toBeNull();
  });

  it('is said in four languages, with the name of the computer', () => {
    const said = languages.map((language) => onOtherComputer[language].text('PC-21'));
    expect(said.filter((text) => text.includes('PC-21'))).toHaveLength(4);
    expect(new Set(languages.map((language) => onOtherScreen[language].title)).size).toBe(4);
  });
});
