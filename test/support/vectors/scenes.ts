/** Every file of vectors by name. */
import { takingOutScenes } from './scenes-taking-out.ts';
import { unspokenScenes } from './scenes-unspoken.ts';
import { foundingScenes } from './scenes-founding.ts';
import { foldScenes } from './scenes-fold.ts';
import type { Scene } from './scene.ts';

export const scenes: Readonly<Record<string, () => Scene>> = {
  ...foldScenes,
  ...foundingScenes,
  ...takingOutScenes,
  ...unspokenScenes,
};
