import { describe, expect, it } from 'vitest';
import {
  checkedBefore,
  forgetChecked,
  rememberChecked,
} from '../../../renderer/vault/services/exchanged/checked-last.ts';
import type { Session } from '../../../renderer/vault/core/session/session.ts';
import { must } from '../../../shared/result.ts';
import { Desk, found, person, psd } from '../../support/section.ts';

describe('what was checked of the file opened last', () => {
  const lien = person('Lien', psd);
  const written = new Desk(lien, found(lien), [lien]);
  const [one, other] = [written.note('een'), written.note('twee')];
  const session = {} as Session;

  it('is known again by the very bytes alone, and until the next file or a decision', () => {
    rememberChecked(session, [one]);
    const copy = new Uint8Array(one.bytes);
    expect(checkedBefore(session, one.id, copy)).toBe(one);
    const changed = new Uint8Array(one.bytes);
    changed[changed.length - 1] = must(changed.at(-1), 'a byte') ^ 1;
    expect(checkedBefore(session, one.id, changed)).toBeNull();
    expect(checkedBefore(session, other.id, one.bytes)).toBeNull();
    expect(checkedBefore(session, undefined, one.bytes)).toBeNull();
    rememberChecked(session, [other]);
    expect(checkedBefore(session, one.id, copy)).toBeNull();
    expect(checkedBefore(session, other.id, other.bytes)).toBe(other);
    forgetChecked(session);
    expect(checkedBefore(session, other.id, other.bytes)).toBeNull();
  });
});
