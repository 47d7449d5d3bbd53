/** Where documents come from besides a file that is picked, dropped or pasted: the scanner's folder and a camera. */
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { ScannerFolder } from '../../../shared/bridge/contract.ts';
import { usePolicy } from '../../data/policy.ts';
import { useShell } from '../../data/vault.tsx';
import type { GivenFile } from '../pick-file.ts';
import { RemoveOriginal, type Original } from './remove-original.tsx';

export interface Sources {
  /** The folder of the scanner on this computer; undefined while none is chosen. */
  readonly folder: ScannerFolder | undefined;
  /** A document may be photographed here. */
  readonly hasCamera: boolean;
  /** Another folder was chosen, or none. */
  readonly onFolder: (folder: ScannerFolder | undefined) => void;
  /** To be called once a document is filed durably: of a scan it is asked whether the original goes. */
  readonly filed: (file: Pick<GivenFile, 'scan' | 'original'>) => void;
}

const nowhere: Sources = {
  folder: undefined,
  hasCamera: false,
  onFolder: () => undefined,
  filed: () => undefined,
};

const SourcesContext = createContext<Sources>(nowhere);

/** Outside of the frame there are none. */
export const useSources = (): Sources => useContext(SourcesContext);

export function SourcesProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const shell = useShell();
  const hasCamera = usePolicy().camera !== 'off';
  const [folder, setFolder] = useState<ScannerFolder>();
  const [originals, setOriginals] = useState<readonly Original[]>([]);
  useEffect(() => {
    void shell('scanner.folder', undefined).then((answer) => {
      if (answer.ok && answer.value !== null) setFolder(answer.value);
    });
  }, [shell]);
  const filed = useCallback<Sources['filed']>(({ scan, original }) => {
    if (scan === undefined) return;
    setOriginals((before) => [...before, { scan, isTaken: original === undefined || original.isKept }]);
  }, []);
  const sources = useMemo(() => ({ folder, hasCamera, onFolder: setFolder, filed }), [folder, hasCamera, filed]);
  const [asked] = originals;
  return (
    <SourcesContext.Provider value={sources}>
      {children}
      {asked === undefined ? null : (
        <RemoveOriginal key={asked.scan} original={asked} onClose={() => setOriginals((before) => before.slice(1))} />
      )}
    </SourcesContext.Provider>
  );
}
