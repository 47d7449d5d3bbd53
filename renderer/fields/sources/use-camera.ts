/**
 * The camera, on for as long as it is looked through: off once the dialog closes, the window is out of sight, or the page ends
 * (electron/SPEC.md, SH21). There is never sound.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { useShell, type Shell } from '../../data/vault.tsx';
import type { AnyProblem } from '../../ui/problems.tsx';

export type CameraTrouble = 'none' | 'busy' | 'refused';

export type CameraState =
  | { readonly state: 'starting' }
  | { readonly state: 'off' }
  | { readonly state: 'on'; readonly stream: MediaStream }
  | { readonly state: 'trouble'; readonly trouble: CameraTrouble }
  /** Of the shell. */
  | { readonly state: 'problem'; readonly problem: AnyProblem };

export interface Camera {
  readonly now: CameraState;
  /** Those there are, once one is on. */
  readonly cameras: readonly { readonly id: string; readonly name: string }[];
  /** Turns it on, or another one in its place. */
  readonly start: (camera?: string) => void;
}

const names: Readonly<Record<string, CameraTrouble>> = {
  NotFoundError: 'none',
  OverconstrainedError: 'none',
  NotAllowedError: 'refused',
  SecurityError: 'refused',
};
const troubleOf = (error: unknown): CameraTrouble =>
  // What cannot be started, is held by somebody else or breaks off.
  (error instanceof DOMException ? names[error.name] : undefined) ?? 'busy';

const stop = (stream: MediaStream): void => {
  for (const track of stream.getTracks()) track.stop();
};

/** Letters of a form stay readable; what a camera has less of, it gives less. */
const size = { width: { ideal: 2560 }, height: { ideal: 1440 } } as const;

async function opened(shell: Shell, camera: string | undefined): Promise<CameraState> {
  const allowed = await shell('camera.open', undefined);
  if (!allowed.ok) return { state: 'problem', problem: { code: allowed.problem } };
  const wanted = camera === undefined ? { facingMode: 'environment' } : { deviceId: { exact: camera } };
  try {
    const { mediaDevices } = navigator;
    return { state: 'on', stream: await mediaDevices.getUserMedia({ video: { ...size, ...wanted }, audio: false }) };
  } catch (error) {
    return { state: 'trouble', trouble: troubleOf(error) };
  }
}

export function useCamera(): Camera {
  const shell = useShell();
  const [now, setNow] = useState<CameraState>({ state: 'starting' });
  const [cameras, setCameras] = useState<Camera['cameras']>([]);
  const running = useRef<MediaStream>(undefined);
  /** Counts on with each start and end: a camera that comes later than that is turned off at once. */
  const turn = useRef(0);
  const end = useCallback(() => {
    turn.current += 1;
    if (running.current !== undefined) stop(running.current);
    running.current = undefined;
    void shell('camera.close', undefined);
  }, [shell]);
  const begin = useCallback(
    (camera?: string) => {
      if (running.current !== undefined) stop(running.current);
      running.current = undefined;
      const mine = (turn.current += 1);
      void opened(shell, camera).then(async (came) => {
        if (turn.current !== mine) {
          if (came.state === 'on') stop(came.stream);
          return;
        }
        if (came.state === 'on') {
          running.current = came.stream;
          // Pulled out, or taken by the system.
          came.stream.getVideoTracks()[0]?.addEventListener('ended', () => {
            if (turn.current !== mine) return;
            end();
            setNow({ state: 'trouble', trouble: 'none' });
          });
          setCameras(await camerasNow());
        } else void shell('camera.close', undefined);
        if (turn.current === mine) setNow(came);
      });
    },
    [end, shell],
  );
  useEffect(() => {
    begin();
    const onHidden = (): void => {
      if (document.visibilityState !== 'hidden') return;
      end();
      setNow({ state: 'off' });
    };
    document.addEventListener('visibilitychange', onHidden);
    window.addEventListener('pagehide', end);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      window.removeEventListener('pagehide', end);
      end();
    };
  }, [begin, end]);
  const start = (camera?: string): void => {
    setNow({ state: 'starting' });
    begin(camera);
  };
  return { now, cameras, start };
}

async function camerasNow(): Promise<Camera['cameras']> {
  const devices = await navigator.mediaDevices.enumerateDevices().catch(() => []);
  return devices
    .filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '')
    .map(({ deviceId, label }) => ({ id: deviceId, name: label }));
}
