import { session, type Certificate } from 'electron';
import type { Connection } from '../../shared/network/connection.ts';
import type { Fetch } from '../transports/s3/storage.ts';
import { isVouchedFor } from './authority.ts';
import { request } from './request.ts';

const trustedAnyway = -3; // "as you found", in Electron's words
const trusted = 0;
const unknownAuthority = -202;
let made = 0;

/**
 * `fetch` over Chromium's network, with the system's proxy and certificates, in a session of its own that keeps nothing:
 * no cookies, no cache, nothing of the page's. What the system does not know, the connection's own authority may
 * vouch for, for the connection's own host only.
 */
export function carrierFetch({ address, authorities }: Pick<Connection, 'address' | 'authorities'>): Fetch {
  made += 1;
  const own = session.fromPartition(`carrier-${made}`, { cache: false });
  void own.setProxy({ mode: 'system' });
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  const { hostname } = new URL(address);
  own.setCertificateVerifyProc((asked, answer) => {
    const mayVouch = asked.errorCode === unknownAuthority && bare(asked.hostname) === bare(hostname);
    const isGood = mayVouch && isVouchedFor(hostname, chainOf(asked.certificate), authorities, new Date());
    answer(isGood ? trusted : trustedAnyway);
  });
  return (url, init) => request(own, url, init);
}

const bare = (host: string): string => host.replace(/^\[|\]$/g, '');

function chainOf(certificate: Certificate): string[] {
  const chain: string[] = [];
  // The type says there always is an issuer; at the end there is none, or itself.
  for (let next: Certificate | undefined = certificate; next !== undefined && chain.length < 10;) {
    if (chain.includes(next.data)) break;
    chain.push(next.data);
    next = next.issuerCert;
  }
  return chain;
}
