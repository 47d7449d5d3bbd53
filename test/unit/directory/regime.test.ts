/** Under which rules of data protection each service of the directory works (shared/disclosure/SPEC.md, D40, D41). */
import { describe, expect, it } from 'vitest';
import { deliveredEntries } from '../../../shared/directory/index.ts';
import {
  authorities,
  consentIs,
  regimeNames,
  regimeOf,
  regimeOfEntry,
  regimeQuestions,
  shortRegime,
} from '../../../shared/directory/regime.ts';
import { languages } from '../../../shared/language.ts';
import { citation } from '../../../shared/law/index.ts';
import { must } from '../../../shared/result.ts';

const of = (service: string) => must(regimeOf(service), service);
const named = (service: string) => of(service).authorities.map(({ key }) => key);

describe('the regime of a service', () => {
  it('D40: prison services are competent authorities since 7 June 2024, justice houses are under the Regulation', () => {
    for (const service of ['prison:gent', 'psd:gent', 'detention-house:kortrijk']) {
      expect(of(service).regime).toBe('title-2');
      const [first] = of(service).rests;
      expect(first).toMatchObject({ act: 'data-protection', article: '26, 7°, i); 27', since: '2024-06-07' });
      expect(first.by).toEqual({ act: 'act-2024-may', article: '120' });
    }
    for (const service of ['justice-house:gent', 'justice-house:namur']) expect(of(service).regime).toBe('gdpr');
    expect(of('justice-house:gent').controller?.names.nl).toBe('Agentschap Justitie en Handhaving');
    expect(of('justice-house:namur').controller).toBeUndefined();
  });

  it('D40: consent is a ground under the Regulation, a safeguard under Title 2, and open where the regime is', () => {
    expect((['title-2', 'gdpr', 'open'] as const).map(consentIs)).toEqual(['safeguard', 'ground', 'open']);
    const house = of('transition-house:mechelen');
    expect([house.regime, house.question]).toEqual(['open', 'transition-house']);
  });

  it('D41: every service that has a regime has an authority with its articles; what no text names is derived', () => {
    for (const entry of deliveredEntries)
      for (const { rests } of regimeOfEntry(entry)?.authorities ?? []) expect(rests.length).toBeGreaterThan(0);
    expect(named('prison:gent')).toEqual(['dpa']);
    expect(of('prison:gent').authorities[0].rests.map(({ mark }) => mark)).toEqual(['derived', 'derived']);
    expect(of('justice-house:gent').authorities).toMatchObject([{ key: 'dpa', binds: true }, { key: 'vtc' }]);
    expect(of('justice-house:namur').authorities[0].rests[0]).toMatchObject({
      act: 'french-cells',
      article: '21, § 2',
    });
  });

  it('courts and meetings have none of these', () => {
    const none = deliveredEntries.filter(({ kind }) =>
      ['court', 'prosecution', 'consultation', 'explained'].includes(kind),
    );
    expect(none.length).toBeGreaterThan(0);
    for (const entry of none) expect(regimeOfEntry(entry)).toBeUndefined();
  });

  it('is said in four languages', () => {
    const said = [regimeNames, shortRegime, authorities, regimeQuestions].flatMap((table) => Object.values(table));
    for (const language of languages) {
      for (const words of said) expect(words[language].length).toBeGreaterThan(2);
      expect(citation(of('prison:gent').rests[0], language)).toContain('26, 7°, i)');
    }
  });
});
