/** Which room is where. Rooms are loaded when they are first entered. */
import { createHashRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import type { ReactNode } from 'react';
import { dossierRoomIs, loadDossierRoom } from '../data/dossier-room.ts';
import { BrokenRoom } from './broken-room.tsx';
import { Frame } from './frame.tsx';
import { dossierRoute } from '../routes/paths.ts';

dossierRoomIs(async () => (await import('../rooms/dossier/dossier.tsx')).DossierRoom);

/** A dossier is drawn by the frame. */
const InItsOutlet = (): null => null;

const router = createHashRouter([
  {
    element: <Frame />,
    errorElement: <BrokenRoom />,
    hydrateFallbackElement: <></>,
    children: [
      {
        errorElement: <BrokenRoom />,
        children: [
          { path: '/', lazy: async () => ({ Component: (await import('../rooms/today/today.tsx')).TodayRoom }) },
          {
            path: '/agenda',
            lazy: async () => ({ Component: (await import('../rooms/agenda/agenda.tsx')).AgendaRoom }),
          },
          {
            path: '/people',
            lazy: async () => ({ Component: (await import('../rooms/people/people.tsx')).PeopleRoom }),
          },
          {
            path: '/people/new',
            lazy: async () => ({ Component: (await import('../rooms/dossier/new-dossier.tsx')).NewDossier }),
          },
          {
            path: '/people/list',
            lazy: async () => ({ Component: (await import('../rooms/caseload/take-in.tsx')).TakeInList }),
          },
          {
            path: dossierRoute,
            lazy: async () => {
              await loadDossierRoom();
              return { Component: InItsOutlet };
            },
          },
          {
            path: '/settle',
            lazy: async () => ({ Component: (await import('../rooms/settle/settle.tsx')).SettleRoom }),
          },
          {
            path: '/tasks',
            lazy: async () => ({ Component: (await import('../rooms/tasks/tasks.tsx')).TasksRoom }),
          },
          {
            path: '/exchange/*',
            lazy: async () => ({ Component: (await import('../rooms/exchange/exchange.tsx')).ExchangeRoom }),
          },
          {
            path: '/list/*',
            lazy: async () => ({ Component: (await import('../rooms/realm/list.tsx')).ListRoom }),
          },
          {
            path: '/moved',
            lazy: async () => ({ Component: (await import('../rooms/law/moved.tsx')).MovedRoom }),
          },
          {
            path: '/law/example',
            lazy: async () => ({ Component: (await import('../rooms/law/example.tsx')).ExampleRoom }),
          },
          {
            path: '/directory',
            lazy: async () => ({ Component: (await import('../rooms/directory/directory.tsx')).DirectoryRoom }),
          },
          {
            path: '/service',
            lazy: async () => ({ Component: (await import('../rooms/service/service.tsx')).ServiceRoom }),
          },
          {
            path: '/absence',
            lazy: async () => ({ Component: (await import('../rooms/absence/absence.tsx')).AbsenceRoom }),
          },
          {
            path: '/computer',
            lazy: async () => ({ Component: (await import('../rooms/computer/computer.tsx')).ComputerRoom }),
          },
          {
            path: '/erased',
            lazy: async () => ({ Component: (await import('../rooms/erasure/erased.tsx')).ErasedRoom }),
          },
          {
            path: '/due',
            lazy: async () => ({ Component: (await import('../rooms/erasure/due.tsx')).DueRoom }),
          },
          { path: '/log', lazy: async () => ({ Component: (await import('../rooms/log/log.tsx')).LogRoom }) },
          {
            path: '/safety',
            lazy: async () => ({ Component: (await import('../rooms/safety/safety.tsx')).SafetyRoom }),
          },
          {
            path: '/health',
            lazy: async () => ({ Component: (await import('../rooms/health/health.tsx')).HealthRoom }),
          },
          {
            path: '/updates',
            lazy: async () => ({ Component: (await import('../rooms/updates/updates.tsx')).UpdatesRoom }),
          },
          { path: '/help', lazy: async () => ({ Component: (await import('../rooms/help/help.tsx')).HelpRoom }) },
          {
            path: '/help/guide',
            lazy: async () => ({ Component: (await import('../rooms/help/guide/guide.tsx')).GuideRoom }),
          },
          {
            path: '/help/notices',
            lazy: async () => ({ Component: (await import('../rooms/help/notices/notices.tsx')).NoticesRoom }),
          },
          { path: '/help/news', lazy: async () => ({ Component: (await import('../rooms/help/news.tsx')).NewsRoom }) },
          { path: '*', lazy: async () => ({ Component: (await import('../rooms/today/today.tsx')).TodayRoom }) },
        ],
      },
    ],
  },
]);

export const Rooms = (): ReactNode => <RouterProvider router={router} />;
