import "@basiq-kit/components/styles.css";
import "./app.css";
import { type ReactNode, Suspense } from "react";

export const metadata = { title: "basiq-kit in a Next.js app" };

export default function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="en-AU">
      <body>
        <main>
          {/* Every page asks for the session first: with `cacheComponents` Next.js wants that in one of these. */}
          <Suspense>{children}</Suspense>
        </main>
      </body>
    </html>
  );
}
