/** No date of the law stands on a paper without its status, nor a computed one without pack and rule: every kind, every language. */
import { describe, expect, it } from 'vitest';
import { buildPaper } from '../../../renderer/papers/kinds/builders.ts';
import { paperKinds } from '../../../renderer/papers/model/paper.ts';
import { linesOf, type PlainLine } from '../../../renderer/papers/model/plain.ts';
import { longDate } from '../../../renderer/i18n/name-words.ts';
import { plainEntities } from '../../../shared/dossier/read.ts';
import { languages } from '../../../shared/language.ts';
import {
  basisInWords,
  type DateStatus,
  deadlinesIn,
  lawDates,
  legalFacts,
  packs,
  recordedLaw,
  statusNames,
} from '../../../shared/release/index.ts';
import { entity, identity, plan, request, said, section, view } from './dossier.ts';

const today = '2026-11-24';
const date = (id: string, kind: string, value: string, source: string) =>
  entity(id, 'legal-date', { date: said({ kind, value, source, note: '' }) });
const legal = section('legal', [
  date('d1', 'detention-start', '2025-06-15', 'registry'),
  date('d2', 'conditional-release', '2027-06-23', 'registry'),
  date('d3', 'prison-leave', '2026-12-29', 'by-hand'),
  entity('j', 'judgment', {
    judgment: said({ court: 'Gent', date: '2025-06-01', text: '' }),
    sentence: said({ imposed: 'time', length: 'P6Y' }),
    recidivism: said({ established: false }),
  }),
  entity('r', 'request', { request: said({ modality: 'prison-leave', on: '2026-11-20' }) }),
]);
const dossier = { ...view, sections: [identity, legal, plan] };

const facts = plainEntities(legal);

/** The same line, or what follows it under the same heading up to the next date. */
function beside(lines: readonly PlainLine[], at: number, isDated: (line: PlainLine) => boolean): string {
  const [own, ...next] = lines.slice(at);
  const end = next.findIndex((line) => line.under !== own?.under || isDated(line));
  return [own, ...next.slice(0, end === -1 ? undefined : end)].map((line) => line?.text).join(' ');
}

/** As papers say it, to the service and to the person. */
const byHand = /met de hand|na te vragen|saisie manuelle|à la main|à vérifier|von Hand|by hand/;

describe('dates of the law on paper (R19 V17)', () => {
  const recorded = ['2027-06-23', '2026-12-29'];
  const computed = [
    ...lawDates(packs, recordedLaw(facts, today), legalFacts(facts)).flatMap(({ earliest, latest }) => [
      earliest,
      latest,
    ]),
    ...deadlinesIn(packs, legal, 'r', today).deadlines.flatMap(({ date: day, latest }) => [day, latest]),
  ].filter((day) => !recorded.includes(day));

  it('on the paper for the person stand with who decides and what silence means (V19)', () => {
    const { blocks } = buildPaper('personDates', request({ view: dossier, language: 'nl', today }));
    const text = linesOf(blocks)
      .map((line) => line.text)
      .join(' ');
    expect(text).toContain('De minister beslist.');
    expect(text).toContain('dan is het toegekend');
  });

  it.each(languages)(
    'none without its status, no computed one without pack and rule, whatever the paper: %s',
    (language) => {
      const written = (line: PlainLine, days: readonly string[]): boolean =>
        days.some((day) => new RegExp(`(?<!\\d)${longDate(day, language)}`).test(line.text));
      // Each limit goes by the pack of its own day.
      const basis = new RegExp(basisInWords({ rules: ['[A-Z]-\\w'], pack: 0 }, language).replace(' 0,', ' \\d{6},'));
      const articles = /[Aa]rt\. \d.* \d{6}/;
      const found = paperKinds.flatMap((kind) => {
        const lines = linesOf(buildPaper(kind, request({ view: dossier, language, today })).blocks);
        return lines.flatMap((line, at) => {
          const isComputed = written(line, computed);
          if (!isComputed && !written(line, recorded)) return [];
          const all = beside(lines, at, (each) => written(each, [...computed, ...recorded]));
          const says = (status: DateStatus): boolean => all.includes(statusNames[status][language].split(',')[0] ?? '');
          // Whoever holds no pack is told the articles themselves.
          const isByRule = says('text') && (kind === 'personDates' ? articles : basis).test(all);
          // What is counted from a recorded day may open on that very day.
          const isTold = isComputed ? isByRule : says('registry') || byHand.test(all) || isByRule;
          return [{ kind, isTold, line: line.text }];
        });
      });
      expect(found.filter(({ isTold }) => !isTold)).toEqual([]);
      // Where the law is read at all, dates stand.
      expect(new Set(found.map(({ kind }) => kind)).size).toBeGreaterThan(7);
      expect(found.length).toBeGreaterThan(25);
    },
  );
});
