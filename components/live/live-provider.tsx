"use client";

import { notifyManager, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";

// At once: an acknowledged change leaves the outbox and enters the snapshot in the same paint.
notifyManager.setScheduler((notify) => notify());

/** React Query for one room. Fresh data arrives by the stream, so nothing is read again on its own. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: { queries: { refetchOnWindowFocus: false, refetchOnReconnect: false, retry: 5 } },
      }),
  );
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>;
}
