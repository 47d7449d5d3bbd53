import { describe, expect, test } from 'vitest';
import { bucketPolicy, groupPolicy } from '../../../build/hub/policy.mjs';

const [alice, bob] = ['a'.repeat(32), 'b'.repeat(32)];

describe('policies of the storage', () => {
  test('on Ceph name each device, and each for itself', () => {
    const { Statement } = bucketPolicy({ bucket: 'hub', devices: [alice, bob], engine: 'ceph' });
    const allowed = Statement.filter(({ Effect }) => Effect === 'Allow');
    expect(allowed).toHaveLength(6);
    for (const { Principal, ...right } of allowed) {
      const [, user = ''] = /user\/([0-9a-f]{32})"/.exec(JSON.stringify(Principal)) ?? [];
      expect([alice, bob]).toContain(user);
      expect(JSON.stringify(right)).toContain(user);
      expect(JSON.stringify(right)).not.toContain(user === alice ? bob : alice);
    }
  });

  test('elsewhere stand once, for the group of all devices', () => {
    const text = JSON.stringify([groupPolicy('hub'), bucketPolicy({ bucket: 'hub', devices: [alice], engine: 'aws' })]);
    expect(text).toContain(`arn:aws:s3:::hub/${'?'.repeat(32)}/\${aws:username}/*`);
    expect(text).not.toContain(alice);
    expect(text).toContain('"Null":{"s3:if-none-match":"true"}');
  });

  test('are not made from a list that is wrong', () => {
    for (const devices of [['*'], [`${alice}/*`], [alice.toUpperCase()], [alice, alice]])
      expect(() => bucketPolicy({ bucket: 'hub', devices, engine: 'ceph' })).toThrow();
  });
});
