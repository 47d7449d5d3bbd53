import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isOnShare, isUnc } from '../../../electron/safe/on-share.ts';

describe('SH24 a place on a share', () => {
  let folder: string;
  beforeEach(() => (folder = realpathSync(mkdtempSync(join(tmpdir(), 'passerelle-share-')))));
  afterEach(() => rmSync(folder, { recursive: true }));

  function withMounts(lines: readonly string[], path: string): boolean {
    const list = join(folder, 'mounts');
    writeFileSync(list, ['/dev/sda1 / ext4 rw 0 0', ...lines, ''].join('\n'));
    return isOnShare(path, 'linux', list);
  }

  it('is told by the mount nearest to it', () => {
    const [home, place] = [join(folder, 'my home'), join(folder, 'my home/place')];
    mkdirSync(place, { recursive: true });
    expect(withMounts([], place)).toBe(false);
    const written = home.replaceAll(' ', String.raw`\040`);
    for (const type of ['nfs', 'nfs4', 'cifs', 'smb3', 'fuse.sshfs', 'ceph'])
      expect([type, withMounts([`server:/homes ${written} ${type} rw 0 0`], place)]).toEqual([type, true]);
    const shared = `server:/homes ${written} nfs4 rw 0 0`;
    expect(withMounts([shared, `/dev/sdb1 ${written}/place ext4 rw 0 0`], place)).toBe(false);
    expect(withMounts([shared, `/dev/sdb1 ${written} ext4 rw 0 0`], place)).toBe(false);
    expect(withMounts([`server:/homes ${written}/pla nfs4 rw 0 0`], place)).toBe(false);
  });

  it('is told where a link leads', () => {
    const [real, link] = [join(folder, 'real'), join(folder, 'link')];
    mkdirSync(real);
    symlinkSync(real, link);
    expect(withMounts([`server:/homes ${real} cifs rw 0 0`], link)).toBe(true);
    expect(withMounts([`server:/homes ${link} cifs rw 0 0`], link)).toBe(false);
  });

  it('is not said where nobody knows', () => {
    expect(isOnShare(folder, 'linux', join(folder, 'no-list'))).toBe(false);
    expect(isOnShare(join(folder, 'nothing'), 'linux')).toBe(false);
    expect(isOnShare(folder, 'darwin')).toBe(false);
  });

  it('is known on Windows by its path', () => {
    for (const path of [String.raw`\\server\homes\me`, String.raw`\\?\UNC\server\homes\me`])
      expect([path, isUnc(path)]).toEqual([path, true]);
    for (const path of [String.raw`C:\Users\me`, String.raw`\\?\C:\Users\me`, String.raw`\\.\C:\me`])
      expect([path, isUnc(path)]).toEqual([path, false]);
  });
});
