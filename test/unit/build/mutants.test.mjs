import { expect, test } from 'vitest';
import { mutantsOf, withMutant } from '../../../build/mutate/maker.mjs';
import { Reached } from '../../../build/mutate/reached.mjs';
import { recordingOf } from '../../../build/mutate/recording.mjs';
import { schemataOf } from '../../../build/mutate/schemata.mjs';

const file = 'shared/a.mjs';

/** The whole text with each mutant in its place, by kind. @param {string} source */
function mutated(source) {
  /** @type {Record<string, string[]>} */
  const found = {};
  for (const mutant of mutantsOf(file, source)) (found[mutant.kind] ??= []).push(withMutant(source, mutant));
  return found;
}

test('a condition is always true, never, and the other way round', () => {
  expect(mutated('if (a) b();')).toMatchObject({
    'condition true': ['if (true) b();'],
    'condition false': ['if (false) b();'],
    'condition turned': ['if (!(a)) b();'],
  });
  // The other way round is what a comparison and a "not" are changed to anyhow; a loop that never ends tells nothing.
  expect(mutated('const c = !a ? 1 : 2;')['condition turned']).toBeUndefined();
  expect(mutated('const c = !a ? 1 : 2;')['not left out']).toEqual(['const c = a ? 1 : 2;']);
  expect(mutated('if (a < b) c();')['condition turned']).toBeUndefined();
  expect(mutated('while (a) b();')).toMatchObject({ 'condition false': ['while (false) b();'] });
  expect(mutated('while (a) b();')['condition true']).toBeUndefined();
});

test('a comparison is moved by one, and turned', () => {
  expect(mutated('c = a < b;').comparison).toEqual(['c = a <= b;', 'c = a >= b;']);
  expect(mutated('c = a >= b;').comparison).toEqual(['c = a > b;', 'c = a < b;']);
  expect(mutated('c = a === b;').comparison).toEqual(['c = a !== b;']);
  expect(mutated('c = a + b;').sum).toEqual(['c = a - b;']);
  expect(mutated("c = a + 'b';").sum).toBeUndefined();
});

test('"and" becomes "or", and either side is left out, with brackets where they are needed', () => {
  const found = mutated('d = a && b || c;');
  expect(found['and or']).toEqual(['d = ((a && b) && c);', 'd = (a || b) || c;']);
  expect(found['second left out']).toEqual(['d = a && b;', 'd = a || c;']);
  expect(found['first left out']).toEqual(['d = c;', 'd = b || c;']);
  expect(mutated('d = a ?? b;')).toEqual({ 'statement left out': [';'] });
});

test('a statement, and a way out of a block that has more, is left out', () => {
  expect(mutated('function f() { a(); return b; }')['statement left out']).toEqual(['function f() { ; return b; }']);
  expect(mutated('for (const a of b) { if (a) { c(); continue; } d(); }')['statement left out']).toEqual([
    'for (const a of b) { if (a) { ; continue; } d(); }',
    'for (const a of b) { if (a) { c(); ; } d(); }',
    'for (const a of b) { if (a) { c(); continue; } ; }',
  ]);
  expect(mutated('if (a) return;'.replace('return', 'throw a'))['statement left out']).toBeUndefined();
  expect(mutated("'use strict';")).toEqual({});
});

test('some and every, the smaller and the larger, a filter and a truth are changed', () => {
  expect(mutated('c = a?.some(b);').call).toEqual(['c = a?.every(b);']);
  expect(mutated('c = Math.min(a, b);').call).toEqual(['c = Math.max(a, b);']);
  expect(mutated('c = a.b.filter((d) => d).length;')['filter left out']).toEqual(['c = a.b.length;']);
  expect(mutated('f(true);').literal).toEqual(['f(false);']);
});

test('types make no mutants', () => {
  expect(mutantsOf('shared/a.ts', "type A = { a: true } | 'b'; const c = d as unknown as true;")).toEqual([]);
});

test('a mutant keeps its key when lines move, and two of one content have two', () => {
  const keys = (/** @type {string} */ source) => mutantsOf(file, source).map(({ key }) => key);
  expect(keys('\n\n  f(a < b);')).toEqual(keys('f(a < b);'));
  const twice = keys('f(true);\nf(true);');
  expect(new Set(twice).size).toBe(twice.length);
  expect(twice).toEqual(expect.arrayContaining(keys('f(true);')));
});

/** Which of the mutants of a function's body make a difference when it is called so. @param {string} body @param {unknown[]} given */
function met(body, ...given) {
  const source = `const f = () => { ${body} };`;
  const mutants = mutantsOf(file, source);
  const reached = new Reached(mutants.length);
  Object.assign(globalThis, { passerelleReached: reached });
  const value = new Function('a', 'b', `${recordingOf(file, source, 0)} return f();`)(...given);
  return { value, met: reached.take().map((number) => `${mutants[number]?.kind}: ${mutants[number]?.now}`) };
}

test('a text that listens gives the same, and tells only mutants that make a difference', () => {
  expect(met('if (a < b) { b = 0; } return b;', 1, 2)).toEqual({
    value: 0,
    met: expect.arrayContaining(['condition false: false', 'comparison: a >= b', 'statement left out: ;']),
  });
  expect(met('if (a < b) { b = 0; }', 1, 2).met).not.toContain('comparison: a <= b');
  expect(met('if (a < b) { b = 0; }', 2, 2).met).toEqual([
    'condition true: true',
    'comparison: a <= b',
    'comparison: a >= b',
  ]);
  expect(met('if (a && b) { b = 0; }', true, true).met).toEqual([
    'condition false: false',
    'condition turned: !(a && b)',
    'statement left out: ;',
  ]);
  expect(met('if (a || b) { b = 0; }', false, true).met).toContain('and or: (a && b)');
  expect(met('if (a || b) { b = 0; }', false, false).met).toEqual([
    'condition true: true',
    'condition turned: !(a || b)',
  ]);
});

test('a place is met when the function around it is entered', () => {
  const source = '(() => { const f = (c) => c + 1; const g = () => { d(); }; return f; })';
  const place = { number: 0, start: source.indexOf('c + 1'), end: source.indexOf('c + 1') + 5 };
  const reached = new Reached(1);
  Object.assign(globalThis, { passerelleReached: reached });
  const f = new Function(`return ${recordingOf(file, source, null, [place])}()`)();
  expect(reached.take()).toEqual([]);
  expect(f(1)).toBe(2);
  expect(reached.take()).toEqual([0]);
});

test('a text with all mutants in it plays each while its number is chosen, and none otherwise', () => {
  const source = `const f = (a, b) => {
    const out = [];
    for (const each of a) { if (each > b && each !== 7) { out.push(each); continue; } out.push(-1); }
    return b === 0 ? out.filter((each) => each > 0) : out;
  };`;
  const mutants = mutantsOf(file, source);
  const play = (/** @type {string} */ text, /** @type {number} */ number) => {
    Object.assign(globalThis, { passerelleMutant: number });
    const f = new Function(`${text} return f;`)();
    return [f([1, 2, 7, 9], 0), f([1, 2, 7, 9], 2), f([], 0)];
  };
  const all = schemataOf(
    file,
    source,
    mutants.map((mutant, number) => ({ ...mutant, number })),
  );
  expect(play(all, -1)).toEqual(play(source, -1));
  for (const [number, mutant] of mutants.entries())
    expect(play(all, number), mutant.now).toEqual(play(withMutant(source, mutant), -1));
});

test('within a chain that may end early, the chain is chosen as a whole', () => {
  const source = 'const f = (a) => a?.b.filter((c) => c).length;';
  const text = schemataOf(file, source, [{ number: 0, ...must(mutantsOf(file, source)[0]) }]);
  Object.assign(globalThis, { passerelleMutant: 0 });
  const f = new Function(`${text} return f;`)();
  expect([f(undefined), f({ b: [0, 1] })]).toEqual([undefined, 2]);
});

/** @template T @param {T | undefined} value @returns {T} */
function must(value) {
  if (value === undefined) throw new Error('there is none');
  return value;
}
