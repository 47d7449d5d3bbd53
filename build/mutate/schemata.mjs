/**
 * A source text with many mutants in it, each in force while its number stands in `globalThis.passerelleMutant`: so one
 * process plays them one after the other, and reads nothing anew.
 */
import { sitesOf, withMutant } from './maker.mjs';
import { part, runningParts, treeOf } from './syntax.mjs';

/** @typedef {import('./syntax.mjs').Node} Node */
/** @typedef {{ number: number, start: number, end: number, now: string }} Numbered */

const asked = 'globalThis.passerelleMutant';

/**
 * @param {string} file
 * @param {string} source
 * @param {readonly Numbered[]} mutants of this file
 * @returns {string}
 */
export function schemataOf(file, source, mutants) {
  const tree = treeOf(file, source);
  const wanted = new Map(mutants.map((mutant) => [nameOf(mutant), mutant.number]));
  const chains = chainsIn(tree);
  /** @type {Map<Node, { number: number, text: string, alone: boolean }[]>} */
  const changed = new Map();
  for (const { node, change } of sitesOf(tree, source)) {
    const number = wanted.get(nameOf(change));
    if (number === undefined) continue;
    const whole = wholeOf(node, change.kind, chains);
    const text = withMutant(source, change).slice(whole.start, whole.end + lengthens(change));
    changed.set(whole, [...(changed.get(whole) ?? []), { number, text, alone: change.kind === 'statement left out' }]);
  }
  /** @param {Node} node @returns {string} */
  const text = (node) => {
    let [out, at] = ['', node.start];
    for (const each of runningParts(node)) {
      out += source.slice(at, each.start) + text(each);
      at = each.end;
    }
    return (changed.get(node) ?? []).reduce(choosing, out + source.slice(at, node.end));
  };
  return source.slice(0, tree.start) + text(tree) + source.slice(tree.end);
}

/** @param {string} inner @param {{ number: number, text: string, alone: boolean }} mutant */
const choosing = (inner, { number, text, alone }) =>
  alone ? `{if (${asked} !== ${number}) {${inner}}}` : `(${asked} === ${number} ? (${text}) : ${inner})`;

/** What a mutant is chosen for: an expression or a statement of its own. @param {Node} node @param {string} kind @param {Map<Node, Node>} chains */
function wholeOf(node, kind, chains) {
  const whole = kind.startsWith('condition') ? (part(node, 'test') ?? node) : node;
  return chains.get(whole) ?? whole;
}

/** `a?.b(c).d` ends as a whole where `a` is missing: nothing within is chosen by itself. @param {Node} tree */
function chainsIn(tree) {
  /** @type {Map<Node, Node>} */
  const chains = new Map();
  /** @param {Node} node @param {Node | undefined} chain */
  const walk = (node, chain) => {
    if (chain !== undefined) chains.set(node, chain);
    const own = node.type === 'ChainExpression' ? node : chain;
    const goesOn = own === undefined ? [] : [part(node, 'expression'), part(node, 'callee'), part(node, 'object')];
    for (const each of runningParts(node)) walk(each, goesOn.includes(each) ? own : undefined);
  };
  walk(tree, undefined);
  return chains;
}

/** @param {{ start: number, end: number, now: string }} change */
const lengthens = ({ start, end, now }) => now.length - (end - start);

/** @param {{ start: number, end: number, now: string }} change */
const nameOf = ({ start, end, now }) => `${start} ${end} ${now}`;
