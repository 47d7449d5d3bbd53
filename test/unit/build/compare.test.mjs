/** Whether a package is what a source makes: to the byte, its signature aside, or what differs. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { comparePackages } from '../../../build/release/compare.mjs';
import { withoutSignature } from '../../../build/release/signature.mjs';
import { project } from './project.mjs';

/** The smallest that has the places a signature changes. @param {string} content */
function program(content) {
  const bytes = Buffer.alloc(403, content);
  bytes.fill(0, 0, 400);
  bytes.write('MZ', 0);
  bytes.writeUInt32LE(64, 60);
  bytes.write('PE\0\0', 64, 'latin1');
  bytes.writeUInt16LE(0x20b, 88);
  return bytes;
}
/** As signing leaves it: filled up, the table behind, named, and another sum. @param {Buffer} plain @param {string} signer */
function signed(plain, signer) {
  const at = Math.ceil(plain.length / 8) * 8;
  const table = Buffer.alloc(64, signer);
  const bytes = Buffer.concat([plain, Buffer.alloc(at - plain.length), table]);
  bytes.writeUInt32LE(0xabcdef, 88 + 64);
  bytes.writeUInt32LE(at, 88 + 112 + 32);
  bytes.writeUInt32LE(table.length, 88 + 112 + 36);
  return bytes;
}

describe('a program for Windows', () => {
  test('is the same whoever signed it, and another one when a byte of it is', () => {
    const plain = program('a');
    expect(withoutSignature(signed(plain, 'x'))).toEqual(withoutSignature(plain));
    expect(withoutSignature(signed(plain, 'x'))).toEqual(withoutSignature(signed(plain, 'y')));
    expect(withoutSignature(signed(program('b'), 'x'))).not.toEqual(withoutSignature(plain));
  });

  test('that says its signature is elsewhere keeps all of its bytes', () => {
    const bytes = signed(program('a'), 'x');
    const longer = Buffer.concat([bytes, Buffer.from('hidden')]);
    expect(withoutSignature(longer).toString('latin1')).toContain('hidden');
    expect(withoutSignature(Buffer.from('MZ, and no program'))).toEqual(Buffer.from('MZ, and no program'));
  });
});

describe('a package of Debian', () => {
  /** @param {Readonly<Record<string, string>>} members */
  const archive = (members) =>
    Buffer.from(
      `!<arch>\n${Object.entries(members)
        .map(([name, content]) => {
          const about = `${name.padEnd(16)}${'0'.padEnd(12)}${'0'.padEnd(6)}${'0'.padEnd(6)}${'100644'.padEnd(8)}`;
          return `${about}${String(content.length).padEnd(10)}\`\n${content}${content.length % 2 === 0 ? '' : '\n'}`;
        })
        .join('')}`,
      'latin1',
    );
  const members = { 'debian-binary': '2.0\n', 'control.tar.xz': 'of control', 'data.tar.xz': 'of data' };

  test('is the same whoever signed it, and another one when a byte of it is', () => {
    const plain = archive(members);
    expect(withoutSignature(plain)).toEqual(plain);
    expect(withoutSignature(archive({ ...members, _gpgorigin: 'of x' }))).toEqual(plain);
    expect(withoutSignature(archive({ ...members, 'data.tar.xz': 'of dato', _gpgorigin: 'of x' }))).not.toEqual(plain);
  });

  test('that is cut off, or says a length that is none, keeps all of its bytes', () => {
    const bytes = archive({ ...members, _gpgorigin: 'of x' });
    for (const odd of [bytes.subarray(0, -70), Buffer.concat([bytes, Buffer.from('more')])])
      expect(withoutSignature(odd)).toEqual(odd);
    const wrong = Buffer.from(bytes.toString('latin1').replace('4         `', 'four      `'), 'latin1');
    expect(withoutSignature(wrong)).toEqual(wrong);
  });
});

describe('a package of rpm', () => {
  /** @param {string} signer @param {string} content */
  function rpm(signer, content) {
    const bytes = Buffer.alloc(96 + 16 + 16 + Math.ceil(signer.length / 8) * 8);
    bytes.writeUInt32BE(0xedabeedb, 0);
    bytes.writeUInt32BE(0x8eade801, 96);
    bytes.writeUInt32BE(1, 104);
    bytes.writeUInt32BE(signer.length, 108);
    bytes.write(signer, 128);
    return Buffer.concat([bytes, Buffer.from(content)]);
  }

  test('is the same whoever signed it, and another one when a byte of it is', () => {
    expect(withoutSignature(rpm('somebody', 'package'))).toEqual(Buffer.from('package'));
    expect(withoutSignature(rpm('an office with a key', 'package'))).toEqual(Buffer.from('package'));
    expect(withoutSignature(rpm('somebody', 'another'))).toEqual(Buffer.from('another'));
  });

  test('that is cut off keeps all of its bytes', () => {
    for (const odd of [rpm('somebody', ''), rpm('somebody', 'package').subarray(0, 100), Buffer.from('ed')])
      expect(withoutSignature(odd)).toEqual(odd);
  });
});

describe('a package', () => {
  /** @param {Readonly<Record<string, string | Uint8Array>>} files */
  function packed(files) {
    const root = project({});
    const folder = join(root, 'of');
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
      chmodSync(join(folder, name), name.endsWith('.sh') ? 0o755 : 0o644);
    }
    const file = join(root, 'made.tar.gz');
    expect(spawnSync('tar', ['-czf', file, '--mtime=@0', '--sort=name', '-C', folder, '.']).status).toBe(0);
    return file;
  }
  const work = () => project({});
  const files = { 'app/main.txt': 'the same', 'app/tool.exe': program('a') };

  test('to the byte the same is the same', async () => {
    expect(await comparePackages(packed(files), packed(files), work())).toEqual({ is: 'same' });
  });

  test('with signed programs in it is the same in what it installs', async () => {
    const other = { ...files, 'app/tool.exe': signed(program('a'), 'x') };
    expect(await comparePackages(packed(files), packed(other), work())).toEqual({ is: 'same-contents' });
  });

  test('is another one by each file that differs, is missing, or is there beside', async () => {
    const other = { 'app/main.txt': 'not the same', 'app/tool.exe': signed(program('b'), 'x'), 'app/more.sh': '' };
    expect(await comparePackages(packed(files), packed(other), work())).toEqual({
      is: 'different',
      differing: ['app/main.txt', 'app/more.sh', 'app/tool.exe'],
    });
  });

  test('of no kind this project makes is not compared', async () => {
    const other = project({ 'one.zip': 'one', 'other.zip': 'other' });
    await expect(comparePackages(join(other, 'one.zip'), join(other, 'other.zip'), work())).rejects.toThrow(
      'is no package',
    );
  });
});
