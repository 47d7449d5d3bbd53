import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';

const serverUse = '1.3.6.1.5.5.7.3.1';

/**
 * Whether a chain of certificates (PEM, the server's own first) stands for a host, by an authority of the institution
 * (base64 of DER). Everything a browser asks is asked here too: names, dates, who may sign, and each signature.
 */
export function isVouchedFor(
  host: string,
  chain: readonly string[],
  authorities: readonly string[],
  at: Date,
): boolean {
  try {
    const certificates = chain.map((pem) => new X509Certificate(pem));
    const trusted = authorities.map((der) => new X509Certificate(Buffer.from(der, 'base64')));
    const [own, ...rest] = certificates;
    if (own === undefined || !isFor(own, host) || !servesOthers(own)) return false;
    const links = [own, ...rest.filter((each) => each.fingerprint256 !== own.fingerprint256)];
    return leadsTo(links, trusted, at);
  } catch {
    // Not certificates at all.
    return false;
  }
}

const bare = (host: string): string => host.replace(/^\[|\]$/g, '');

const isFor = (certificate: X509Certificate, host: string): boolean =>
  (isIP(bare(host)) === 0 ? certificate.checkHost(host) : certificate.checkIP(bare(host))) !== undefined;

/** Extended uses, when a certificate names any, name this one. */
function servesOthers({ keyUsage }: X509Certificate): boolean {
  // Typed as always there; Node leaves it out where the certificate names none.
  const uses: readonly string[] | undefined = keyUsage;
  return uses === undefined || uses.includes(serverUse);
}

function leadsTo(links: readonly X509Certificate[], trusted: readonly X509Certificate[], at: Date): boolean {
  for (const [index, link] of links.entries()) {
    if (!isValid(link, at) || (index > 0 && !link.ca)) return false;
    const root = trusted.find((each) => each.ca && isValid(each, at) && signed(link, each));
    if (root !== undefined) return true;
    const next = links[index + 1];
    if (next === undefined || !signed(link, next)) return false;
  }
  return false;
}

const isValid = ({ validFrom, validTo }: X509Certificate, at: Date): boolean =>
  Date.parse(validFrom) <= at.getTime() && at.getTime() <= Date.parse(validTo);

const signed = (link: X509Certificate, by: X509Certificate): boolean =>
  link.checkIssued(by) && link.verify(by.publicKey);
