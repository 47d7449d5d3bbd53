/**
 * Every field of every schema, looked at under every basis (SPEC.md, D37-D39): none exists under a basis that forbids what it holds. Each
 * unit of a consultation says by hand what it holds and which fields it has; one that is added fails here until somebody says so.
 */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bases, basisKeys, closedBases, type BasisKey } from '../../../shared/disclosure/gate/bases.ts';
import { approachKindsOn, forbiddenBy } from '../../../shared/disclosure/gate/forbidden.ts';
import { closingOf } from '../../../shared/disclosure/gate/gate.ts';
import { partOf } from '../../../shared/disclosure/gate/parts.ts';
import { entities } from '../../../shared/dossier/entities.ts';
import { storedBases } from '../../../shared/dossier/units/consultation-basis.ts';
import { basisValue } from '../../support/consultations.ts';

/** What a unit holds, as the texts divide it. */
const kinds = {
  gate: 'why, when and until when',
  ours: 'how the own service prepared, and under which rules it works',
  participants: 'who took part',
  common: 'what is written for all',
  others: 'what another service said, with its dissent',
  minutes: 'what was signed by those who took part',
  tasks: 'who does what by when',
  toPlan: 'a task that leaves the consultation for the plan',
  authorisation: 'the paper of the prosecutor',
  invitation: 'what the decree wants an invitation to mention',
  absence: 'why the own service did not take part',
  representative: 'who was briefed before and reported back',
  jointly: 'who answers for what',
  record: 'agreed measures and necessary oral information, in the own file',
  note: 'what was shared about the person, in the own file',
  longer: 'why own notes are kept longer',
  extended: 'why a common file is kept longer',
  rights: 'a limit of a right',
  tell: 'what the person may be told',
} as const;
type Holds = keyof typeof kinds;

const known: Readonly<Record<string, readonly [Holds, string]>> = {
  'consultation/basis': ['gate', 'agreement basis modalities on organiser purpose reference until'],
  'consultation/frame': ['gate', 'expires ground on purpose'],
  'consultation/closed': ['gate', 'on state'],
  'keeping/until': ['gate', 'reason until'],
  'consultation/preparation': ['ours', 'on reason'],
  'consultation/own-rules': ['ours', 'text'],
  'consultation/authorisation': ['authorisation', 'file'],
  'consultation/invitation': ['invitation', 'decree follows heldOn person place purpose sentOn services urgency'],
  'non-participation/report': ['absence', 'consultation on text'],
  'consultation/representative': ['representative', 'briefed name reported'],
  'consultation/controllers': ['jointly', 'before later together'],
  'consultation/participants': ['participants', 'capacities names'],
  'consultation/common-file': ['common', 'agreedOn keep purpose'],
  'consultation/agenda': ['common', 'text'],
  'consultation/common-file-longer': ['extended', 'agreed keep on reason'],
  'consultation/positions': ['others', 'text'],
  'position/position': ['others', 'agency consultation dissent known rules text'],
  'consultation/scan': ['minutes', 'file'],
  'signature/signed': ['minutes', 'consultation how mark name on'],
  'consultation/decisions': ['tasks', 'text'],
  'decision/decision': ['tasks', 'consultation due owner text'],
  'decision/planned': ['toPlan', 'step'],
  'approach/agreed': ['tasks', 'by consultation kind support until'],
  'approach/started': ['toPlan', 'steps'],
  'own-record/record': ['record', 'agreed consultation fromCase kind prosecutorOn text'],
  'own-record/planned': ['record', 'step'],
  'own-note/note': ['note', 'consultation kind on source text'],
  'consultation/notes-longer': ['longer', 'discussedOn reason until'],
  'limited-right/limited': ['rights', 'consultation ground on reason'],
  'agreed-to-tell/tell': ['tell', 'agreed by consultation what'],
};

/** What each basis forbids, by the article that does. */
const shared = ['common', 'others', 'minutes'] as const;
const silent = 'penal-code-2024-ii 353, § 2, al. 3';
const forbids: Readonly<Record<BasisKey, Readonly<Record<string, readonly Holds[]>>>> = {
  'by-law': {
    'consultation-data 4': ['toPlan', 'note', 'longer', 'tell', 'extended', 'invitation', 'absence', 'authorisation'],
  },
  prosecutor: { 'consultation-data 4': ['toPlan', 'note', 'longer', 'tell', 'extended', 'invitation', 'absence'] },
  'safe-house-federal': {
    'consultation-data 4': ['toPlan', 'note', 'longer', 'invitation', 'absence', 'authorisation'],
  },
  'by-law-flemish': {
    'flemish-consultation 5': ['record', 'rights', 'jointly', 'tell', 'longer', 'extended', 'invitation', 'absence'],
  },
  'prosecutor-flemish': {
    'flemish-consultation 5': ['record', 'rights', 'jointly', 'tell', 'longer', 'extended', 'invitation', 'absence'],
  },
  'safe-house': { 'safe-houses 15': ['record', 'rights', 'jointly', 'longer', 'invitation', 'absence'] },
  'by-law-other': {
    [silent]: [...shared, 'record', 'note', 'rights', 'jointly', 'tell', 'longer', 'extended', 'invitation', 'absence'],
  },
  'prosecutor-other': {
    [silent]: [...shared, 'record', 'rights', 'jointly', 'tell', 'longer', 'extended', 'invitation', 'absence'],
  },
  'flemish-network': {
    'penal-code-2024-ii 353, § 2': [...shared, 'record', 'rights', 'jointly', 'tell', 'longer', 'extended', 'absence'],
  },
  'with-consent': {
    'penal-code-2024-ii 352': [
      ...shared,
      'record',
      'note',
      'rights',
      'jointly',
      'tell',
      'longer',
      'extended',
      'absence',
    ],
  },
  'cell-french': {
    'local-cells 4, § 3': shared,
    'french-cells 15': [
      'tasks',
      'toPlan',
      'participants',
      'record',
      'rights',
      'jointly',
      'tell',
      'extended',
      'authorisation',
    ],
  },
  cell: { 'local-cells 4, § 3': Object.keys(kinds).filter(isHolds) },
  'cell-flemish': { 'local-cells 4, § 3': Object.keys(kinds).filter(isHolds) },
  agreement: { 'penal-code-2024-ii 352': Object.keys(kinds).filter(isHolds) },
  'task-force': { 'common-database 32, § 1': Object.keys(kinds).filter(isHolds) },
};
function isHolds(key: string): key is Holds {
  return Object.hasOwn(kinds, key);
}

const typed = (one: unknown): z.ZodType => z.custom<z.ZodType>((each) => each instanceof z.ZodType).parse(one);

/** Every field of a schema by its path, and every value of its choices; at any depth. */
function walk(schema: z.ZodType, path: string): readonly { readonly path: string; readonly value?: string }[] {
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, each]) => walk(typed(each), `${path}/${name}`));
  if (schema instanceof z.ZodOptional) return walk(typed(schema.unwrap()), path);
  if (schema instanceof z.ZodArray) return walk(typed(schema.element), path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((each) => walk(typed(each), path));
  if (schema instanceof z.ZodEnum) return schema.options.map((value) => ({ path, value: String(value) }));
  return [{ path }];
}

const everyField = Object.entries<Record<string, Record<string, z.ZodType>>>(entities).flatMap(([part, types]) =>
  Object.entries(types).flatMap(([type, units]) =>
    Object.entries(units).flatMap(([unit, schema]) => walk(schema, `${part}/${type}/${unit}`)),
  ),
);
const unitsOfConsultation = Object.entries<Record<string, z.ZodType>>(entities.consultation).flatMap(([type, units]) =>
  Object.entries(units).map(([unit, schema]) => ({ type, unit, schema })),
);

describe('D37 a walk of every schema', () => {
  it('each unit of a consultation has said what it holds, field by field', () => {
    const found = unitsOfConsultation.map(({ type, unit, schema }) => {
      const fields = walk(schema, '').map(({ path }) => path.split('/')[1] ?? '');
      return [`${type}/${unit}`, [...new Set(fields)].sort().join(' ')];
    });
    const said = Object.entries(known).map(([unit, [, fields]]) => [unit, fields]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(said));
  });

  it.each(basisKeys)('%s: nothing it forbids has a field, and the article that forbids closes it', (basis) => {
    let looked = 0;
    for (const [article, held] of Object.entries(forbids[basis]))
      for (const [unit, [holds]] of Object.entries(known).filter(([, [each]]) => held.includes(each))) {
        const [type = '', name = ''] = unit.split('/');
        const part = partOf(type, name);
        const closes = part && closingOf(basis, part);
        expect([unit, holds, closes && `${closes.act} ${closes.article}`]).toEqual([unit, holds, article]);
        looked += 1;
      }
    expect(looked).toBeGreaterThan(4);
  });

  it('what is forbidden on one basis exists on another, or nothing would be forbidden', () => {
    for (const holds of Object.keys(kinds).filter(isHolds)) {
      const open = storedBases.filter((basis) => !Object.values(forbids[basis]).flat().includes(holds));
      expect([holds, open.length > 0]).toEqual([holds, true]);
    }
  });

  it('no value of any field says that somebody was discussed on a basis that allows nothing to be recorded', () => {
    const values = everyField.flatMap(({ path, value }) => (value === undefined ? [] : [[path, value] as const]));
    expect(values.length).toBeGreaterThan(300);
    const closed = values.filter(([path, value]) => /basis/i.test(path) && closedBases.some((each) => each === value));
    expect(closed).toEqual([]);
    const named = /livc|csil|lisc|security-?cell|task-?force|local-?cell/i;
    expect(everyField.filter(({ path, value = '' }) => named.test(`${path} ${value}`))).toEqual([]);
  });

  it('outside of its part and its extract nothing holds what was said at a consultation', () => {
    const said = /position|dissent|minutes|agency|participant|consult/i;
    const elsewhere = everyField.filter(({ path }) => !/^(consultation|extract)\//.test(path));
    expect(elsewhere.length).toBeGreaterThan(400);
    // A request of the person may be answered by whoever organised one, or limited because of one.
    const hits = elsewhere.filter(({ path, value = '' }) => said.test(`${path} ${value}`));
    expect(hits.map(({ path, value }) => `${path}=${value}`)).toEqual([
      'notes/rights-part/part/route=consultation',
      'notes/rights-part/limited/by=consultation',
    ]);
  });
});

describe('D39 where nothing of relatives and contacts may be recorded', () => {
  const without = storedBases.filter((basis) => !bases[basis].relations.allowed);
  const near = /relative|relation|contact|family|household|third|near|network|bereaved/i;
  const namesNear = (type: string, unit: string, schema: z.ZodType): readonly string[] =>
    walk(schema, '').flatMap(({ path, value }) =>
      near.test(`${path} ${value ?? ''}`) ? [`${type}/${unit}${path}${value === undefined ? '' : `=${value}`}`] : [],
    );

  it('one kind of agreement is about them, of everything a consultation holds', () => {
    expect(without).toEqual(['by-law-other', 'prosecutor-other', 'with-consent', 'cell-french']);
    const found = unitsOfConsultation.flatMap(({ type, unit, schema }) => namesNear(type, unit, schema));
    // The name of a network of services is none of a relation; the composition of the person’s own household is a category of the decree.
    const none = ['basis=flemish-network', 'kind=household'];
    expect(found.filter((each) => !none.some((name) => each.endsWith(name)))).toEqual(
      ['network', 'family', 'bereaved'].map((kind) => `approach/agreed/kind=${kind}`),
    );
  });

  it.each(storedBases)(
    '%s: support for a family or a network is agreed where its text lets them be recorded',
    (basis) => {
      const agreed = (kind: string) => ({
        consultation: 'k1',
        kind,
        support: 'gesprek',
        by: 'Mira',
        until: '2026-12-15',
      });
      const { allowed, article } = bases[basis].relations;
      const deciding = { basis: basisValue(basis) };
      for (const kind of ['network', 'family', 'bereaved'])
        expect([kind, forbiddenBy(deciding, 'agreed', agreed(kind))]).toEqual([kind, allowed ? undefined : article]);
      for (const kind of ['tailor-made', 'communication'])
        expect(forbiddenBy(deciding, 'agreed', agreed(kind))).toBeUndefined();
      expect(approachKindsOn(deciding)).toHaveLength(allowed ? 5 : 2);
      expect(approachKindsOn({ ...deciding, beside: [{ basis: basisValue('with-consent') }] })).toHaveLength(2);
    },
  );
});
