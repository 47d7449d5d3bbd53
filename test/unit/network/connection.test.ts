import { describe, expect, test } from 'vitest';
import { isAddress, readConnection } from '../../../shared/network/connection.ts';

const pasted = `Dear colleague, paste this:

  PASSERELLE CONNECTION 1
  address: https://storage.example:8443/
  bucket: passerelle
  region: default
  mailbox: 00112233445566778899aabbccddeeff
  key: ABCDEF
  secret: not+a/real=secret
  note: lines nobody knows are passed over
  PASSERELLE CONNECTION END
Regards`;

describe('a pasted connection', () => {
  test('N1, N2: is read from a mail, blanks, unknown lines and all', () => {
    expect(readConnection(pasted.replaceAll('\n', '\r\n'))).toEqual({
      ok: true,
      value: {
        address: 'https://storage.example:8443',
        bucket: 'passerelle',
        region: 'default',
        mailbox: '00112233445566778899aabbccddeeff',
        key: 'ABCDEF',
        secret: 'not+a/real=secret',
        authorities: [],
      },
    });
  });

  test('N2: passes over lines by names that every object has by itself', () => {
    expect(readConnection(pasted.replace('note:', 'constructor:'))).toEqual(readConnection(pasted));
  });

  test('N2: that is not whole, not ours or newer is told apart', () => {
    const not = { ok: false, problem: 'not-a-connection' };
    expect(readConnection('')).toEqual(not);
    expect(readConnection(pasted.replace('PASSERELLE CONNECTION END', ''))).toEqual(not);
    for (const line of ['address', 'bucket', 'region', 'mailbox', 'key', 'secret'])
      expect(readConnection(pasted.replace(`  ${line}:`, '  else:'))).toEqual(not);
    expect(readConnection(pasted.replace('N 1', 'N 2'))).toEqual({ ok: false, problem: 'newer-version' });
    expect(readConnection('x'.repeat(70_000))).toEqual(not);
  });

  test('N3: is encrypted, or to this very computer', () => {
    const good = [
      'https://a.example',
      'https://10.0.0.1:9000',
      'https://[fe80::1]:1',
      'http://127.0.0.1:8000',
      'http://localhost',
    ];
    const bad = [
      'http://a.example',
      'http://127.0.0.1.example',
      'ftp://a.example',
      'https://user:pass@a.example',
      'https://a.example/path',
      'https://a.example?x',
      'file:///etc',
      // What looks like one, and can be spoken to by nobody.
      'https://rack.0',
      'https://10.0.0.256:9000',
      'https://a.example:99999',
      'https://[fe80:::1]',
      '',
    ];
    expect(good.filter((each) => !isAddress(each))).toEqual([]);
    expect(bad.filter(isAddress)).toEqual([]);
  });
});
