/** Whom a paper is for where nobody typed a name (shared/disclosure/SPEC.md, D73). */
import { describe, expect, it } from 'vitest';
import { serviceAddressed, usualAddressee } from '../../../renderer/papers/screen/addressee.ts';
import { directory } from '../../../shared/directory/index.ts';
import { must } from '../../../shared/result.ts';
import { entity, identity, said, section, view } from './dossier.ts';
import { legalWith, viewWith } from './file-dossier.ts';
import { paperText } from './reading.ts';

const inquiryAt = (id: string, postalCode: string, town: string) =>
  entity(id, 'inquiry', { address: said({ street: 'Kasseistraat 12', postalCode, town }) });
const about = (...inquiries: readonly ReturnType<typeof entity>[]) => ({
  ...view,
  sections: [identity, section('plan', inquiries)],
});
const asking = (of: ReturnType<typeof about>, service = 'psd:gent', entityId?: string) => ({
  kind: 'inquiryRequest' as const,
  view: of,
  service,
  language: 'nl' as const,
  entity: entityId,
});

describe('D73 a request for a social inquiry', () => {
  it('is for the justice house in whose territory the address lies, with its address', () => {
    const asked = asking(about(inquiryAt('i1', '9160', 'Lokeren')));
    expect(serviceAddressed(asked)).toBe('justice-house:dendermonde');
    const to = usualAddressee(asked);
    expect(to).toBe(must(directory.find('justice-house:dendermonde'), 'the house').names.nl);
    const { street, postalCode } = must(directory.find('justice-house:dendermonde')?.contact?.address, 'its address');
    const text = paperText('inquiryRequest', { view: asked.view, to, toService: serviceAddressed(asked) });
    expect(text).toContain(to);
    expect(text).toContain(street);
    expect(text).toContain(postalCode);
  });

  it('follows the inquiry that is chosen of several', () => {
    const both = about(inquiryAt('i1', '9160', 'Lokeren'), inquiryAt('i2', '9000', 'Gent'));
    expect(serviceAddressed(asking(both, 'psd:gent', 'i1'))).toBe('justice-house:dendermonde');
    expect(serviceAddressed(asking(both))).toBe('justice-house:gent');
  });

  it('is in Brussels for the house of the language of the file', () => {
    const house = serviceAddressed(asking(about(inquiryAt('i1', '1000', 'Brussel'))));
    expect(must(directory.find(house ?? ''), 'the house').languages).toEqual(['nl']);
  });

  it.each([
    ['where no inquiry is noted', about()],
    ['where the place is not known', about(inquiryAt('i1', '59000', 'Lille'))],
  ])('is for nobody in particular %s', (_, of) => {
    expect(serviceAddressed(asking(of))).toBeUndefined();
    expect(usualAddressee(asking(of))).toBe('');
  });

  it('is not for the house that writes it', () => {
    const asked = asking(about(inquiryAt('i1', '9000', 'Gent')), 'justice-house:gent');
    expect(usualAddressee(asked)).toBe('');
  });
});

describe('the person’s own request', () => {
  const to = (modality: Parameters<typeof legalWith>[0]['modality']): string =>
    usualAddressee({
      kind: 'request',
      view: viewWith(legalWith({ modality })),
      service: 'psd:gent',
      language: 'nl',
      entity: 'r1',
    });

  it.each([
    'limited-detention',
    'electronic-monitoring',
    'conditional-release',
    'provisional-release-removal',
    'provisional-release-surrender',
    'area-ban-reduction',
    'placement-leave',
  ] as const)('is lodged at the registry of the prison for %s (articles 49, 50, 49/1, 95/12 and 98/14)', (modality) => {
    expect(to(modality)).toMatch(/^de griffie, /);
  });

  it.each(['prison-leave', 'permission-reintegration', 'medical-release'] as const)(
    'goes to the director for %s (articles 8 and 74)',
    (modality) => {
      expect(to(modality)).toMatch(/^de directeur, /);
    },
  );
});
