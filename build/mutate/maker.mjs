/**
 * Makes mutants of a source text: one small change each, of the kinds that a missing test leaves unseen. Conditions are
 * forced and turned round, comparisons moved by one, "and" becomes "or", a statement or an early return is left out.
 */
import { createHash } from 'node:crypto';
import { bare, lineAt, part, parts, runningParts, treeOf } from './syntax.mjs';

/** @typedef {import('./syntax.mjs').Node} Node */

/**
 * @typedef {object} Mutant
 * @property {string} key tells it by its content: it stays when lines move
 * @property {string} file
 * @property {number} line
 * @property {string} kind
 * @property {number} start of the text that is replaced
 * @property {number} end
 * @property {string} was
 * @property {string} now
 * @property {string} place the whole line, without space around it
 */

/** @typedef {{ kind: string, start: number, end: number, now: string }} Change */
/** @typedef {(node: Node, text: (node: Node) => string, parent: Node | undefined) => Change[]} Rule */

/** What each comparison is moved to. @type {Record<string, string[]>} */
export const comparisons = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
};

/** @type {Record<string, string>} */
export const sums = { '+': '-', '-': '+', '*': '/', '%': '*' };

const loops = new Set(['WhileStatement', 'DoWhileStatement', 'ForStatement']);
const leaving = new Set(['ReturnStatement', 'ThrowStatement', 'ContinueStatement', 'BreakStatement']);

/** The test of an `if`, a loop or a choice: always true, never, or the other way round. @type {Rule} */
function conditions(node, text) {
  const test = part(node, 'test');
  if (test === undefined || !(loops.has(node.type) || ['IfStatement', 'ConditionalExpression'].includes(node.type)))
    return [];
  const inner = bare(test);
  if (inner.type === 'Literal') return [];
  const forced = loops.has(node.type) ? ['false'] : ['true', 'false'];
  const changes = forced.map((now) => ({ kind: `condition ${now}`, ...placeOf(test), now }));
  const turnsOtherwise =
    (inner.type === 'BinaryExpression' && String(inner.operator) in comparisons) ||
    isNot(inner) ||
    loops.has(node.type);
  return turnsOtherwise
    ? changes
    : [...changes, { kind: 'condition turned', ...placeOf(test), now: `!(${text(test)})` }];
}

/** @type {Rule} */
function nots(node, text) {
  const argument = part(node, 'argument');
  return isNot(node) && argument !== undefined ? [{ kind: 'not left out', ...placeOf(node), now: text(argument) }] : [];
}

/** @type {Rule} */
function compared(node, text) {
  const [left, right] = [part(node, 'left'), part(node, 'right')];
  if (node.type !== 'BinaryExpression' || left === undefined || right === undefined) return [];
  const others = comparisons[String(node.operator)] ?? [];
  return others.map((other) => ({
    kind: 'comparison',
    ...placeOf(node),
    now: `${text(left)} ${other} ${text(right)}`,
  }));
}

/** @type {Rule} */
function reckoned(node, text) {
  const [left, right] = [part(node, 'left'), part(node, 'right')];
  const other = sums[String(node.operator)];
  if (node.type !== 'BinaryExpression' || left === undefined || right === undefined || other === undefined) return [];
  if ([left, right].some(isText)) return [];
  return [{ kind: 'sum', ...placeOf(node), now: `${text(left)} ${other} ${text(right)}` }];
}

/** @type {Rule} */
function joined(node, text) {
  const [left, right] = [part(node, 'left'), part(node, 'right')];
  const other = node.operator === '&&' ? '||' : '&&';
  if (node.type !== 'LogicalExpression' || node.operator === '??' || left === undefined || right === undefined)
    return [];
  return [
    { kind: 'and or', ...placeOf(node), now: `(${apart(left, text)} ${other} ${apart(right, text)})` },
    { kind: 'second left out', ...placeOf(node), now: text(left) },
    { kind: 'first left out', ...placeOf(node), now: text(right) },
  ];
}

/** In brackets where it would be read together with what is beside it. @param {Node} node @param {(node: Node) => string} text */
const apart = (node, text) => (node.type === 'LogicalExpression' ? `(${text(node)})` : text(node));

/** A statement whose value nobody takes, and each way out of a block that has more than this. @type {Rule} */
function leftOut(node, _text, parent) {
  if (node.type === 'ExpressionStatement')
    return typeof node.directive === 'string' ? [] : [{ kind: 'statement left out', ...placeOf(node), now: ';' }];
  if (!leaving.has(node.type) || parent === undefined) return [];
  const beside = parent.type === 'SwitchCase' ? parts(parent, 'consequent') : parts(parent, 'body');
  // Alone under its condition it is left out where the condition is never true; at the end it is what the function gives.
  if (beside.length < 2 || (node.type === 'ReturnStatement' && beside.at(-1) === node)) return [];
  return [{ kind: 'statement left out', ...placeOf(node), now: ';' }];
}

/** @type {Rule} */
function literals(node) {
  if (node.type !== 'Literal' || typeof node.value !== 'boolean') return [];
  return [{ kind: 'literal', ...placeOf(node), now: String(!node.value) }];
}

/** `some` and `every`, the smaller and the larger, and a list that is not filtered. @type {Rule} */
function called(node, text) {
  const callee = part(node, 'callee');
  const [of, name] = callee === undefined ? [] : [part(callee, 'object'), part(callee, 'property')];
  if (node.type !== 'CallExpression' || of === undefined || name === undefined || callee?.computed === true) return [];
  const word = text(name);
  if (word === 'filter' && parts(node, 'arguments').length === 1)
    return [{ kind: 'filter left out', start: of.end, end: node.end, now: '' }];
  const other =
    { some: 'every', every: 'some' }[word] ?? (text(of) === 'Math' ? { min: 'max', max: 'min' }[word] : undefined);
  return other === undefined ? [] : [{ kind: 'call', ...placeOf(name), now: other }];
}

const rules = [conditions, nots, compared, reckoned, joined, leftOut, literals, called];

/**
 * Every mutant of a text, in its order.
 * @param {string} file
 * @param {string} source
 * @returns {Mutant[]}
 */
export function mutantsOf(file, source) {
  /** @type {Map<string, number>} */
  const times = new Map();
  const lines = source.split('\n');
  return sitesOf(treeOf(file, source), source).map(({ change }) => {
    const line = lineAt(source, change.start);
    const was = source.slice(change.start, change.end);
    const place = (lines[line - 1] ?? '').trim();
    const content = JSON.stringify([file, change.kind, place, was, change.now]);
    const before = times.get(content) ?? 0;
    times.set(content, before + 1);
    const key = createHash('sha256').update(`${content}${before}`).digest('hex').slice(0, 16);
    return { key, file, line, ...change, was, place };
  });
}

/**
 * Each change with the node it was made of, in the order of `mutantsOf`.
 * @param {Node} tree
 * @param {string} source
 * @returns {{ node: Node, change: Change }[]}
 */
export function sitesOf(tree, source) {
  /** @type {{ node: Node, change: Change }[]} */
  const found = [];
  const text = (/** @type {Node} */ { start, end }) => source.slice(start, end);
  /** @param {Node} node @param {Node | undefined} parent */
  const walk = (node, parent) => {
    for (const rule of rules) found.push(...rule(node, text, parent).map((change) => ({ node, change })));
    for (const each of runningParts(node)) walk(each, node);
  };
  walk(tree, undefined);
  return found;
}

/** The text with the mutant in its place. @param {string} source @param {Pick<Mutant, 'start' | 'end' | 'now'>} mutant */
export const withMutant = (source, { start, end, now }) => source.slice(0, start) + now + source.slice(end);

/** @param {Node} node */
const placeOf = ({ start, end }) => ({ start, end });

/** @param {Node} node */
const isNot = (node) => node.type === 'UnaryExpression' && node.operator === '!';

/** @param {Node} node */
const isText = (node) => node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string');
