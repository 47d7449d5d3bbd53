/** When a page gets a camera. */
import { expect, test } from 'vitest';
import { CameraGate } from '../../../electron/camera/camera-gate.ts';

const picture = { permission: 'media', isOurPage: true, media: ['video'] };

test('SH21: our page gets a camera while its dialog is open, and not before or after', () => {
  const gate = new CameraGate(() => true);
  expect(gate.lets(picture)).toBe(false);
  expect(gate.open()).toBe(true);
  expect(gate.lets(picture)).toBe(true);
  gate.close();
  expect(gate.lets(picture)).toBe(false);
});

test.each([
  ['a microphone', { ...picture, media: ['audio'] }],
  ['a microphone beside it', { ...picture, media: ['video', 'audio'] }],
  ['what is not named', { ...picture, media: [] }],
  ['what is not known', { ...picture, media: ['unknown'] }],
  ['the screen', { ...picture, permission: 'display-capture' }],
  ['another permission', { ...picture, permission: 'geolocation' }],
  ['another page, or a frame in ours', { ...picture, isOurPage: false }],
])('SH21: never %s', (_what, asked) => {
  const gate = new CameraGate(() => true);
  gate.open();
  expect(gate.lets(asked)).toBe(false);
});

test('PM18: where the policy takes it away it does not open, and closes if it was open', () => {
  let isAllowed = true;
  const gate = new CameraGate(() => isAllowed);
  gate.open();
  isAllowed = false;
  expect(gate.lets(picture)).toBe(false);
  expect(gate.open()).toBe(false);
  isAllowed = true;
  expect(gate.lets(picture)).toBe(false);
});
