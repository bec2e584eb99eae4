import { CSPProvider } from "@base-ui/react/csp-provider";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { createQueries } from "./api.ts";
import { createAppRouter } from "./router.tsx";
import { Toasts } from "./ui/toast.tsx";

const queries = createQueries(() => {
  const { pathname, href } = router.state.location;
  // The other pages are for whoever is not in yet: there a refusal is an answer, not an end.
  const isInside = pathname === "/" || /^\/(w|workspaces)(\/|$)/.test(pathname);
  if (isInside) void router.navigate({ to: "/sign-in", search: { next: href } });
});
const router = createAppRouter(queries);

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

export function App() {
  // The policy forbids style elements; ours are in the stylesheet.
  return (
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={queries}>
        <Toasts>
          <RouterProvider router={router} />
        </Toasts>
      </QueryClientProvider>
    </CSPProvider>
  );
}
