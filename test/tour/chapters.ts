/** The chapters of the tour, by name. Each begins with profiles of its own. */
import type { ScreenLanguage } from '../journeys/words.ts';
import { computer } from './computer.ts';
import { desk } from './desk.ts';
import { dossiers } from './dossiers.ts';
import { exchange } from './exchange.ts';
import { papers } from './papers.ts';
import { rooms } from './rooms.ts';
import { start } from './start.ts';
import type { Lens } from './lens.ts';

export const chapters: Readonly<Record<string, (language: ScreenLanguage, lens: Lens) => Promise<void>>> = {
  start,
  rooms,
  dossiers,
  desk,
  papers,
  exchange,
  computer,
};
