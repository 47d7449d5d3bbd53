import { describe, expect, test } from 'vitest';
import { bucketPolicy, devicePolicy, groupPolicy } from '../../../build/hub/policy.mjs';

const [alice, bob] = ['a'.repeat(32), 'b'.repeat(32)];

describe('policies of the storage', () => {
  test('on Ceph are kept with each device, for itself alone', () => {
    const { Statement } = devicePolicy('hub', alice);
    expect(Statement.filter(({ Effect }) => Effect === 'Allow')).toHaveLength(3);
    const allowed = JSON.stringify(Statement.filter(({ Effect }) => Effect === 'Allow'));
    expect(allowed.split(alice)).toHaveLength(4);
    expect(allowed).not.toContain(bob);
  });

  test('elsewhere stand once, for the group of all devices', () => {
    const text = JSON.stringify([groupPolicy('hub'), bucketPolicy('hub', 'aws')]);
    expect(text).toContain(`arn:aws:s3:::hub/${'?'.repeat(32)}/\${aws:username}/*`);
    expect(text).not.toContain(alice);
    expect(text).toContain('"Null":{"s3:if-none-match":"true"}');
  });

  test('are not made for what is no mailbox', () => {
    for (const device of ['*', `${alice}/*`, alice.toUpperCase(), ''])
      expect(() => devicePolicy('hub', device)).toThrow();
  });
});
