/** N12: what an authority of the institution's own may vouch for, and what not. */
import { expect, test } from 'vitest';
import { isVouchedFor } from '../../../electron/network/authority.ts';
import { clientUse, makeCertificate, serverUse, type Certificate, type Wanted } from '../../support/certificates.ts';

const host = 'storage.institution.example';
const root = makeCertificate({ name: 'Root', isAuthority: true });
const issuing = makeCertificate({ name: 'Issuing', isAuthority: true, by: root });
const now = new Date();
const soon = 86_400_000;

const server = (change: Partial<Wanted> = {}): Certificate =>
  makeCertificate({ name: 'storage', dns: [host], by: root, uses: [serverUse], ...change });

const vouched = (chain: readonly Certificate[], given: { host?: string; trusted?: Certificate; at?: Date } = {}) =>
  isVouchedFor(
    given.host ?? host,
    chain.map(({ pem }) => pem),
    [(given.trusted ?? root).der.toString('base64')],
    given.at ?? now,
  );

test('N12: a server signed by the authority, or by one that it signed, is vouched for', () => {
  expect(vouched([server()])).toBe(true);
  expect(vouched([server(), root])).toBe(true);
  expect(vouched([server({ by: issuing }), issuing])).toBe(true);
  expect(vouched([server({ by: issuing })], { trusted: issuing })).toBe(true);
  // One that names no use may be used for any.
  expect(vouched([makeCertificate({ name: 'storage', dns: [host], by: root })])).toBe(true);
});

test('N12: by name, by a name with a star, and by address', () => {
  expect(vouched([server({ dns: ['*.institution.example'] })])).toBe(true);
  const byAddress = server({ dns: [], ip: [[10, 0, 0, 7]] });
  expect(vouched([byAddress], { host: '10.0.0.7' })).toBe(true);
  expect(vouched([byAddress], { host: '10.0.0.8' })).toBe(false);
  expect(vouched([byAddress])).toBe(false);
});

test('N12: another name, another use, another time, another authority are not', () => {
  expect(vouched([server({ dns: ['other.example'] })])).toBe(false);
  expect(vouched([server({ uses: [clientUse] })])).toBe(false);
  expect(vouched([server()], { at: new Date(Date.now() + 31 * soon) })).toBe(false);
  expect(vouched([server({ from: new Date(Date.now() + soon) })])).toBe(false);
  expect(vouched([server()], { trusted: makeCertificate({ name: 'Root', isAuthority: true }) })).toBe(false);
  expect(vouched([])).toBe(false);
  expect(isVouchedFor(host, [server().pem], [], now)).toBe(false);
});

test('N12: who is no authority signs nobody: not a server, not one in between, not the one that was handed out', () => {
  const plain = makeCertificate({ name: 'Plain', by: root });
  expect(vouched([server({ by: plain }), plain])).toBe(false);
  expect(vouched([server({ by: plain })], { trusted: plain })).toBe(false);
  const over = makeCertificate({ name: 'Over', isAuthority: true, by: root, until: new Date(now.getTime() - 1000) });
  expect(vouched([server({ by: over }), over])).toBe(false);
});

test('N12: a chain that does not hang together, and what is no certificate, are not', () => {
  const stranger = makeCertificate({ name: 'Issuing', isAuthority: true });
  expect(vouched([server({ by: stranger }), issuing])).toBe(false);
  expect(vouched([server({ by: issuing }), root, issuing])).toBe(false);
  expect(isVouchedFor(host, ['no certificate'], [root.der.toString('base64')], now)).toBe(false);
  expect(isVouchedFor(host, [server().pem], ['AAAA'], now)).toBe(false);
});
