// What the recipes use of each router, as its own types have it: React Router 7, TanStack Router 1, wouter 3.

declare module "react-router" {
  export function useNavigate(): (
    to: string,
    options?: { readonly replace?: boolean; readonly preventScrollReset?: boolean },
  ) => void | Promise<void>;
}

declare module "@tanstack/react-router" {
  export function useRouter(): { readonly history: { replace: (path: string) => void } };
}

declare module "wouter/use-hash-location" {
  export function navigate(to: string, options?: { readonly replace?: boolean }): void;
}
