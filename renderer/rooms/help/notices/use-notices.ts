/** Notices of what the application is made of, as they lie in the package (build/notices). Asked for when they are first shown. */
import { useEffect, useState } from 'react';
import { z } from 'zod';

const noticeSchema = z.object({
  name: z.string(),
  version: z.string(),
  licence: z.string(),
  by: z.string(),
  texts: z.array(z.string()),
});
const fileSchema = z.object({ notices: z.array(noticeSchema) });

export type Notice = z.infer<typeof noticeSchema>;

/** @returns undefined until they are there, null when they cannot be had */
export function useNotices(): readonly Notice[] | null | undefined {
  const [notices, setNotices] = useState<readonly Notice[] | null>();
  useEffect(() => {
    let isWanted = true;
    void noticesOf(() => fetch('/notices.json')).then((found) => {
      if (isWanted) setNotices(found);
    });
    return () => {
      isWanted = false;
    };
  }, []);
  return notices;
}

/** @returns null when the file is not there or not what it should be */
export async function noticesOf(ask: () => Promise<Response>): Promise<readonly Notice[] | null> {
  try {
    const answer = await ask();
    const file = fileSchema.safeParse(answer.ok ? await answer.json() : null);
    return file.success ? file.data.notices : null;
  } catch {
    return null;
  }
}
