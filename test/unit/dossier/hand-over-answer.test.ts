/** Who may answer a hand-over. All names are fictional. */
import { describe, expect, it } from 'vitest';
import { handOverOf } from '../../../shared/dossier/plan/hand-overs-of.ts';
import type { Author, EntityView } from '../../../shared/dossier/view.ts';

const author = (person: string, service: string, shown: Author['shown'] = 'compared'): Author => ({
  seat: `${person}-seat`,
  person,
  name: person,
  function: 'psd-social-worker',
  service,
  shown,
});
const version = (value: unknown, by: Author) => ({ op: 'o', value, author: by, at: 1, same: [], settled: false });

/** A hand-over from Lien (psd:gent) to Joppe (justice-house:gent), answered by these authors, side by side where there are several. */
function answered(...by: readonly Author[]): EntityView {
  const worker = (person: string, service: string) => ({ person, name: person, service });
  const between = { from: worker('lien', 'psd:gent'), to: worker('joppe', 'justice-house:gent') };
  const answers = by.map((each, at) => version({ outcome: 'accepted', on: `2026-11-2${at}` }, each));
  return {
    id: 'h1',
    type: 'hand-over',
    units: {
      between: { versions: [version(between, author('lien', 'psd:gent'))], readOnly: false },
      answer: { versions: answers, readOnly: false },
    },
    takenOut: [],
    state: 'present',
    since: 1,
  };
}

describe('P47 the answer to a hand-over', () => {
  it.each([
    ['of whom it goes to', author('joppe', 'justice-house:gent'), true],
    ['of whom it goes to, not compared here', author('joppe', 'justice-house:gent', 'unconfirmed'), true],
    ['of somebody of the service it goes out from', author('bram', 'psd:gent'), true],
    ['of somebody who only says to be of that service', author('bram', 'psd:gent', 'unconfirmed'), false],
    ['of a colleague of whom it goes to', author('mira', 'justice-house:gent'), false],
    ['of anybody else', author('otto', 'service:caw-jww'), false],
  ])('%s', (_, by, counts) => {
    expect(handOverOf(answered(by)).answer?.outcome).toBe(counts ? 'accepted' : undefined);
  });

  it('counts beside answers of anybody else, which do not take its place', () => {
    const [otto, joppe] = [author('otto', 'service:caw-jww'), author('joppe', 'justice-house:gent')];
    expect(handOverOf(answered(otto, joppe)).answer?.on).toBe('2026-11-21');
    expect(handOverOf(answered(joppe, otto)).answer?.on).toBe('2026-11-20');
  });
});
