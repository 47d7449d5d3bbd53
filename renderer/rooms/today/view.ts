/** What stays chosen on Today while one goes to another room and back. */
import { create } from 'zustand';
import type { Tab } from './groups.ts';

export const useTodayView = create<{ readonly tab: Tab; readonly isLaterOpen: boolean }>(() => ({
  tab: 'mine',
  isLaterOpen: false,
}));
