import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dropCopiedLock, markAsOpen } from '../../../electron/safe/copied-lock.ts';

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
    markAsOpen(profile);
    dropCopiedLock(profile);
    expect(linksIn(profile)).toEqual(links);
  });

  it('does not hold in a copy, and the original keeps it', () => {
    markAsOpen(profile);
    const copy = join(folder, 'copy');
    cpSync(profile, copy, { recursive: true });
    dropCopiedLock(copy);
    expect(linksIn(copy)).toEqual([]);
    expect(linksIn(profile)).toEqual(links);
    for (const name of links) symlinkSync('somewhere-5678', join(copy, name));
    markAsOpen(copy);
    dropCopiedLock(copy);
    expect(linksIn(copy)).toEqual(links);
  });

  it('is believed where nobody noted which folder it belongs to', () => {
    dropCopiedLock(profile);
    expect(linksIn(profile)).toEqual(links);
  });
});
