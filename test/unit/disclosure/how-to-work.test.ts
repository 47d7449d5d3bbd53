/** How to work with a person, given to another service: as it was written with them, with their consent, and no longer than it stands. */
import { describe, expect, it } from 'vitest';
import type { Consent } from '../../../shared/disclosure/consent.ts';
import { choicesFor, type ExtractChoice } from '../../../shared/disclosure/extracting.ts';
import { extractsFor, groundOf } from '../../../shared/disclosure/extracts.ts';
import { entity, identity, said, section } from '../papers/dossier.ts';

const written = { helps: 'Traag praten', avoid: 'Haast', withPerson: 'yes', why: 'Eerste gesprek' };
const receiver = { person: 'p2', name: 'Bram Kiezel', function: 'justice-assistant', service: 'justice-house:gent' };
const today = '2027-01-12';

const consent = (until: string): Consent => ({
  id: 'c1',
  topic: 'working-together',
  items: [],
  to: { person: receiver.person, name: receiver.name },
  purpose: 'opvolging',
  askedOn: '2026-12-03',
  explained: { language: 'nl' },
  answer: { answer: 'yes', how: 'paper', on: '2026-12-03', until },
  isUnsettled: false,
});

function given(value: object, on: string, until: string): ExtractChoice | undefined {
  const how = entity('working-together', 'working-together', { how: said(value, undefined, on) });
  const choices = choicesFor({
    kind: 'working-together',
    receiver,
    sections: [identity, section('assessment', [how])],
    consents: [consent(until)],
    isHolder: true,
    today,
  });
  return choices.find(({ key }) => key === 'assessment/working-together/how');
}

describe('D77: how to work with somebody, given to another service', () => {
  it('is what helps and what to avoid, with consent, until the day it ends itself', () => {
    const choice = given(written, '2026-12-02', '2028-06-01');
    expect(choice).toMatchObject({ allowed: true, ground: 'consent-contact', preselected: true, until: '2027-12-02' });
    expect(choice?.leaves.value).toEqual({ helps: 'Traag praten', avoid: 'Haast' });
  });

  it('ends with the consent where that is earlier', () => {
    expect(given(written, '2026-12-02', '2027-03-01')?.until).toBe('2027-03-01');
  });

  it.each([
    ['written-without-them', { ...written, withPerson: 'not-yet', whyNot: 'Geen tolk' }, '2026-12-02', '2027-03-01'],
    ['stood-its-time', written, '2026-01-11', '2027-03-01'],
    ['consent-missing', written, '2026-12-02', '2027-01-11'],
  ] as const)('stays where %s', (ground, value, on, until) => {
    expect(given(value, on, until)).toMatchObject({ allowed: false, ground, preselected: false });
  });

  it('goes to who follows or helps the person, and to nobody who decides, hires or supports victims', () => {
    const to = (each: string) =>
      extractsFor({ function: each, service: 'service:x' }).some(({ kind }) => kind === 'working-together');
    const ground = (each: string) => groundOf('working-together', { function: each, service: 'service:x' });
    // What a help service is given waits for another answer of a lawyer than what another service of justice is.
    expect([ground('helper'), ground('psd-psychologist')]).toEqual(['consent-extract', 'consent-contact']);
    expect(['psd-social-worker', 'justice-assistant', 'counsellor', 'helper', 'guide'].every(to)).toBe(true);
    expect(['director', 'employment-adviser', 'prevention-official', 'victim-assistant'].some(to)).toBe(false);
  });
});
