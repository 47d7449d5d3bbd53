/** Turning the screen to the person from where something is explained, not only by its key. */
import { createContext, useContext } from 'react';
import type { PersonPart } from './with-person.tsx';

const ExplainContext = createContext<((part: PersonPart) => void) | undefined>(undefined);
export const ExplainProvider = ExplainContext.Provider;
export const useExplain = (): ((part: PersonPart) => void) | undefined => useContext(ExplainContext);
