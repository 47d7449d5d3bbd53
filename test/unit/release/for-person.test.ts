/** The dates explained to the person, in plain words (SPEC.md, V19). */
import { describe, expect, it } from 'vitest';
import type { PlainEntity } from '../../../shared/dossier/read.ts';
import { languages, type Language } from '../../../shared/language.ts';
import { forPerson, legalFacts, packs, recordedLaw, type ForPerson } from '../../../shared/release/index.ts';

const entity = (type: string, units: PlainEntity['units'], id = type): PlainEntity => ({ id, type, units });
const date = (kind: string, value: string, source: string): PlainEntity =>
  entity('legal-date', { date: { kind, value, source, note: 'Bezoek van Goudsbloem' } }, `${kind}-${source}`);
const judgment = entity('judgment', {
  judgment: { court: 'Gent', date: '2024-01-10', text: 'diefstal' },
  sentence: { imposed: 'time', length: 'P6Y' },
  recidivism: { established: false },
});
const sixYears = [date('detention-start', '2025-01-15', 'registry'), judgment];
const explained = (entities: readonly PlainEntity[], language: Language = 'nl', asOf = '2026-05-04'): ForPerson =>
  forPerson({ packs, recorded: recordedLaw(entities, asOf), legal: legalFacts(entities) }, language, (day) => day);

describe('explained to the person (V19)', () => {
  it('says of each what it is, when, that the registry did not confirm it, and who decides', () => {
    const { dates } = explained(sixYears);
    const monitoring = dates.find(({ id }) => id === 'opens/electronic-monitoring');
    expect(monitoring?.decides).toContain('strafuitvoeringsre');
    expect(monitoring).toMatchObject({
      name: 'Elektronisch toezicht',
      plain: 'Thuis wonen met een enkelband.',
      when: 'Ten vroegste op 2026-07-15',
      sure: 'Dit hebben wij uitgerekend. De griffie heeft het niet bevestigd.',
      origin: 'berekend, art. 21; 22; 23, § 1, wet van 17 mei 2006 (externe rechtspositie); rechtsregels 260116',
    });
    expect(dates.at(-1)).toMatchObject({ name: 'Strafeinde', when: 'Tussen 2031-01-13 en 2031-01-14' });
    expect(dates.at(-1)).not.toHaveProperty('decides');
  });

  it('says what is open already, since when and who decides on it', () => {
    const { dates } = explained(sixYears);
    const leave = dates.find(({ id }) => id === 'opens/prison-leave');
    expect(leave).toMatchObject({ when: 'Dit kan al, sinds 2026-01-15' });
    expect(leave?.decides).toContain('De minister beslist.');
    // A sentence that ended by its day is open to nobody.
    expect(explained(sixYears, 'nl', '2031-06-01').dates.map(({ name }) => name)).not.toContain('Strafeinde');
  });

  it('says that silence granted, and where to write on a late advice (articles 9 and 10, § 4)', () => {
    const request = (outcome?: object): PlainEntity =>
      entity('request', {
        request: { modality: 'prison-leave', on: '2026-02-02' },
        ...(outcome !== undefined && { outcome }),
      });
    const said = (...more: readonly PlainEntity[]): string =>
      explained([...sixYears, ...more])
        .steps.map((step) => step.said)
        .join(' ');
    // Fourteen working days after 9 March end on 27 March.
    const positive = request({ outcome: 'advice-given', on: '2026-03-09', advice: 'positive' });
    expect(said(positive)).toContain('Volgens de wet is het dan toegekend vanaf 2026-03-28');
    const negative = request({ outcome: 'advice-given', on: '2026-03-09', advice: 'negative' });
    expect(said(negative)).not.toContain('toegekend');
    expect(said(request())).toContain('ten laatste op 2026-04-02. Je mag nu aan de voorzitter');
    expect(said(positive)).not.toContain('voorzitter');
  });

  it('takes the registry’s day, alone, and a day by hand with the advice to ask', () => {
    const days = [
      date('conditional-release', '2027-02-20', 'registry'),
      date('conditional-release', '2027-01-01', 'by-hand'),
    ];
    const both = explained([...sixYears, ...days]).dates.filter(({ name }) => name.startsWith('Voorwaardelijke'));
    expect(both).toMatchObject([
      {
        when: 'Ten vroegste op 2027-02-20',
        sure: 'Deze dag komt van de griffie van de gevangenis.',
        origin: 'griffie',
      },
    ]);
    const [byHand] = explained([...sixYears, ...days.slice(1)]).dates.filter(({ name }) => name.startsWith('Voorw'));
    expect(byHand?.sure).toContain('Vraag aan de griffie of hij klopt');
  });

  it('says what happens before, in the order of who has to act, and that a passed day is no blame', () => {
    const said = explained(sixYears).steps.map((step) => step.said);
    expect(said).toContain(
      'Voorwaardelijke invrijheidstelling: de directeur moet je dit schriftelijk uitleggen, ten laatste op 2026-07-15.',
    );
    expect(said.some((step) => step.includes('2026-03-15'))).toBe(false);
    // The end of the sentence is no temporary rule, whatever law counts it.
    expect(said.some((step) => step.startsWith('Strafeinde'))).toBe(false);
  });

  it('names one last day of a hearing: the first useful one has none of its own (article 52, § 1)', () => {
    const hearings = explained(
      [
        ...sixYears,
        entity('request', { request: { modality: 'limited-detention', on: '2026-03-01' } }, 'r'),
        entity('procedure-event', { event: { request: 'r', what: 'prosecutor-advice', on: '2026-05-04' } }, 'e'),
      ],
      'fr',
    ).steps.filter((step) => step.said.includes('l’audience'));
    expect(hearings.map(({ said }) => said)).toEqual([expect.stringContaining('au plus tard le 2026-09-01')]);
  });

  it('says from when it can be asked again after a refusal (article 10, § 3)', () => {
    const refused = [
      entity('request', { request: { modality: 'prison-leave', on: '2026-03-01' } }, 'r'),
      entity('decision', {
        decision: { modality: 'prison-leave', outcome: 'refused', by: '', on: '2026-04-20', request: 'r' },
      }),
    ];
    const again = explained([...sixYears, ...refused]).steps.find(({ said }) => said.includes('2026-07-20'));
    expect(again).toMatchObject({
      said: 'Penitentiair verlof: het antwoord was nee. Je mag het opnieuw vragen vanaf 2026-07-20. Vroeger kan alleen als de directeur dat adviseert.',
      origin: 'berekend, art. 10, § 3, wet van 17 mei 2006 (externe rechtspositie); rechtsregels 260116',
    });
  });

  it('says from when it can be asked again after the minister revoked it, which no judgment says (article 12, § 2, 3°)', () => {
    const revoked = [
      entity('request', { request: { modality: 'prison-leave', on: '2025-10-01' } }, 'r'),
      entity('decision', {
        decision: { modality: 'prison-leave', outcome: 'granted', by: '', on: '2026-01-20', request: 'r' },
      }),
      entity('procedure-event', { event: { request: 'r', what: 'revocation', on: '2026-04-20' } }),
    ];
    const again = explained([...sixYears, ...revoked]).steps.find(({ said }) => said.includes('2026-07-20'));
    expect(again?.said).toBe(
      'Penitentiair verlof: de minister heeft dit herroepen. Je mag het opnieuw vragen vanaf 2026-07-20.',
    );
  });

  it('names for a late advice the last day by any reading, as the request to the president does', () => {
    // Two months from 28 February: 28 April, or by the Judicial Code, should it govern, a later day.
    const asked = entity('request', { request: { modality: 'prison-leave', on: '2026-02-28' } }, 'r');
    const late = explained([...sixYears, asked], 'nl', '2026-06-30').steps.find(({ said }) =>
      said.includes('voorzitter'),
    );
    expect(late?.said).toContain('ten laatste op 2026-04-30.');
  });

  it('says nothing of minister or president of leave that judge or court decides on (articles 43 and 98/24)', () => {
    const asked = (...more: readonly PlainEntity[]): string =>
      explained([
        ...sixYears,
        entity('request', { request: { modality: 'prison-leave', on: '2026-02-02' } }, 'r'),
        ...more,
      ])
        .steps.map(({ said }) => said)
        .join(' ');
    expect(asked()).toContain('voorzitter');
    const beside = entity('procedure-event', { event: { request: 'r', what: 'leave-request', on: '2026-02-02' } });
    expect(asked(beside)).not.toContain('voorzitter');
  });

  it('says for what no day is known, and where nothing is, to ask', () => {
    const unknown = explained([date('detention-start', '2025-01-15', 'registry')]);
    expect(unknown.dates).toEqual([]);
    expect(unknown.always[0]).toContain('nog geen data');
    expect(unknown.always[1]).toContain('voorwaardelijke invrijheidstelling');
  });

  it.each(languages)(
    'in %s: the registry prevails, a day is not a yes, and nothing else of the dossier goes along',
    (language) => {
      const { dates, steps, always } = explained(sixYears, language);
      expect(dates).toHaveLength(explained(sixYears, 'nl').dates.length);
      expect(always.length).toBeGreaterThanOrEqual(2);
      const all = [
        ...dates.flatMap(({ name, plain, when, sure, origin }) => [name, plain, when, sure, origin]),
        ...steps.map(({ said }) => said),
        ...always,
      ].join(' ');
      expect(all).not.toMatch(/[{}]|Goudsbloem|diefstal|undefined/);
      if (language === 'fr') expect(all).not.toMatch(/[^\u00a0][:;?!](?:\s|$)/);
    },
  );
});
