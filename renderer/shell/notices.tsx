/** Where notices appear: at the foot of the room, never over the rail; the room ends above them. */
import { Notifications, useNotifications } from '@mantine/notifications';
import { useLayoutEffect, type ReactNode } from 'react';

export function Notices(): ReactNode {
  const isShown = useNotifications().notifications.length > 0;
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-notice', isShown);
  }, [isShown]);
  // Whoever marks words in one to copy them does not throw it away.
  return <Notifications position="bottom-left" allowDragDismiss={false} />;
}
