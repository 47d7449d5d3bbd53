/** What entries of the key file tell people of one computer of each other's dossiers (renderer/vault/SPEC.md, K7). */
import { expect, it } from 'vitest';
import { isPracticeTag, tagsOf } from '../../../renderer/vault/core/keys/entries.ts';
import type { SectionKey } from '../../../renderer/vault/core/keys/section-key.ts';
import { practiceRealm, realRealm } from '../../../shared/trust/realms.ts';
import { must } from '../../../shared/result.ts';
import { crypto, filled } from '../../support/exchange.ts';

const keyOf = (realm: SectionKey['realm'], nth: number): SectionKey => ({
  realm,
  dossier: filled(16, nth),
  section: filled(16, 1),
  kind: 'plan',
  epoch: filled(32, 2),
  key: filled(32, 3),
});

it('K7: a dossier of practice has a tag of zeros alone; one byte of zero makes none', () => {
  const tag = (realm: SectionKey['realm'], nth: number) => tagsOf(crypto, filled(32, 9), keyOf(realm, nth)).dossier;
  expect(isPracticeTag(tag(practiceRealm, 1))).toBe(true);
  const real = Array.from({ length: 250 }, (_, nth) => tag(realRealm, nth));
  const withZero = must(
    real.find((each) => each.includes(0)),
    'a tag with a zero in it',
  );
  expect(isPracticeTag(withZero)).toBe(false);
});
