/** A look round: real controls in the order one meets them. Each carries `data-tour` with the name of its step. */
import { create } from 'zustand';

export const tourSteps = ['today', 'people', 'exchange', 'search', 'language', 'me', 'realm', 'help'] as const;
export type TourStep = (typeof tourSteps)[number];

interface TourState {
  /** Number of the step that is shown. */
  readonly at: number | undefined;
  /** Somebody is here for the first time, and has not answered yet. */
  readonly isOffered: boolean;
}

export const useTour = create<TourState>(() => ({ at: undefined, isOffered: false }));

export const offerTour = (): void => useTour.setState({ isOffered: true });
export const startTour = (): void => useTour.setState({ at: 0, isOffered: false });
export const endTour = (): void => useTour.setState({ at: undefined, isOffered: false });
export const goTo = (at: number): void => useTour.setState({ at });
