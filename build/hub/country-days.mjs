/** The days of a country that are told, one line each: what an operator plans by. */
import { say } from '../run.mjs';
import { live } from './country.mjs';

const country = { devices: 5000, files: 200_000 };

/** @type {readonly (readonly [string, import('./country.mjs').Day])[]} */
const days = [
  ['one office: 500 devices, 20,000 files', { devices: 500, files: 20_000, gateways: 1 }],
  ['the country: 5,000 devices, 200,000 files', { ...country, gateways: 1 }],
  ['with two gateways', { ...country, gateways: 2 }],
  ['all switched on within ten minutes', { ...country, gateways: 1, within: 1 / 6 }],
  ['storage away from 9.30 to 11, one gateway', { ...country, gateways: 1, away: [9.5, 11] }],
  ['the same, two gateways', { ...country, gateways: 2, away: [9.5, 11] }],
];

export function tellDays() {
  say(
    '| A day | Look: median, p95, worst | To the inbox: median, p95, worst | Requests a second, busiest minute | Load | Most names, bytes |',
  );
  say('| --- | --- | --- | --- | --- | --- |');
  for (const [name, day] of days) {
    const { looks, arrivals, busiest, load, names, bytes } = live(day);
    const ms = (/** @type {number} */ share) => `${at(looks, share).toFixed(0)} ms`;
    const s = (/** @type {number} */ share) => `${(at(arrivals, share) / 1000).toFixed(0)} s`;
    const three = (/** @type {(share: number) => string} */ of) => [0.5, 0.95, 1].map(of).join(', ');
    const most = `${names}, ${(bytes / 1e9).toFixed(1)} GB`;
    say(`| ${[name, three(ms), three(s), busiest.toFixed(0), `${(load * 100).toFixed(0)}%`, most].join(' | ')} |`);
  }
}

/** @param {readonly number[]} all @param {number} share */
function at(all, share) {
  const sorted = [...all].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}
