/** The reckoned day of a country: nothing is lost on the way, and what grows is what should. */
import { expect, test } from 'vitest';
import { live } from '../../../build/hub/country.mjs';
import { Events } from '../../../build/hub/events.mjs';

const office = { devices: 100, files: 2000, gateways: 1 };

/** @param {readonly number[]} all */
const worst = (all) => all.reduce((most, each) => Math.max(most, each), 0);

test('every file that was begun is sent, and fetched or still there', () => {
  const { sent, arrived, waiting } = live(office);
  expect(sent).toBe(2000);
  expect(arrived + waiting).toBe(sent);
  // Three of ten readers are not there that day.
  expect(arrived / sent).toBeGreaterThan(0.6);
  expect(arrived / sent).toBeLessThan(0.8);
});

test('the same seed tells the same day, another one another', () => {
  expect(live(office)).toEqual(live(office));
  expect(live({ ...office, seed: 2 }).requests).not.toBe(live(office).requests);
});

test('who is there has a file within a round and a quarter of looking', () => {
  expect(worst(live(office).arrivals)).toBeLessThan(76_000);
});

test('ten times the devices and files ask ten times as much, and a look takes no longer but for waiting its turn', () => {
  const [small, large] = [live(office), live({ devices: 1000, files: 20_000, gateways: 1 })];
  expect(large.requests / small.requests).toBeGreaterThan(8);
  expect(large.requests / small.requests).toBeLessThan(12);
  expect(worst(large.looks)).toBeLessThan(1000);
});

test('a storage that was away loses nothing, and is not run over when it is back', () => {
  const day = live({ ...office, away: [9.5, 11] });
  expect([day.sent, day.arrived + day.waiting]).toEqual([2000, 2000]);
  // Computers wait ten minutes at most, so that nobody is left behind for longer once it answers again.
  expect(worst(day.arrivals)).toBeGreaterThan(76_000);
  expect(worst(day.arrivals)).toBeLessThan((90 + 15) * 60_000);
  expect(day.busiest / live(office).busiest).toBeLessThan(6);
});

test('events happen in the order of their moments, those added on the way too', () => {
  const events = new Events();
  /** @type {number[]} */
  const seen = [];
  for (const at of [5, 1, 4, 2, 3])
    events.add(at, (now) => {
      seen.push(now);
      if (now === 2) events.add(3.5, (later) => void seen.push(later));
    });
  events.run();
  expect(seen).toEqual([1, 2, 3, 3.5, 4, 5]);
});
