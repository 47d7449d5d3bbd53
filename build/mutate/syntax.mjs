/** The syntax tree of a source text, as far as mutants need it: nodes with their place, their parts and their text. */
import { parseSync } from 'vite';

/** @typedef {{ type: string, start: number, end: number } & { [part: string]: unknown }} Node */

/** Of what is written for types alone, these hold something that runs. */
const typed = new Set(['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression', 'TSInstantiationExpression']);

/**
 * @param {string} file its ending tells the language
 * @param {string} source
 * @returns {Node}
 */
export function treeOf(file, source) {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  /** @type {unknown} */
  const tree = program;
  if (!isNode(tree)) throw new Error(`${file}: no tree`);
  return tree;
}

/** @param {unknown} value @returns {value is Node} */
export const isNode = (value) =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value && typeof value.type === 'string';

/** The part of that name, where it is a node. @param {Node} node @param {string} name */
export function part(node, name) {
  const value = node[name];
  return isNode(value) ? value : undefined;
}

/** The nodes of a list. @param {Node} node @param {string} name @returns {Node[]} */
export function parts(node, name) {
  const value = node[name];
  return Array.isArray(value) ? value.filter(isNode) : [];
}

/** What a node is made of and runs, in the order of the text; types are left out. @param {Node} node @returns {Node[]} */
export function runningParts(node) {
  if (node.type.startsWith('TS') && !typed.has(node.type)) return [];
  const all = Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isNode)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  // What is written once and stands for two, as in `{ a }`, is one.
  return all.filter(
    ({ start }, index) => index === 0 || start >= Math.max(...all.slice(0, index).map(({ end }) => end)),
  );
}

/** Without brackets around it. @param {Node} node @returns {Node} */
export function bare(node) {
  const inner = node.type === 'ParenthesizedExpression' ? part(node, 'expression') : undefined;
  return inner === undefined ? node : bare(inner);
}

/** @param {string} source @param {number} at */
export const lineAt = (source, at) => source.slice(0, at).split('\n').length;

const functions = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);

/** What runs when it is called, not as the module is read. @param {Node} node */
function bodyOf(node) {
  if (functions.has(node.type)) return part(node, 'body');
  return node.type === 'PropertyDefinition' && node.static !== true ? part(node, 'value') : undefined;
}

/**
 * The body of the innermost function around a place; undefined where it runs as the module is read.
 * @param {Node} tree
 * @param {{ start: number, end: number }} place
 * @returns {Node | undefined}
 */
export function bodyAround(tree, { start, end }) {
  /** @type {Node | undefined} */
  let found;
  const walk = (/** @type {Node} */ node) => {
    if (node.start > start || node.end < end) return;
    const body = bodyOf(node);
    if (body !== undefined && body.start <= start && body.end >= end) found = body;
    runningParts(node).forEach(walk);
  };
  walk(tree);
  return found;
}
