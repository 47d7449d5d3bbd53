/**
 * A source text that tells, as it runs, which of its mutants would have made a difference: whether a comparison gives
 * something else with its sign changed, whether a condition was ever not what it is forced to be. A test in which a
 * mutant makes no difference cannot notice it, and is not run for it. Where it cannot be told, the mutant counts as met.
 */
import { sitesOf } from './maker.mjs';
import { bodyAround, part, parts, runningParts, treeOf } from './syntax.mjs';

/** @typedef {import('./syntax.mjs').Node} Node */
/** @typedef {(text: string) => string} Wrapper */
/** @typedef {{ number: number, start: number, end: number }} Place */
/** @typedef {{ node: Node, kind: string, number: number }} Numbered */

/** What answers in the text (`reached.mjs`). */
const asked = 'globalThis.passerelleReached';

/**
 * @param {string} file
 * @param {string} source
 * @param {number | null} first the number of its first mutant, the others follow in the order of `mutantsOf`; null where only
 *   the places are asked for
 * @param {readonly Place[]} [places] met when the function around them is entered
 * @returns {string}
 */
export function recordingOf(file, source, first, places = []) {
  const tree = treeOf(file, source);
  const from = first ?? 0;
  const all = first === null ? [] : sitesOf(tree, source);
  const sites = all.map(({ node, change }, index) => ({ node, kind: change.kind, number: from + index }));
  const wrappers = wrappersOf(sites);
  for (const { number, ...place } of places) {
    const body = bodyAround(tree, place);
    if (body !== undefined) add(wrappers, body, entering(body, number));
  }
  const sided = sidedOf(sites);
  /** @param {Node} node @returns {string} */
  const text = (node) =>
    (wrappers.get(node) ?? []).reduce((inner, wrap) => wrap(inner), bothSides(node) ?? plain(node));
  /** @param {Node} node */
  const plain = (node) => {
    let [out, at] = ['', node.start];
    for (const each of runningParts(node)) {
      out += source.slice(at, each.start) + text(each);
      at = each.end;
    }
    return out + source.slice(at, node.end);
  };
  /** @param {Node} node */
  const bothSides = (node) => {
    const [site, left, right] = [sided.get(node), part(node, 'left'), part(node, 'right')];
    if (site === undefined || left === undefined || right === undefined) return undefined;
    const name = site.kind === 'sum' ? 'sum' : 'compared';
    return `${asked}.${name}(${site.number}, '${String(node.operator)}', ${text(left)}, ${text(right)})`;
  };
  return source.slice(0, tree.start) + text(tree) + source.slice(tree.end);
}

/** @param {readonly Numbered[]} sites */
function wrappersOf(sites) {
  /** @type {Map<Node, Wrapper[]>} */
  const wrappers = new Map();
  for (const { node, kind, number } of sites) {
    if (kind === 'statement left out') add(wrappers, node, (text) => `{${asked}.met(${number});${text}}`);
    if (kind === 'literal' || kind === 'not left out')
      add(wrappers, node, (text) => `${asked}.met(${number}, ${text})`);
    if (kind.startsWith('condition')) {
      const name = { 'condition true': 'unlessTrue', 'condition false': 'unlessFalse' }[kind] ?? 'met';
      add(wrappers, part(node, 'test'), (text) => `${asked}.${name}(${number}, ${text})`);
    }
    if (kind === 'and or') {
      const name = node.operator === '&&' ? 'and' : 'or';
      add(wrappers, part(node, 'left'), (text) => `${asked}.${name}Left(${number}, ${text})`);
      add(wrappers, part(node, 'right'), (text) => `${asked}.${name}Right(${number}, ${text})`);
    }
    if (kind === 'call' || kind === 'filter left out') {
      const given = parts(node, 'arguments')[0];
      const inner = given?.type === 'SpreadElement' ? part(given, 'argument') : given;
      add(wrappers, inner, (text) => `${asked}.met(${number}, ${text})`);
    }
  }
  return wrappers;
}

/** A comparison or a sum is asked with both of its sides: its first mutant. @param {readonly Numbered[]} sites */
function sidedOf(sites) {
  /** @type {Map<Node, Numbered>} */
  const sided = new Map();
  for (const site of sites)
    if ((site.kind === 'comparison' || site.kind === 'sum') && !sided.has(site.node)) sided.set(site.node, site);
  return sided;
}

/** @param {Node} body @param {number} number @returns {Wrapper} */
const entering = (body, number) => (text) =>
  body.type === 'BlockStatement' ? `{${asked}.met(${number});${text.slice(1)}` : `${asked}.met(${number}, ${text})`;

/** @param {Map<Node, Wrapper[]>} wrappers @param {Node | undefined} node @param {Wrapper} wrap */
function add(wrappers, node, wrap) {
  if (node !== undefined) wrappers.set(node, [...(wrappers.get(node) ?? []), wrap]);
}
