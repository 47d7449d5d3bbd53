/** The own decision of whoever holds a secret stays with them (OD1-OD3); what stands elsewhere is the same list for everybody (RE1). */
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { closingId } from '../../../shared/dossier/closing.ts';
import { entities, listedUnits } from '../../../shared/dossier/entities.ts';
import { elsewhereId, placesElsewhere, registeredElsewhere } from '../../../shared/dossier/registered-elsewhere.ts';
import { extractKind } from '../../../shared/dossier/units/extract.ts';
import { extracts } from '../../../shared/disclosure/extracts.ts';
import { linesFor } from '../../../shared/disclosure/matrix.ts';
import { purposes } from '../../../shared/disclosure/purposes.ts';
import { neverGiven } from '../../../renderer/vault/services/sharing/sharing.ts';
import { itemsOf } from '../../../renderer/vault/services/search/items.ts';
import type { SectionView } from '../../../shared/dossier/view.ts';
import { shapeOf } from '../../../shared/dossier/units/form.ts';
import { papersFor } from '../../../renderer/papers/kinds/builders.ts';
import { everythingPaper } from '../../../renderer/papers/kinds/everything.ts';
import { ownDecisionPaper } from '../../../renderer/papers/kinds/own-decision.ts';

const holders = ['guidance', 'help', 'health'] as const;
const reasoning = 'Zelf afgewogen, na overleg met niemand';

const sectionWith = (kind: (typeof holders)[number], canWrite: boolean): SectionView => {
  const author = { person: 'p', name: 'Lien', function: 'counsellor', service: 'caw:gent', standing: 'me' } as const;
  const version = { op: 'o', same: [], value: { on: '2026-11-24', reasoning }, author, at: 1 };
  return {
    id: kind,
    kind,
    canWrite,
    readers: [],
    notes: [],
    missingFrom: [],
    waiting: 0,
    quarantined: 0,
    entities: [
      { id: 'd1', type: 'own-decision', state: 'present', since: 1, units: { decision: { versions: [version] } } },
    ],
  } as unknown as SectionView;
};

describe('an own decision of the holder of a secret', () => {
  it.each(holders)('OD1: in %s it has a day and reasoning, and nothing else', (kind) => {
    const shape = shapeOf(entities[kind]['own-decision'].decision);
    expect(Object.keys(shape ?? {})).toEqual(['on', 'reasoning']);
  });

  it('OD2: its section leaves with no purpose, is given to nobody, and no extract names it', () => {
    const groups = ['psd-social-worker', 'director', 'justice-assistant', 'counsellor', 'doctor', 'lawyer'];
    for (const purpose of purposes)
      for (const each of groups)
        for (const isColleague of [true, false]) {
          const receiver = { function: each, service: 'psd:gent', isColleague };
          const lines = linesFor(purpose, receiver, holders, holders);
          expect(lines.filter(({ allowed }) => allowed)).toEqual([]);
        }
    for (const kind of holders) expect(neverGiven).toContain(kind);
    expect(JSON.stringify(extracts)).not.toContain('own-decision');
    expect(Object.keys(extracts).length).toBeGreaterThanOrEqual(extractKind.options.length - 1);
  });

  it('OD2: it stands in no list, and is not found', () => {
    expect(listedUnits.get('own-decision')).toBeUndefined();
    for (const kind of holders) expect(itemsOf(sectionWith(kind, true))).toEqual([]);
  });

  it('OD2, OD3: it is on no paper but the holder’s own, which nobody else is offered', () => {
    const by = { name: 'Lien', function: 'counsellor', service: 'caw:gent' };
    for (const kind of holders)
      for (const canWrite of [true, false]) {
        const view = { id: 'd', realm: 'real', sections: [sectionWith(kind, canWrite)] } as const;
        const request = { view, language: 'nl', today: '2026-11-25', by } as const;
        expect(papersFor(view, by).includes('ownDecision')).toBe(canWrite);
        expect(JSON.stringify(everythingPaper(request))).not.toContain(reasoning);
        expect(JSON.stringify(ownDecisionPaper(request)).includes(reasoning)).toBe(canWrite);
      }
  });
});

describe('what is registered elsewhere', () => {
  it('RE1: each place has its article and a day to tick, and depends on nothing of the dossier', () => {
    expect([...placesElsewhere].sort()).toEqual(Object.keys(registeredElsewhere).sort());
    for (const place of placesElsewhere) {
      expect(registeredElsewhere[place].article).not.toBe('');
      const unit: z.ZodType = entities.identity['registered-elsewhere'][place];
      expect(unit.safeParse({ on: '2026-11-24' }).success).toBe(true);
    }
    expect(elsewhereId('psd:gent')).not.toBe(closingId('psd:gent'));
  });

  it('RE1: no text says not to register elsewhere', async () => {
    for (const language of ['nl', 'fr', 'de', 'en']) {
      const { default: words } = (await import(`../../../renderer/i18n/locales/${language}/retention.json`)) as {
        default: { outside: Record<string, string> };
      };
      for (const text of Object.values(words.outside))
        expect(text).not.toMatch(
          /niet (meer )?(elders )?(te )?registreren|ne pas enregistrer|nicht eintragen|not register/i,
        );
    }
  });
});
