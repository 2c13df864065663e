// Puts the web on the page.
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './app.css'
import { startLocales } from '#web/locales/index.ts'
import { queryClient } from '#web/query-client.ts'
import { router } from '#web/routes.tsx'
import { sessionQuery } from '#web/session.ts'

void queryClient.prefetchQuery(sessionQuery)
await startLocales()
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
)
